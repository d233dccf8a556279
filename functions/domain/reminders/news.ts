import { addDays } from '../schedule/calendar.ts'
import type { NextMorning } from '../schedule/working-hour.ts'
import type { NewsId } from '../shared/ids.ts'
import type { CalendarDate } from '../shared/time.ts'

/** `commitment-closed`: another person's answer closed a commitment on the reader's desk. */
export type NewsCause = 'commitment-closed'

/**
 * A line told once and then taken away. News is written on the reader's desk in the transaction of its cause.
 * The id follows from the cause, so a repeated cause stays one line.
 */
export type News = {
  readonly kind: 'news'
  readonly id: NewsId
  /** Grows when further news of the same cause joins the line. */
  readonly version: number
  readonly cause: NewsCause
  /** The title of the subject, such as a commitment's. */
  readonly title: string
  /** The reader's local day of the cause. */
  readonly since: CalendarDate
  /** The morning on which the news wakes a notice; absent when the news rides along with the next notice. */
  readonly next?: NextMorning
}

const daysToRideAlong = 30

/** True when the news joins a notice of `today` without having caused the notice. */
export const ridesAlong = ({ next, since }: News, today: CalendarDate): boolean =>
  next === undefined && today <= addDays(since, daysToRideAlong)

/** True when the news has waited too long for a notice and is dropped. */
export const isStale = ({ next, since }: News, today: CalendarDate): boolean =>
  next === undefined && today > addDays(since, daysToRideAlong)
