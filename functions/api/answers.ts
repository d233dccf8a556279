import type { Commitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { Matter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { Reason } from './problem.ts'
import type { HttpResponse } from './request.ts'
import { commitmentView, eventView, matterView, officialView, visitView } from './views.ts'

/** A JSON answer. `version` becomes the ETag, which callers send back as If-Match. */
export const jsonResponse = (
  status: 200 | 201,
  thing: object,
  version?: number,
): HttpResponse & { headers: Record<string, string> } => ({
  statusCode: status,
  headers: { 'Content-Type': 'application/json', ...(version !== undefined && { ETag: `"${version}"` }) },
  body: `${JSON.stringify(thing)}\n`,
})

/** A table that a browser keeps as a file of this name. */
export const csvResponse = (
  file: string,
  body: string,
): HttpResponse & { headers: Record<string, string> } => ({
  statusCode: 200,
  headers: {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${file}"`,
  },
  body,
})

/** Turns the answer into 201 with a Location header. */
export const created = (response: HttpResponse, location: string): HttpResponse => ({
  ...response,
  statusCode: 201,
  headers: { ...response.headers, Location: location },
})

/** The answer to the outcome of a use case: a problem for a refusal, and `show(outcome)` otherwise. */
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
