import {
  type commitmentQuestions,
  holderQuestions,
  type officialQuestions,
  type organisationQuestions,
  partQuestions,
  recordQuestions,
  type yearlyQuestions,
} from '../../../events/names.ts'
import type { Official } from '../officials/official.ts'
import { type Due, deadlineOf } from '../schedule/due-date.ts'
import { isWithoutEnd, openOccurrence, recurring } from '../schedule/occurrences.ts'
import type { Author } from '../shared/author.ts'
import type { OfficialId } from '../shared/ids.ts'
import { isAmong } from '../shared/is-among.ts'
import { isBefore } from '../shared/order.ts'
import type { CalendarDate, DueDate } from '../shared/time.ts'
import { isReportedDone, type OpenCommitment, ownDate } from './commitment.ts'

export type CommitmentQuestion = (typeof commitmentQuestions)[number]
export type RecordQuestion = (typeof recordQuestions)[number]
export type YearlyQuestion = (typeof yearlyQuestions)[number]
export type HolderQuestion = (typeof holderQuestions)[number]
export type PartQuestion = (typeof partQuestions)[number]
/** What an official asks of the protocol office: who leads about the commitment, who contributes about the own part. */
export type AskedKind = HolderQuestion | PartQuestion
export type OfficialQuestion = (typeof officialQuestions)[number]
export type OrganisationQuestion = (typeof organisationQuestions)[number]
export type QuestionKind = CommitmentQuestion | OfficialQuestion | OrganisationQuestion

/** How a matter ends: the office decides it, or the record answers its questions before. */
export const closedMatterStatuses = ['decided', 'lapsed'] as const

/** What an official asks of the protocol office, in the form of the request. */
export type Asking =
  | { readonly kind: 'more-time'; readonly dueOn: DueDate; readonly reason: string }
  | { readonly kind: 'proposed-date'; readonly dueOn: DueDate; readonly reason?: string }
  /** `who` names in words whose it is, `officialId` by the directory. */
  | { readonly kind: 'not-mine'; readonly who?: string; readonly officialId?: OfficialId }
  | { readonly kind: 'cannot-be-done'; readonly reason: string }
  /** To wait for the other side once more, for what the official has waited for already. */
  | { readonly kind: 'wait-again'; readonly for: string; readonly until: CalendarDate }
  /** It is done, as the official reports: to accept that. `occurrence`: of what recurs, the due date of the done occurrence. */
  | {
      readonly kind: 'acceptance'
      readonly outcome: string
      readonly doneOn: CalendarDate
      readonly reference?: string
      readonly occurrence?: CalendarDate
    }
  | { readonly kind: 'part-more-time'; readonly dueOn: CalendarDate; readonly reason: string }
  | { readonly kind: 'part-not-mine'; readonly who?: string; readonly officialId?: OfficialId }

/**
 * The circumstances in which an official asked: `askedBy` was responsible, or contributed, `deputy` asked for that official, and of
 * more time `insteadOf` was the
 * deadline. Until the morning of `silentUntil` no notice tells the official of the commitment, or of the own part. On the morning
 * of `acceptedOn` a report without an answer counts as accepted.
 */
type Circumstances<Kind extends AskedKind> = {
  readonly askedBy: OfficialId
  readonly deputy?: OfficialId
} & (Kind extends 'more-time' | 'part-more-time'
  ? { readonly insteadOf: CalendarDate }
  : Kind extends 'not-mine' | 'cannot-be-done' | 'part-not-mine'
    ? { readonly silentUntil: CalendarDate }
    : Kind extends 'acceptance'
      ? { readonly acceptedOn: CalendarDate }
      : unknown)

type AskedOf<Kind extends QuestionKind> = Kind extends AskedKind
  ? Extract<Asking, { kind: Kind }> & Circumstances<Kind>
  : { readonly kind: Kind }

/** A question that an official asks, before the day of the question is known. */
export type AskedByHolder = AskedOf<HolderQuestion>
export type AskedOfPart = AskedOf<PartQuestion>

/** The question, with the deputy who asks through a link in the place of the official. */
export const asAskedThrough = <Asked extends AskedByHolder | AskedOfPart>(
  question: Asked,
  { by, through }: Author,
): Asked =>
  through === 'link' && by !== question.askedBy ? { ...question, deputy: by as OfficialId } : question

/** One question of a matter. Without an open question the matter is closed. */
export type Question<Kind extends QuestionKind = QuestionKind> = AskedOf<Kind> & {
  /** The day on which the question was raised, in the zone of the protocol office. */
  readonly since: CalendarDate
}

/** True for what an official asks, in difference to what the record lacks. */
export const isAskedByOfficial = (question: Question<CommitmentQuestion>): question is Question<AskedKind> =>
  'askedBy' in question

