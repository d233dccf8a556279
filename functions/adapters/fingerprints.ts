import { getRandomValues } from 'node:crypto'

/** The number of places for fingerprints in a new set. The number of places is always a power of two. */
const firstPlaces = 1024

/** A set of ids that keeps 8 bytes of each id, so that a million ids take 16 MB. */
export type Fingerprints = {
  /** Adds an id. False if the id was added before. */
  add(id: string): boolean
}

/**
 * Every set has a random seed of its own, so that two ids with the same fingerprint differ in the next set. Among a
 * million ids, such a pair is expected once in 40 million sets.
 */
export const fingerprints = (seed = getRandomValues(new Uint32Array(2))): Fingerprints => {
  const [seedOfHigh = 0, seedOfLow = 0] = seed
  let places = new Uint32Array(2 * firstPlaces)
  let count = 0

  /** Writes the fingerprint to the first free place from the fingerprint's own place on; false if it is there. */
  const insert = (high: number, low: number): boolean => {
    for (let place = low; ; place++) {
      const at = (2 * place) & (places.length - 1)
      if (places[at] === high && places[at + 1] === low) return false
      if (places[at] !== 0 || places[at + 1] !== 0) continue
      places[at] = high
      places[at + 1] = low
      return true
    }
  }

  const grow = () => {
    const before = places
    places = new Uint32Array(2 * before.length)
    for (let at = 0; at < before.length; at += 2) {
      const high = before[at] ?? 0
      const low = before[at + 1] ?? 0
      if (high !== 0 || low !== 0) insert(high, low)
    }
  }

  return {
    add(id) {
      // Two halves, mixed by multiplications and shifts as in MurmurHash3. Zero and zero would mean a free place.
      let high = seedOfHigh
      let low = seedOfLow
      for (let position = 0; position < id.length; position++) {
        const letter = id.charCodeAt(position)
        high = Math.imul(high ^ letter, 0x85ebca6b)
        low = Math.imul(low ^ letter, 0xc2b2ae35)
        high ^= low >>> 13
        low ^= high >>> 16
      }
      high = Math.imul(high ^ (high >>> 16), 0x85ebca6b)
      low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
      high = (high ^ (low >>> 16)) >>> 0
      low = (low ^ (high >>> 15)) >>> 0
      if (high === 0 && low === 0) low = 1
      if (!insert(high, low)) return false
      count += 1
      if (4 * count > places.length) grow()
      return true
    },
  }
}
