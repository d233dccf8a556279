/** One thing that was measured. A limit is what the design asks for from the start; the aim is where it should go. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit?: Limit
  readonly aim?: number
  /** A limit that is known to be missed: how far, and why. It may not get worse. */
  readonly accepted?: Limit & { readonly because: string }
}

export type Limit = { readonly atMost: number } | { readonly atLeast: number }

const holds = (value: number, limit: Limit | undefined): boolean =>
  limit === undefined || ('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast)

export const isWithin = ({ value, limit }: Figure): boolean => holds(value, limit)

/** Within its limit, or no worse than what is accepted. */
export const isAccepted = (figure: Figure): boolean =>
  isWithin(figure) || (figure.accepted !== undefined && holds(figure.value, figure.accepted))

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Pair by pair, because both of a pair met the same machine. */
export const ratioOf = (ones: readonly number[], others: readonly number[]): number =>
  median(ones.map((one, pair) => one / (others[pair] ?? Number.NaN)))

/** As many digits as mean something. */
export const shown = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(value >= 100 ? 4 : 3)
