import * as Moment from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as PlainTime from 'temporal-polyfill/fns/PlainTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { isZone } from '../../../events/zones.ts'
import { latestOf } from '../shared/order.ts'
import type { CalendarDate, Hour, Instant } from '../shared/time.ts'
import { addDays, asCalendarDate, type Calendar, day, isWorkingDay, workingDayOnOrAfter } from './calendar.ts'

/** The zone and the hour at which an official starts work. */
export type WorkingHour = { readonly zone: string; readonly hour: Hour }

/**
 * An official's working hour. A new hour counts from the local date after the change; until then `previously`
 * counts.
 */
export type KeptHour = WorkingHour & { readonly previously?: WorkingHour & { readonly until: CalendarDate } }

/** An official's zone, hour and working days. */
export type WorkSchedule = KeptHour & { readonly workingDays: Calendar }

/** A working day, and the moment of the official's notice. */
export type Morning = { readonly on: CalendarDate; readonly at: Instant }

/**
 * The next morning of a line. `since` is the earlier morning on which the line should have been told, and stays until a
 * notice tells the line; absent when no morning was missed. With `remindsOn` the morning is one on which others are told that the
 * line is late: its holder is told on that later day.
 */
export type NextMorning = Morning & { readonly since?: CalendarDate; readonly remindsOn?: CalendarDate }

type Waiting = { readonly next?: NextMorning }

/** The morning from which a line waits to be told, however often the line was put off. */
export const waitsSince = ({ next }: Waiting): CalendarDate | undefined => next?.since ?? next?.on

/** The day on which the holder of a line is told next. */
export const remindedOn = ({ next }: Waiting): CalendarDate | undefined => next?.remindsOn ?? next?.on

/** A later morning for a line that was not told. */
export const putOff = (line: Waiting, to: Morning): NextMorning => {
  const since = waitsSince(line)
  const remindsOn = line.next?.remindsOn
  return {
    ...to,
    ...(since !== undefined && since < to.on && { since }),
    ...(remindsOn !== undefined && { remindsOn }),
  }
}

/**
 * After a disturbance a notice may still leave within the working day, never in the evening or at night.
 * Later than these hours, the notice waits for the next working morning.
 */
const lastHoursToTell = 9

const instant = (moment: Moment.Record) => Moment.toString(Moment.roundToSecond(moment, 'floor')) as Instant

const dateIn = (now: Instant, zone: string): CalendarDate =>
  asCalendarDate(ZonedDateTime.toPlainDate(Moment.toZonedDateTimeISO(Moment.fromString(now), zone)))

/** The moment from which the present hour counts: the first midnight after the change in the old zone. */
const countsFrom = ({ previously }: KeptHour): Instant | undefined =>
  previously &&
  instant(
    ZonedDateTime.toInstant(PlainDate.toZonedDateTime(day(addDays(previously.until, 1)), previously.zone)),
  )

/** An official's calendar day at a moment. */
export const localDate = (now: Instant, official: KeptHour): CalendarDate => {
  const { previously } = official
  const isPast = (countsFrom(official) ?? now) <= now
  return dateIn(now, previously && !isPast ? previously.zone : official.zone)
}

/**
 * The moment of the official's hour on a day. Daylight saving: a skipped hour means the moment after the gap,
 * a repeated hour means its first time. A day left out by a zone altogether counts as the day after.
 */
export const morningOf = (date: CalendarDate, official: KeptHour): Instant => {
  const { previously } = official
  const { zone, hour } = previously && date <= previously.until ? previously : official
  return instant(
    ZonedDateTime.toInstant(
      PlainDate.toZonedDateTime(day(date), { timeZone: zone, plainTime: PlainTime.fromString(hour) }),
    ),
  )
}

/** The moment at which a local day begins. */
export const beginningOfDay = (date: CalendarDate, { zone, previously }: KeptHour): Instant => {
  const timeZone = previously && date <= previously.until ? previously.zone : zone
  return instant(ZonedDateTime.toInstant(PlainDate.toZonedDateTime(day(date), timeZone)))
}

const endOfTelling = (morning: Instant) =>
  instant(Moment.addHours(Moment.fromString(morning), lastHoursToTell))

/** The first working morning on or after `date`. */
const morning = (date: CalendarDate, official: WorkSchedule): Morning => {
  const on = workingDayOnOrAfter(date, official.workingDays)
  const at = morningOf(on, official)
  // An official moving eastward skips one morning: the hour passes in the new zone while the old zone still
  // counts.
  const isSkipped = official.previously && on > official.previously.until && at < (countsFrom(official) ?? at)
  return isSkipped ? morning(addDays(on, 1), official) : { on, at }
}

/** The first working morning on or after `date` and after `now`. */
const morningAhead = (date: CalendarDate, now: Instant, official: WorkSchedule): Morning => {
  const candidate = morning(date, official)
  return candidate.at > now ? candidate : morningAhead(addDays(candidate.on, 1), now, official)
}

/**
 * The morning on which a change made now is told: today before the hour of a working day, else the next
 * working day.
 */
export const nextMorning = (now: Instant, official: WorkSchedule): Morning =>
  morningAhead(localDate(now, official), now, official)

/** The first morning on or after `date`, and after today. */
export const morningAfterToday = (date: CalendarDate, now: Instant, official: WorkSchedule): Morning => {
  const tomorrow = addDays(localDate(now, official), 1)
  return morningAhead(latestOf(date, tomorrow), now, official)
}

/**
 * The first morning on or after `date` with time left for a notice: today's too, within the hours of telling.
 */
export const morningStillPossible = (date: CalendarDate, now: Instant, official: WorkSchedule): Morning => {
  const today = localDate(now, official)
  const candidate = morning(latestOf(date, today), official)
  const isOver = candidate.at <= now && (candidate.on !== today || now >= endOfTelling(candidate.at))
  return isOver ? morningAhead(addDays(candidate.on, 1), now, official) : candidate
}

/** True within the hours of a working day in which the official's notice may leave. */
export const isTimeToTell = (now: Instant, official: WorkSchedule): boolean => {
  const today = localDate(now, official)
  if (!isWorkingDay(today, official.workingDays)) return false
  const begins = morningOf(today, official)
  return now >= begins && now < endOfTelling(begins)
}

/**
 * The working hour of an official after a change of zone or hour made now. Earlier versions stored zones such as CST, in
 * which no day can be reckoned: the hour that replaces one counts at once, because no hour counted before.
 */
export const changedHour = (before: KeptHour, after: WorkingHour, now: Instant): KeptHour => {
  const { zone: oldZone, hour: oldHour, previously } = before
  if ((oldZone === after.zone && oldHour === after.hour) || !isZone(oldZone))
    return { zone: after.zone, hour: after.hour, ...(previously && { previously }) }
  const until = localDate(now, before)
  const { zone, hour } = previously && until <= previously.until ? previously : before
  return { zone: after.zone, hour: after.hour, previously: { zone, hour, until } }
}
