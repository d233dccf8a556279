import { type Day, workingDayAfter, workingDays } from './days.ts'
import { type Ladder, questionAfter, rungAfter, rungAfterTelling } from './ladder.ts'
import { type Due, dueOnOneOf, type Span } from './span.ts'

const minute = 60_000

/** The facts of a commitment that the oracle takes from the API: the agreement and the holder. */
export type Shown = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: 'open' | 'completed' | 'cancelled'
  readonly holder: string
  readonly responsible?: { readonly officialId: string }
  readonly dueOn?: Day
  readonly checkIn?: { readonly every: string }
  readonly matterId?: string
}

/** The moments of the first try of a request and of the known outcome. */
export type Change = { readonly begunAt: number; readonly knownAt: number }

/** The notice that listed a line. `since`: the line waited from this day or later; absent when that is not certain. */
export type Listed = {
  readonly at: number
  readonly on: Day
  readonly to: string
  readonly since?: Day | undefined
}

/** The place of a commitment in the records, as the client submitted it. */
export type Place = {
  readonly visit: string
  readonly startsOn: Day
  readonly position: number
  /** The day of the event at which the commitment was agreed. */
  readonly agreedOn: Day
}

/** The oracle's knowledge of a commitment. */
export type Line = {
  shown: Shown
  held: Span
  word: Span
  due: Due | undefined
  isTold: boolean
  changed: Change
  closedAt: number | undefined
  /** The last notice that listed the commitment. */
  listed: Listed | undefined
  /** The last notice during which the commitment changed: the program may not know that this notice told it. */
  changedDuring: Listed | undefined
  /** When a report of SES last settled a notice that listed the commitment. */
  settledAt: number | undefined
  /** True after changes that crossed, or a change given up: the oracle expects nothing of the commitment. */
  isVague: boolean
  /** True after the last reminder of the commitment. */
  hasEnded: boolean
  /** True from a due date before the agreement until the office has decided about that date. */
  isDateAsked: boolean
}

/**
 * True for a commitment without reminders: closed, without a responsible official while a matter asks for the name, or
 * while the office is asked whether the due date is right.
 */
export const isSilent = ({ shown: { status, responsible, matterId }, isDateAsked }: Line): boolean =>
  status !== 'open' || isDateAsked || (responsible === undefined && matterId !== undefined)

/** What the office is asked about a commitment, besides ended reminders. */
export type Gap = 'responsible' | 'date' | 'date-before-agreement'

export const gapsOf = ({ shown, isDateAsked }: Pick<Line, 'shown' | 'isDateAsked'>): readonly Gap[] => [
  ...(shown.responsible === undefined ? (['responsible'] as const) : []),
  ...(shown.dueOn === undefined && shown.checkIn === undefined ? (['date'] as const) : []),
  ...(isDateAsked ? (['date-before-agreement'] as const) : []),
]

/** True if a notice that listed the commitment may have been on its way during the change. */
export const hasCrossed = ({ listed }: Line, begunAt: number): boolean =>
  listed !== undefined && listed.at >= begunAt - 5 * minute

const ladders = ({ shown, held, word }: Line): Ladder[] =>
  [held.lo, held.hi].flatMap((heldFrom) =>
    [word.lo, word.hi].map((lastWord) => ({
      dueOn: shown.dueOn,
      every: shown.checkIn?.every,
      heldFrom,
      lastWord,
    })),
  )

/** The next due days of a commitment told on `day`. */
export const dueAfter = (line: Line, day: Day): Due | undefined =>
  dueOnOneOf(ladders(line).map((ladder) => rungAfterTelling(day, ladder)))

/**
 * The due days after a report of progress: no notice for three working days, and a check-in counts from the
 * report.
 */
export const dueAfterReport = (line: Line): Due | undefined => {
  const { due, word, shown } = line
  if (due === undefined) return undefined
  const inPeace = (planned: Day | undefined, today: Day) => {
    const until = workingDays(today, 3)
    return planned !== undefined && planned > until ? planned : workingDayAfter(until)
  }
  const days = [word.lo, word.hi]
  if (shown.checkIn)
    return dueOnOneOf(
      ladders(line).flatMap((ladder) => days.map((today) => inPeace(rungAfter(today, ladder), today))),
    )
  return dueOnOneOf([
    inPeace(due.earliest, word.lo),
    ...(due.latest === undefined ? [undefined] : [inPeace(due.latest, word.hi)]),
  ])
}

/** The oracle's knowledge of a matter about a commitment, or about the address of an official. */
export type Question = {
  /** The commitment, or the official. */
  readonly commitment: string
  about?: string
  gaps: readonly Gap[]
  askedFrom: Span
  due: Due | undefined
  changed: Change
  closedAt: number | undefined
  listed: Listed | undefined
  isVague: boolean
}

/** The due days of a matter after a notice of `day`. */
export const askedAfter = ({ askedFrom }: Question, day: Day): Due | undefined =>
  dueOnOneOf([questionAfter(day, askedFrom.lo), questionAfter(day, askedFrom.hi)])
