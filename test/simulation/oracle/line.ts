import { type Day, type DaysOff, dayAfter, lastDay, periodsLater, workingDays } from './days.ts'
import {
  type Duty,
  type Ladder,
  outOfQuiet,
  questionAfter,
  rungAfter,
  rungAfterTelling,
  rungFrom,
  type Steps,
} from './ladder.ts'
import { bothLater, type Due, dueOnOneOf, later, type Span } from './span.ts'

const minute = 60_000

/** The facts of a commitment that the oracle takes from the API: the agreement and the holder. */
export type Shown = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: 'open' | 'completed' | 'cancelled' | 'dropped' | 'renewed'
  readonly holder: string
  /** An official, or the organisation for whose focal point the commitment waits. */
  readonly responsible?: { readonly officialId?: string; readonly organisation?: string }
  /** As agreed: a day, a month, a quarter or a year. */
  readonly dueOn?: string
  /** A time from the event, in place of a date. */
  readonly dueWithin?: string
  /** A visit before which it is due, and its first day as the commitment tells it. */
  readonly dueBefore?: { readonly visitId: string }
  readonly dueVisit?: { readonly startsOn?: Day }
  readonly deadline?: Day
  readonly checkIn?: { readonly every: string; readonly from?: Day }
  readonly contributors?: readonly {
    readonly officialId: string
    readonly dueOn?: Day
    readonly doneOn?: Day
  }[]
  readonly repeats?: { readonly every: string; readonly times?: number }
  readonly matterId?: string
  /** The last no of the office, which begins the days after which others are told of lateness anew. */
  readonly lastRefusal?: { readonly on: Day }
  readonly agreedAt?: { readonly visitTitle: string; readonly startsOn?: Day }
  /** The ladder of the visit as the API tells it: only compared, unless the client does not know the visit. */
  readonly ladder?: string
  /** The older commitment that this one renews. */
  readonly renews?: { readonly commitmentId: string }
  readonly asked?: readonly { readonly kind: string }[]
}

/** The day by which a commitment is due, reckoned here: what the API says is only compared with it. */
export const deadlineOf = ({
  dueOn,
  dueWithin,
  agreedAt,
  dueVisit,
}: Pick<Shown, 'dueWithin' | 'agreedAt' | 'dueVisit'> & { readonly dueOn?: string | undefined }):
  | Day
  | undefined => {
  if (dueOn !== undefined) return lastDay(dueOn)
  if (dueVisit !== undefined) return dueVisit.startsOn && dayAfter(dueVisit.startsOn, -1)
  return dueWithin && agreedAt?.startsOn && periodsLater(agreedAt.startsOn, dueWithin, 1)
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
  /** The days of the visit; absent when the record does not know them. */
  readonly startsOn?: Day
  readonly endsOn?: Day
  readonly position: number
  /** The day of the event at which the commitment was agreed; absent when the record does not know it. */
  readonly agreedOn?: Day
  /** Whom the record makes responsible, by name or as the focal point of an organisation; absent when nobody. */
  readonly agreedWith?: string
  /** The ladder that the client gave the visit. */
  readonly ladder?: string | undefined
}

/** The oracle's knowledge of a commitment. */
export type Line = {
  shown: Shown
  /** True for the line of a contributor. */
  readonly isPart?: true
  /** The days of its ladder. */
  steps: Steps
  held: Span
  word: Span
  due: Due | undefined
  isTold: boolean
  changed: Change
  closedAt: number | undefined
  /** The last notice that listed the commitment. */
  /** When a notice last went over to a later occurrence. */
  wentOverAt?: number
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
  /** The day on which the waiting for the other side ends or ended. */
  waitsUntil: Span | undefined
  /** The day of the answer that we wait. */
  waitsSince: Span | undefined
  /** The day of the last word of the holder, which begins a quiet time. */
  spoken: Span | undefined
  /** The occurrences, as recorded and as done or skipped since. */
  duty: Duty | undefined
  /**
   * The questions of the official to the office, and the day on which reminders resume after a silencing question.
   */
  asked: ReadonlyMap<Asked, Span | undefined>
  /** The line before the last change. */
  replaced: Replaced | undefined
}

/**
 * A line as it was before a change, for the undoing of that change. `version`: the commitment's after the change. `isMoved`:
 * something else has moved the line since, so no morning is certain after the undoing.
 */
export type Replaced = {
  readonly version: number
  readonly knownAt: number
  readonly isMoved?: true
  readonly deadline: Day | undefined
} & Readonly<
  Pick<
    Line,
    | 'held'
    | 'word'
    | 'due'
    | 'isTold'
    | 'hasEnded'
    | 'isDateAsked'
    | 'waitsUntil'
    | 'waitsSince'
    | 'spoken'
    | 'asked'
    | 'duty'
  >
>

/**
 * True for a commitment without reminders: closed, without a responsible official while a matter asks for the name or who answers
 * for the organisation, while the office is asked whether the due date is right, or while it has yet to accept that it is done.
 */
export const isSilent = ({ shown: { status, responsible, matterId }, isDateAsked, asked }: Line): boolean =>
  status !== 'open' ||
  isDateAsked ||
  asked.has('acceptance') ||
  responsible?.organisation !== undefined ||
  (responsible === undefined && matterId !== undefined)

