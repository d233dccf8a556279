import type { Commitment, Contributor } from '../domain/commitments/commitment.ts'
import { type Escalation, plannedEscalations } from '../domain/commitments/escalation.ts'
import { aboutPartOf, type HistoryEntry } from '../domain/commitments/history.ts'
import { type Part, partIdOf } from '../domain/commitments/part.ts'
import {
  contributionOf,
  linkedCommitment,
  linkFor,
  mailsThatTold,
  type NotLinked,
  type ThroughLink,
} from '../domain/links/linked-commitment.ts'
import { calledAt } from '../domain/officials/history.ts'
import { called, type Official } from '../domain/officials/official.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import type { DayRecord } from '../domain/reminders/notice-record.ts'
import { addDays } from '../domain/schedule/calendar.ts'
import { deadlineOf } from '../domain/schedule/due-date.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { CommitmentId, OfficialId } from '../domain/shared/ids.ts'
import { isBefore, latestOf } from '../domain/shared/order.ts'
import { pick } from '../domain/shared/pick.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type ReadLinkedDeps = Pick<Deps, 'clock' | 'commitments' | 'notices' | 'officials'>

/** A commitment as the bearer of a link may see it. */
export type LinkedCommitment = {
  readonly commitment: Commitment
  /** Whose desk the commitment lies on: the reader’s own, or that of an absent official for whom the reader stands in. */
  readonly whose: Pick<ThroughLink, 'official' | 'desk'>
  /** The part of that official, who contributes to the commitment and does not lead it. */
  readonly part?: LinkedPart
  /** Oldest first; of a part only the entries about it. Each entry with what the official is called who answered through a link. */
  readonly history: readonly (HistoryEntry & { readonly name?: string })[]
  /** The mails of the last 60 days that told the official of it, the latest first. */
  readonly told: readonly DayRecord[]
  /**
   * The names of the officials in the history: new holders of the commitment, and contributors who answered or were named later.
   * To the official who leads, also of all who contribute.
   */
  readonly names: ReadonlyMap<OfficialId, string>
  /** The escalations to come, and the supervisor if the supervisor is told. */
  readonly escalation?: Escalation
  readonly supervisor?: Official
}

/** `line` is absent when the part is done, or the commitment closed. `ledBy`: what the official is called who leads. */
export type LinkedPart = {
  readonly contributor: Contributor
  readonly line?: Part
  readonly ledBy?: Official
}

const daysOfMails = 60

/** A commitment, and the absent official on whose desk it lies, if it is not on the reader’s own. */
export type NamedByLink = { readonly id: CommitmentId; readonly absent?: OfficialId }

/** Reads a commitment through an opened link. Writes nothing. */
export const readLinkedCommitment =
  (deps: ReadLinkedDeps) =>
  async (link: ThroughLink, { id, absent }: NamedByLink): Promise<LinkedCommitment | Refused<NotLinked>> => {
    const found = await deps.commitments.get(id)
    if (found === undefined) return { refused: 'of-another-link' }
    const whose = absent === undefined ? link : linkFor(link, absent)
    if (whose === undefined) return { refused: 'passed-on' }
    const commitment = linkedCommitment(whose, found)
    if (isRefused(commitment)) return commitment
    const { official } = link
    const { shown } = whose
    const isOwn = absent === undefined
    const part = await partOf(deps, whose, commitment)
    const ofReader = part ? aboutPartOf(found.history, whose.official.id) : found.history
    const today = localDate(deps.clock.now(), official)
    const escalation = part || !isOwn ? undefined : escalationOf(commitment, link, today)
    const { supervisorId } = official
    const from = addDays(today, -daysOfMails)
    const [records, names, history, supervisor] = await Promise.all([
      deps.notices.since(official.id, from, daysOfMails + 1),
      namesIn(deps, ofReader, part ? [] : commitment.contributors),
      withNames(deps, ofReader),
      escalation?.to === 'supervisor' && supervisorId ? deps.officials.get(supervisorId) : undefined,
    ])
    const heldBy = (part ? part.line : shown.commitments.find((one) => one.id === id))?.heldFrom
    // What a deputy was told of may have its first morning only after the absence.
    const held = isOwn ? heldBy : undefined
    // Earlier mails told an earlier holder of the commitment or of the post.
    const line = part ? partIdOf(id) : id
    const told = mailsThatTold(records, {
      id: line,
      from: latestOf(from, held, link.desk.handover?.since),
      absent,
    })
    return {
      commitment,
      whose: pick(whose, ['official', 'desk']),
      ...(part && { part }),
      history,
      told,
      names,
      ...(escalation && { escalation }),
      ...(supervisor && { supervisor }),
    }
  }

/** The next escalation of a commitment that is late already. */
const escalationOf = (
  commitment: Commitment,
  { official, desk }: ThroughLink,
  today: CalendarDate,
): Escalation | undefined => {
  if (commitment.status !== 'open') return undefined
  const held = asHeldSince(desk.handover, commitment)
  const deadline = deadlineOf(held)
  return isBefore(deadline, today) ? plannedEscalations(held, official, today).at(0) : undefined
}

const partOf = async (
  { officials }: ReadLinkedDeps,
  { official, shown }: ThroughLink,
  commitment: Commitment,
): Promise<LinkedPart | undefined> => {
  const contributor = commitment.holder === official.id ? undefined : contributionOf(commitment, official)
  if (contributor === undefined) return undefined
  const line = shown.parts.find(({ commitmentId }) => commitmentId === commitment.id)
  const ledBy = commitment.responsible && (await officials.get(commitment.responsible))
  return { contributor, ...(line && { line }), ...(ledBy && { ledBy }) }
}

const namesIn = async (
  { officials }: ReadLinkedDeps,
  history: readonly HistoryEntry[],
  contributors: readonly Contributor[] = [],
) => {
  const said = history.flatMap(({ change }) => [
    ...('responsible' in change && change.responsible !== undefined ? [change.responsible] : []),
    ...(change.what === 'escalated' && change.supervisor !== undefined ? [change.supervisor] : []),
    ...('contributor' in change && change.contributor !== undefined ? [change.contributor] : []),
    ...(change.what === 'corrected'
      ? (change.to.contributors ?? []).map(({ officialId }) => officialId)
      : []),
  ])
  const ids = new Set([...contributors.map(({ officialId }) => officialId), ...said])
  const found = await Promise.all([...ids].map((id) => officials.get(id)))
  return new Map(found.flatMap((official) => (official ? [[official.id, called(official)]] : [])))
}

/** The name comes from the official's history, so that a person who was erased there has no name here either. */
const withNames = async ({ officials }: ReadLinkedDeps, history: readonly HistoryEntry[]) => {
  const ids = [
    ...new Set(history.flatMap(({ by, through }) => (through === 'link' ? [by as OfficialId] : []))),
  ]
  const known = new Map(
    await Promise.all(
      ids.map(async (id) => [id, await Promise.all([officials.get(id), officials.history(id)])] as const),
    ),
  )
  return history.map((entry) => {
    const [official, changes = []] = known.get(entry.by as OfficialId) ?? []
    const { officialVersion } = entry
    return official && officialVersion !== undefined
      ? { ...entry, name: calledAt(official, changes, officialVersion) }
      : entry
  })
}
