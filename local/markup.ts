/* Reads markup made by this program: every attribute is in quotes, and every element is closed. */

/** The value of an attribute of a tag; `undefined` when the tag has no such attribute, empty for one without a value. */
export const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, 'i').exec(tag)
  return found === null ? undefined : unescaped(found[1] ?? '')
}

/** Every opening tag of these elements, in order. */
export const tagsIn = (markup: string, elements: string): string[] =>
  [...markup.matchAll(new RegExp(`<(?:${elements})\\b[^>]*>`, 'gi'))].map(([tag]) => tag)

/** The text of markup, without its tags. */
export const textOf = (markup: string): string =>
  unescaped(markup.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

export const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
