import { type Day, type DaysOff, dayAfter, isWorkingDay, localDay, morningAt, type Post } from './days.ts'

/**
 * A place of a post: counts from the moment `from`, and for the local dates after `after`. The first place of
 * a post counts for all earlier moments and dates too.
 */
type Place = { readonly from: number; readonly after: Day; readonly post: Post }

/** A post with its places, in order. */
export type PostHistory = readonly Place[]

export type Window = { readonly opens: number; readonly closes: number }

export const toldWithin = 9 * 3_600_000

export const startingAt = (post: Post): PostHistory => [{ from: 0, after: '', post }]

const placeWhere = (history: PostHistory, counts: (place: Place) => boolean): Place => {
  const found = history.findLast(counts) ?? history[0]
  if (found === undefined) throw new Error('a post without a place')
  return found
}

const placeAt = (history: PostHistory, moment: number): Place =>
  placeWhere(history, ({ from }) => from <= moment)

const placeOn = (history: PostHistory, date: Day): Place => placeWhere(history, ({ after }) => after < date)

/**
 * A new zone or hour counts from the next local date of the old zone. One that has had no date of its own yet, because its zone
 * lies so far west that the last date of the zone before goes on, gives its place to the next.
 */
export const movedTo = (history: PostHistory, post: Post, moment: number): PostHistory => {
  const old = placeAt(history, moment)
  const day = localDay(moment, old.post.zone)
  const { from, after } =
    day <= old.after
      ? old
      : { from: morningAt(dayAfter(day), { zone: old.post.zone, hour: '00:00' }), after: day }
  return [...history.filter((place) => place.from < from), { from, after, post }]
}

export const dayOf = (history: PostHistory, moment: number): Day =>
  localDay(moment, placeAt(history, moment).post.zone)

/** The moment at which a local date begins. */
export const beginningOf = (history: PostHistory, date: Day): number =>
  morningAt(date, { zone: placeOn(history, date).post.zone, hour: '00:00' })

/** From the official's hour on a date until nine hours later, but not beyond midnight. */
export const windowOn = (history: PostHistory, date: Day): Window => {
  const { post } = placeOn(history, date)
  const opens = morningAt(date, post)
  const midnight = morningAt(dayAfter(date), { zone: post.zone, hour: '00:00' })
  return { opens, closes: Math.min(opens + toldWithin, midnight) }
}

/**
 * Whether an official has a morning on a date: not on a day off, and not when the hour of the new zone passes
 * while the old zone still counts.
 */
export const hasMorningOn = (history: PostHistory, date: Day, off: DaysOff): boolean =>
  isWorkingDay(date, off) && windowOn(history, date).opens >= placeOn(history, date).from

const firstDay = (from: Day, suits: (day: Day) => boolean): Day => {
  let day = from
  while (!suits(day)) day = dayAfter(day)
  return day
}

export const morningOnOrAfter = (history: PostHistory, date: Day, off: DaysOff): Day =>
  firstDay(date, (day) => hasMorningOn(history, day, off))

/** The first morning of a working day after a moment. */
export const morningAfter = (history: PostHistory, moment: number, off: DaysOff): Day =>
  firstDay(
    dayOf(history, moment),
    (day) => hasMorningOn(history, day, off) && windowOn(history, day).opens > moment,
  )
