import type { closedMatterStatuses } from '../../../events/names.ts'
import type { Official } from '../officials/official.ts'
import type { Calendar, CalendarDate } from '../schedule/calendar.ts'
import type { CheckIn } from '../schedule/ladder.ts'
import { localDate, nextMorning } from '../schedule/working-hour.ts'
import type { CommitmentId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import type { Refused } from '../shared/refusal.ts'
import type { Party } from '../visits/visit.ts'
import type { ClosedAddressMatter, OpenAddressMatter } from './address-matter.ts'
import { type AgreedAt, historyEntry, type OpenCommitment, type PlannedMorning } from './commitment.ts'
import { type Gap, gapsOf, scheduleAsNew, scheduleNextNotice, unplanned } from './gaps.ts'
import type { Author, Change, HistoryEntry } from './history.ts'

type MatterFacts = {
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
  readonly gaps: readonly Gap[]
  /** About a commitment of a draft: shown, and asked in no notice. */
  readonly draft?: true
  /** The first morning on which the office is asked; it is asked again every week from then. */
  readonly askedFrom: CalendarDate
}

export type OpenCommitmentMatter = MatterFacts & PlannedMorning & { readonly status: 'open' }

/** Decided by somebody, or lapsed because the commitment was closed before anybody did. */
type ClosedCommitmentMatter = MatterFacts & {
  readonly status: (typeof closedMatterStatuses)[number]
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

type Office = { readonly official: Official; readonly calendar: Calendar }

/** The office is asked from its next working morning. */
export const raiseMatter = (
  id: MatterId,
  commitment: OpenCommitment,
  gaps: readonly Gap[],
  office: Office,
  author: Author,
): OpenCommitmentMatter => {
  const asked = { status: 'open', id, version: 1, ...factsOf(commitment), gaps } as const
  return commitment.draft
    ? { ...asked, draft: true, askedFrom: localDate(author.at, office.official) }
    : askedFromNow(asked, office, author)
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
  { official, calendar }: Office,
  author: Author,
): OpenCommitmentMatter => {
  const first = nextMorning(author.at, official, calendar)
  return { ...matter, askedFrom: first.on, nextOn: first.on, nextAt: first.at }
}

export const closeMatter = (
  { nextOn, nextAt, ...matter }: OpenMatter,
  status: ClosedMatter['status'],
  closedBy: Author,
  note?: string,
): ClosedMatter => ({
  ...matter,
  status,
  version: matter.version + 1,
  closedBy,
  ...(note !== undefined && { note }),
})

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
  context: { holder: Official; calendar: Calendar; author: Author },
): Decided | Refused<'decision-says-nothing'> => {
  if (decision.accept === false)
    return {
      refused: 'decision-says-nothing',
      pointer: '/accept',
      detail: 'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
    }

  const decided = applied(commitment, decision, context)
  const stillMissing = gapsOf(decided)
  const left = decision.accept ? [] : matter.gaps.filter((gap) => stillMissing.includes(gap))
  const { matterId, ...settled } = decided
  const after: OpenCommitment = left.length === 0 ? settled : { ...settled, matterId: matter.id }

  return {
    commitment: isLeftAlone(matter, decision) ? unplanned(after) : told(after, context, decision.responsible),
    matter:
      left.length === 0
        ? closeMatter(matter, 'decided', context.author, decision.note)
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
  { status, id, version, askedFrom, nextOn, nextAt, draft }: OpenCommitmentMatter,
  gaps: readonly Gap[],
  commitment: OpenCommitment,
): OpenCommitmentMatter => ({
  status,
  id,
  version: version + 1,
  ...factsOf(commitment),
  gaps,
  askedFrom,
  ...(nextOn !== undefined && { nextOn }),
  ...(nextAt !== undefined && { nextAt }),
  ...(draft && { draft }),
})

/**
 * What becomes of the matter about a commitment that changed otherwise than by a decision: nothing more is asked
 * that has an answer now. `isRestarted`: reminders that had come to their end begin anew.
 */
export const matterAfter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  author: Author,
  isRestarted: boolean,
): Matter => {
  const missing = gapsOf(commitment)
  const left = matter.gaps.filter((gap) => (gap === 'reminders-ended' ? !isRestarted : missing.includes(gap)))
  return left.length === 0 ? closeMatter(matter, 'lapsed', author) : askedAgain(matter, left, commitment)
}

/** The same question about a commitment that was corrected in what the matter tells of it. */
export const refreshedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
): OpenCommitmentMatter => askedAgain(matter, matter.gaps, commitment)

/** A change has opened further gaps: the same matter asks about them too, and no longer about ended reminders. */
export const widenedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
): OpenCommitmentMatter => askedAgain(matter, gapsOf(commitment), commitment)

/** The draft it belongs to was published: the office is asked from now on. */
export const publishedMatter = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  office: Office,
  author: Author,
): OpenCommitmentMatter => askedFromNow(askedAgain(matter, matter.gaps, commitment), office, author)

/** Reminders that came to their end do not begin anew because the office leaves the commitment as it is. */
const isLeftAlone = ({ gaps }: OpenCommitmentMatter, { responsible, dueOn, checkIn }: Decision): boolean =>
  gaps.includes('reminders-ended') && [responsible, dueOn, checkIn].every((answer) => answer === undefined)

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
  { holder, ...change }: { holder: Official; calendar: Calendar; author: Author },
  responsible: Official | undefined,
): OpenCommitment =>
  responsible !== undefined && responsible.id !== holder.id
    ? scheduleAsNew(commitment, responsible, change)
    : scheduleNextNotice(commitment, holder, change)

const changeOf = (matterId: MatterId, { responsible, ...decision }: Decision): Change => ({
  what: 'decided',
  matterId,
  ...decision,
  ...(responsible && { responsible: responsible.id satisfies OfficialId }),
})
