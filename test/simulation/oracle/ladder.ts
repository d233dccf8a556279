import { type Day, dayAfter, onOrAfter, onOrBefore, periodsLater, workingDays } from './days.ts'

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

/** The next day of a matter after `day`: a matter returns every week until the office answers. */
export const questionAfter = (day: Day, askedFrom: Day): Day => {
  for (let week = 0; ; week++) {
    const asked = onOrAfter(dayAfter(askedFrom, 7 * week))
    if (asked > day) return asked
  }
}
