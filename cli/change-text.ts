/** A change of a field in words: the value that is recorded, and the value that the file gives. */
export const changeText = (field: string, from: string | undefined, to: string | undefined): string =>
  `${field} ${quoted(from)} → ${quoted(to)}`

const quoted = (value: string | undefined) => (value === undefined ? '(none)' : `“${value}”`)
