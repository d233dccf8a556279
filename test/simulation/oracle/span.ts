import type { Day } from './days.ts'

/**
 * The earliest and the latest possible day of a change, equal or adjacent: the change happened at an unknown
 * moment between request and answer.
 */
export type Span = { readonly lo: Day; readonly hi: Day }

/**
 * The earliest day on which a line may be told and the latest day on which the line must be told; without
 * `latest`, no day is certain.
 */
export type Due = { readonly earliest: Day; readonly latest: Day | undefined }

export const dueWithin = ({ lo, hi }: Span): Due => ({ earliest: lo, latest: hi })

/** The only day on which a line can be due; undefined when several are possible. */
export const certainDay = (due: Due | undefined): Day | undefined =>
  due !== undefined && due.earliest === due.latest ? due.earliest : undefined

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
export const later = (one: Day, other: Day): Day => (one > other ? one : other)
export const bothLater = (one: Span, other: Span): Span => ({
  lo: later(one.lo, other.lo),
  hi: later(one.hi, other.hi),
})

/**
 * Due on any of the given days; without days, never. An `undefined` day means perhaps never, so `latest` is
 * open.
 */
export const dueOnOneOf = (days: readonly (Day | undefined)[]): Due | undefined => {
  const known = days.filter((day) => day !== undefined)
  if (known.length === 0) return undefined
  return {
    earliest: known.reduce(earlier),
    latest: known.length === days.length ? known.reduce(later) : undefined,
  }
}

/** A change and a notice have crossed: due as after either, and a missing earliest day counts as `from`. */
export const eitherDue = (one: Due | undefined, other: Due | undefined, from: Day): Due | undefined =>
  one === undefined && other === undefined
    ? undefined
    : {
        earliest: earlier(one?.earliest ?? from, other?.earliest ?? from),
        latest:
          one?.latest === undefined || other?.latest === undefined
            ? undefined
            : later(one.latest, other.latest),
      }
