import { commitmentQuestions } from '../../../events/names.ts'
import type { Official } from '../officials/official.ts'
import type { DueVisit } from '../schedule/due-date.ts'
import type { CheckIn } from '../schedule/ladder.ts'
import { presentDeadline, recurring } from '../schedule/occurrences.ts'
import { localDate, type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { beginningOf } from '../shared/beginning.ts'
import type { CommitmentId, MatterId, OfficialId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import { pick } from '../shared/pick.ts'
import type { Refused } from '../shared/refusal.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { AgreedTime, CalendarDate, DueDate, Instant } from '../shared/time.ts'
import { acceptedUndated } from './accepted-undated.ts'
import {
  asClosed,
  type Commitment,
  type Correctable,
  correctableFields,
  type DroppedCommitment,
  type DueBefore,
  type LastRefusal,
  longestReport,
  type OpenCommitment,
  type WaitingQuestion,
} from './commitment.ts'
import { type Change, type HistoryEntry, historyEntry } from './history.ts'
import { scheduleAsNew, scheduleChange, unplanned } from './next-notice.ts'
import type { ClosedOfficialMatter, OpenOfficialMatter } from './official-matter.ts'
import type { ClosedOrganisationMatter, OpenOrganisationMatter } from './organisation-matter.ts'
import { inOrderOfRecord } from './place.ts'
import {
  type AnswerField,
  type AskedByHolder,
  type AskedOfPart,
  answers,
  type CommitmentQuestion,
  type closedMatterStatuses,
  type HolderQuestion,
  isAskedByHolder,
  isAskedByOfficial,
  isBeforeAgreement,
  isNamed,
  nameOf,
  type Question,
  type QuestionKind,
  type QuestionName,
  questionRules,
  type RecordQuestion,
  stillOpen,
  type YearlyQuestion,
} from './questions.ts'

/** A matter tells what is agreed in the commitment, so that a notice needs the matter alone. */
type MatterFacts = Correctable &
  Pick<OpenCommitment, 'visitId' | 'agreedAt' | 'dueVisit' | 'visitToCome' | 'place'> & {
    readonly kind: 'commitment-matter'
    readonly id: MatterId
    readonly version: number
    readonly commitmentId: CommitmentId
    readonly questions: readonly Question<CommitmentQuestion>[]
    /**
     * The official who was reminded until the last reminder, with the question about ended reminders; absent in a matter of
     * an earlier version.
     */
    readonly reminded?: OfficialId
    /** About a commitment of a draft: shown, and asked in no notice. */
    readonly draft?: true
    /** The first morning on which the office is asked. The days on which the office is asked again count from here. */
    readonly askedFrom: CalendarDate
  }

export type OpenCommitmentMatter = MatterFacts & {
  readonly status: 'open'
  /** The next morning on which the office is asked; absent in a draft. */
  readonly next?: NextMorning
}

/** Decided by the office, or lapsed because the commitment was closed before a decision. */
type ClosedCommitmentMatter = MatterFacts & {
  readonly status: (typeof closedMatterStatuses)[number]
  readonly closedBy: Author
  readonly note?: string
}

export type OpenMatter = OpenCommitmentMatter | OpenOfficialMatter | OpenOrganisationMatter
export type ClosedMatter = ClosedCommitmentMatter | ClosedOfficialMatter | ClosedOrganisationMatter
export type Matter = OpenMatter | ClosedMatter

/**
 * The officials named with a matter on a notice: the official reminded so far, the asking official, the deputy who asks in their
 * place, and the official to whom the commitment is said to belong.
 */
export const officialsNamedIn = ({ reminded, questions }: OpenCommitmentMatter): readonly OfficialId[] => [
  ...(reminded === undefined ? [] : [reminded]),
  ...questions
    .filter(isAskedByOfficial)
    .flatMap((question) => [
      question.askedBy,
      ...(question.deputy === undefined ? [] : [question.deputy]),
      ...('officialId' in question && question.officialId !== undefined ? [question.officialId] : []),
    ]),
]

/** Matters about commitments in the order of the record, then the rest by the day of the first question. */
export const mattersInOrder = (matters: readonly OpenMatter[]): readonly OpenMatter[] => [
  ...inOrderOfRecord(matters.filter((matter) => matter.kind === 'commitment-matter')),
  ...sortedBy(
    matters.filter((matter) => matter.kind !== 'commitment-matter'),
    ({ askedFrom }) => askedFrom,
  ),
]

/** The office's answer: at least one of the fields besides `question`, `contributor` and `note`. `grant` and `refuse` stand alone. */
export type Decision = {
  /** The kind of the answered question; a decision without a kind answers the gaps of the record. */
  readonly question?: QuestionKind
  /** Who asked the answered question about the own part. */
  readonly contributor?: OfficialId
  readonly responsible?: Official
  readonly dueOn?: DueDate
  readonly checkIn?: CheckIn
  /** True: the office leaves the record as recorded, and the question is not asked again. */
  readonly accept?: boolean
  /** More time, until the date that the official asked for. */
  readonly grant?: true
  /** The reason for a no to what the official asked. */
  readonly refuse?: string
  /** The last day of what recurs without an agreed end. */
  readonly until?: CalendarDate
  readonly note?: string
}

/** The office closes the commitment as dropped, for the reason that the official gave, or else for that in the note. */
export type Drop = Pick<Decision, 'question' | 'contributor' | 'note'> & { readonly drop: true }

/** A question to the office: raised by the record or by a year that passed, or asked by the official. */
export type Ask = RecordQuestion | YearlyQuestion | AskedByHolder | AskedOfPart

const questionOf = (ask: Ask, since: CalendarDate): Question<CommitmentQuestion> =>
  typeof ask === 'string' ? { kind: ask, since } : { ...ask, since }

/** Questions raised now, or questions of an earlier day that are asked again. */
type Raised =
  | { readonly asks: readonly Ask[] }
  | { readonly questions: readonly Question<CommitmentQuestion>[] }

/** Asks the protocol office about a commitment, from the office's next working morning. */
export const raiseMatter = (
  id: MatterId,
  commitment: OpenCommitment,
  { office, now, ...raised }: Raised & { readonly office: Official; readonly now: Instant },
): OpenCommitmentMatter => {
  const today = localDate(now, office)
  const questions = 'asks' in raised ? raised.asks.map((ask) => questionOf(ask, today)) : raised.questions
  const asked = {
    kind: 'commitment-matter',
    status: 'open',
    id,
    version: 1,
    ...factsOf(commitment),
    questions,
    ...(asksAboutEnd(questions) && { reminded: commitment.holder }),
  } as const
  return commitment.draft ? { ...asked, draft: true, askedFrom: today } : askedFromNow(asked, office, now)
}

/** True while the office is asked about the commitment. */
export const isAsked = (matter: Matter | undefined): matter is OpenCommitmentMatter =>
  matter?.status === 'open' && matter.kind === 'commitment-matter'

/** The commitment with what the matter asks; without an open matter, nothing is asked. */
export const askedIn = (
  { matterId, dateAsked, asked, silentUntil, ...commitment }: OpenCommitment,
  matter: Matter | undefined,
): OpenCommitment => {
  if (!isAsked(matter)) return commitment
  const waiting = matter.questions.filter(isAskedByHolder)
  const [silence] = waiting
    .flatMap((one) => ('silentUntil' in one ? one.silentUntil : []))
    .toSorted()
    .toReversed()
  return {
    ...commitment,
    matterId: matter.id,
    ...(matter.questions.some(({ kind }) => kind === 'date-before-agreement') && { dateAsked: true }),
    ...(waiting.length > 0 && { asked: waiting.map(waitingQuestion) }),
    ...(silence !== undefined && { silentUntil: silence }),
  }
}

const waitingQuestion = (question: Question<HolderQuestion>): WaitingQuestion => ({
  kind: question.kind,
  since: question.since,
  ...('dueOn' in question && { dueOn: question.dueOn }),
  ...('doneOn' in question && pick(question, ['doneOn', 'occurrence'])),
})

const factsOf = (commitment: OpenCommitment) => ({
  commitmentId: commitment.id,
  ...pick(commitment, ['visitId', ...correctableFields, 'agreedAt', 'dueVisit', 'visitToCome', 'place']),
})

const askedFromNow = (
  { draft, ...matter }: Omit<OpenCommitmentMatter, 'askedFrom'>,
  office: Official,
  now: Instant,
): OpenCommitmentMatter => {
  const next = nextMorning(now, office)
  return { ...matter, askedFrom: next.on, next }
}

export const closeMatter = (
  { next, ...matter }: OpenMatter,
  status: ClosedMatter['status'],
  closedBy: Author,
): ClosedMatter => ({ ...matter, status, version: matter.version + 1, closedBy })

/** The office may also answer a question about the commitment that the matter does not ask. */
const answersAboutCommitments = new Set(commitmentQuestions.flatMap((kind) => questionRules[kind].answeredBy))

export type Decided<After extends Commitment = OpenCommitment> = {
  readonly matter: Matter
  readonly commitment: After
  readonly entry: HistoryEntry
}

export type SaysNothing = Refused<'decision-says-nothing'>

export type DecisionContext = { readonly holder: Official; readonly author: Author }

/**
 * Applies the office's answer to the commitment. Questions without an answer stay open in the same matter.
 * `holder` is the official on whose desk the commitment lies before the decision.
 */
export const decideMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  decision: Decision,
  context: DecisionContext,
): Decided | Refused<'decision-says-nothing' | 'date-before-agreement'> => {
  const named = questionNamed(matter, decision)
  const refused = saysNothing({ matter, named, decision }) ?? endsTooEarly(commitment, decision)
  if (refused) return refused
  const answer = { ...decision, ...datesOf(dateOfAnswer(named, decision)) }
  const decided = answered(named, applied(commitment, answer, context), {
    before: commitment,
    answer,
    context,
  })
  const today = localDate(context.author.at, context.holder)
  if (answer.dueOn !== undefined && !answer.accept && isBeforeAgreement(decided, today))
    return {
      refused: 'date-before-agreement',
      pointer: '/dueOn',
      detail: `${answer.dueOn} lies before the agreement of ${decided.agreedAt.startsOn}: name another date, or send "accept": true with this one`,
    }
  const left = leftOpen(matter, decided, { named, answer, today })
  const decidedMatter: Matter =
    left.length === 0
      ? { ...closeMatter(matter, 'decided', context.author), ...noteOf(decision) }
      : askedAgain(matter, left, decided)
  const isUndatedAccepted =
    answer.accept === true &&
    matter.questions.some(({ kind }) => kind === 'date') &&
    (named === undefined || named.kind === 'date')
  const after = askedIn(
    isUndatedAccepted ? acceptedUndated(decided, decided.lastWordOn) : decided,
    decidedMatter,
  )
  return {
    commitment: goesOn(matter, left, answer)
      ? { ...after, lastWordOn: commitment.lastWordOn }
      : isLeftAlone(matter, answer)
        ? unplanned(after)
        : told({ before: commitment, after }, context, decision.responsible),
    matter: decidedMatter,
    entry: historyEntry(after, decidedChange(matter.id, answer), context.author),
  }
}

type Named = Question<CommitmentQuestion> | undefined

/** The question that a decision answers by name. */
export const questionNamed = (
  { questions }: OpenCommitmentMatter,
  { question: kind, contributor }: Pick<Decision, 'question' | 'contributor'>,
): Named => questions.find(isNamed({ kind, contributor }))

export const noteOf = ({ note }: Pick<Decision, 'note'>) => (note === undefined ? {} : { note })

/** The answers that need the name of the question. */
const answersByName = ['grant', 'refuse', 'until', 'drop'] as const satisfies readonly AnswerField[]

const listed = (words: readonly string[]) => words.join(', ')

const nameInWords = (question: Question<CommitmentQuestion>): string => {
  const { kind, contributor } = nameOf(question)
  return contributor === undefined ? kind : `${kind} of ${contributor}`
}

/** Refuses an answer that does not answer the matter, or not the named question. */
export const saysNothing = ({
  matter,
  named,
  decision,
}: {
  readonly matter: OpenCommitmentMatter
  readonly named: Named
  readonly decision: Decision | Drop
}): SaysNothing | undefined => {
  const says = (pointer: string, detail: string): SaysNothing => ({
    refused: 'decision-says-nothing',
    pointer: `/${pointer}`,
    detail,
  })
  const { question, contributor } = decision
  if ((question !== undefined || contributor !== undefined) && named === undefined)
    return says(
      'question',
      `this matter does not ask ${question ?? 'that'}${contributor === undefined ? '' : ` of ${contributor}`}: it asks ${listed(matter.questions.map(nameInWords))}`,
    )
  const isNo = 'accept' in decision && decision.accept === false
  const beside =
    answers.find((answer) => answer in decision && !answersAboutCommitments.has(answer)) ??
    (isNo ? 'accept' : undefined)
  if (beside !== undefined)
    return says(
      beside,
      'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
    )
  if (named === undefined) {
    const unnamed = answersByName.find((field) => field in decision)
    return unnamed && says('question', `must name the question that ${unnamed} answers`)
  }
  const { answeredBy } = questionRules[named.kind]
  const wrong = answers.find((field) => field in decision && !answeredBy.includes(field))
  if (wrong !== undefined) return says(wrong, `${named.kind} is answered by ${listed(answeredBy)}`)
  return isAskedByOfficial(named) && 'responsible' in decision && decision.responsible?.id === named.askedBy
    ? says('responsible', `${named.askedBy} asks this: name somebody else, or refuse with the reason`)
    : undefined
}

/** The occurrence for which the line stands is open, so the end cannot lie before it. */
const endsTooEarly = (commitment: OpenCommitment, { until }: Decision): SaysNothing | undefined => {
  const duty = recurring(commitment)
  const present = duty && presentDeadline(duty)
  return isBefore(until, present)
    ? {
        refused: 'decision-says-nothing',
        pointer: '/until',
        detail: `the occurrence due on ${present} is open: name that day or a later one, skip the occurrence first, or drop the commitment`,
      }
    : undefined
}

/** The date or rhythm that an answer sets: the one in the answer, or the date asked for that is granted or accepted. */
const dateOfAnswer = (named: Named, decision: Decision): Dates => {
  if (decision.dueOn !== undefined || decision.checkIn !== undefined) return decision
  const isTaken =
    (named?.kind === 'more-time' && decision.grant) || (named?.kind === 'proposed-date' && decision.accept)
  return isTaken ? { dueOn: named.dueOn } : {}
}

/** The commitment with what the record keeps of an answer to the named question. */
const answered = (
  named: Named,
  { lastRefusal, ...decided }: OpenCommitment,
  {
    before,
    answer,
    context,
  }: { readonly before: OpenCommitment; readonly answer: Decision; readonly context: DecisionContext },
): OpenCommitment => {
  const isMoved = named?.kind === 'more-time' && answer.dueOn !== undefined
  const waitsAgain = named?.kind === 'wait-again' && answer.grant === true
  const refusal = refusalOf(named, answer, decided.lastWordOn)
  const isOfAnother = (named !== undefined && isAskedByHolder(named)) || decided.holder !== context.holder.id
  const keeps = refusal ?? (isOfAnother ? undefined : lastRefusal)
  return {
    ...decided,
    ...(keeps && { lastRefusal: keeps }),
    ...(waitsAgain && { waiting: { for: named.for, until: named.until, since: decided.lastWordOn } }),
    ...(isMoved && {
      firstDeadline: before.firstDeadline ?? named.insteadOf,
      timesMoved: (before.timesMoved ?? 0) + 1,
    }),
  }
}

const refusalOf = (named: Named, { refuse }: Decision, on: CalendarDate): LastRefusal | undefined =>
  refuse === undefined || named === undefined || !isAskedByHolder(named)
    ? undefined
    : { question: named.kind, on, reason: beginningOf(refuse, longestReport) }

/** The questions without an answer. An `accept` without a name accepts the record, not what an official asks. */
const leftOpen = (
  { questions }: OpenCommitmentMatter,
  decided: OpenCommitment,
  {
    named,
    answer,
    today,
  }: { readonly named: Named; readonly answer: Decision; readonly today: CalendarDate },
): OpenCommitmentMatter['questions'] => {
  const { responsible, dueOn, checkIn, accept, grant, refuse } = answer
  const remindersRestart = [responsible, dueOn, checkIn].some((one) => one !== undefined)
  const isAnsweredNow = (question: Question<CommitmentQuestion>) =>
    named === undefined
      ? accept === true && !isAskedByOfficial(question)
      : question === named &&
        (accept === true ||
          grant === true ||
          refuse !== undefined ||
          dueOn !== undefined ||
          checkIn !== undefined)
  return stillOpen(
    questions.filter((question) => !isAnsweredNow(question)),
    decided,
    { remindersRestart, today },
  )
}

/** Closes the commitment for good, and with it everything that the matter asks. */
export const dropCommitment = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  decision: Drop,
  { author }: Pick<DecisionContext, 'author'>,
): Decided<DroppedCommitment> | SaysNothing => {
  const named = questionNamed(matter, decision)
  const refused = saysNothing({ matter, named, decision })
  if (refused) return refused
  const reason = named?.kind === 'cannot-be-done' ? named.reason : decision.note
  if (reason === undefined)
    return {
      refused: 'decision-says-nothing',
      pointer: '/note',
      detail: 'is missing: say why it is dropped',
    }
  const after: DroppedCommitment = { ...asClosed(commitment), reason, status: 'dropped' }
  return {
    commitment: after,
    matter: { ...closeMatter(matter, 'decided', author), ...noteOf(decision) },
    entry: historyEntry(after, { what: 'dropped', matterId: matter.id, reason, ...noteOf(decision) }, author),
  }
}

