import type { Calendar } from './calendar.ts'
import { type AgreedAt, historyEntry, type OpenCommitment } from './commitment.ts'
import type { Author, HistoryEntry } from './history.ts'
import type { CommitmentId, EventId, MatterId, VisitId } from './ids.ts'
import { gapsOf, type OpenCommitmentMatter, raiseMatter, waitsForAName } from './matter.ts'
import { localDate, nextMorning } from './morning.ts'
import type { Official } from './official.ts'
import type { Refused } from './refusal.ts'
import type { AgreedAction, Responsible, Visit, VisitEvent, VisitSubmission } from './visit.ts'

/** Everything that one submitted visit becomes; it is stored as a whole or not at all. */
export type Recorded = {
  readonly visit: Visit
  readonly events: readonly VisitEvent[]
  readonly commitments: readonly OpenCommitment[]
  readonly matters: readonly OpenCommitmentMatter[]
  readonly history: readonly HistoryEntry[]
}

/** Ids for the parts of one visit, the same ones each time the same visit is recorded again. */
export type PartIds = {
  event(position: number): EventId
  commitment(event: number, action: number): CommitmentId
  matter(commitment: CommitmentId): MatterId
}

export type RecordingContext = {
  readonly visitId: VisitId
  readonly ids: PartIds
  /** The official whom a recorder means; every one that the submission names is known here. */
  readonly officialFor: (responsible: Responsible) => Official
  readonly office: Official
  readonly calendar: Calendar
  readonly author: Author
}

const titleLength = 120

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A title that the record does not give is the beginning of the wording, on one line and in whole letters. */
const titleOf = ({ title, wording }: AgreedAction): string => {
  if (title !== undefined) return title
  let beginning = ''
  for (const { segment } of letters.segment(wording.trim().replaceAll(/\s+/g, ' '))) {
    if ([...beginning, ...segment].length > titleLength) break
    beginning += segment
  }
  return beginning || [...wording].slice(0, titleLength).join('')
}

/** Refuses days out of order and events outside the visit; points at the first one. */
export const refusedDays = ({
  startsOn,
  endsOn,
  events = [],
}: VisitSubmission): Refused<'days-out-of-order'> | undefined => {
  if (endsOn < startsOn)
    return {
      refused: 'days-out-of-order',
      pointer: '/endsOn',
      detail: `the visit ends before it starts (${startsOn})`,
    }
  for (const [index, event] of events.entries()) {
    if (event.endsOn !== undefined && event.endsOn < event.startsOn)
      return {
        refused: 'days-out-of-order',
        pointer: `/events/${index}/endsOn`,
        detail: `the event ends before it starts (${event.startsOn})`,
      }
    if (event.startsOn < startsOn || event.startsOn > endsOn)
      return {
        refused: 'days-out-of-order',
        pointer: `/events/${index}/startsOn`,
        detail: `the event lies outside the visit (${startsOn} to ${endsOn})`,
      }
    if (event.endsOn !== undefined && event.endsOn > endsOn)
      return {
        refused: 'days-out-of-order',
        pointer: `/events/${index}/endsOn`,
        detail: `the event lies outside the visit (${startsOn} to ${endsOn})`,
      }
  }
  return undefined
}

/** Turns a submitted visit into its record: each agreed action is a commitment on somebody's desk. */
export const recordVisit = (submission: VisitSubmission, context: RecordingContext): Recorded => {
  const { events: submitted = [], ...facts } = submission
  const { visitId, author } = context
  const visit: Visit = {
    ...facts,
    id: visitId,
    version: 1,
    recordedAt: author.at,
    recordedBy: author.by,
  }
  const parts = submitted.map(({ agreedActions = [], ...facts }, position) => {
    const commitmentIds = agreedActions.map((_, action) => context.ids.commitment(position, action))
    const id = context.ids.event(position)
    const event: VisitEvent = { ...facts, id, visitId, version: 1, position, commitmentIds }
    return {
      event,
      undertakings: agreedActions.map((action, index) =>
        undertaking(action, context.ids.commitment(position, index), { visit, event }, context),
      ),
    }
  })
  const undertakings = parts.flatMap(({ undertakings }) => undertakings)
  return {
    visit,
    events: parts.map(({ event }) => event),
    commitments: undertakings.map(({ commitment }) => commitment),
    matters: undertakings.flatMap(({ matter }) => matter ?? []),
    history: undertakings.map(({ entry }) => entry),
  }
}

const undertaking = (
  action: AgreedAction,
  id: CommitmentId,
  { visit, event }: { visit: Visit; event: VisitEvent },
  context: RecordingContext,
): { commitment: OpenCommitment; matter: OpenCommitmentMatter | undefined; entry: HistoryEntry } => {
  const { responsible, title, ...agreed } = action
  const named = responsible && context.officialFor(responsible)
  const holder = named ?? context.office
  const { calendar, author } = context
  const first = nextMorning(author.at, holder, calendar)

  const complete: OpenCommitment = {
    ...agreed,
    status: 'open',
    id,
    version: 1,
    visitId: visit.id,
    eventId: event.id,
    title: titleOf(action),
    agreedAt: agreedAt(visit, event),
    holder: holder.id,
    ...(named && { responsible: named.id }),
    heldFrom: first.on,
    lastWordOn: localDate(author.at, holder),
  }
  const gaps = gapsOf(complete)
  const asked = gaps.length === 0 ? complete : { ...complete, matterId: context.ids.matter(id) }
  const commitment = waitsForAName(asked) ? asked : { ...asked, nextOn: first.on, nextAt: first.at }
  return {
    commitment,
    matter:
      commitment.matterId &&
      raiseMatter(commitment.matterId, commitment, gaps, { official: context.office, calendar }, author),
    entry: historyEntry(
      commitment,
      {
        what: 'recorded',
        ...(named && { responsible: named.id }),
        ...(action.dueOn !== undefined && { dueOn: action.dueOn }),
        ...(action.checkIn !== undefined && { checkIn: action.checkIn }),
      },
      author,
    ),
  }
}

const mostParticipantsTold = 4

const agreedAt = (visit: Visit, { participants = [], ...event }: VisitEvent): AgreedAt => ({
  visitTitle: visit.title,
  kind: event.kind,
  startsOn: event.startsOn,
  ...(event.title !== undefined && { eventTitle: event.title }),
  ...(event.endsOn !== undefined && { endsOn: event.endsOn }),
  ...(event.place !== undefined && { place: event.place }),
  ...(participants.length > 0 && { participants: participants.slice(0, mostParticipantsTold) }),
  ...(participants.length > mostParticipantsTold && {
    otherParticipants: participants.length - mostParticipantsTold,
  }),
})
