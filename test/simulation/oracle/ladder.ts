import {
  type Day,
  dayAfter,
  onOrAfter,
  onOrBefore,
  periodsLater,
  workingDayAfter,
  workingDays,
} from './days.ts'

/** The facts that decide the days on which the office has promised to tell about a commitment. */
export type Ladder = {
  readonly dueOn?: Day | undefined
  readonly every?: string | undefined
  /** The first morning of the holder. */
  readonly heldFrom: Day
  readonly lastWord: Day
}

const weekly = (first: Day, weeks: number): Day[] =>
  Array.from({ length: weeks }, (_, week) => onOrAfter(dayAfter(first, 7 * week)))

/** The first day of the ladder after `day`. */
export const rungAfter = (day: Day, { dueOn, every, heldFrom, lastWord }: Ladder): Day | undefined => {
  if (day < heldFrom) return heldFrom
  if (dueOn !== undefined) {
    const ahead = [workingDays(dueOn, -10), workingDays(dueOn, -3), onOrBefore(dueOn)]
    const overdue = weekly(workingDays(dueOn > heldFrom ? dueOn : heldFrom, 3), 8)
    return [...ahead.filter((rung) => rung > heldFrom), ...overdue].find((rung) => rung > day)
  }
  if (every === undefined) return undefined
  for (let times = 1; ; times++) {
    const rung = onOrAfter(periodsLater(lastWord, every, times))
    if (rung > day) return rung
  }
}

/** The next day of a commitment told on `day`: never the working day after, because nothing is new on that day. */
export const rungAfterTelling = (day: Day, ladder: Ladder): Day | undefined =>
  day < ladder.heldFrom ? ladder.heldFrom : rungAfter(workingDayAfter(day), ladder)

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