type Dates = { readonly dueOn?: DueDate | undefined; readonly checkIn?: CheckIn | undefined }

/** The record may also have a time from the event, or a visit before which it is due, which no answer names. */
type RecordedDates = Dates & {
  readonly dueWithin?: AgreedTime | undefined
  readonly dueBefore?: DueBefore | undefined
  readonly dueVisit?: DueVisit | undefined
}

const datesOf = ({ dueOn, dueWithin, dueBefore, dueVisit, checkIn }: RecordedDates) => ({
  ...(dueOn !== undefined && { dueOn }),
  ...(dueWithin !== undefined && { dueWithin }),
  ...(dueBefore !== undefined && { dueBefore }),
  ...(dueVisit !== undefined && { dueVisit }),
  ...(checkIn !== undefined && { checkIn }),
})

const asksAboutEnd = (questions: OpenCommitmentMatter['questions']) =>
  questions.some(({ kind }) => kind === 'reminders-ended')

/** The matter with these questions, and with the facts of the commitment as they are now. */
const askedAgain = (
  { kind, status, id, version, askedFrom, next, draft, reminded }: OpenCommitmentMatter,
  questions: OpenCommitmentMatter['questions'],
  commitment: OpenCommitment,
): OpenCommitmentMatter => ({
  kind,
  status,
  id,
  version: version + 1,
  ...factsOf(commitment),
  questions,
  ...(reminded !== undefined && asksAboutEnd(questions) && { reminded }),
  askedFrom,
  ...(next !== undefined && { next }),
  ...(draft && { draft }),
})

