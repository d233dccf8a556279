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

/** `remindersRestart`: the change just made lets reminders begin anew. */
type Present = Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'> & {
  readonly remindersRestart: boolean
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

/** The questions without an answer in the record of the commitment. */
export const stillOpen = <Asked extends { readonly kind: CommitmentQuestion }>(
  asked: readonly Asked[],
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'>,
  { remindersRestart }: { readonly remindersRestart: boolean },
): readonly Asked[] =>
  asked.filter(({ kind }) => !questionRules[kind].lapses({ ...commitment, remindersRestart }))

/** The questions of an incomplete record: nobody to remind, neither date nor rhythm. */
export const lackingIn = (
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'>,
): readonly CommitmentQuestion[] =>
  stillOpen(
    commitmentQuestions.map((kind) => ({ kind })),
    commitment,
    { remindersRestart: true },
  ).map(({ kind }) => kind)

/** True when a matter speaks for the commitment: without the answer nobody can be reminded. */
export const waitsForAnAnswer = (
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn' | 'matterId'>,
): boolean =>
  commitment.matterId !== undefined &&
  lackingIn(commitment).some((kind) => !questionRules[kind].remindersGoOn)
