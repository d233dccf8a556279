import type { Day } from './days.ts'

/** Two days, the same or the next one: a change was made somewhere between two moments, and that decides which. */
export type Span = { readonly lo: Day; readonly hi: Day }

/** From when on something may be told, and by when it must be; no latest: nobody can say. */
export type Due = { readonly earliest: Day; readonly latest: Day | undefined }

export const dueWithin = ({ lo, hi }: Span): Due => ({ earliest: lo, latest: hi })

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
export const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** Due on any of these days; never, if there is none. Undefined among them: perhaps never. */
export const dueOnOneOf = (days: readonly (Day | undefined)[]): Due | undefined => {
  const known = days.filter((day) => day !== undefined)
  if (known.length === 0) return undefined
  return {
    earliest: known.reduce(earlier),
    latest: known.length === days.length ? known.reduce(later) : undefined,
  }
}

/** A change and a notice have crossed: due as after the one or as after the other, and not before a day. */
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