/** True for what the responsible official asks. */
export const isAskedByHolder = (
  question: Question<CommitmentQuestion>,
): question is Question<HolderQuestion> => isAmong(holderQuestions, question.kind)

/** True for what a contributor asks about the own part. */
export const isAskedOfPart = (question: Question<CommitmentQuestion>): question is Question<PartQuestion> =>
  isAmong(partQuestions, question.kind)

/** Names one question of a matter. Several contributors may ask the same; without one, the question is that of the record or the lead. */
export type QuestionName = { readonly kind: QuestionKind; readonly contributor?: OfficialId | undefined }

export const nameOf = ({ kind, ...question }: AskedOf<QuestionKind>): QuestionName => ({
  kind,
  ...('askedBy' in question && isAmong(partQuestions, kind) && { contributor: question.askedBy }),
})

/** True for the question of this name. */
export const isNamed =
  (name: { readonly kind: QuestionKind | undefined; readonly contributor?: OfficialId | undefined }) =>
  (question: AskedOf<QuestionKind>): boolean => {
    const { kind, contributor } = nameOf(question)
    return kind === name.kind && contributor === name.contributor
  }

/**
 * The fields of a decision. `accept` leaves a commitment as recorded, allows an address, takes a proposed date, or accepts a report; `grant`
 * gives more time, `refuse` says no with the reason, `until` is the last day of what recurs, `drop` gives a commitment up; `tryAgain` lets mail go to an unreachable
 * address again.
 */
export const answers = [
  'responsible',
  'dueOn',
  'checkIn',
  'accept',
  'grant',
  'refuse',
  'until',
  'drop',
  'tryAgain',
] as const
export type AnswerField = (typeof answers)[number]

type Rule<About, Kind extends QuestionKind> = {
  readonly answeredBy: readonly AnswerField[]
  /** True when the record answers the question, however the answer came about. */
  readonly lapses: (about: About, ...question: Kind extends AskedKind ? [AskedOf<Kind>] : []) => boolean
  /** True when the official who asks is told of the commitment, or of the own part, while the question waits. */
  readonly remindersGoOn: boolean
}

/**
 * `remindersRestart`: the change just made lets reminders begin anew. `isBeforeAgreement`: the deadline lies before the day
 * of the agreement.
 */
type Present = Pick<
  OpenCommitment,
  'responsible' | 'responsibleOrganisation' | 'contributors' | 'checkIn' | 'repeats' | 'occurrences'
> & {
  readonly deadline?: CalendarDate | undefined
  readonly remindersRestart: boolean
  readonly isBeforeAgreement: boolean
}

/** The contributor while the own part is open; an official who leads now has none. */
const openPartOf = ({ responsible, contributors = [] }: Present, contributor: OfficialId) =>
  contributor === responsible
    ? undefined
    : contributors.find(({ officialId, doneOn }) => officialId === contributor && doneOn === undefined)

const isOpenOccurrence = (occurrence: CalendarDate, present: Present): boolean => {
  const duty = recurring(present)
  return duty !== undefined && openOccurrence(duty, occurrence) !== undefined
}

