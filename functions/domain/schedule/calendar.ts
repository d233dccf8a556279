import * as Duration from 'temporal-polyfill/fns/Duration'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import { weekdays } from '../../../events/names.ts'
import { isBefore } from '../shared/order.ts'
import { remember } from '../shared/remember.ts'
import type { AgreedTime, CalendarDate } from '../shared/time.ts'

/** Days on which an official does not work, from the first to the last, both included. */
export type Absence = { readonly from: CalendarDate; readonly to: CalendarDate }

/** The working days of an official. */
export type Calendar = {
  /** ISO 8601 weekdays without work: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[]
  /** Days without work, by name. */
  readonly holidays?: ReadonlyMap<CalendarDate, string>
  /** Days of the weekend on which offices work. */
  readonly workedInLieu?: ReadonlySet<CalendarDate>
  /** After this day only holidays with a standing date are known, and every other day counts by its weekday. */
  readonly knownUntil?: CalendarDate
  /** The code of the country or region; absent for plain weekdays. */
  readonly code?: string
  /** The days of an absence that count. */
  readonly absence?: Absence
}

/** The calendars of an institution, by code. */
export type Calendars = Readonly<Record<string, Calendar>>

export const plainWeekdays: Calendar = { weekend: [6, 7] }

export type Weekday = (typeof weekdays)[number]

/** What the record of an official says of the working days: another calendar than the institution's, an own weekend, an absence. */
export type OwnDays = {
  readonly calendar?: string
  readonly weekend?: readonly Weekday[]
  readonly absence?: Absence
}

/** The first day of the absence that counts, where the absence had begun when it was written. */
export type AbsentFrom = { readonly absentFrom?: CalendarDate }

/**
 * The working days of an official. A calendar that the institution has no more gives way to the institution's. On an own
 * weekend nobody works in lieu of a national holiday.
 */
export const workingDaysOf = (
  { absence, absentFrom, ...own }: OwnDays & AbsentFrom,
  among: { readonly calendars: Calendars; readonly institution: Calendar },
): Calendar => {
  const days = withoutAbsence(own, among)
  return absence === undefined
    ? days
    : { ...days, absence: { from: absentFrom ?? absence.from, to: absence.to } }
}

const withoutAbsence = (
  { calendar, weekend }: Omit<OwnDays, 'absence'>,
  { calendars, institution }: { readonly calendars: Calendars; readonly institution: Calendar },
): Calendar => {
  const given = (calendar !== undefined && calendars[calendar]) || institution
  if (weekend === undefined) return given
  const { workedInLieu, ...days } = given
  return { ...days, weekend: weekend.map((one) => weekdays.indexOf(one) + 1) }
}

// Temporal's functions, because its classes are twice the code in every bundle. A notice reckons with the same few days again and again.
export const day = remember((date: CalendarDate) =>
  PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))),
)
export const asCalendarDate = (date: PlainDate.Record) => PlainDate.toString(date) as CalendarDate

/** True on a day of the absence that counts. */
export const isAbsentOn = (date: CalendarDate, { absence }: Pick<Calendar, 'absence'>): boolean =>
  absence !== undefined && absence.from <= date && date <= absence.to

/** Why nobody works on a day, whoever is absent; undefined on a working day. */
export const whyOff = (
  date: CalendarDate,
  { weekend, holidays, workedInLieu }: Calendar,
): 'weekend' | 'holiday' | undefined => {
  if (holidays?.has(date)) return 'holiday'
  if (workedInLieu?.has(date)) return undefined
  return weekend.includes(PlainDate.dayOfWeek(day(date))) ? 'weekend' : undefined
}

/** A day is `unknown` when no decree reaches so far; the day then counts by its weekday. */
export const kindsOfDay = ['weekend', 'holiday', 'unknown'] as const

/** What a country's calendar says of a day that is no plain working day. */
export type DayInCalendar = {
  readonly code: string
  readonly is: (typeof kindsOfDay)[number]
  /** Of a holiday. */
  readonly name?: string
}

type NationalDayOff = { readonly is: 'weekend' | 'holiday'; readonly code?: string; readonly name?: string }

/**
 * Why an official does not work on a day. Without the code of a country the days are an own weekend, or plain weekdays. `until`: the
 * last day of an absence.
 */
export type DayOff = NationalDayOff | { readonly is: 'absence'; readonly until: CalendarDate }

/** Why an official does not work on a day; undefined on a working day. */
export const dayOff = (date: CalendarDate, calendar: Calendar): DayOff | undefined =>
  calendar.absence !== undefined && isAbsentOn(date, calendar)
    ? { is: 'absence', until: calendar.absence.to }
    : nationalDayOff(date, calendar)

const nationalDayOff = (date: CalendarDate, calendar: Calendar): NationalDayOff | undefined => {
  const is = whyOff(date, calendar)
  const { code, holidays } = calendar
  const name = holidays?.get(date)
  return is && { is, ...(code !== undefined && { code }), ...(name !== undefined && { name }) }
}

/** What the calendar of a country says of a day; undefined on a plain working day and on plain weekdays. */
export const inCalendar = (date: CalendarDate, calendar: Calendar): DayInCalendar | undefined => {
  const { code, knownUntil } = calendar
  if (code === undefined) return undefined
  const off = nationalDayOff(date, calendar)
  if (off !== undefined) return { ...off, code }
  return isBefore(knownUntil, date) ? { code, is: 'unknown' } : undefined
}

export const isWorkingDay = (date: CalendarDate, calendar: Calendar): boolean =>
  !isAbsentOn(date, calendar) && whyOff(date, calendar) === undefined

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

/** The Monday on or before a day, which names a week of the table whatever the reader's own week is. */
export const mondayOf = (date: CalendarDate): CalendarDate =>
  addDays(date, 1 - PlainDate.dayOfWeek(day(date)))

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
  return [1, 2, 3, 4, 5, 6, 7].reduce((first, weekday) =>
    daysOffBefore(weekday) > daysOffBefore(first) ? weekday : first,
  )
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
export const addWorkingDays = (date: CalendarDate, count: number, calendar: Calendar): CalendarDate => {
  const { weekend, holidays, workedInLieu, absence } = calendar
  if (holidays || workedInLieu || absence) return addByDate(date, count, calendar)
  // Weekdays are counted instead of dates, because every step of a date costs several microseconds.
  const weekday = PlainDate.dayOfWeek(day(date))
  let days = 0
  for (let left = Math.abs(count); left > 0; left--) {
    do days += Math.sign(count)
    while (weekend.includes(weekdayAfter(weekday, days)))
  }
  return addDays(date, days)
}

const addByDate = (date: CalendarDate, count: number, calendar: Calendar): CalendarDate => {
  let reached = date
  for (let left = Math.abs(count); left > 0; left--)
    do reached = addDays(reached, Math.sign(count))
    while (!isWorkingDay(reached, calendar))
  return reached
}

const weekdayAfter = (weekday: number, days: number): number => ((((weekday - 1 + days) % 7) + 7) % 7) + 1