/** What an official asks the office. */
export const askedKinds = ['more-time', 'proposed-date', 'not-mine', 'cannot-be-done'] as const
/** `acceptance`: to accept the report that it is done. */
export type Asked = (typeof askedKinds)[number] | 'acceptance'

/** What the office is asked about a commitment. `ended`: what to do after the last reminder. */
export type Gap = 'responsible' | 'date' | 'date-before-agreement' | 'ended' | Asked | AskedOfPart

/** What a contributor asks about the own part: the kind, and who asks. */
export type AskedOfPart = `${Asked} of ${string}`

/** The day on which reminders resume, whatever the office decides. */
export const silenceOf = ({ asked }: Pick<Line, 'asked'>): Span | undefined =>
  [...asked.values()].reduce(
    (latest, end) => (end && latest ? bothLater(end, latest) : (end ?? latest)),
    undefined,
  )

/** What an official asks after a question of the day `today`: two kinds silence the reminders, ten working days at most. */
export const alsoAsked = (
  { asked }: Pick<Line, 'asked'>,
  kind: Asked,
  { today, off }: { readonly today: Span; readonly off: DaysOff },
): Line['asked'] => {
  const silences = kind === 'not-mine' || kind === 'cannot-be-done'
  const until = { lo: workingDays(today.lo, 10, off), hi: workingDays(today.hi, 10, off) }
  return new Map([...asked, [kind, silences ? until : undefined]])
}

/** Due on these days, or at the end of the silence if that is later. */
export const afterSilence = (due: Due | undefined, line: Pick<Line, 'asked'>): Due | undefined => {
  const silence = silenceOf(line)
  return due && silence
    ? {
        earliest: later(due.earliest, silence.lo),
        latest: due.latest && later(due.latest, silence.hi),
      }
    : due
}

export const gapsOf = ({
  shown,
  isDateAsked,
  asked,
}: Pick<Line, 'shown' | 'isDateAsked' | 'asked'>): readonly Gap[] => [
  ...asked.keys(),
  ...(shown.responsible === undefined ? (['responsible'] as const) : []),
  ...(deadlineOf(shown) === undefined && shown.checkIn === undefined ? (['date'] as const) : []),
  ...(isDateAsked ? (['date-before-agreement'] as const) : []),
]

/** True if a notice that listed the commitment may have been on its way during the change. */
export const hasCrossed = ({ listed }: Line, begunAt: number): boolean =>
  listed !== undefined && listed.at >= begunAt - 5 * minute

const ladders = (line: Line, off: DaysOff): Ladder[] => {
  const { shown, steps, held, word, waitsUntil, waitsSince, spoken, duty } = line
  const silence = silenceOf(line)
  const ends = [
    {
      waitsUntil: waitsUntil?.lo,
      waitsSince: waitsSince?.lo,
      spoken: spoken?.lo,
      silentUntil: silence?.lo,
    },
    {
      waitsUntil: waitsUntil?.hi,
      waitsSince: waitsSince?.hi,
      spoken: spoken?.hi,
      silentUntil: silence?.hi,
    },
  ]
  return [held.lo, held.hi].flatMap((heldFrom) =>
    [word.lo, word.hi].flatMap((lastWord) =>
      ends.map((end) => ({
        dueOn: deadlineOf(shown),
        ...shown.checkIn,
        duty,
        heldFrom,
        lastWord,
        off,
        steps,
        ...end,
      })),
    ),
  )
}

/** The next day of the ladder of a commitment told before, from the word of today. */
export const dueAfterWord = (line: Line, off: DaysOff): Due | undefined =>
  dueOnOneOf(
    [line.word.lo, line.word.hi].flatMap((day) => ladders(line, off).map((ladder) => rungAfter(day, ladder))),
  )

/** The next due days of a commitment told on `day`. */
export const dueAfter = (line: Line, day: Day, off: DaysOff): Due | undefined =>
  dueOnOneOf(ladders(line, off).map((ladder) => rungAfterTelling(day, ladder)))

/**
 * The due days of a commitment told on `day` that has another ladder now; `first`: the first morning after the change. A silence
 * puts such a day off; its end is no day of the ladder, because the commitment was told before the silence began.
 */
export const dueOnOtherLadder = (line: Line, day: Day, first: Span, off: DaysOff): Due | undefined => {
  const spoken = ladders(line, off).map((ladder): Ladder => ({ ...ladder, silentUntil: undefined }))
  return dueOnOneOf(
    [first.lo, first.hi].flatMap((soonest) => spoken.map((ladder) => rungFrom(soonest, day, ladder))),
  )
}

/** The due days after a report of progress: a check-in counts from the report, and the quiet time has begun. */
export const dueAfterReport = (line: Line, off: DaysOff): Due | undefined =>
  line.shown.checkIn && line.due ? dueAfterWord(line, off) : dueAfterQuestion(line, off)

/** The due days after a question to the office, which begins a quiet time and moves nothing else. */
export const dueAfterQuestion = (line: Line, off: DaysOff): Due | undefined => {
  const { due } = line
  return (
    due &&
    dueOnOneOf(
      [due.earliest, due.latest].flatMap((day) =>
        ladders(line, off).map((ladder) => day && outOfQuiet(day, ladder)),
      ),
    )
  )
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
