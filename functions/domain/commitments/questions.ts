import { commitmentQuestions, type officialQuestions } from '../../../events/names.ts'
import type { Official } from '../officials/official.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { OpenCommitment } from './commitment.ts'

export type CommitmentQuestion = (typeof commitmentQuestions)[number]
export type OfficialQuestion = (typeof officialQuestions)[number]
export type QuestionKind = CommitmentQuestion | OfficialQuestion

/** How a matter ends: the office decides it, or the record answers its questions before. */
export const closedMatterStatuses = ['decided', 'lapsed'] as const

/** One question of a matter. Without an open question the matter is closed. */
export type Question<Kind extends QuestionKind = QuestionKind> = {
  readonly kind: Kind
  /** The day on which the question was raised, in the zone of the protocol office. */
  readonly since: CalendarDate
}

/**
 * The fields of a decision. `accept` leaves a commitment as recorded, or allows an address; `tryAgain` lets mail go to
 * an unreachable address again.
 */
export const answers = ['responsible', 'dueOn', 'checkIn', 'accept', 'tryAgain'] as const
type AnswerField = (typeof answers)[number]

type Rule<About> = {
  readonly answeredBy: readonly AnswerField[]
  /** True when the record answers the question, however the answer came about. */
  readonly lapses: (about: About) => boolean
  /** True when the holder is told of the commitment while the question waits. */
  readonly remindersGoOn: boolean
}

/**
 * `remindersRestart`: the change just made lets reminders begin anew. `isBeforeAgreement`: the due date lies before the day
 * of the agreement.
 */
type Present = Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'> & {
  readonly remindersRestart: boolean
  readonly isBeforeAgreement: boolean
}

/** Every question of the system: a new question is a new row. */
export const questionRules: Readonly<
  Record<CommitmentQuestion, Rule<Present>> &
    Record<OfficialQuestion, Rule<Pick<Official, 'outsideAddress' | 'unreachable' | 'unusable'>>>
> = {
  responsible: {
    answeredBy: ['responsible', 'accept'],
    lapses: ({ responsible }) => responsible !== undefined,
    remindersGoOn: false,
  },
  date: {
    answeredBy: ['dueOn', 'checkIn', 'accept'],
    lapses: ({ dueOn, checkIn }) => dueOn !== undefined || checkIn !== undefined,
    remindersGoOn: true,
  },
  'reminders-ended': {
    answeredBy: ['responsible', 'dueOn', 'checkIn', 'accept'],
    lapses: ({ remindersRestart }) => remindersRestart,
    remindersGoOn: false,
  },
  'date-before-agreement': {
    answeredBy: ['dueOn', 'checkIn', 'accept'],
    lapses: ({ isBeforeAgreement }) => !isBeforeAgreement,
    remindersGoOn: false,
  },
  'outside-address': {
    answeredBy: ['accept'],
    lapses: ({ outsideAddress }) => outsideAddress !== 'asked',
    remindersGoOn: false,
  },
  unreachable: {
    answeredBy: ['tryAgain'],
    lapses: ({ unreachable }) => unreachable === undefined,
    remindersGoOn: false,
  },
  'unusable-record': {
    answeredBy: [],
    lapses: ({ unusable }) => unusable === undefined,
    remindersGoOn: false,
  },
}

type Answered = Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn' | 'agreedAt'>

/**
 * True when the due date lies before the agreement, as after a slip of the year. What was recorded for an event still to come
 * was agreed by `today`, so a date before that event is not questioned.
 */
export const isBeforeAgreement = (
  { dueOn, agreedAt }: Pick<Answered, 'dueOn' | 'agreedAt'>,
  today: CalendarDate,
): boolean => dueOn !== undefined && dueOn < agreedAt.startsOn && dueOn < today

/** The questions without an answer in the record of the commitment. */
export const stillOpen = <Asked extends { readonly kind: CommitmentQuestion }>(
  asked: readonly Asked[],
  commitment: Answered,
  { remindersRestart, today }: { readonly remindersRestart: boolean; readonly today: CalendarDate },
): readonly Asked[] => {
  const present = {
    ...commitment,
    remindersRestart,
    isBeforeAgreement: isBeforeAgreement(commitment, today),
  }
  return asked.filter(({ kind }) => !questionRules[kind].lapses(present))
}

/** The questions that a record raises: nobody to remind, neither date nor rhythm, a date before the agreement. */
export const lackingIn = (commitment: Answered, today: CalendarDate): readonly CommitmentQuestion[] =>
  stillOpen(
    commitmentQuestions.map((kind) => ({ kind })),
    commitment,
    { remindersRestart: true, today },
  ).map(({ kind }) => kind)

/** True when a matter speaks for the commitment: without the answer nobody can be reminded. */
export const waitsForAnAnswer = ({
  matterId,
  responsible,
  dateAsked,
}: Pick<OpenCommitment, 'responsible' | 'matterId' | 'dateAsked'>): boolean => {
  const asked: readonly CommitmentQuestion[] = [
    ...(responsible === undefined ? (['responsible'] as const) : []),
    ...(dateAsked ? (['date-before-agreement'] as const) : []),
  ]
  return matterId !== undefined && asked.some((kind) => !questionRules[kind].remindersGoOn)
}
