/** Random draws, equal for equal seeds (mulberry32, public domain, by Tommy Ettinger). */
export type Chance = {
  /** From 0 up to, not including, 1. */
  draw(): number
  happens(probability: number): boolean
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
}

export const chance = (seed: number): Chance => {
  let state = seed | 0
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1))
  return {
    draw,
    between,
    happens: (probability) => draw() < probability,
    pick(values) {
      const picked = values[between(0, values.length - 1)]
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
  }
}