/** The matter after a change other than a decision: closed as lapsed when no question is left. */
export const matterAfterChange = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { author, ...restart }: { author: Author; remindersRestart: boolean; today: CalendarDate },
): Matter => {
  const left = stillOpen(matter.questions, commitment, restart)
  return left.length === 0 ? closeMatter(matter, 'lapsed', author) : askedAgain(matter, left, commitment)
}

/** The matter without a question that is answered or taken back: closed as `closed` when no question is left. */
export const matterWithout = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  {
    question,
    closed,
    author,
    today,
  }: {
    readonly question: QuestionName
    readonly closed: ClosedMatter['status']
    readonly author: Author
    readonly today: CalendarDate
  },
): Matter => {
  const others = matter.questions.filter((one) => !isNamed(question)(one))
  const left = stillOpen(others, commitment, { remindersRestart: false, today })
  return left.length === 0 ? closeMatter(matter, closed, author) : askedAgain(matter, left, commitment)
}

/** The matter with other questions, as before an answer that was undone. */
export const reaskedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  questions: readonly Question<CommitmentQuestion>[],
): OpenCommitmentMatter => askedAgain(matter, questions, commitment)

/** The matter with the corrected facts of the commitment, and the same questions. */
export const refreshedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
): OpenCommitmentMatter => askedAgain(matter, matter.questions, commitment)

