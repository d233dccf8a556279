import type { Commitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { Matter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { Reason } from './problem.ts'
import type { HttpResponse } from './request.ts'
import { commitmentView, eventView, matterView, officialView, visitView } from './views.ts'

/** A thing as the API shows it. `version` becomes the ETag that an If-Match names. */
export const jsonResponse = (
  status: 200 | 201,
  thing: object,
  version?: number,
): HttpResponse & { headers: Record<string, string> } => ({
  statusCode: status,
  headers: { 'Content-Type': 'application/json', ...(version !== undefined && { ETag: `"${version}"` }) },
  body: JSON.stringify(thing),
})

/** With the address of what was created, and its status. */
export const created = (response: HttpResponse, location: string): HttpResponse => ({
  ...response,
  statusCode: 201,
  headers: { ...response.headers, Location: location },
})

/** The answer to the outcome of a use case: a refusal as it is, and anything else as `show` has it. */
export const respond = <Outcome extends object, Why extends Reason>(
  outcome: Outcome | Refused<Why>,
  show: (outcome: Outcome) => HttpResponse,
): HttpResponse | Refused<Why> => (isRefused<Outcome, Why>(outcome) ? outcome : show(outcome))

export const commitmentResponse = ({
  commitment,
  history,
}: {
  readonly commitment: Commitment
  readonly history: readonly HistoryEntry[]
}) => jsonResponse(200, commitmentView(commitment, history), commitment.version)

export const visitResponse = (whole: Parameters<typeof visitView>[0] & { readonly visit: Visit }) =>
  jsonResponse(200, visitView(whole), whole.visit.version)

export const matterResponse = ({ matter }: { readonly matter: Matter }) =>
  jsonResponse(200, matterView(matter), matter.version)

export const officialResponse = ({ official }: { readonly official: Official }) =>
  jsonResponse(200, officialView(official), official.version)

export const eventResponse = ({
  event,
  commitments,
}: {
  readonly event: VisitEvent
  readonly commitments: readonly Commitment[]
}) => jsonResponse(200, eventView(event, commitments), event.version)
