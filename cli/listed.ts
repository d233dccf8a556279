const lists = {
  and: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
}

/** Words in a sentence: `a, b and c`. */
export const listed = (words: readonly string[], last: keyof typeof lists): string =>
  lists[last].format(words)
