/** More than the days and counts of one morning's notices, however many officials there are. */
const mostKept = 1_000

/** Makes something once for each key, and forgets everything when there are too many. */
export const remember = <Key, Made extends {}>(make: (key: Key) => Made): ((key: Key) => Made) => {
  const known = new Map<Key, Made>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size === mostKept) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}
