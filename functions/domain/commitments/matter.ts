import { commitmentQuestions } from '../../../events/names.ts'
import type { Official } from '../officials/official.ts'
import type { CheckIn } from '../schedule/ladder.ts'
import { localDate, type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import type { CommitmentId, MatterId, OfficialId } from '../shared/ids.ts'
import { pick } from '../shared/pick.ts'
import type { Refused } from '../shared/refusal.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import { type Correctable, correctableFields, type OpenCommitment } from './commitment.ts'
import { type Change, type HistoryEntry, historyEntry } from './history.ts'
import { scheduleAsNew, scheduleChange, unplanned } from './next-notice.ts'
import type { ClosedOfficialMatter, OpenOfficialMatter } from './official-matter.ts'
import { inOrderOfRecord } from './place.ts'
import {
  answers,
  type CommitmentQuestion,
  type closedMatterStatuses,
  isBeforeAgreement,
  type Question,
  questionRules,
  stillOpen,
} from './questions.ts'

/** A matter tells what is agreed in the commitment, so that a notice needs the matter alone. */
type MatterFacts = Correctable &
  Pick<OpenCommitment, 'visitId' | 'agreedAt' | 'place'> & {
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

export type OpenMatter = OpenCommitmentMatter | OpenOfficialMatter
export type ClosedMatter = ClosedCommitmentMatter | ClosedOfficialMatter
export type Matter = OpenMatter | ClosedMatter

/** Matters about commitments in the order of the record, then the others, those that were asked first before. */
export const mattersInOrder = (matters: readonly OpenMatter[]): readonly OpenMatter[] => [
  ...inOrderOfRecord(matters.filter((matter) => matter.kind === 'commitment-matter')),
  ...sortedBy(
    matters.filter((matter) => matter.kind === 'official-matter'),
    ({ askedFrom }) => askedFrom,
  ),
]

/** The office's answer: at least one of the first four fields. A due date and a rhythm exclude each other. */
export type Decision = {
  readonly responsible?: Official
  readonly dueOn?: CalendarDate
  readonly checkIn?: CheckIn
  /** True: the office leaves the record as recorded, and the question is not asked again. */
  readonly accept?: boolean
  readonly note?: string
}

/** Asks the protocol office about a commitment, from the office's next working morning. */
export const raiseMatter = (
  id: MatterId,
  commitment: OpenCommitment,
  { asks, office, now }: { asks: readonly CommitmentQuestion[]; office: Official; now: Instant },
): OpenCommitmentMatter => {
  const today = localDate(now, office)
  const asked = {
    kind: 'commitment-matter',
    status: 'open',
    id,
    version: 1,
    ...factsOf(commitment),
    questions: asks.map((kind) => ({ kind, since: today })),
    ...(asks.includes('reminders-ended') && { reminded: commitment.holder }),
  } as const
  return commitment.draft ? { ...asked, draft: true, askedFrom: today } : askedFromNow(asked, office, now)
}

/** True while the office is asked about the commitment. */
export const isAsked = (matter: Matter | undefined): matter is OpenCommitmentMatter =>
  matter?.status === 'open' && matter.kind === 'commitment-matter'

/** The commitment with what the matter asks; without an open matter, nothing is asked. */
export const askedIn = (
  { matterId, dateAsked, ...commitment }: OpenCommitment,
  matter: Matter | undefined,
): OpenCommitment =>
  isAsked(matter)
    ? {
        ...commitment,
        matterId: matter.id,
        ...(matter.questions.some(({ kind }) => kind === 'date-before-agreement') && { dateAsked: true }),
      }
    : commitment

const factsOf = (commitment: OpenCommitment) => ({
  commitmentId: commitment.id,
  ...pick(commitment, ['visitId', ...correctableFields, 'agreedAt', 'place']),
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

export type Decided = {
  readonly matter: Matter
  readonly commitment: OpenCommitment
  readonly entry: HistoryEntry
}

/**
 * Applies the office's answer to the commitment. Questions without an answer stay open in the same matter.
 * `holder` is the official on whose desk the commitment lies before the decision.
 */
export const decideMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  decision: Decision,
  context: { holder: Official; author: Author },
): Decided | Refused<'decision-says-nothing' | 'date-before-agreement'> => {
  const beside =
    answers.find((answer) => answer in decision && !answersAboutCommitments.has(answer)) ??
    (decision.accept === false ? 'accept' : undefined)
  if (beside !== undefined)
    return {
      refused: 'decision-says-nothing',
      pointer: `/${beside}`,
      detail: 'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
    }

  const decided = applied(commitment, decision, context)
  const today = localDate(context.author.at, context.holder)
  if (decision.dueOn !== undefined && !decision.accept && isBeforeAgreement(decided, today))
    return {
      refused: 'date-before-agreement',
      pointer: '/dueOn',
      detail: `${decision.dueOn} lies before the agreement of ${decided.agreedAt.startsOn}: name another date, or send "accept": true with this one`,
    }
  const left = decision.accept ? [] : stillOpen(matter.questions, decided, { remindersRestart: true, today })
  const decidedMatter: Matter =
    left.length === 0
      ? {
          ...closeMatter(matter, 'decided', context.author),
          ...(decision.note !== undefined && { note: decision.note }),
        }
      : askedAgain(matter, left, decided)
  const after = askedIn(decided, decidedMatter)
  return {
    commitment: isLeftAlone(matter, decision)
      ? unplanned(after)
      : told({ before: commitment, after }, context, decision.responsible),
    matter: decidedMatter,
    entry: historyEntry(after, changeOf(matter.id, decision), context.author),
  }
}

type Dates = { readonly dueOn?: CalendarDate | undefined; readonly checkIn?: CheckIn | undefined }

const datesOf = ({ dueOn, checkIn }: Dates) => ({
  ...(dueOn !== undefined && { dueOn }),
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

/** The matter with the corrected facts of the commitment, and the same questions. */
export const refreshedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
): OpenCommitmentMatter => askedAgain(matter, matter.questions, commitment)

/**
 * The matter after a change that opened further questions: the office is asked on its next morning. A question about ended
 * reminders is dropped, because reminders begin anew. When no earlier question is left, the matter counts as new.
 */
export const widenedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { asks, office, now }: { asks: readonly CommitmentQuestion[]; office: Official; now: Instant },
): OpenCommitmentMatter => {
  const since = localDate(now, office)
  const asked = stillOpen(matter.questions, commitment, { remindersRestart: true, today: since })
  const further = asks.filter((kind) => asked.every((question) => question.kind !== kind))
  const widened = askedAgain(matter, [...asked, ...further.map((kind) => ({ kind, since }))], commitment)
  if (matter.draft || further.length === 0) return widened
  if (asked.length === 0) return askedFromNow(widened, office, now)
  const next = nextMorning(now, office)
  return matter.next !== undefined && matter.next.on > next.on ? { ...widened, next } : widened
}

/** The draft was published, so the office is asked from its next morning. */
export const publishedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { office, now }: { office: Official; now: Instant },
): OpenCommitmentMatter => askedFromNow(askedAgain(matter, matter.questions, commitment), office, now)

/**
 * True when the office leaves a commitment as recorded after the last reminder; reminders then do not begin
 * anew.
 */
const isLeftAlone = (
  { questions }: OpenCommitmentMatter,
  { responsible, dueOn, checkIn }: Decision,
): boolean => asksAboutEnd(questions) && [responsible, dueOn, checkIn].every((answer) => answer === undefined)

const applied = (
  { dueOn, checkIn, ...rest }: OpenCommitment,
  decision: Decision,
  { holder, author }: { holder: Official; author: Author },
): OpenCommitment => {
  const official = decision.responsible ?? holder
  const answersDate = decision.dueOn !== undefined || decision.checkIn !== undefined
  return {
    ...rest,
    ...datesOf(answersDate ? decision : { dueOn, checkIn }),
    ...(decision.responsible && { responsible: official.id }),
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

const changeOf = (matterId: MatterId, { responsible, ...decision }: Decision): Change => ({
  what: 'decided',
  matterId,
  ...decision,
  ...(responsible && { responsible: responsible.id satisfies OfficialId }),
})
