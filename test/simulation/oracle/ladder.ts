import ladders from '../../../ladders.json' with { type: 'json' }
import {
  type Day,
  type DaysOff,
  dayAfter,
  onOrAfter,
  onOrBefore,
  periodsLater,
  workingDayAfter,
  workingDays,
} from './days.ts'

/** The days of a ladder, as the settings say them. */
export type Steps = {
  readonly workingDaysBefore: readonly number[]
  readonly overdue: {
    readonly workingDaysAfter: number
    readonly everyDays?: number
    readonly everyWorkingDays?: number
    readonly times: number
  }
}

const named: ReadonlyMap<string, Steps> = new Map(Object.entries<Steps>(ladders))

/** The names that visits of a world may have; the first is none. */
export const ladderNames: readonly (string | undefined)[] = [undefined, ...named.keys()]

export const stepsNamed = (name: string | undefined): Steps => named.get(name ?? '') ?? ladders.default

/** By which days off and by which ladder the days of a line are reckoned. */
export type By = { readonly off: DaysOff; readonly steps: Steps }

/** The occurrences of a recurring commitment: the first day, how often, how many, and the numbers done or skipped. */
export type Duty = {
  readonly first: Day
  readonly every: string
  readonly times?: number | undefined
  readonly settled: readonly number[]
  /** The occurrence to which a notice went over by another ladder: the line does not go back. */
  readonly goneOverTo?: number | undefined
}

export const dueOf = ({ first, every }: Duty, number: number): Day => periodsLater(first, every, number - 1)

/** The first open occurrence behind a number; 0 gives the oldest one. */
export const openBehind = ({ times, settled }: Duty, number: number): number | undefined => {
  let next = number + 1
  while (settled.includes(next)) next += 1
  return times !== undefined && next > times ? undefined : next
}

const aheadOf = (dueOn: Day, { off, steps }: By): Day[] =>
  steps.workingDaysBefore.map((days) =>
    days === 0 ? onOrBefore(dueOn, off) : workingDays(dueOn, -days, off),
  )

/** The first day of the ladder of an occurrence that comes after the due date of the open one before. */
const beginning = (duty: Duty, number: number, before: number, by: By): Day => {
  const present = dueOf(duty, before)
  return (
    aheadOf(dueOf(duty, number), by).find((rung) => rung > present) ?? onOrAfter(dayAfter(present), by.off)
  )
}

/** The occurrence of which a notice of a day tells: the latest open one whose ladder has begun, or else the oldest open one. */
export const standsFor = (duty: Duty, day: Day, by: By): number | undefined => {
  let present = openBehind(duty, (duty.goneOverTo ?? 1) - 1) ?? openBehind(duty, 0)
  while (present !== undefined) {
    const later = openBehind(duty, present)
    const begins = later === undefined ? undefined : beginning(duty, later, present, by)
    if (later === undefined || begins === undefined || begins > day) return present
    present = later
  }
  return undefined
}

/** The facts that decide the days on which the office has promised to tell about a commitment. */
export type Ladder = By & {
  readonly dueOn?: Day | undefined
  readonly every?: string | undefined
  /** The agreed first day of the rhythm; without it the rhythm counts from the last word. */
  readonly from?: Day | undefined
  /** The first morning of the holder. */
  readonly heldFrom: Day
  readonly lastWord: Day
  /** The day by which the other side should have answered; absent until an answer says that we wait. */
  readonly waitsUntil?: Day | undefined
  /** The day of the answer that we wait. */
  readonly waitsSince?: Day | undefined
  /** The day on which the holder last said how it stands, asked the office or said that we wait. */
  readonly spoken?: Day | undefined
  /** The day on which reminders resume if the office has not decided what the holder asked. */
  readonly silentUntil?: Day | undefined
  /** Of a recurring commitment; the due date is then that of an occurrence. */
  readonly duty?: Duty | undefined
}

const lateDays = (from: Day, { off, steps: { overdue } }: By): Day[] => {
  const { workingDaysAfter, everyDays, everyWorkingDays = 0, times } = overdue
  const first = workingDays(from, workingDaysAfter, off)
  return Array.from({ length: times }, (_, place) =>
    everyDays === undefined
      ? workingDays(first, everyWorkingDays * place, off)
      : onOrAfter(dayAfter(first, everyDays * place), off),
  )
}

const latestOf = (days: readonly (Day | undefined)[]): Day =>
  days.reduce<Day>((latest, day) => (day !== undefined && day > latest ? day : latest), '')

/** The first day after `day` on which we ask how it stands. The agreed first day of a rhythm is such a day itself. */
const askedAfterIn = ({ every, from, lastWord, off }: Ladder, day: Day): Day | undefined => {
  if (every === undefined) return undefined
  for (let times = from === undefined ? 1 : 0; ; times++) {
    const rung = onOrAfter(periodsLater(from ?? lastWord, every, times), off)
    if (rung > day) return rung
  }
}