/**
 * The matter after a change that opened further questions: the office is asked on its next morning. A question about ended
 * reminders is left out when reminders begin anew, which a question of an official does not do. When no earlier question is
 * left, the matter counts as new.
 */
export const widenedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { asks, office, now }: { asks: readonly Ask[]; office: Official; now: Instant },
): OpenCommitmentMatter => {
  const since = localDate(now, office)
  const remindersRestart = asks.some((ask) => typeof ask === 'string')
  const asked = stillOpen(matter.questions, commitment, { remindersRestart, today: since })
  const further = asks
    .map((ask) => questionOf(ask, since))
    .filter((question) => !asked.some(isNamed(nameOf(question))))
  const widened = askedAgain(matter, [...asked, ...further], commitment)
  if (matter.draft || further.length === 0) return widened
  if (asked.length === 0) return askedFromNow(widened, office, now)
  const next = nextMorning(now, office)
  return isBefore(next.on, matter.next?.on) ? { ...widened, next } : widened
}

/** The draft was published, so the office is asked from its next morning. */
export const publishedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { office, now }: { office: Official; now: Instant },
): OpenCommitmentMatter => askedFromNow(askedAgain(matter, matter.questions, commitment), office, now)

/**
 * True when the office leaves a commitment as recorded after the last reminder; reminders then do not begin
 * anew. A no to what the official asked is told.
 */
