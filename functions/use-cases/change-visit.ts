import type { WholeVisit } from '../adapters/visits.ts'
import type { Author } from '../domain/shared/author.ts'
import type { EventId, VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import {
  type CorrectedVisit,
  correctableEvent,
  correctableVisit,
  correctEvent,
  correctVisit,
  openOnes,
  withdraw,
} from '../domain/visits/change-visit.ts'
import type { EventFacts, Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { type PropagateDeps, propagateVisitChange } from './propagate-visit-change.ts'
import { visitsBefore } from './read-visits-before.ts'
import { withRetry } from './retry.ts'
import { type Expected, isOutdated, notFound, versionConflict } from './versions.ts'

export type ChangeVisitDeps = PropagateDeps & Pick<Deps, 'visits'>

/** The visit in its present state. `unchanged`: the visit had the wanted state already. */
export type VisitOutcome = WholeVisit & { readonly outcome: 'changed' | 'unchanged' }

type Asked = Expected & { readonly id: VisitId }

type Allowed = { readonly visit: Visit; readonly event?: VisitEvent; readonly chain?: readonly Visit[] }

type Changing<Reason extends string> = Asked & {
  /** The part of the visit to compare with the expected version. `undefined`: the visit has no such part. */
  readonly part: (whole: WholeVisit) => Visit | VisitEvent | undefined
  readonly decide: (whole: WholeVisit) => Promise<Allowed | 'unchanged' | Refused<Reason>>
}

/**
 * The number of attempts: an attempt fails when the visit is changed, or an event or a commitment is added,
 * meanwhile.
 */
const tries = 5

/**
 * Stores an allowed change of a visit, whose recording is finished first if it was interrupted, and then brings the commitments of the visit in line. A repeated
 * request stores nothing new, but finishes an interrupted change.
 */
const change = <Reason extends string>(
  deps: ChangeVisitDeps,
  author: Author,
  { id, expect, part, decide }: Changing<Reason>,
): Promise<VisitOutcome | Refused<Reason | 'not-found' | 'version-conflict'>> =>
  withRetry({ tries, exhausted: () => versionConflict }, async () => {
    const whole = await deps.visits.get(id)
    const present = whole && part(whole)
    if (whole?.visit.recording) {
      await propagateVisitChange(deps)(id)
      return 'changed-meanwhile'
    }
    if (whole === undefined || present === undefined) return notFound
    const decided = await decide(whole)
    if (decided !== 'unchanged') {
      if (isOutdated({ expect }, present)) return versionConflict
      if (isRefused<Allowed, Reason>(decided)) return decided
      if ((await deps.visits.correct(whole, decided, author)) !== 'saved') return 'changed-meanwhile'
    }
    await propagateVisitChange(deps)(id)
    const after = await deps.visits.get(id)
    if (after === undefined) throw new Error(`${id} was changed and is not there`)
    return { ...after, outcome: decided === 'unchanged' ? 'unchanged' : 'changed' }
  })

const visitItself = ({ visit }: WholeVisit) => visit

/**
 * Corrects the record of a visit, publishes a draft, or sets the state. `corrected` turns the present fields
 * into the wanted fields, or refuses. Each attempt calls `corrected` again, because the fields may have
 * changed meanwhile.
 */
export const correctVisitRecord =
  (deps: ChangeVisitDeps) =>
  (
    author: Author,
    {
      corrected,
      ...asked
    }: Asked & {
      readonly corrected: (present: CorrectedVisit) => CorrectedVisit | Refused<'invalid-request'>
    },
  ) =>
    change(deps, author, {
      ...asked,
      part: visitItself,
      async decide({ visit, events, commitments }) {
        const whole = corrected(correctableVisit(visit))
        if (isRefused(whole)) return whole
        const isMoved = whole.followsVisitId !== visit.followsVisitId
        const chain = isMoved ? await visitsBefore(deps, asked.id, whole.followsVisitId) : []
        if (isRefused(chain)) return chain
        const after = correctVisit(visit, whole, { events, open: openOnes(commitments) })
        return after === 'unchanged' || isRefused(after) ? after : { visit: after, chain }
      },
    })

/**
 * Corrects the record of one event; later notices show the corrected event. `corrected` is as for a visit.
 * Returns the event with its commitments, in the order of the record.
 */
export const correctEventRecord =
  (deps: ChangeVisitDeps) =>
  async (
    author: Author,
    {
      eventId,
      corrected,
      ...asked
    }: Asked & {
      readonly eventId: EventId
      readonly corrected: (present: EventFacts) => EventFacts | Refused<'invalid-request'>
    },
  ) => {
    const after = await change(deps, author, {
      ...asked,
      part: eventOf(eventId),
      async decide(whole) {
        const event = knownEvent(whole, eventId)
        const facts = corrected(correctableEvent(event))
        return isRefused(facts) ? facts : correctEvent(whole.visit, event, facts)
      },
    })
    if (isRefused(after)) return after
    const event = knownEvent(after, eventId)
    return { outcome: after.outcome, event, commitments: commitmentsOf(event, after) }
  }

/**
 * Withdraws a visit: every open commitment of the visit is cancelled for the given reason, and the history is
 * kept.
 */
export const withdrawVisit =
  (deps: ChangeVisitDeps) =>
  (author: Author, { reason, ...asked }: Asked & { readonly reason: string }) =>
    change(deps, author, {
      ...asked,
      part: visitItself,
      async decide({ visit }) {
        const withdrawn = withdraw(visit, reason, author)
        return withdrawn === 'unchanged' || isRefused(withdrawn) ? withdrawn : { visit: withdrawn }
      },
    })

const eventOf =
  (id: EventId) =>
  ({ events }: WholeVisit): VisitEvent | undefined =>
    events.find((event) => event.id === id)

const knownEvent = (whole: WholeVisit, id: EventId): VisitEvent => {
  const event = eventOf(id)(whole)
  if (event === undefined) throw new Error(`${id} was looked for and is not there`)
  return event
}

/** The commitments agreed at an event, in the order of the record. */
export const commitmentsOf = ({ commitmentIds }: VisitEvent, { commitments }: WholeVisit) =>
  commitmentIds.flatMap((id) => commitments.find((one) => one.id === id) ?? [])
