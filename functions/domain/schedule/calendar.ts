import * as Duration from 'temporal-polyfill/fns/Duration'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import type { AgreedTime, CalendarDate } from '../shared/time.ts'

/** The working days of an official. */
export type Calendar = {
  /** ISO 8601 weekdays without work: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[]
}

export const plainWeekdays: Calendar = { weekend: [6, 7] }

// Temporal's functions, because its classes are twice the code in every bundle.
export const day = (date: CalendarDate) =>
  PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)))
export const asCalendarDate = (date: PlainDate.Record) => PlainDate.toString(date) as CalendarDate

export const isWorkingDay = (date: CalendarDate, calendar: Calendar): boolean =>
  !calendar.weekend.includes(PlainDate.dayOfWeek(day(date)))

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  asCalendarDate(PlainDate.addDays(day(date), days))

/** A month later than the 31st is the last day of a shorter month. */
export const addPeriod = (date: CalendarDate, period: AgreedTime, times: number): CalendarDate => {
  const { days, weeks, months, years } = Duration.fromString(period)
  const together = Duration.fromFields({
    days: days * times,
    weeks: weeks * times,
    months: (months + years * 12) * times,
  })
  return asCalendarDate(PlainDate.add(day(date), together))
}

/** Positive when `to` is later than `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  PlainDate.diffDays(day(from), day(to))

export const workingDayOnOrAfter = (date: CalendarDate, calendar: Calendar): CalendarDate =>
  isWorkingDay(date, calendar) ? date : workingDayOnOrAfter(addDays(date, 1), calendar)

export const workingDayOnOrBefore = (date: CalendarDate, calendar: Calendar): CalendarDate =>
  isWorkingDay(date, calendar) ? date : workingDayOnOrBefore(addDays(date, -1), calendar)

/** The ISO 8601 weekday after the longest run of days off; the earliest such weekday, so Monday if no day is off. */
const firstWeekday = ({ weekend }: Calendar): number => {
  const daysOffBefore = (weekday: number): number =>
    weekend.includes(((weekday + 5) % 7) + 1) ? 1 + daysOffBefore(weekday - 1) : 0
  const working = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekend.includes(weekday))
  return working.reduce((first, weekday) => (daysOffBefore(weekday) > daysOffBefore(first) ? weekday : first))
}

/** The first weekly day on or after `date`. The weekly day is the first working day of a week. */
export const weeklyDayOnOrAfter = (date: CalendarDate, calendar: Calendar): CalendarDate => {
  const daysIntoWeek = (PlainDate.dayOfWeek(day(date)) - firstWeekday(calendar) + 7) % 7
  const weekBegan = addDays(date, -daysIntoWeek)
  const thisWeek = workingDayOnOrAfter(weekBegan, calendar)
  return thisWeek >= date ? thisWeek : workingDayOnOrAfter(addDays(weekBegan, 7), calendar)
}

/**
 * Counts working days strictly after `date`, or before `date` when `count` is negative; `date` itself is
 * never counted.
 */
export const addWorkingDays = (date: CalendarDate, count: number, { weekend }: Calendar): CalendarDate => {
  // Weekdays are counted instead of dates, because every step of a date costs several microseconds.
  const weekday = PlainDate.dayOfWeek(day(date))
  let days = 0
  for (let left = Math.abs(count); left > 0; left--) {
    do days += Math.sign(count)
    while (weekend.includes(weekdayAfter(weekday, days)))
  }
  return addDays(date, days)
}

const weekdayAfter = (weekday: number, days: number): number => ((((weekday - 1 + days) % 7) + 7) % 7) + 1