const isLeftAlone = (
  { questions }: OpenCommitmentMatter,
  { responsible, dueOn, checkIn, refuse }: Decision,
): boolean =>
  asksAboutEnd(questions) && [responsible, dueOn, checkIn, refuse].every((answer) => answer === undefined)

/** True when the office says of what recurs without an agreed end that it goes on, and nothing else: the official is told nothing new. */
const goesOn = (
  { questions }: OpenCommitmentMatter,
  left: readonly Question<CommitmentQuestion>[],
  { accept, responsible, dueOn, checkIn }: Decision,
): boolean =>
  accept === true &&
  [responsible, dueOn, checkIn].every((one) => one === undefined) &&
  questions.some(({ kind }) => kind === 'no-end') &&
  questions.every((question) => question.kind === 'no-end' || left.some(isNamed(nameOf(question))))

/**
 * A date and a rhythm in an answer take the place of those recorded, because a rhythm alone often stands for a date that
 * nobody knows. A date that takes the place of another leaves the rhythm beside it.
 */
const datesAfter = (present: RecordedDates, { dueOn, checkIn }: Dates): RecordedDates => {
  if (dueOn === undefined && checkIn === undefined) return present
  const isMoved = (present.dueOn ?? present.dueWithin ?? present.dueBefore) !== undefined
  return { dueOn, checkIn: checkIn ?? (isMoved ? present.checkIn : undefined) }
}

