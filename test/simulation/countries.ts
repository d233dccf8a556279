import { calendarsOf } from '../../functions/adapters/calendar-days.ts'
import type { Calendars } from '../../functions/domain/schedule/calendar.ts'
import { type DaysOff, dayAfter, plain } from './oracle/days.ts'

/** The countries whose calendars officials of a world may have; the first is no country, with the institution's days. */
export const countries = ['', 'XF', 'XH'] as const
export type Country = (typeof countries)[number]

/** Days after the beginning of a world on which the second country has a holiday, or works on a day of the weekend. */
const holidays = [1, 2, 7, 8, 9, 10, 11, 20, 21, 35, 50, 51, 52, 70]
const inLieu = [12, 13, 27]

const inWorld = (startsOn: string, days: readonly number[]) => days.map((day) => dayAfter(startsOn, day))

/** The calendars as a deployment has them. */
export const calendarsFrom = (startsOn: string): Calendars =>
  calendarsOf({
    XF: { weekend: [5, 6], holidays: {}, workedInLieu: [], knownUntil: '2030-12-31' },
    XH: {
      weekend: [6, 7],
      holidays: Object.fromEntries(inWorld(startsOn, holidays).map((day) => [day, 'a holiday'])),
      workedInLieu: inWorld(startsOn, inLieu),
      knownUntil: '2030-12-31',
    },
  })

/** The days off as the oracle knows them. */
export const daysOffIn = (country: Country, startsOn: string): DaysOff => {
  switch (country) {
    case '':
      return plain
    case 'XF':
      return { weekend: [5, 6], holidays: [], inLieu: [] }
    case 'XH':
      return { weekend: [0, 6], holidays: inWorld(startsOn, holidays), inLieu: inWorld(startsOn, inLieu) }
  }
}
