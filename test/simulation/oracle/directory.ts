import { type Day, dayAfter, morningAt, type Post } from './days.ts'
import type { Change } from './line.ts'
import { dayOf, morningAfter, movedTo, type PostHistory, postAt } from './posts.ts'
import type { Span } from './span.ts'

const hour = 3_600_000
const toldWithin = 9 * hour

/**
 * The hours of an official on a day: from the official's hour until nine hours later, but not beyond
 * midnight.
 */
export const windowOf = (date: Day, post: Post): { opens: number; closes: number } => {
  const opens = morningAt(date, post)
  const midnight = morningAt(dayAfter(date), { zone: post.zone, hour: '00:00' })
  return { opens, closes: Math.min(opens + toldWithin, midnight) }
}

/**
 * The posts with places and holders over time. `skew`: the greatest error of a machine's clock, in
 * milliseconds.
 */
export const directory = (skew: number) => {
  const posts = new Map<string, PostHistory>()
  const moves = new Map<string, Day[]>()
  /**
   * By the post: a new holder has yet to be told, so the next notice from `since` lists everything;
   * `knownAt`: when the takeover was known.
   */
  const takeovers = new Map<string, { since: Day; knownAt: number }>()

  /** The day of the notice that told the last takeover. */
  const toldTakeovers = new Map<string, Day>()

  const post = (id: string): PostHistory => {
    const known = posts.get(id)
    if (known === undefined) throw new Error(`${id} was never recorded`)
    return known
  }

  return {
    post,
    appointed(id: string, place: Post) {
      posts.set(id, { id, places: [{ from: 0, post: place }] })
    },
    place: (id: string, moment: number): Post => postAt(post(id), moment),

    /** The first morning after a change. */
    firstMorning: (id: string, { begunAt, knownAt }: Change): Span => ({
      lo: morningAfter(post(id), begunAt - skew),
      hi: morningAfter(post(id), knownAt + skew),
    }),
    today: (id: string, { begunAt, knownAt }: Change): Span => ({
      lo: dayOf(post(id), begunAt - skew),
      hi: dayOf(post(id), knownAt + skew),
    }),

    moved(id: string, place: Post, { begunAt, knownAt }: Change) {
      movedTo(post(id), place, knownAt)
      moves.set(id, [...(moves.get(id) ?? []), dayOf(post(id), begunAt), dayOf(post(id), knownAt)])
    },
    /** Around a move a morning may be skipped or come a day later. */
    hasMovedAround: (id: string, date: Day): boolean =>
      (moves.get(id) ?? []).some((day) => Math.abs(Date.parse(day) - Date.parse(date)) <= 48 * hour),

    takenOver: (id: string, since: Day, { knownAt }: Change) => void takeovers.set(id, { since, knownAt }),
    /**
     * The first notice to a new holder lists everything. If that notice has an unknown outcome, the next
     * notice lists everything too.
     */
    listsEverything(id: string, date: Day): boolean {
      const takeover = takeovers.get(id)
      return takeover !== undefined && date >= takeover.since
    },
    hasNewHolder: (id: string): boolean => takeovers.has(id),
    /** Whether a notice from a day on told a takeover; without a day, any notice. */
    hasToldTakeover: (id: string, since: Day | undefined): boolean => {
      const told = toldTakeovers.get(id)
      return told !== undefined && (since === undefined || told >= since)
    },
    /** Ends a takeover once a notice has left whose desk was read (`readAt`) after the takeover was known. */
    told(id: string, date: Day, readAt: number) {
      const takeover = takeovers.get(id)
      if (takeover && date >= takeover.since && readAt > takeover.knownAt) {
        takeovers.delete(id)
        toldTakeovers.set(id, date)
      }
    },

    /** Whether a mail dated `date` leaves within the official's hours. */
    isAtTheirHour: (id: string, date: Day, moment: number): boolean =>
      [-skew, 0, skew].some((wrong) => {
        const { opens, closes } = windowOf(date, postAt(post(id), moment))
        const at = moment + wrong
        return dayOf(post(id), at) === date && at >= opens && at < closes
      }),
  }
}