const endingOn = (repeats: OpenCommitment['repeats'], until: CalendarDate | undefined) =>
  repeats && (until === undefined ? repeats : { ...repeats, until })

const applied = (
  {
    dueOn,
    dueWithin,
    dueBefore,
    dueVisit,
    checkIn,
    repeats,
    occurrences,
    waiting,
    responsibleOrganisation,
    ...rest
  }: OpenCommitment,
  decision: Decision,
  { holder, author }: { holder: Official; author: Author },
): OpenCommitment => {
  const official = decision.responsible ?? holder
  // Another official begins anew, as after a reassignment; an unchanged official keeps waiting for the other side.
  const keepsWaiting = waiting !== undefined && official.id === rest.holder
  const dates = datesOf(datesAfter({ dueOn, dueWithin, dueBefore, dueVisit, checkIn }, decision))
  return {
    ...rest,
    ...dates,
    // Without a due date nothing recurs.
    ...('dueOn' in dates && recurring({ repeats: endingOn(repeats, decision.until), occurrences })),
    ...(decision.responsible
      ? { responsible: official.id }
      : responsibleOrganisation !== undefined && { responsibleOrganisation }),
    ...(keepsWaiting && { waiting }),
    holder: official.id,
    version: rest.version + 1,
    lastWordOn: localDate(author.at, official),
  }
}

const told = (
  { before, after }: { before: OpenCommitment; after: OpenCommitment },
  { holder, author }: { holder: Official; author: Author },
  responsible: Official | undefined,
): OpenCommitment =>
  responsible !== undefined && responsible.id !== holder.id
    ? scheduleAsNew(after, responsible, author.at)
    : scheduleChange(before, after, { official: holder, now: author.at })

export const decidedChange = (matterId: MatterId, { responsible, ...decision }: Decision): Change => ({
  what: 'decided',
  matterId,
  ...decision,
  ...(responsible && { responsible: responsible.id satisfies OfficialId }),
})
