import type {
  AgreedAt,
  Commitment,
  Contributor,
  OpenCommitment,
  VisitToCome,
} from '../commitments/commitment.ts'
import { whyNamedTwice, whyNotContributors } from '../commitments/contributors.ts'
import { type HistoryEntry, historyEntry } from '../commitments/history.ts'
import { askedIn, type OpenCommitmentMatter, raiseMatter } from '../commitments/matter.ts'
import { scheduleAsNew } from '../commitments/next-notice.ts'
import { newPart, type Part } from '../commitments/part.ts'
import type { Place } from '../commitments/place.ts'
import { lackingIn } from '../commitments/questions.ts'
import { type Renewal, type Renewed, renew } from '../commitments/renew.ts'
import { askedYearly } from '../commitments/without-end.ts'
import type { Official } from '../officials/official.ts'
import type { DueVisit } from '../schedule/due-date.ts'
import { beginningFrom } from '../schedule/occurrences.ts'
import { localDate } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { beginningOf } from '../shared/beginning.ts'
import type { CommitmentId, EventId, MatterId, VisitId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import { pick } from '../shared/pick.ts'
import type { Refused } from '../shared/refusal.ts'
import type {
  AgreedAction,
  EventFacts,
  EventSubmission,
  Responsible,
  SubmittedContributor,
  Visit,
  VisitEvent,
  VisitSubmission,
} from './visit.ts'

/** Everything made of one submitted visit, stored as a whole or not at all. */
export type Recorded = {
  readonly visit: Visit
  readonly events: readonly VisitEvent[]
  readonly commitments: readonly OpenCommitment[]
  readonly parts: readonly Part[]
  readonly matters: readonly OpenCommitmentMatter[]
  readonly history: readonly HistoryEntry[]
  /** The older commitments that are closed together with the recording. */
  readonly renewals: readonly Renewal[]
  /** The visits that agreed actions name, as they were read; a visit may stand here several times. */
  readonly namedVisits: readonly Visit[]
}

/** Ids for the parts of a visit. Recording a visit again gives equal ids. */
export type PartIds = {
  event(position: number): EventId
  commitment(event: number, action: number): CommitmentId
  matter(commitment: CommitmentId): MatterId
}

/** The needs of recording an agreed action, besides the action. */
export type UndertakingContext = {
  readonly ids: Pick<PartIds, 'matter'>
  /** Finds the official meant by a recorder. Every official of the submission is known here. */
  readonly officialFor: (responsible: Responsible) => Official
  /** The official who was named, or the focal point; `undefined` for an organisation without one. */
  readonly leadFor: (responsible: Responsible) => Official | undefined
  /**
   * Gives the older commitment that an agreed action renews. A recording in several transactions closes the older commitment later,
   * and gives only its id and the day of its agreement.
   */
  readonly renewedFor: (id: CommitmentId) => Renewed | NamedAsRenewed
  /** Gives a visit that an agreed action names. */
  readonly namedVisitFor: (id: VisitId) => Visit
  readonly office: Official
  readonly author: Author
}

type NamedAsRenewed = {
  readonly commitment: Pick<Commitment, 'id' | 'agreedAt'>
  readonly parts?: undefined
}

export type RecordingContext = UndertakingContext & {
  readonly visitId: VisitId
  readonly ids: PartIds
}

const longestBeginning = 120

/** The recorded title, or else the beginning of the wording on one line. */
const titleOf = ({ title, wording }: AgreedAction): string =>
  title ?? beginningOf(wording.trim().replaceAll(/\s+/g, ' '), longestBeginning)

const outOfOrder = (pointer: string, detail: string): Refused<'days-out-of-order'> => ({
  refused: 'days-out-of-order',
  pointer,
  detail,
})

/** Refuses a visit with a last day before the first day, or with only one of the two days. */
export const refusedVisitDays = ({
  startsOn,
  endsOn,
}: Pick<Visit, 'startsOn' | 'endsOn'>): Refused<'days-out-of-order'> | undefined => {
  if (startsOn === undefined && endsOn === undefined) return undefined
  if (startsOn === undefined) return outOfOrder('/startsOn', `is missing: ${bothOrNeither}`)
  if (endsOn === undefined) return outOfOrder('/endsOn', `is missing: ${bothOrNeither}`)
  return endsOn < startsOn
    ? outOfOrder('/endsOn', `the visit ends before it starts (${startsOn})`)
    : undefined
}

const bothOrNeither = 'give the first and the last day of the visit, or neither'

/** Preparation and follow-up have days of their own. */
const isOfVisitItself = ({ phase = 'visit' }: Pick<EventFacts, 'phase'>) => phase === 'visit'

/**
 * Refuses an event that ends before its start or has no start, or an event of the visit itself outside the days of the visit,
 * if the visit has days.
 */
export const refusedEventDays = (
  { startsOn, endsOn }: Pick<Visit, 'startsOn' | 'endsOn'>,
  event: Pick<EventFacts, 'startsOn' | 'endsOn' | 'phase'>,
  at = '',
): Refused<'days-out-of-order'> | undefined => {
  if (event.startsOn === undefined)
    return event.endsOn === undefined
      ? undefined
      : outOfOrder(`${at}/endsOn`, 'the event has no first day: give startsOn too, or leave both out')
  if (isBefore(event.endsOn, event.startsOn))
    return outOfOrder(`${at}/endsOn`, `the event ends before it starts (${event.startsOn})`)
  if (!isOfVisitItself(event) || startsOn === undefined || endsOn === undefined) return undefined
  const outside = `the event lies outside the visit (${startsOn} to ${endsOn}): correct the day, or give the event the phase preparation or follow-up`
  if (event.startsOn < startsOn || event.startsOn > endsOn) return outOfOrder(`${at}/startsOn`, outside)
  if (isBefore(endsOn, event.endsOn)) return outOfOrder(`${at}/endsOn`, outside)
  return undefined
}

/** Refuses days out of order and events outside the visit; points at the first fault. */
export const refusedDays = (
  visit: Pick<VisitSubmission, 'startsOn' | 'endsOn' | 'events'>,
): Refused<'days-out-of-order'> | undefined => {
  const refusedVisit = refusedVisitDays(visit)
  if (refusedVisit) return refusedVisit
  for (const [index, event] of (visit.events ?? []).entries()) {
    const refused = refusedEventDays(visit, event, `/events/${index}`)
    if (refused) return refused
  }
  return undefined
}

type ContributorContext = Pick<
  UndertakingContext,
  'officialFor' | 'leadFor' | 'namedVisitFor' | 'office' | 'author'
>

/** The contributors as they are recorded, each with the official who is meant. */
export const contributing = (
  contributors: readonly SubmittedContributor[] | undefined = [],
  { officialFor }: Pick<UndertakingContext, 'officialFor'>,
): readonly { readonly official: Official; readonly contributor: Contributor }[] =>
  contributors.map(({ dueOn, ...named }) => {
    const official = officialFor(named)
    return { official, contributor: { officialId: official.id, ...(dueOn !== undefined && { dueOn }) } }
  })

const sharing = (
  { responsible, contributors }: AgreedAction,
  context: Pick<UndertakingContext, 'officialFor' | 'leadFor'>,
) => {
  const lead = responsible && context.leadFor(responsible)
  return {
    ...(lead && { responsible: lead.id }),
    contributors: contributing(contributors, context).map(({ contributor }) => contributor),
  }
}

/** Refuses the first contributor of an action who leads or is named twice; `at` is the JSON Pointer to the action. */
export const refusedAsNamedTwice = (
  action: AgreedAction,
  at: string,
  context: Pick<UndertakingContext, 'officialFor' | 'leadFor'>,
): Refused<'invalid-request'> | undefined => whyNamedTwice(sharing(action, context), `${at}/contributors`)

/** Refuses the first wrong contributor of an action; `at` is the JSON Pointer to the action. */
export const refusedContributors = (
  action: AgreedAction,
  event: Pick<EventFacts, 'startsOn' | 'endsOn'>,
  at: string,
  context: ContributorContext,
): Refused<'invalid-request'> | undefined => {
  const { dueBefore } = action
  const agreed = {
    ...pick(action, ['dueOn', 'dueWithin']),
    ...(dueBefore && { dueVisit: dueVisitOf(context.namedVisitFor(dueBefore.visitId)) }),
    ...sharing(action, context),
    agreedAt: pick(event, ['startsOn', 'endsOn']),
  }
  const today = localDate(context.author.at, context.office)
  return whyNotContributors(agreed, { at: `${at}/contributors`, today })
}

/** Refuses the first wrong contributor of an event; `at` is the JSON Pointer to the event. */
export const refusedContributorsAt = (
  { agreedActions = [], ...event }: EventSubmission,
  at: string,
  context: ContributorContext,
): Refused<'invalid-request'> | undefined =>
  firstOf(
    agreedActions.map((action, index) =>
      refusedContributors(action, event, `${at}/agreedActions/${index}`, context),
    ),
  )

/** Refuses the first wrong contributor of a visit. */
export const refusedContributorsIn = (
  { events = [] }: VisitSubmission,
  context: ContributorContext,
): Refused<'invalid-request'> | undefined =>
  firstOf(events.map((event, index) => refusedContributorsAt(event, `/events/${index}`, context)))

const firstOf = <Found>(all: readonly (Found | undefined)[]): Found | undefined =>
  all.find((one) => one !== undefined)

/** Turns a submitted visit into a record: each agreed action becomes a commitment on a desk. */
export const recordVisit = (submission: VisitSubmission, context: RecordingContext): Recorded => {
  const visit = visitOf(submission, context)
  const recordedEvents = (submission.events ?? []).map((event, position) =>
    recordEvent(event, visit, placeOf(position, context.ids), context),
  )
  return {
    visit,
    events: recordedEvents.map(({ event }) => event),
    commitments: recordedEvents.flatMap(({ commitments }) => commitments),
    parts: recordedEvents.flatMap(({ parts }) => parts),
    matters: recordedEvents.flatMap(({ matters }) => matters),
    history: recordedEvents.flatMap(({ history }) => history),
    renewals: recordedEvents.flatMap(({ renewals }) => renewals),
    namedVisits: recordedEvents.flatMap(({ namedVisits }) => namedVisits),
  }
}

const visitOf = (
  { events, draft, state, ...facts }: VisitSubmission,
  { visitId, author, office }: RecordingContext,
): Visit => {
  const isOver = isBefore(facts.endsOn, localDate(author.at, office))
  return {
    ...facts,
    id: visitId,
    version: 1,
    state: state ?? (isOver ? 'held' : 'planned'),
    ...(draft && { draft }),
    recordedAt: author.at,
    recordedBy: author.by,
    changes: 0,
  }
}

const placeOf = (position: number, ids: Omit<PartIds, 'matter'>): PlaceOfEvent => ({
  position,
  event: ids.event(position),
  commitment: (action) => ids.commitment(position, action),
})

/** An event of a submitted visit, or an action agreed there. */
export type Row = {
  readonly event: VisitEvent
  /** Absent for the event itself. */
  readonly agreed?: { readonly position: number; readonly action: AgreedAction }
}

/** What is stored for one row of a visit. */
export type RecordedRow = Omit<Recorded, 'visit'>

/** The rows of a visit, in the order in which they are stored if one transaction does not hold them all. */
export const rowsOf = (
  { events = [] }: VisitSubmission,
  visitId: VisitId,
  ids: Omit<PartIds, 'matter'>,
): readonly Row[] =>
  events.flatMap((submitted, place) => {
    const event = eventOf(submitted, visitId, placeOf(place, ids))
    const actions = submitted.agreedActions ?? []
    return [{ event }, ...actions.map((action, position) => ({ event, agreed: { position, action } }))]
  })

const nothing: RecordedRow = {
  events: [],
  commitments: [],
  parts: [],
  matters: [],
  history: [],
  renewals: [],
  namedVisits: [],
}

/**
 * Records one row of a visit. A commitment is silent like a draft's until the visit is stored whole, and what it renews stays
 * open until then.
 */
export const recordRow = ({ event, agreed }: Row, visit: Visit, context: UndertakingContext): RecordedRow => {
  if (agreed === undefined) return { ...nothing, events: [event] }
  const { position, action } = agreed
  const id = event.commitmentIds[position]
  if (id === undefined) throw new Error(`${event.id} has no commitment at ${position}`)
  const place = { visit: { ...visit, draft: true } as const, event, position }
  const { commitment, parts, matter, entry, renewal, namedVisits } = recordAction(action, id, place, context)
  return {
    events: [],
    commitments: [commitment],
    parts,
    matters: matter ? [matter] : [],
    history: [entry],
    renewals: renewal ? [renewal] : [],
    namedVisits,
  }
}

/** The record of one event, with everything agreed there. */
export type RecordedEvent = Omit<Recorded, 'visit' | 'events'> & {
  readonly event: VisitEvent
}

type PlaceOfEvent = {
  readonly position: number
  readonly event: EventId
  commitment(action: number): CommitmentId
}

const eventOf = (
  { agreedActions = [], ...facts }: EventSubmission,
  visitId: VisitId,
  place: PlaceOfEvent,
): VisitEvent => ({
  ...facts,
  id: place.event,
  visitId,
  version: 1,
  position: place.position,
  commitmentIds: agreedActions.map((_, action) => place.commitment(action)),
})

export const recordEvent = (
  submission: EventSubmission,
  visit: Visit,
  place: PlaceOfEvent,
  context: UndertakingContext,
): RecordedEvent => {
  const { agreedActions = [] } = submission
  const event = eventOf(submission, visit.id, place)
  const undertakings = agreedActions.map((action, index) =>
    recordAction(action, place.commitment(index), { visit, event, position: index }, context),
  )
  return {
    event,
    commitments: undertakings.map(({ commitment }) => commitment),
    parts: undertakings.flatMap(({ parts }) => parts),
    matters: undertakings.flatMap(({ matter }) => matter ?? []),
    history: undertakings.map(({ entry }) => entry),
    renewals: undertakings.flatMap(({ renewal }) => renewal ?? []),
    namedVisits: undertakings.flatMap(({ namedVisits }) => namedVisits),
  }
}

/**
 * The record of one agreed action: a commitment on a desk, a part on the desk of each contributor, a matter with the open
 * questions, what it renews, and the visit before which it is due.
 */
export type Undertaking = {
  readonly commitment: OpenCommitment
  readonly parts: readonly Part[]
  readonly matter: OpenCommitmentMatter | undefined
  readonly entry: HistoryEntry
  readonly renewal: Renewal | undefined
  /** The visits of `dueBefore` and `agreedVisit`, as read. */
  readonly namedVisits: readonly Visit[]
}

export const recordAction = (
  action: AgreedAction,
  id: CommitmentId,
  { visit, event, position }: { visit: Visit; event: VisitEvent; position: number },
  context: UndertakingContext,
): Undertaking => {
  const { responsible, contributors: submitted, title, renews, ...agreed } = action
  const older = renews === undefined ? undefined : context.renewedFor(renews)
  const olderAgreedOn = older?.commitment.agreedAt.startsOn
  const dueVisit = agreed.dueBefore && context.namedVisitFor(agreed.dueBefore.visitId)
  const agreedVisit = agreed.agreedVisit && context.namedVisitFor(agreed.agreedVisit.visitId)
  const named = responsible && context.leadFor(responsible)
  const organisation =
    named === undefined && responsible && 'organisation' in responsible ? responsible.organisation : undefined
  const holder = named ?? context.office
  const { office, author } = context
  const sharing = contributing(submitted, context)
  const contributors = sharing.map(({ contributor }) => contributor)

  const complete: OpenCommitment = {
    ...agreed,
    kind: 'commitment',
    status: 'open',
    id,
    version: 1,
    visitId: visit.id,
    eventId: event.id,
    title: titleOf(action),
    agreedAt: agreedAt(visit, event),
    ...pick(visit, ['ladder', 'closing']),
    ...(dueVisit && { dueVisit: dueVisitOf(dueVisit) }),
    ...(agreedVisit && { visitToCome: visitToComeOf(agreedVisit) }),
    place: placeIn(visit, { event: event.position, action: position }),
    holder: holder.id,
    ...(named && { responsible: named.id }),
    ...(organisation !== undefined && { responsibleOrganisation: organisation }),
    ...(contributors.length > 0 && { contributors }),
    heldFrom: localDate(author.at, holder),
    lastWordOn: localDate(author.at, holder),
    ...(older && {
      renews: { commitmentId: older.commitment.id, ...(olderAgreedOn && { agreedOn: olderAgreedOn }) },
    }),
    ...beginningFrom(agreed),
    ...(visit.draft && { draft: true }),
  }
  const asks = lackingIn(complete, complete.lastWordOn)
  const matter =
    asks.length === 0
      ? undefined
      : raiseMatter(context.ids.matter(id), complete, { asks, office, now: author.at })
  const commitment = askedYearly(scheduleAsNew(askedIn(complete, matter), holder, author.at))
  return {
    commitment,
    parts: sharing.map(({ official, contributor }) =>
      newPart(commitment, contributor, { official, now: author.at }),
    ),
    matter,
    entry: historyEntry(
      commitment,
      {
        what: 'recorded',
        ...(named && { responsible: named.id }),
        ...(organisation !== undefined && { responsibleOrganisation: organisation }),
        ...(action.dueOn !== undefined && { dueOn: action.dueOn }),
        ...(action.dueWithin !== undefined && { dueWithin: action.dueWithin }),
        ...(action.dueBefore !== undefined && { dueBefore: action.dueBefore }),
        ...(action.agreedVisit !== undefined && { agreedVisit: action.agreedVisit }),
        ...(action.checkIn !== undefined && { checkIn: action.checkIn }),
        ...(contributors.length > 0 && { contributors }),
        ...(renews !== undefined && { renews }),
        ...(action.repeats !== undefined && { repeats: action.repeats }),
      },
      author,
    ),
    renewal: older?.parts && renew(older, id, context),
    namedVisits: [dueVisit, agreedVisit].flatMap((one) => one ?? []),
  }
}

/** What a commitment that is due before the visit keeps of it. A cancelled visit does not begin, and neither does a withdrawn one. */
export const dueVisitOf = ({ title, startsOn, state }: Visit): DueVisit => ({
  title,
  ...(startsOn !== undefined && state !== 'cancelled' && { startsOn }),
})

/** True for a visit that a person recorded as held. A visit is closed only after it was held. */
export const isHeld = ({ state }: Pick<Visit, 'state'>): boolean => state === 'held' || state === 'closed'

/** The facts of the agreed visit that the commitment keeps. */
export const visitToComeOf = (visit: Visit, before?: VisitToCome): VisitToCome => ({
  ...dueVisitOf(visit),
  ...((isHeld(visit) || before?.isHeld) && { isHeld: true }),
})

/** The place in the record of a visit. */
export const placeIn = ({ startsOn }: Visit, { event, action }: Pick<Place, 'event' | 'action'>): Place => ({
  ...(startsOn !== undefined && { visitStartsOn: startsOn }),
  event,
  action,
})

const mostParticipantsTold = 4

/** The place of agreement as notices tell it. An event without a day is told with the days of its visit, if they are known. */
export const agreedAt = (visit: Visit, { participants = [], ...event }: VisitEvent): AgreedAt => ({
  visitTitle: visit.title,
  kind: event.kind,
  ...(event.startsOn !== undefined && { startsOn: event.startsOn }),
  ...(event.startsOn === undefined &&
    isOfVisitItself(event) &&
    visit.startsOn !== undefined &&
    visit.endsOn !== undefined && { duringVisit: { startsOn: visit.startsOn, endsOn: visit.endsOn } }),
  ...(event.title !== undefined && { eventTitle: event.title }),
  ...(event.endsOn !== undefined && { endsOn: event.endsOn }),
  ...(event.place !== undefined && { place: event.place }),
  ...(participants.length > 0 && { participants: participants.slice(0, mostParticipantsTold) }),
  ...(participants.length > mostParticipantsTold && {
    otherParticipants: participants.length - mostParticipantsTold,
  }),
})