/**
 * The first day of the ladder after `day`. A commitment with a date and a rhythm is asked after until the first day ahead of
 * the date that its ladder has. A holder is told on the first morning, then not while we wait for the other side,
 * and again when the waiting ends. A question that keeps the commitment silent also puts the first morning off.
 */
const rungInAnyCase = (day: Day, ladder: Ladder): Day | undefined => {
  const { duty, heldFrom, waitsUntil, silentUntil, off } = ladder
  if (day < heldFrom && (silentUntil === undefined || silentUntil <= heldFrom)) return heldFrom
  const endsOn = latestOf([
    waitsUntil && onOrAfter(waitsUntil, off),
    silentUntil && onOrAfter(silentUntil, off),
  ])
  if (day < endsOn) return endsOn
  const present = duty && standsFor(duty, day, ladder)
  if (duty === undefined || present === undefined) return rungOfDate(day, ladder)
  const rung = rungOfDate(day, { ...ladder, dueOn: dueOf(duty, present) })
  const later = openBehind(duty, present)
  const begins = later === undefined ? undefined : beginning(duty, later, present, ladder)
  return begins === undefined || (rung !== undefined && rung < begins) ? rung : begins
}

const quietUntil = (spoken: Day, off: DaysOff): Day => workingDays(spoken, 3, off)

/** The due day is told in the quiet time too, and so is the end of a waiting that the holder has named since. */
const isToldInQuiet = (day: Day, ladder: Ladder) => {
  const { dueOn, duty, heldFrom, waitsSince = '', waitsUntil, spoken = '', off, steps } = ladder
  const present = duty && standsFor(duty, day, ladder)
  const dueDay = duty && present !== undefined ? dueOf(duty, present) : dueOn
  const isWaitingOver = waitsUntil !== undefined && onOrAfter(waitsUntil, off) === day
  return (
    day === heldFrom ||
    (dueDay !== undefined && steps.workingDaysBefore.includes(0) && onOrBefore(dueDay, off) === day) ||
    (isWaitingOver && waitsSince >= spoken)
  )
}

/**
 * What is planned for a day, with three quiet working days after a word of the holder: told on the working day after them, unless
 * the due day comes by then or on the next working day.
 */
export const outOfQuiet = (planned: Day, ladder: Ladder): Day => {
  const { spoken, off } = ladder
  if (spoken === undefined || planned > quietUntil(spoken, off)) return planned
  const resumes = workingDayAfter(quietUntil(spoken, off), off)
  for (let day = planned; day <= workingDayAfter(resumes, off); day = workingDayAfter(day, off))
    if (isToldInQuiet(day, ladder) && rungInAnyCase(dayAfter(day, -1), ladder) === day) return day
  return resumes
}

/** The first day of the ladder after `day`, with the quiet time. */
export const rungAfter = (day: Day, ladder: Ladder): Day | undefined => {
  const rung = rungInAnyCase(day, ladder)
  return rung !== undefined && rung > (ladder.spoken ?? rung) ? outOfQuiet(rung, ladder) : rung
}

const rungOfDate = (day: Day, ladder: Ladder): Day | undefined => {
  const { dueOn, heldFrom, waitsUntil } = ladder
  const asked = askedAfterIn(ladder, day)
  if (dueOn === undefined) return asked
  const ahead = aheadOf(dueOn, ladder).filter((rung) => rung > heldFrom)
  const [first] = ahead
  if (asked !== undefined && first !== undefined && asked < first) return asked
  const overdue = lateDays(latestOf([dueOn, heldFrom, waitsUntil]), ladder)
  return [...ahead, ...overdue].find((rung) => rung > day)
}

/** The next day of a commitment told on `day`: never the working day after, because nothing is new on that day. */
export const rungAfterTelling = (day: Day, ladder: Ladder): Day | undefined =>
  rungAfter(day < ladder.heldFrom ? day : workingDayAfter(day, ladder.off), ladder)

/** The first day of another ladder from `soonest` on, of a commitment told on `day`: what has passed of the ladder is not told. */
export const rungFrom = (soonest: Day, day: Day, ladder: Ladder): Day | undefined => {
  let rung = rungAfterTelling(day, ladder)
  while (rung !== undefined && rung < soonest) rung = rungAfter(rung, ladder)
  return rung
}

const isMonday = (day: Day): boolean => new Date(day).getUTCDay() === 1
const isInFirstWeekOfMonth = (day: Day): boolean => Number(day.slice(-2)) <= 7

/**
 * The next day of a matter told on `day`, never the working day after. A matter is asked on the first morning, then on each Monday at least
 * three working days later, and after the eighth time on the first Monday of each month.
 */
export const questionAfter = (day: Day, askedFrom: Day): Day => {
  if (day < askedFrom) return askedFrom
  let times = 1
  for (let date = workingDays(askedFrom, 3); ; date = dayAfter(date)) {
    if (!isMonday(date) || (times >= 8 && !isInFirstWeekOfMonth(date))) continue
    times += 1
    if (date > workingDayAfter(day)) return date
  }
}
