import { Temporal } from 'temporal-polyfill'
import { addDays, type Calendar, type CalendarDate, isWorkingDay, workingDayOnOrAfter } from './calendar.ts'

/** A moment in UTC, such as `2026-11-24T00:00:00Z`: no fractions of a second, so text order is time order. */
export type Instant = `${string}T${string}Z`

/** A quarter hour on the wall clock, `HH:MM`: every zone's offset is a multiple of 15 minutes, like our tick. */
export type Hour = `${number}:${number}`

/** Where and when an official starts work. */
export type WorkingHour = { readonly zone: string; readonly hour: Hour }

/** A working day and the moment at which the official's notice is due on it. */
export type Morning = { readonly on: CalendarDate; readonly at: Instant }

/**
 * After a disturbance a notice may still go out within the working day, never in the evening or at night;
 * later than this it waits for the next working morning.
 */
const lastHoursToTell = 9

const instant = (moment: Temporal.Instant) =>
  moment.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString() as Instant

/** The day that it is for an official at a moment. */
export const localDate = (now: Instant, zone: string): CalendarDate =>
  Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString() as CalendarDate

/**
 * The official's hour on a day. An hour that daylight saving skips is told after the gap, one that happens
 * twice at its first time; a day that a zone left out altogether counts as the day after.
 */
export const morningOf = (date: CalendarDate, { zone, hour }: WorkingHour): Instant =>
  instant(
    Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(hour) })
      .toInstant(),
  )

const endOfTelling = (date: CalendarDate, official: WorkingHour) =>
  instant(Temporal.Instant.from(morningOf(date, official)).add({ hours: lastHoursToTell }))

const morning = (date: CalendarDate, official: WorkingHour, calendar: Calendar): Morning => {
  const on = workingDayOnOrAfter(date, calendar)
  return { on, at: morningOf(on, official) }
}

/** The morning that a change made now belongs to: today before the hour of a working day, else the next one. */
export const nextMorning = (now: Instant, official: WorkingHour, calendar: Calendar): Morning => {
  const today = morning(localDate(now, official.zone), official, calendar)
  return now < today.at ? today : morning(addDays(today.on, 1), official, calendar)
}

/** The first morning on or after `date`, and after today. */
export const morningAfterToday = (
  date: CalendarDate,
  now: Instant,
  official: WorkingHour,
  calendar: Calendar,
): Morning => {
  const tomorrow = addDays(localDate(now, official.zone), 1)
  return morning(date > tomorrow ? date : tomorrow, official, calendar)
}

/** The first morning on or after `date` on which the official can still be told something. */
export const morningStillPossible = (
  date: CalendarDate,
  now: Instant,
  official: WorkingHour,
  calendar: Calendar,
): Morning => {
  const today = localDate(now, official.zone)
  const candidate = morning(date > today ? date : today, official, calendar)
  return candidate.on === today && now >= endOfTelling(today, official)
    ? morning(addDays(today, 1), official, calendar)
    : candidate
}

/** Whether it is now, for this official, an hour of a working day at which a notice may go out. */
export const isTimeToTell = (now: Instant, official: WorkingHour, calendar: Calendar): boolean => {
  const today = localDate(now, official.zone)
  return (
    isWorkingDay(today, calendar) && now >= morningOf(today, official) && now < endOfTelling(today, official)
  )
}
