import type { Official } from '../officials/official.ts'
import type { CalendarDate } from '../schedule/calendar.ts'
import type { OpenCommitment } from './commitment.ts'

/** What the protocol office is asked about a commitment. */
export const commitmentQuestions = ['responsible', 'date', 'reminders-ended'] as const
export type CommitmentQuestion = (typeof commitmentQuestions)[number]

/** What the protocol office is asked about an official. */
export type OfficialQuestion = 'outside-address'

export type QuestionKind = CommitmentQuestion | OfficialQuestion

/** One question of a matter; the matter is closed when none is left. */
export type Question<Kind extends QuestionKind = QuestionKind> = {
  readonly kind: Kind
  /** The protocol office's local day on which the question was raised. */
  readonly since: CalendarDate
}

/** The fields of a decision that answer questions. `accept` leaves a commitment as it is, or allows an address. */
export const answers = ['responsible', 'dueOn', 'checkIn', 'accept'] as const
type AnswerField = (typeof answers)[number]

type Rule<About> = {
  readonly answeredBy: readonly AnswerField[]
  /** True when the question has its answer, however the answer came about. */
  readonly lapses: (about: About) => boolean
  /** True when the holder is told of the commitment while the question waits. */
  readonly remindersGoOn: boolean
}

/** `remindersRestart`: the change that was just made lets reminders begin anew. */
type Present = Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'> & {
  readonly remindersRestart: boolean
}

/** Every question there is: another one is another row. */
export const questionRules: Readonly<
  Record<CommitmentQuestion, Rule<Present>> & Record<OfficialQuestion, Rule<Pick<Official, 'outsideAddress'>>>
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
}

/** Which of these questions the commitment still leaves open. */
export const stillOpen = <Asked extends { readonly kind: CommitmentQuestion }>(
  asked: readonly Asked[],
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'>,
  { remindersRestart }: { readonly remindersRestart: boolean },
): readonly Asked[] =>
  asked.filter(({ kind }) => !questionRules[kind].lapses({ ...commitment, remindersRestart }))

/** What the record of a commitment lacks: somebody to remind, a date or a rhythm. */
export const lackingIn = (
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'>,
): readonly CommitmentQuestion[] =>
  stillOpen(
    commitmentQuestions.map((kind) => ({ kind })),
    commitment,
    { remindersRestart: true },
  ).map(({ kind }) => kind)

/** True when a matter speaks for the commitment, because it asks what has to be known before anybody is reminded. */
export const waitsForAnAnswer = (
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn' | 'matterId'>,
): boolean =>
  commitment.matterId !== undefined &&
  lackingIn(commitment).some((kind) => !questionRules[kind].remindersGoOn)
