import type { rungs as rungNames } from '../../../events/names.ts'
import {
  addDays,
  addPeriod,
  addWorkingDays,
  type Calendar,
  type CalendarDate,
  daysBetween,
  type Period,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './calendar.ts'

/** The rhythm in which we ask after a commitment that has no due date. */
export type CheckIn = { readonly every: Period }

/** What decides on which days a commitment belongs on a notice. Nothing else does: no counter is kept. */
export type Pace = {
  readonly dueOn?: CalendarDate
  readonly checkIn?: CheckIn
  /** The first morning of its present holder. Lateness before that day is not theirs. */
  readonly heldFrom: CalendarDate
  /** The day of the last word about it, from which check-ins count. */
  readonly lastWordOn: CalendarDate
}

const workingDaysAhead = [10, 3] as const
const workingDaysOverdue = 3
const overdueNotices = 8
const daysBetweenOverdueNotices = 7
const daysBetweenRemindersOfAMatter = 7

/** Why a commitment is on a notice. Working days are counted before, weeks after. */
export type RungName =
  | { readonly rung: (typeof rungNames)[number] }
  | { readonly rung: 'overdue'; readonly number: number; readonly of: number }

export type Rung = RungName & { readonly on: CalendarDate }

const ahead = (dueOn: CalendarDate, calendar: Calendar): Rung[] => [
  ...workingDaysAhead.map(
    (days): Rung => ({ on: addWorkingDays(dueOn, -days, calendar), rung: `${days}-days-before` }),
  ),
  { on: workingDayOnOrBefore(dueOn, calendar), rung: 'due' },
]

const overdue = (dueOn: CalendarDate, heldFrom: CalendarDate, calendar: Calendar): Rung[] => {
  const first = addWorkingDays(dueOn > heldFrom ? dueOn : heldFrom, workingDaysOverdue, calendar)
  return Array.from({ length: overdueNotices }, (_, week) => ({
    on: workingDayOnOrAfter(addDays(first, week * daysBetweenOverdueNotices), calendar),
    rung: 'overdue',
    number: week + 1,
    of: overdueNotices,
  }))
}

/** Every rung of a commitment with a due date, in order; after the last one the mail stops. */
export const rungs = (pace: Pace & { readonly dueOn: CalendarDate }, calendar: Calendar): readonly Rung[] => [
  { on: pace.heldFrom, rung: 'assigned' },
  ...ahead(pace.dueOn, calendar).filter(({ on }) => on > pace.heldFrom),
  ...overdue(pace.dueOn, pace.heldFrom, calendar),
]

const longestDays = { D: 1, W: 7, M: 31 } as const

const nextInRhythm = (
  start: CalendarDate,
  every: Period,
  after: CalendarDate,
  calendar: Calendar,
): CalendarDate => {
  const longest = Number(every.slice(1, -1)) * longestDays[every.slice(-1) as keyof typeof longestDays]
  // Not from the beginning: a rhythm may be years old. No period is shorter than a weekend that puts it off.
  let times = Math.max(1, Math.floor(daysBetween(start, after) / longest))
  let rung = workingDayOnOrAfter(addPeriod(start, every, times), calendar)
  while (rung <= after) {
    times += 1
    rung = workingDayOnOrAfter(addPeriod(start, every, times), calendar)
  }
  return rung
}

/** The first rung after `day`; none when a commitment has no rung left. */
export const nextRung = (day: CalendarDate, pace: Pace, calendar: Calendar): Rung | undefined => {
  if (pace.heldFrom > day) return { on: pace.heldFrom, rung: 'assigned' }
  if (pace.dueOn !== undefined)
    return rungs({ ...pace, dueOn: pace.dueOn }, calendar).find(({ on }) => on > day)
  if (pace.checkIn === undefined) return undefined
  return { on: nextInRhythm(pace.lastWordOn, pace.checkIn.every, day, calendar), rung: 'check-in' }
}

/** The first day after `day` on which a commitment belongs on a notice. */
export const rungAfter = (day: CalendarDate, pace: Pace, calendar: Calendar): CalendarDate | undefined =>
  nextRung(day, pace, calendar)?.on

/** An undecided matter comes back every week until it is decided. */
export const matterRungAfter = (
  day: CalendarDate,
  firstMorning: CalendarDate,
  calendar: Calendar,
): CalendarDate => nextInRhythm(firstMorning, `P${daysBetweenRemindersOfAMatter}D`, day, calendar)