/** Every question of the system: a new question is a new row. */
export const questionRules: {
  readonly [Kind in QuestionKind]: Rule<
    Kind extends CommitmentQuestion
      ? Present
      : Kind extends OrganisationQuestion
        ? { readonly focalPoint: Official | undefined; readonly commitments: number }
        : Pick<Official, 'outsideAddress' | 'unreachable' | 'unusable' | 'absence'>,
    Kind
  >
} = {
  responsible: {
    answeredBy: ['responsible', 'accept'],
    // Who answers for an organisation is asked once for all of its commitments, and not for each.
    lapses: ({ responsible, responsibleOrganisation }) =>
      responsible !== undefined || responsibleOrganisation !== undefined,
    remindersGoOn: false,
  },
  date: {
    answeredBy: ['dueOn', 'checkIn', 'accept'],
    lapses: ({ deadline, checkIn }) => deadline !== undefined || checkIn !== undefined,
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
  'no-end': {
    answeredBy: ['accept', 'until', 'drop'],
    lapses: (record) => !isWithoutEnd(record),
    remindersGoOn: true,
  },
  'more-time': {
    answeredBy: ['grant', 'dueOn', 'refuse'],
    lapses: ({ deadline, responsible }, { insteadOf, askedBy }) =>
      deadline !== insteadOf || responsible !== askedBy,
    remindersGoOn: true,
  },
  'proposed-date': {
    answeredBy: ['accept', 'dueOn', 'checkIn', 'refuse'],
    lapses: ({ deadline, responsible }, { askedBy }) => deadline !== undefined || responsible !== askedBy,
    remindersGoOn: true,
  },
  'not-mine': {
    answeredBy: ['responsible', 'refuse'],
    lapses: ({ responsible }, { askedBy }) => responsible !== askedBy,
    remindersGoOn: false,
  },
  'cannot-be-done': {
    answeredBy: ['drop', 'refuse'],
    lapses: ({ responsible }, { askedBy }) => responsible !== askedBy,
    remindersGoOn: false,
  },
  'wait-again': {
    answeredBy: ['grant', 'refuse'],
    lapses: ({ responsible }, { askedBy }) => responsible !== askedBy,
    remindersGoOn: true,
  },
  acceptance: {
    answeredBy: ['accept', 'refuse'],
    lapses: (present, { askedBy, occurrence }) =>
      present.responsible !== askedBy || (occurrence !== undefined && !isOpenOccurrence(occurrence, present)),
    remindersGoOn: false,
  },
  'part-more-time': {
    answeredBy: ['grant', 'dueOn', 'refuse'],
    lapses(present, { insteadOf, askedBy }) {
      const contributor = openPartOf(present, askedBy)
      if (contributor === undefined) return true
      return (ownDate(contributor, present.deadline) ?? present.deadline) !== insteadOf
    },
    remindersGoOn: true,
  },
  'part-not-mine': {
    answeredBy: ['accept', 'responsible', 'refuse'],
    lapses: (present, { askedBy }) => openPartOf(present, askedBy) === undefined,
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
  absent: {
    answeredBy: ['accept'],
    lapses: ({ absence }) => absence === undefined,
    remindersGoOn: false,
  },
  'focal-point': {
    answeredBy: ['responsible'],
    lapses: ({ focalPoint, commitments }) => focalPoint !== undefined || commitments === 0,
    remindersGoOn: false,
  },
}

type Answered = Due &
  Pick<
    OpenCommitment,
    | 'responsible'
    | 'responsibleOrganisation'
    | 'contributors'
    | 'checkIn'
    | 'repeats'
    | 'occurrences'
    | 'agreedAt'
  >

/**
 * True when the deadline lies before the agreement, as after a slip of the year. What was recorded for an event still to come
 * was agreed by `today`, so a deadline before that event is not questioned. Nor is any when the day of the event is not known.
 */
export const isBeforeAgreement = (
  commitment: Due & { readonly agreedAt: Pick<Answered['agreedAt'], 'startsOn'> },
  today: CalendarDate,
): boolean => {
  const deadline = deadlineOf(commitment)
  const { startsOn } = commitment.agreedAt
  return isBefore(deadline, startsOn) && isBefore(deadline, today)
}

/** True when the record answers the question. The rule of a kind is asked about a question of that kind only. */
const isAnswered = (question: AskedOf<CommitmentQuestion>, present: Present): boolean => {
  const { lapses } = questionRules[question.kind] as {
    lapses: (present: Present, question: AskedOf<CommitmentQuestion>) => boolean
  }
  return lapses(present, question)
}

/** The questions without an answer in the record of the commitment. */
export const stillOpen = <Asked extends AskedOf<CommitmentQuestion>>(
  asked: readonly Asked[],
  commitment: Answered,
  { remindersRestart, today }: { readonly remindersRestart: boolean; readonly today: CalendarDate },
): readonly Asked[] => {
  const present = {
    ...commitment,
    deadline: deadlineOf(commitment),
    remindersRestart,
    isBeforeAgreement: isBeforeAgreement(commitment, today),
  }
  return asked.filter((question) => !isAnswered(question, present))
}

/** The questions that a record raises: nobody to remind, neither date nor rhythm, a date before the agreement. */
export const lackingIn = (commitment: Answered, today: CalendarDate): readonly RecordQuestion[] =>
  stillOpen(
    recordQuestions.map((kind) => ({ kind })),
    commitment,
    { remindersRestart: true, today },
  ).map(({ kind }) => kind)

/** What decides whether a matter speaks for a commitment. */
export type SpokenFor = Pick<
  OpenCommitment,
  'responsible' | 'responsibleOrganisation' | 'matterId' | 'dateAsked' | 'asked'
>

/** True when a matter speaks for the commitment: without the answer nobody can be reminded. */
export const waitsForAnAnswer = ({
  matterId,
  responsible,
  responsibleOrganisation,
  dateAsked,
  ...commitment
}: SpokenFor): boolean => {
  if (responsibleOrganisation !== undefined || isReportedDone(commitment)) return true
  const asked: readonly CommitmentQuestion[] = [
    ...(responsible === undefined ? (['responsible'] as const) : []),
    ...(dateAsked ? (['date-before-agreement'] as const) : []),
  ]
  return matterId !== undefined && asked.some((kind) => !questionRules[kind].remindersGoOn)
}
