import { type Day, type DaysOff, isWorkingDay, type Post, plain } from './days.ts'
import type { Change } from './line.ts'
import {
  beginningOf,
  dayOf,
  hasMorningOn,
  morningAfter,
  morningOnOrAfter,
  movedTo,
  type PostHistory,
  startingAt,
  toldWithin,
  type Window,
  windowOn,
} from './posts.ts'
import { earlier, later, type Span } from './span.ts'

/**
 * The posts with places and holders over time. `skew`: the greatest error of a machine's clock, in
 * milliseconds.
 */
export const directory = (skew: number) => {
  /**
   * All histories that a post may have had. There are several after a move around midnight, because the moment
   * of the move decides the day from which the new place counts, and after a move whose client gave up.
   */
  const posts = new Map<string, readonly PostHistory[]>()
  /** The histories before each move, which count for what was planned until the move was known. */
  const beforeMoves = new Map<
    string,
    readonly { readonly knownAt: number; readonly all: readonly PostHistory[] }[]
  >()
  /** The days off that an official has had, the present ones last; several may count around a change. */
  const daysOff = new Map<string, readonly DaysOff[]>()
  /** When the present days off of an official were certain. */
  const daysOffFrom = new Map<string, number>()
  /** The last moment of the last move of an official. */
  const movedAt = new Map<string, number>()
  /**
   * By the post: a new holder has yet to be told, so the next notice from `since` lists everything;
   * `knownAt`: when the takeover was known; `toldFrom`: the date of the first full notice that told it.
   */
  const takeovers = new Map<string, { since: Day; knownAt: number; toldFrom?: Day }>()

  /** The day of the notice that told the last takeover. */
  const toldTakeovers = new Map<string, Day>()

  const histories = (id: string): readonly PostHistory[] => {
    const known = posts.get(id)
    if (known === undefined) throw new Error(`${id} was never recorded`)
    return known
  }
  const everOff = (id: string): readonly DaysOff[] => daysOff.get(id) ?? [plain]
  /** The days off that an official may have had since a moment. */
  const offSince = (id: string, moment: number): readonly DaysOff[] =>
    everOff(id).filter((_, index, all) => index === all.length - 1 || moment <= (daysOffFrom.get(id) ?? 0))
  const days = (
    id: string,
    dayIn: (history: PostHistory, off: DaysOff) => Day,
    offs: readonly DaysOff[] = everOff(id),
  ): Day[] => histories(id).flatMap((history) => offs.map((off) => dayIn(history, off)))

  const span = (id: string, { begunAt, knownAt }: Change, dayIn: typeof morningAfter): Span => {
    const offs = offSince(id, begunAt)
    return {
      lo: days(id, (history, off) => dayIn(history, begunAt - skew, off), offs).reduce(earlier),
      hi: days(id, (history, off) => dayIn(history, knownAt + skew, off), offs).reduce(later),
    }
  }

  const afterMove = (id: string, place: Post, { begunAt, knownAt }: Change) =>
    histories(id).flatMap((history) => [
      movedTo(history, place, begunAt - skew),
      movedTo(history, place, knownAt + skew),
    ])
  const keep = (id: string, possible: readonly PostHistory[], { knownAt }: Change) => {
    beforeMoves.set(id, [...(beforeMoves.get(id) ?? []), { knownAt, all: histories(id) }])
    posts.set(id, [...new Map(possible.map((one) => [JSON.stringify(one), one])).values()])
    movedAt.set(id, knownAt)
  }

  return {
    appointed: (id: string, place: Post) => void posts.set(id, [startingAt(place)]),

    /** The first morning after a change. */
    firstMorning: (id: string, change: Change): Span => span(id, change, morningAfter),
    today: (id: string, change: Change): Span => span(id, change, dayOf),
    /** The day on or after `date` on which the official certainly has had a morning. */
    lastMorningFrom: (id: string, date: Day): Day =>
      days(id, (history, off) => morningOnOrAfter(history, date, off)).reduce(later),

    moved: (id: string, place: Post, change: Change) => keep(id, afterMove(id, place, change), change),
    /** The client gave up: the official has moved or has not. */
    mayHaveMoved: (id: string, place: Post, change: Change) =>
      keep(id, [...histories(id), ...afterMove(id, place, change)], change),
    /** Whether a change that began at `begunAt` may have been planned at the hour before the last move. */
    hasMovedSince: (id: string, begunAt: number): boolean => (movedAt.get(id) ?? 0) >= begunAt,

    /** The present days off of an official. */
    offOf: (id: string): DaysOff => everOff(id).at(-1) ?? plain,
    everOff,
    /** The days off of an official from the beginning. */
    startsWith: (id: string, off: DaysOff) => void daysOff.set(id, [off]),
    /** The official has other days off; the earlier ones count for what was planned before. */
    hasOff: (id: string, off: DaysOff, { knownAt }: Change) => {
      daysOff.set(id, [...everOff(id), off])
      daysOffFrom.set(id, knownAt)
      movedAt.set(id, knownAt)
    },
    /** Whether an official works on a date, as a delivery knew that read the desk at a moment. */
    worksOn: (id: string, date: Day, readAt: number): boolean =>
      offSince(id, readAt).some((off) => isWorkingDay(date, off)),

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
    /** A full notice has told a takeover, and leaves a part of the desk for the next ones. */
    beginsToTell(id: string, date: Day, readAt: number) {
      const takeover = takeovers.get(id)
      if (takeover && date >= takeover.since && readAt > takeover.knownAt) takeover.toldFrom ??= date
    },
    /** The date of the first full notice that told the present takeover. */
    toldFrom: (id: string): Day | undefined => takeovers.get(id)?.toldFrom,
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

    /**
     * The last of the possible moments at which a local date begins, as one reckons it from a moment on: what was planned before a
     * move keeps the midnight of the zone before.
     */
    midnight(id: string, date: Day, plannedAt: number): number {
      const earlier = (beforeMoves.get(id) ?? []).filter(({ knownAt }) => knownAt + skew >= plannedAt)
      const all = [...histories(id), ...earlier.flatMap(({ all }) => all)]
      return Math.max(...all.map((history) => beginningOf(history, date)))
    },
    /** The end of the official's hours on a date, on the last of the possible days. */
    closes: (id: string, date: Day): number =>
      Math.max(...histories(id).map((history) => windowOn(history, date).closes)),
    /** The official's hours on a date in each possible history; `undefined` if the date may have no morning. */
    windows(id: string, date: Day): readonly Window[] | undefined {
      const all = histories(id)
      return all.every((history) => everOff(id).every((off) => hasMorningOn(history, date, off)))
        ? all.map((history) => windowOn(history, date))
        : undefined
    },
    /** Whether a mail dated `date` leaves within the official's hours. */
    isAtTheirHour: (id: string, date: Day, moment: number): boolean =>
      histories(id).some((history) =>
        [-skew, 0, skew].some((wrong) => {
          const { opens } = windowOn(history, date)
          const at = moment + wrong
          // The date ends at the midnight of the zone that counts at the moment, which after a move is the new zone.
          return dayOf(history, at) === date && at >= opens && at < opens + toldWithin
        }),
      ),
  }
}
