import type { WholeVisit } from '../adapters/visits.ts'
import { problem, type Reason, refusalProblem } from '../api/problem.ts'
import type { HttpResponse } from '../api/request.ts'
import { jsonResponse, type Request } from '../api/route.ts'
import { eventView, visitView } from '../api/views.ts'
import type { Author } from '../domain/commitments/history.ts'
import type { EventId, VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { ApiDeps } from './deps.ts'
import { type PropagateDeps, propagateVisitChange } from './propagate-visit-change.ts'

export type VisitLifeDeps = PropagateDeps & Pick<ApiDeps, 'visits'>

/** How often a change is tried again because something was added to the visit meanwhile. */
const tries = 5

type Asked = Pick<Request<VisitId, unknown>, 'id' | 'caller' | 'now' | 'ifMatch'> & {
  /** The event to be changed; its version is what the If-Match names. */
  readonly eventId?: EventId
}

type Decision =
  | { readonly visit: Visit; readonly event?: VisitEvent }
  | 'unchanged'
  | Refused<Reason>
  | { readonly answer: HttpResponse }

/**
 * Stores the change of a visit that `decide` allows, and then brings the commitments of it in line. A change that
 * was made already is answered as the first time, and finished if it was interrupted.
 */
export const changeVisit = async (
  deps: VisitLifeDeps,
  { id, eventId, caller, now, ifMatch }: Asked,
  decide: (whole: WholeVisit, author: Author) => Promise<Decision>,
): Promise<HttpResponse> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const whole = await deps.visits.get(id)
    const present = eventId ? whole?.events.find((event) => event.id === eventId) : whole?.visit
    if (whole === undefined || present === undefined) return problem('not-found')

    const author = { by: caller, through: 'api', at: now } as const
    const decided = await decide(whole, author)
    if (decided !== 'unchanged') {
      if (present.version !== ifMatch) return problem('version-conflict')
      if ('answer' in decided) return decided.answer
      if (isRefused(decided)) return refusalProblem(decided)
    }
    const saved = decided === 'unchanged' ? 'saved' : await deps.visits.correct(whole, decided, author)
    if (saved === 'saved') {
      await propagateVisitChange(deps)(id)
      return answerWith(deps, id, eventId)
    }
  }
  return problem('version-conflict')
}

const answerWith = async (
  { visits }: Pick<ApiDeps, 'visits'>,
  id: VisitId,
  eventId: EventId | undefined,
): Promise<HttpResponse> => {
  const whole = await visits.get(id)
  if (whole === undefined) throw new Error(`${id} was changed and is not there`)
  const event = whole.events.find((one) => one.id === eventId)
  return event
    ? jsonResponse(200, eventView(event, commitmentsOf(event, whole)), event.version)
    : jsonResponse(200, visitView(whole), whole.visit.version)
}

/** In the order of the record. */
export const commitmentsOf = ({ commitmentIds }: VisitEvent, { commitments }: WholeVisit) =>
  commitmentIds.flatMap((id) => commitments.find((one) => one.id === id) ?? [])

/** A visit can follow only another one that is recorded. */
export const refusedPredecessor = async (
  { visits }: Pick<ApiDeps, 'visits'>,
  id: VisitId,
  { followsVisitId }: { readonly followsVisitId?: VisitId },
): Promise<Refused<'unknown-visit'> | undefined> => {
  if (followsVisitId === undefined) return undefined
  const pointer = '/followsVisitId'
  if (followsVisitId === id)
    return { refused: 'unknown-visit', pointer, detail: 'a visit cannot follow itself' }
  return (await visits.read(followsVisitId)) === undefined
    ? { refused: 'unknown-visit', pointer, detail: `there is no ${followsVisitId}` }
    : undefined
}
