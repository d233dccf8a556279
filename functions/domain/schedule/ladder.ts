import { isBefore, isBy, latestOf } from '../shared/order.ts'
import type { CalendarDate, DueDate, Period } from '../shared/time.ts'
import {
  addDays,
  addPeriod,
  addWorkingDays,
  type Calendar,
  daysBetween,
  weeklyDayOnOrAfter,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './calendar.ts'
import { type Due, deadlineOf, lastDayOf } from './due-date.ts'
import { everyDaysAhead, type Ladder, ladderNamed } from './named-ladders.ts'
import { laterOccurrence, type Recurring, recurring } from './occurrences.ts'

/**
 * The rhythm in which we ask after a commitment without a due date, or before the reminders of a due date begin. `from` is
 * the agreed first day of the rhythm; without it the rhythm counts from the last word.
 */
export type CheckIn = { readonly every: Period; readonly from?: CalendarDate }

/** The facts behind every rung. No counter is stored. `dueOn` is the due date of the occurrence for which the line stands. */
export type Pace = Due &
  Partial<Recurring> & {
    readonly checkIn?: CheckIn
    /** The name of the ladder that the visit has; absent: the default. */
    readonly ladder?: string
    /** The first morning of the present holder. Earlier lateness belongs to the previous holder. */
    readonly heldFrom: CalendarDate
    /** The day of the last report or change. Check-ins without an agreed first day count from here. */
    readonly lastWordOn: CalendarDate
    /**
     * The day on which the present holder last said how it stands, asked the office, or said that we wait: a quiet time follows.
     * Absent when the holder has said nothing, and in what an earlier version stored.
     */
    readonly spokenOn?: CalendarDate
    /** We wait for the other side until this day, and the holder is not reminded before. Absent: nobody has said so. */
    readonly waiting?: { readonly since: CalendarDate; readonly until: CalendarDate }
    /** The day on which a silence of the commitment ends, which is a rung; absent when nothing keeps it silent. */
    readonly silentUntil?: CalendarDate
  }

/** Working days after a word of the holder on which only the due day is told. */
const quietWorkingDays = 3

/** Working days from the first morning of a matter to the first weekly day on which the matter returns. */
const workingDaysBeforeAskingAgain = 3
const timesAskedWeekly = 8

type DaysBefore = `${number}-days-before`
const daysBefore = (days: number): DaysBefore => `${days}-days-before`

/**
 * Every rung without a number of its own. The rung `overdue` has a number: the third of eight. `undecided`: the commitment was silent
 * because of a question to the protocol office, which has not answered in time.
 */
export const rungNames = [
  'assigned',
  ...everyDaysAhead.map(daysBefore),
  'due',
  'check-in',
  'waiting-ended',
  'undecided',
] as const

/** Why a commitment is on a notice: a rung, or one of the `Other` reasons. */
export type RungOr<Other extends string> =
  | { readonly rung: (typeof rungNames)[number] | Other }
  | { readonly rung: 'overdue'; readonly number: number; readonly of: number }

export type Rung = RungOr<never> & { readonly on: CalendarDate }

/** The rungs up to the due date. A due date on a day off has its own rung on the working day before. */
const ahead = ({ workingDaysBefore }: Ladder, deadline: CalendarDate, calendar: Calendar): readonly Rung[] =>
  workingDaysBefore.map((days) =>
    days === 0
      ? { on: workingDayOnOrBefore(deadline, calendar), rung: 'due' }
      : { on: addWorkingDays(deadline, -days, calendar), rung: daysBefore(days) },
  )

/** Lateness counts from the latest of the due date, the holder's first morning and the end of the waiting. */
const late = (
  { overdue }: Ladder,
  { pace: { heldFrom, waiting }, deadline }: { readonly pace: Pace; readonly deadline: CalendarDate },
  calendar: Calendar,
): readonly Rung[] => {
  const lateFrom = latestOf(deadline, heldFrom, waiting?.until)
  const first = addWorkingDays(lateFrom, overdue.workingDaysAfter, calendar)
  return Array.from({ length: overdue.times }, (_, place) => ({
    on:
      'everyDays' in overdue
        ? workingDayOnOrAfter(addDays(first, place * overdue.everyDays), calendar)
        : addWorkingDays(first, place * overdue.everyWorkingDays, calendar),
    rung: 'overdue',
    number: place + 1,
    of: overdue.times,
  }))
}

/** The first morning of the holder, and the rungs up to the due date that come after it. */
const untilDue = (
  ladder: Ladder,
  { pace: { heldFrom }, deadline }: { readonly pace: Pace; readonly deadline: CalendarDate },
  calendar: Calendar,
): readonly Rung[] => [
  { on: heldFrom, rung: 'assigned' },
  ...ahead(ladder, deadline, calendar).filter(({ on }) => on > heldFrom),
]

/** Every rung of a due date, in order; after the last one the mail stops. */
export const rungs = (
  pace: Pace,
  calendar: Calendar,
  ladder: Ladder = ladderNamed(pace.ladder),
): readonly Rung[] => {
  const deadline = deadlineOf(pace)
  if (deadline === undefined) return []
  const dated = { pace, deadline }
  return [...untilDue(ladder, dated, calendar), ...late(ladder, dated, calendar)]
}

/** The first working day on which nothing keeps the holder from being reminded: neither the other side nor a question. */
const endOfSilence = ({ waiting, silentUntil }: Pace, calendar: Calendar): Rung | undefined => {
  const waitingEndsOn = waiting && workingDayOnOrAfter(waiting.until, calendar)
  const undecidedOn = silentUntil && workingDayOnOrAfter(silentUntil, calendar)
  if (undecidedOn !== undefined && (waitingEndsOn === undefined || undecidedOn > waitingEndsOn))
    return { on: undecidedOn, rung: 'undecided' }
  return waitingEndsOn && { on: waitingEndsOn, rung: 'waiting-ended' }
}

const longestDays = { D: 1, W: 7, M: 31 } as const

/** The agreed first day of a rhythm is a check-in itself; the last word is none. */
const nextInRhythm = (
  { every, from }: CheckIn,
  { lastWordOn, after }: { readonly lastWordOn: CalendarDate; readonly after: CalendarDate },
  calendar: Calendar,
): CalendarDate => {
  const start = from ?? lastWordOn
  const longest = Number(every.slice(1, -1)) * longestDays[every.slice(-1) as keyof typeof longestDays]
  // The search begins near `after`, because a rhythm may be years old. A period is never shorter than a
  // weekend.
  let times = Math.max(from === undefined ? 1 : 0, Math.floor(daysBetween(start, after) / longest))
  let rung = workingDayOnOrAfter(addPeriod(start, every, times), calendar)
  while (rung <= after) {
    times += 1
    rung = workingDayOnOrAfter(addPeriod(start, every, times), calendar)
  }
  return rung
}

/** True when we have asked how it stands and have had no word since, before the reminders of a due date begin. */
export const isAskedAfter = (
  { checkIn, lastWordOn }: Pick<Pace, 'checkIn' | 'lastWordOn'>,
  today: CalendarDate,
  calendar: Calendar,
): boolean =>
  checkIn !== undefined && nextInRhythm(checkIn, { lastWordOn, after: lastWordOn }, calendar) <= today

const checkInAfter = (
  day: CalendarDate,
  { checkIn, lastWordOn }: Pace,
  calendar: Calendar,
): Rung | undefined =>
  checkIn && { on: nextInRhythm(checkIn, { lastWordOn, after: day }, calendar), rung: 'check-in' }

type Dated = Pace & { readonly dueOn: DueDate }

/** A line standing for the next open occurrence. */
const forLater = <Line extends Dated>(line: Line): Line | undefined => {
  const duty = recurring(line)
  const later = duty && laterOccurrence(duty)
  return (
    duty &&
    later && { ...line, dueOn: later.dueOn, occurrences: { ...duty.occurrences, number: later.number } }
  )
}

const aheadOf = (line: Dated, calendar: Calendar): readonly Rung[] =>
  ahead(ladderNamed(line.ladder), lastDayOf(line.dueOn), calendar)

/**
 * The day on which the ladder of a later occurrence begins: its first rung after the present due date. More time may take that
 * date behind every rung ahead of the later occurrence; its ladder then begins on the day after.
 */
const beginningOf = (later: Dated, present: Dated, calendar: Calendar): CalendarDate => {
  const deadline = lastDayOf(present.dueOn)
  const first = aheadOf(later, calendar).find(({ on }) => on > deadline)
  return first?.on ?? workingDayOnOrAfter(addDays(deadline, 1), calendar)
}

/** The line as it stands on a day: for the latest occurrence whose ladder has begun. */
export const standingOn = <Line extends Dated>(day: CalendarDate, line: Line, calendar: Calendar): Line => {
  const later = forLater(line)
  return later && beginningOf(later, line, calendar) <= day ? standingOn(day, later, calendar) : line
}

/** The rung of the occurrence for which the line stands on a day, or the one on which it goes over to a later occurrence. */
const rungOfDate = (day: CalendarDate, line: Dated, calendar: Calendar): Rung | undefined => {
  const standing = standingOn(day, line, calendar)
  const rung = rungOfOccurrence(day, standing, calendar)
  const later = forLater(standing)
  const on = later && beginningOf(later, standing, calendar)
  if (on === undefined || isBefore(rung?.on, on)) return rung
  // The ladders of several occurrences may have begun by then; the line stands for the latest.
  const latest = aheadOf(standingOn(on, standing, calendar), calendar).findLast((one) => one.on <= on)
  return { ...(latest ?? { rung: 'due' }), on }
}

/** Check-ins end at the first rung ahead of the due date; a ladder that begins after the due date has none. */
const rungOfOccurrence = (day: CalendarDate, pace: Pace, calendar: Calendar): Rung | undefined => {
  const deadline = deadlineOf(pace)
  if (deadline === undefined) return undefined
  const [ladder, dated] = [ladderNamed(pace.ladder), { pace, deadline }]
  const before = untilDue(ladder, dated, calendar)
  const [, first] = before
  const checkIn = first && checkInAfter(day, pace, calendar)
  if (first && checkIn && checkIn.on < first.on) return checkIn
  const isAfterDay = ({ on }: Rung) => on > day
  // Most lines are not late: their days after the due date are not reckoned.
  return before.find(isAfterDay) ?? late(ladder, dated, calendar).find(isAfterDay)
}

/** The first rung after `day`, whatever the holder has said; none when a commitment has no rung left. */
const rungInAnyCase = (day: CalendarDate, pace: Pace, calendar: Calendar): Rung | undefined => {
  const resumes = endOfSilence(pace, calendar)
  if (pace.heldFrom > day && (pace.silentUntil === undefined || pace.silentUntil <= pace.heldFrom))
    return { on: pace.heldFrom, rung: 'assigned' }
  if (isBefore(day, resumes?.on)) return resumes
  if (deadlineOf(pace) === undefined) return checkInAfter(day, pace, calendar)
  const { dueOn } = pace
  // What counts from the event does not recur.
  return dueOn === undefined
    ? rungOfOccurrence(day, pace, calendar)
    : rungOfDate(day, { ...pace, dueOn }, calendar)
}

/** True for the due day, also when a silence or a waiting ends on it, whose rung has another name. */
const isDueDay = (
  day: CalendarDate,
  { waiting, silentUntil, ...pace }: Pace,
  calendar: Calendar,
): boolean => {
  const rung = rungInAnyCase(addDays(day, -1), pace, calendar)
  return rung?.on === day && rung.rung === 'due'
}

/**
 * True for a rung that the quiet time does not put off: the first morning, the due day, and the end of a waiting that the holder
 * has named since.
 */
const isToldInQuiet = ({ on, rung }: Rung, pace: Pace, calendar: Calendar): boolean =>
  rung === 'assigned' || isDueDay(on, pace, calendar) || isEndOfNewWaiting(rung, pace)

/** A waiting that the holder has named with the last word, or after it. */
const isEndOfNewWaiting = (rung: Rung['rung'], { spokenOn, waiting }: Pace): boolean =>
  rung === 'waiting-ended' && isBy(spokenOn, waiting?.since)

/**
 * What is planned for a day until the end of the quiet time is put off to the first working day after it. The due day is told on
 * its day, and on the eve of it nothing is told that was put off.
 */
export const outOfQuiet = <Planned extends { readonly on: CalendarDate }>(
  planned: Planned,
  pace: Pace,
  calendar: Calendar,
): Planned | Rung => {
  const { spokenOn } = pace
  if (spokenOn === undefined || planned.on > addWorkingDays(spokenOn, quietWorkingDays, calendar))
    return planned
  const resumesOn = addWorkingDays(spokenOn, quietWorkingDays + 1, calendar)
  let latest: Planned | Rung = planned
  let rung = rungInAnyCase(addDays(planned.on, -1), pace, calendar)
  while (rung !== undefined && rung.on <= restsUntil(resumesOn, calendar)) {
    if (isToldInQuiet(rung, pace, calendar)) return rung
    if (rung.on <= resumesOn) latest = rung
    rung = rungInAnyCase(rung.on, pace, calendar)
  }
  return { ...latest, on: resumesOn }
}

/** The first rung after `day`; none when a commitment has no rung left. */
export const nextRung = (day: CalendarDate, pace: Pace, calendar: Calendar): Rung | undefined => {
  const rung = rungInAnyCase(day, pace, calendar)
  const isInQuiet = pace.spokenOn !== undefined && rung !== undefined && rung.on > pace.spokenOn
  return isInQuiet ? outOfQuiet(rung, pace, calendar) : rung
}

/** True when a word of the holder has put the first rung after it off to this day. */
export const isPutOffTo = (day: CalendarDate, pace: Pace, calendar: Calendar): boolean => {
  const { spokenOn } = pace
  return (
    spokenOn !== undefined &&
    nextRung(spokenOn, pace, calendar)?.on === day &&
    rungInAnyCase(spokenOn, pace, calendar)?.on !== day
  )
}

/** True for a day whose rung a word of the holder has put off. */
export const isPutOff = (day: CalendarDate, pace: Pace, calendar: Calendar): boolean => {
  const before = addDays(day, -1)
  return rungInAnyCase(before, pace, calendar)?.on === day && nextRung(before, pace, calendar)?.on !== day
}

/** The day of the first rung after `day`. */
export const rungAfter = (day: CalendarDate, pace: Pace, calendar: Calendar): CalendarDate | undefined =>
  nextRung(day, pace, calendar)?.on

/** Until the end of this day a line told on `day` rests, because nothing is new on the next morning. */
const restsUntil = (day: CalendarDate, calendar: Calendar) => addWorkingDays(day, 1, calendar)

/**
 * The rung on which a commitment told on `day` is told next. A rung on the working day after `day` is left out, because
 * the notice of `day` said the same. Only the first morning of a holder is never left out.
 */
export const rungAfterTelling = (day: CalendarDate, pace: Pace, calendar: Calendar): Rung | undefined =>
  nextRung(pace.heldFrom > day ? day : restsUntil(day, calendar), pace, calendar)

/** A day on which an undecided matter is asked; the first morning has the number 1. */
type MatterRung = { readonly on: CalendarDate; readonly number: number }

const firstOfNextMonth = (date: CalendarDate): CalendarDate =>
  addPeriod(`${date.slice(0, 7)}-01` as CalendarDate, 'P1M', 1)

/** The weekly days of the office follow the first morning, and after the eighth time one of them in each month. */
const followingRung = ({ on, number }: MatterRung, calendar: Calendar): MatterRung => {
  const rest = number === 1 ? addWorkingDays(on, workingDaysBeforeAskingAgain, calendar) : addDays(on, 1)
  const earliest = number < timesAskedWeekly ? rest : firstOfNextMonth(on)
  return { on: weeklyDayOnOrAfter(earliest, calendar), number: number + 1 }
}

/** The last rung on or before `day`, or the first rung of all. */
const presentRung = (day: CalendarDate, askedFrom: CalendarDate, calendar: Calendar): MatterRung => {
  let present: MatterRung = { on: askedFrom, number: 1 }
  let next = followingRung(present, calendar)
  while (next.on <= day) {
    present = next
    next = followingRung(present, calendar)
  }
  return present
}

/**
 * The day on which a matter told on `day` is told next, never the working day after. A matter without an answer is told
 * for ever.
 */
export const matterRungAfterTelling = (
  day: CalendarDate,
  askedFrom: CalendarDate,
  calendar: Calendar,
): CalendarDate =>
  day < askedFrom
    ? askedFrom
    : followingRung(presentRung(restsUntil(day, calendar), askedFrom, calendar), calendar).on

/** For which time the office is asked on `day`. A missed morning counts too, because no counter is stored. */
export const timesAskedBy = (day: CalendarDate, askedFrom: CalendarDate, calendar: Calendar): number =>
  presentRung(day, askedFrom, calendar).number
