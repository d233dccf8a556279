/** More than the different days and counts in one morning's notices, for any number of officials. */
const mostKept = 1_000

/**
 * Makes a value on the first call for each key and keeps the value. At `mostKept` keys all values are
 * forgotten, so memory stays bounded.
 */
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
