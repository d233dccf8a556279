import { type Day, workingDayAfter, workingDays } from './days.ts'
import { type Ladder, questionAfter, rungAfter } from './ladder.ts'
import { type Due, dueOnOneOf, type Span } from './span.ts'

const minute = 60_000

/** A commitment as the API shows it, as far as the oracle believes it: what was agreed, and with whom it lies. */
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

/** When a request was made first, and when its outcome was known. */
export type Change = { readonly begunAt: number; readonly knownAt: number }

/** What the oracle knows of one commitment. */
export type Line = {
  shown: Shown
  held: Span
  word: Span
  due: Due | undefined
  isTold: boolean
  changed: Change
  closedAt: number | undefined
  /** The last notice that listed it. */
  listed: { readonly at: number; readonly on: Day; readonly to: string } | undefined
  /** Changes crossed, or one was given up: what follows is not worked out. */
  isVague: boolean
  /** It was told for the last time. */
  hasEnded: boolean
}

/** Nobody is reminded of what is closed, or while a matter asks for a name. */
export const isSilent = ({ status, responsible, matterId }: Shown): boolean =>
  status !== 'open' || (responsible === undefined && matterId !== undefined)

/** A notice that listed it may have been on its way while the change was made. */
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

/** What is due after something was told on a day. */
export const dueAfter = (line: Line, day: Day): Due | undefined =>
  dueOnOneOf(ladders(line).map((ladder) => rungAfter(day, ladder)))

/** They reported: left in peace for three working days, and a rhythm begins anew. */
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

/** What the office is asked about a commitment. */
export type Question = {
  readonly commitment: string
  askedFrom: Span
  due: Due | undefined
  changed: Change
  closedAt: number | undefined
  isVague: boolean
}

/** When it is asked again after a day on which it was. */
export const askedAfter = ({ askedFrom }: Question, day: Day): Due | undefined =>
  dueOnOneOf([questionAfter(day, askedFrom.lo), questionAfter(day, askedFrom.hi)])
