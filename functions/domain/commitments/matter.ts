import type { Official } from '../officials/official.ts'
import type { CalendarDate } from '../schedule/calendar.ts'
import type { CheckIn } from '../schedule/ladder.ts'
import { type Instant, localDate, type Morning, nextMorning } from '../schedule/working-hour.ts'
import type { CommitmentId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import type { Party } from '../shared/party.ts'
import type { Refused } from '../shared/refusal.ts'
import type { ClosedAddressMatter, OpenAddressMatter } from './address-matter.ts'
import { type AgreedAt, historyEntry, type OpenCommitment } from './commitment.ts'
import type { Author, Change, HistoryEntry } from './history.ts'
import { scheduleAsNew, scheduleNextNotice, unplanned } from './next-notice.ts'
import { type CommitmentQuestion, lackingIn, type Question, stillOpen } from './questions.ts'

type MatterFacts = {
  readonly kind: 'commitment-matter'
  readonly id: MatterId
  readonly version: number
  readonly commitmentId: CommitmentId
  readonly visitId: VisitId
  readonly title: string
  readonly wording: string
  readonly undertakenBy?: readonly Party[]
  readonly recipient?: Party
  readonly checkIn?: CheckIn
  readonly dueOn?: CalendarDate
  readonly dueWording?: string
  readonly agreedAt: AgreedAt
  readonly questions: readonly Question<CommitmentQuestion>[]
  /** About a commitment of a draft: shown, and asked in no notice. */
  readonly draft?: true
  /** The first morning on which the office is asked; it is asked again every week from then. */
  readonly askedFrom: CalendarDate
}

export type OpenCommitmentMatter = MatterFacts & {
  readonly status: 'open'
  /** The next morning on which the office is asked; absent for a matter of a draft. */
  readonly next?: Morning
}

/** Decided by somebody, or lapsed because the commitment was closed before anybody did. */
type ClosedCommitmentMatter = MatterFacts & {
  readonly status: 'decided' | 'lapsed'
  readonly closedBy: Author
  readonly note?: string
}

export type OpenMatter = OpenCommitmentMatter | OpenAddressMatter
export type ClosedMatter = ClosedCommitmentMatter | ClosedAddressMatter
export type Matter = OpenMatter | ClosedMatter

/** What an office answers; at least one of the first four. A due date and a rhythm exclude each other. */
export type Decision = {
  readonly responsible?: Official
  readonly dueOn?: CalendarDate
  readonly checkIn?: CheckIn
  /** True: leave what is missing as it is and do not ask again. */
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
  } as const
  return commitment.draft ? { ...asked, draft: true, askedFrom: today } : askedFromNow(asked, office, now)
}

const factsOf = (commitment: OpenCommitment) => ({
  commitmentId: commitment.id,
  visitId: commitment.visitId,
  title: commitment.title,
  wording: commitment.wording,
  ...(commitment.undertakenBy && { undertakenBy: commitment.undertakenBy }),
  ...(commitment.recipient && { recipient: commitment.recipient }),
  ...datesOf(commitment),
  ...(commitment.dueWording && { dueWording: commitment.dueWording }),
  agreedAt: commitment.agreedAt,
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

export type Decided = {
  readonly matter: Matter
  readonly commitment: OpenCommitment
  readonly entry: HistoryEntry
}

/**
 * Applies the office's answer to the commitment it is about. What it leaves unanswered stays asked in the same
 * matter. `holder` is the official on whose desk the commitment lies before the decision.
 */
export const decideMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  decision: Decision,
  context: { holder: Official; author: Author },
): Decided | Refused<'decision-says-nothing'> => {
  if (decision.accept === false)
    return {
      refused: 'decision-says-nothing',
      pointer: '/accept',
      detail: 'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
    }

  const decided = applied(commitment, decision, context)
  const left = decision.accept ? [] : stillOpen(matter.questions, decided, { remindersRestart: true })
  const { matterId, ...settled } = decided
  const after: OpenCommitment = left.length === 0 ? settled : { ...settled, matterId: matter.id }

  return {
    commitment: isLeftAlone(matter, decision) ? unplanned(after) : told(after, context, decision.responsible),
    matter:
      left.length === 0
        ? {
            ...closeMatter(matter, 'decided', context.author),
            ...(decision.note !== undefined && { note: decision.note }),
          }
        : askedAgain(matter, left, after),
    entry: historyEntry(after, changeOf(matter.id, decision), context.author),
  }
}

type Dates = { readonly dueOn?: CalendarDate | undefined; readonly checkIn?: CheckIn | undefined }

const datesOf = ({ dueOn, checkIn }: Dates) => ({
  ...(dueOn !== undefined && { dueOn }),
  ...(checkIn !== undefined && { checkIn }),
})

/** The same question about what the commitment is now. */
const askedAgain = (
  { kind, status, id, version, askedFrom, next, draft }: OpenCommitmentMatter,
  questions: OpenCommitmentMatter['questions'],
  commitment: OpenCommitment,
): OpenCommitmentMatter => ({
  kind,
  status,
  id,
  version: version + 1,
  ...factsOf(commitment),
  questions,
  askedFrom,
  ...(next !== undefined && { next }),
  ...(draft && { draft }),
})

/** A change other than a decision has answered questions of the matter, all of them or some. */
export const matterAfterChange = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { author, remindersRestart }: { author: Author; remindersRestart: boolean },
): Matter => {
  const left = stillOpen(matter.questions, commitment, { remindersRestart })
  return left.length === 0 ? closeMatter(matter, 'lapsed', author) : askedAgain(matter, left, commitment)
}

/** The same question about a commitment that was corrected in what the matter tells of it. */
export const refreshedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
): OpenCommitmentMatter => askedAgain(matter, matter.questions, commitment)

/** A change has opened further questions: the same matter asks them too, and no longer about ended reminders. */
export const widenedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  since: CalendarDate,
): OpenCommitmentMatter =>
  askedAgain(
    matter,
    lackingIn(commitment).map(
      (kind) => matter.questions.find((question) => question.kind === kind) ?? { kind, since },
    ),
    commitment,
  )

/** The draft it belongs to was published: the office is asked from now on. */
export const publishedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { office, now }: { office: Official; now: Instant },
): OpenCommitmentMatter => askedFromNow(askedAgain(matter, matter.questions, commitment), office, now)

/** Reminders that came to their end do not begin anew because the office leaves the commitment as it is. */
const isLeftAlone = (
  { questions }: OpenCommitmentMatter,
  { responsible, dueOn, checkIn }: Decision,
): boolean =>
  questions.some(({ kind }) => kind === 'reminders-ended') &&
  [responsible, dueOn, checkIn].every((answer) => answer === undefined)

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
  commitment: OpenCommitment,
  { holder, author }: { holder: Official; author: Author },
  responsible: Official | undefined,
): OpenCommitment =>
  responsible !== undefined && responsible.id !== holder.id
    ? scheduleAsNew(commitment, responsible, author.at)
    : scheduleNextNotice(commitment, holder, author.at)

const changeOf = (matterId: MatterId, { responsible, ...decision }: Decision): Change => ({
  what: 'decided',
  matterId,
  ...decision,
  ...(responsible && { responsible: responsible.id satisfies OfficialId }),
})
