/**
 * The entries, sorted by the text that `textOf` gives for each. Texts compare by code units, as the keys of the table do,
 * and each text is made once.
 */
export const sortedBy = <Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): readonly Entry[] =>
  entries
    .map((entry) => ({ entry, text: textOf(entry) }))
    .toSorted(({ text: one }, { text: other }) => (one < other ? -1 : one > other ? 1 : 0))
    .map(({ entry }) => entry)
