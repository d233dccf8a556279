/** A measured figure. The design demands the limit from the start; the aim is the value to reach later. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit?: Limit
  readonly aim?: number
  /** The bound and the reason for a limit known to be missed. A value beyond the bound fails the check. */
  readonly accepted?: Limit & { readonly because: string }
}

export type Limit = { readonly atMost: number } | { readonly atLeast: number }

const holds = (value: number, limit: Limit | undefined): boolean =>
  limit === undefined || ('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast)

export const isWithin = ({ value, limit }: Figure): boolean => holds(value, limit)

/** True within the limit, or within the bound accepted for a missed limit. */
export const isAccepted = (figure: Figure): boolean =>
  isWithin(figure) || (figure.accepted !== undefined && holds(figure.value, figure.accepted))

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * The median of the ratios pair by pair, because both measurements of a pair ran under the same load of the
 * machine.
 */
export const ratioOf = (ones: readonly number[], others: readonly number[]): number =>
  median(ones.map((one, pair) => one / (others[pair] ?? Number.NaN)))

/** As many digits as mean something. */
export const shown = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(value >= 100 ? 4 : 3)
