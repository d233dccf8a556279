import { addDays, type CalendarDate } from '../schedule/calendar.ts'
import type { Morning } from '../schedule/working-hour.ts'
import type { NewsId } from '../shared/ids.ts'

/** Why something is news to the reader: a commitment on their desk was closed by somebody else's answer. */
export const newsCauses = ['commitment-closed'] as const
export type NewsCause = (typeof newsCauses)[number]

/**
 * A line that is told once and then gone. Its id follows from its cause, so a cause that is written twice is one line.
 * It is written in the transaction of its cause, on the desk of its reader.
 */
export type News = {
  readonly kind: 'news'
  readonly id: NewsId
  /** Counts how often further news of the same cause joined the line. */
  readonly version: number
  readonly cause: NewsCause
  /** The title of what it is about. */
  readonly title: string
  /** The reader's local day of the cause. */
  readonly since: CalendarDate
  /** News with a morning wakes a notice on it; news without one rides along with the next notice. */
  readonly next?: Morning
}

const daysToRideAlong = 30

/** True when the news joins a notice of `today` that something else woke. */
export const ridesAlong = ({ next, since }: News, today: CalendarDate): boolean =>
  next === undefined && today <= addDays(since, daysToRideAlong)

/** True when the news has waited in vain for a notice to ride along with, so nobody is told any more. */
export const isStale = ({ next, since }: News, today: CalendarDate): boolean =>
  next === undefined && today > addDays(since, daysToRideAlong)
