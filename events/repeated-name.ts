/**
 * The first name that stands twice in one object of a JSON text, with the place of the second; undefined if there is
 * none. Readers of JSON differ in which of the two values they keep (RFC 7493, 2.3), and JSON.parse keeps the last without
 * a word. The text must be one that JSON.parse accepts.
 */
export const repeatedName = (json: string): string | undefined => {
  const open: Set<string>[] = []
  for (const { 0: token, index } of json.matchAll(/[{}]|"[^"\\]*(?:\\.[^"\\]*)*"(?:\s*:)?/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (token.endsWith(':')) {
      const name = token.slice(0, -1)
      // Compared as read: "title" and "\u0074itle" are one name.
      const read: string = JSON.parse(name)
      if (open.at(-1)?.has(read)) return `${name.trim()} stands twice in one object, ${placeOf(index, json)}`
      open.at(-1)?.add(read)
    }
  }
  return undefined
}

const placeOf = (index: number, text: string) => {
  const lines = text.slice(0, index).split(/\r\n?|\n/)
  return `the second time at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}
