import type { ClosedAddressMatter, OpenAddressMatter } from './address-matter.ts'
import type { Calendar, CalendarDate } from './calendar.ts'
import { type AgreedAt, historyEntry, type OpenCommitment, type PlannedMorning } from './commitment.ts'
import type { Author, Change, HistoryEntry } from './history.ts'
import { type CommitmentId, type MatterId, type OfficialId, protocolOfficeId, type VisitId } from './ids.ts'
import type { CheckIn } from './ladder.ts'
import { localDate, nextMorning } from './morning.ts'
import type { Official } from './official.ts'
import type { Refused } from './refusal.ts'
import type { Party } from './visit.ts'

/**
 * What a commitment lacks: somebody to remind, a date or a rhythm, or an answer to reminders that have come to
 * their end.
 */
export type Gap = 'responsible' | 'date' | 'reminders-ended'

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
  /** The first morning on which the office is asked; it is asked again every week from then. */
  readonly askedFrom: CalendarDate
}

export type OpenCommitmentMatter = MatterFacts & PlannedMorning & { readonly status: 'open' }

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

type Office = { readonly official: Official; readonly calendar: Calendar }

export const gapsOf = (
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'>,
): readonly Gap[] => [
  ...(commitment.responsible === undefined ? (['responsible'] as const) : []),
  ...(commitment.dueOn === undefined && commitment.checkIn === undefined ? (['date'] as const) : []),
]

/** The office is asked from its next working morning. */
export const raiseMatter = (
  id: MatterId,
  commitment: OpenCommitment,
  gaps: readonly Gap[],
  office: Office,
  author: Author,
): OpenCommitmentMatter => {
  const first = nextMorning(author.at, office.official, office.calendar)
  return {
    status: 'open',
    id,
    version: 1,
    commitmentId: commitment.id,
    visitId: commitment.visitId,
    title: commitment.title,
    wording: commitment.wording,
    ...(commitment.undertakenBy && { undertakenBy: commitment.undertakenBy }),
    ...(commitment.recipient && { recipient: commitment.recipient }),
    ...datesOf(commitment),
    ...(commitment.dueWording && { dueWording: commitment.dueWording }),
    agreedAt: commitment.agreedAt,
    gaps,
    askedFrom: first.on,
    nextOn: first.on,
    nextAt: first.at,
  }
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
    commitment: isLeftAlone(matter, decision)
      ? unplanned(after)
      : planned(after, context, decision.responsible),
    matter:
      left.length === 0
        ? closeMatter(matter, 'decided', context.author, decision.note)
        : askedAgain(matter, left, after),
    entry: historyEntry(after, changeOf(matter.id, decision), context.author),
  }
}

const datesOf = ({ dueOn, checkIn }: Pick<OpenCommitment, 'dueOn' | 'checkIn'>) => ({
  ...(dueOn !== undefined && { dueOn }),
  ...(checkIn !== undefined && { checkIn }),
})

const askedAgain = (
  { dueOn, checkIn, ...matter }: OpenCommitmentMatter,
  gaps: readonly Gap[],
  commitment: OpenCommitment,
): OpenCommitmentMatter => ({
  ...matter,
  version: matter.version + 1,
  gaps,
  ...datesOf(commitment),
})

/** Reminders that came to their end do not begin anew because the office leaves the commitment as it is. */
const isLeftAlone = (
  { gaps }: OpenCommitmentMatter,
  { accept, responsible, dueOn, checkIn }: Decision,
): boolean =>
  gaps.includes('reminders-ended') &&
  accept === true &&
  [responsible, dueOn, checkIn].every((answer) => answer === undefined)

const unplanned = ({ nextOn, nextAt, ...commitment }: OpenCommitment): OpenCommitment => commitment

const applied = (
  { dueOn, checkIn, ...rest }: OpenCommitment,
  decision: Decision,
  { holder, author }: { holder: Official; author: Author },
): OpenCommitment => {
  const official = decision.responsible ?? holder
  const date =
    decision.dueOn !== undefined
      ? { dueOn: decision.dueOn }
      : decision.checkIn !== undefined
        ? { checkIn: decision.checkIn }
        : datesOf({ ...(dueOn && { dueOn }), ...(checkIn && { checkIn }) })
  return {
    ...rest,
    ...date,
    ...(decision.responsible && { responsible: official.id }),
    holder: official.id,
    version: rest.version + 1,
    lastWordOn: localDate(author.at, official),
  }
}

/** Every change is told on the first morning still possible, except while nobody is named to tell it to. */
const planned = (
  commitment: OpenCommitment,
  { holder, calendar, author }: { holder: Official; calendar: Calendar; author: Author },
  responsible: Official | undefined,
): OpenCommitment => {
  const { nextOn, nextAt, toldOn, ...rest } = commitment
  if (waitsForAName(commitment)) return rest
  const first = nextMorning(author.at, responsible ?? holder, calendar)
  const changedHands = responsible !== undefined && responsible.id !== holder.id
  const keptByTheOffice = rest.holder === protocolOfficeId && toldOn === undefined
  return {
    ...rest,
    ...(changedHands || keptByTheOffice
      ? { heldFrom: first.on }
      : { ...(toldOn !== undefined && { toldOn }) }),
    nextOn: first.on,
    nextAt: first.at,
  }
}

/** Nobody is named yet and a matter asks for the name: the matter speaks for the commitment. */
export const waitsForAName = (commitment: Pick<OpenCommitment, 'responsible' | 'matterId'>): boolean =>
  commitment.responsible === undefined && commitment.matterId !== undefined

const changeOf = (matterId: MatterId, { responsible, ...decision }: Decision): Change => ({
  what: 'decided',
  matterId,
  ...decision,
  ...(responsible && { responsible: responsible.id satisfies OfficialId }),
})
