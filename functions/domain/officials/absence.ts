import { type Absence, type AbsentFrom, addDays, isAbsentOn } from '../schedule/calendar.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Official } from './official.ts'

/** The day on which an absence is written, and the official before, if there is one. */
type Written = { readonly before: Official | undefined; readonly today: CalendarDate }

const isSame = (one: Absence, other: Absence | undefined): boolean =>
  one.from === other?.from && one.to === other.to

/**
 * The first day on which an absence counts. An absence that is written from today on, or from a day that has passed, counts from the
 * next local date, as a new hour does; somebody who is absent already stays absent.
 */
export const absentFrom = (absence: Absence, { before, today }: Written): AbsentFrom => {
  const { from } = absence
  if (isSame(absence, before?.absence))
    return before?.absentFrom === undefined ? {} : { absentFrom: before.absentFrom }
  if (from > today) return {}
  const present = before?.workingDays.absence
  const counts = present && isAbsentOn(today, { absence: present }) ? present.from : addDays(today, 1)
  return counts > from ? { absentFrom: counts } : {}
}

/** Why an absence cannot be written today; what is recorded already may stay. */
export const refusedAbsence = (absence: Absence, written: Written): string | undefined => {
  const { today } = written
  if (isSame(absence, written.before?.absence)) return undefined
  if (absence.to < today) return `must not be in the past: today is ${today}`
  const { absentFrom: counts = absence.from } = absentFrom(absence, written)
  return absence.to < counts ? 'must be later than today: an absence counts from the next day on' : undefined
}

type Absent = Pick<Official, 'workingDays'>

/** True when days of the absence before are working days again. */
export const isBack = ({ workingDays: { absence: before } }: Absent, { workingDays }: Absent): boolean =>
  before !== undefined && !(isAbsentOn(before.from, workingDays) && isAbsentOn(before.to, workingDays))
