import type { Calendars } from '../domain/schedule/calendar.ts'
import type { CalendarDate } from '../domain/shared/time.ts'

/** The days of a calendar as they stand in the file beside the handler. */
export type CalendarDays = {
  readonly weekend: readonly number[]
  readonly holidays: Readonly<Record<string, string>>
  readonly workedInLieu: readonly string[]
  readonly knownUntil: string
}

/** The calendars of a file. The deployment has checked the file; a second check would slow every start. */
export const calendarsOf = (file: Readonly<Record<string, CalendarDays>>): Calendars =>
  Object.fromEntries(
    Object.entries(file).map(([code, { weekend, holidays, workedInLieu, knownUntil }]) => [
      code,
      {
        code,
        weekend,
        holidays: new Map(Object.entries(holidays)) as ReadonlyMap<CalendarDate, string>,
        workedInLieu: new Set(workedInLieu) as ReadonlySet<string> as ReadonlySet<CalendarDate>,
        knownUntil: knownUntil as CalendarDate,
      },
    ]),
  )
