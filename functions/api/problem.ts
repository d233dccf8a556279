import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Refused } from '../domain/shared/refusal.ts'

/** Status and title of each problem (RFC 9457) of the API. A refusal without a row does not compile. */
const problems = {
  'not-json': { status: 400, title: 'The body is not JSON' },
  'repeated-name': { status: 400, title: 'A name stands twice in one object' },
  'bad-cursor': { status: 400, title: 'The cursor is not one of this list' },
  'idempotency-key-missing': { status: 400, title: 'The request needs an Idempotency-Key' },
  'not-signed-in': { status: 401, title: 'The request carries no valid token' },
  'not-allowed': { status: 403, title: 'The caller may not do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'commitment-open': { status: 409, title: 'The commitment is open' },
  'commitment-completed': { status: 409, title: 'The commitment is completed' },
  'commitment-cancelled': { status: 409, title: 'The commitment is cancelled' },
  'commitment-dropped': { status: 409, title: 'The commitment was dropped' },
  'commitment-renewed': { status: 409, title: 'The commitment was renewed' },
  'nobody-responsible': { status: 409, title: 'Nobody is responsible for the commitment' },
  'already-asked': { status: 409, title: 'The protocol office has yet to decide the same question' },
  'without-due-date': { status: 409, title: 'The commitment has no due date' },
  'with-due-date': { status: 409, title: 'The commitment has a due date' },
  'part-done': { status: 409, title: 'The part of the contributor is done' },
  'not-waiting': { status: 409, title: 'The commitment does not wait for the other side' },
  'nothing-to-undo': { status: 409, title: 'There is no answer to undo' },
  'undo-too-late': { status: 409, title: 'The answer is too old to undo' },
  'matter-closed': { status: 409, title: 'The matter is no longer open' },
  'already-responsible': { status: 409, title: 'The official is responsible already' },
  'visit-published': { status: 409, title: 'The visit is published' },
  'visit-closed': { status: 409, title: 'The visit is closed' },
  'visit-cancelled': { status: 409, title: 'The visit is cancelled' },
  'visit-withdrawn': { status: 409, title: 'The visit was withdrawn' },
  'visit-has-open-commitments': { status: 409, title: 'The visit has open commitments' },
  'email-in-use': { status: 409, title: 'The address belongs to another official' },
  'other-focal-point': { status: 409, title: 'Another official is the focal point of the organisation' },
  'still-responsible': { status: 409, title: 'The official holds open commitments' },
  'version-conflict': { status: 412, title: 'It was changed meanwhile' },
  'too-large': { status: 413, title: 'The body is too large' },
  'invalid-request': { status: 422, title: 'The request is not valid' },
  'days-out-of-order': { status: 422, title: 'The days are out of order' },
  'no-such-occurrence': { status: 422, title: 'There is no such open occurrence' },
  'done-in-future': { status: 422, title: 'The day has not come yet' },
  'waiting-out-of-range': { status: 422, title: 'The waiting would end too early or too late' },
  'reason-missing': { status: 422, title: 'The change needs a reason' },
  'date-too-early': { status: 422, title: 'The date is too early' },
  'date-before-agreement': { status: 422, title: 'The due date lies before the agreement' },
  'decision-says-nothing': { status: 422, title: 'The decision does not answer the matter' },
  'unknown-official': { status: 422, title: 'The official is not in the directory' },
  'not-contributing': { status: 422, title: 'The official does not contribute to the commitment' },
  'unknown-visit': { status: 422, title: 'The visit is not recorded' },
  'visit-follows-itself': { status: 422, title: 'The visit would follow itself' },
  'unknown-event': { status: 422, title: 'The event is not one of this visit' },
  'unknown-commitment': { status: 422, title: 'The commitment is not recorded' },
  'cannot-be-renewed': { status: 422, title: 'The commitment cannot be renewed' },
  'address-refused': { status: 422, title: 'The protocol office said no to the address' },
  'key-reused': { status: 422, title: 'The Idempotency-Key was used with another body' },
  'record-too-large': { status: 422, title: 'The record would be too large' },
  'answer-too-large': { status: 422, title: 'The answer is too large' },
  'too-many-writes': { status: 422, title: 'The request is more than one transaction can hold' },
  'if-match-missing': { status: 428, title: 'The request needs an If-Match' },
} as const satisfies Record<string, { status: number; title: string }>

export type Reason = keyof typeof problems

/** Refusals of routes that change a commitment, add to a visit, or name a responsible official. */
export const commitmentClosed = [
  'commitment-completed',
  'commitment-cancelled',
  'commitment-dropped',
  'commitment-renewed',
] as const
export const visitClosed = ['visit-closed', 'visit-cancelled', 'visit-withdrawn'] as const
export const namesSomebody = ['unknown-official', 'address-refused'] as const

/** Refusals of routes that record agreed actions. */
export const renewsSomething = ['unknown-commitment', 'cannot-be-renewed'] as const

/** Refusals of routes by which a responsible official asks the protocol office. */
export const asksOffice = [...commitmentClosed, 'nobody-responsible', 'already-asked'] as const

/** Refusals of routes that record what a contributor answers about the own part. */
export const answersForPart = [...commitmentClosed, 'not-contributing', 'part-done'] as const

/** Where in the body something is wrong, as the JSON Pointer of RFC 6901 in its URI fragment form. */
export type FieldError = { readonly pointer: string; readonly detail: string }

/** `parameter` is the name of the wrong query parameter. */
export type ParameterError = { readonly parameter: string; readonly detail: string }

type Occurrence = { readonly detail?: string; readonly errors?: readonly (FieldError | ParameterError)[] }

const body = (status: number, problem: Record<string, unknown>): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'Content-Type': 'application/problem+json' },
  body: `${JSON.stringify(problem)}\n`,
})

export const problem = (reason: Reason, occurrence: Occurrence = {}): APIGatewayProxyStructuredResultV2 => {
  const { status, title } = problems[reason]
  return body(status, { type: `/problems/${reason}`, title, status, ...occurrence })
}

/** A refusal of the body, with a pointer to each wrong field. */
export const refusalProblem = (refusal: Refused<Reason>) =>
  problem(
    refusal.refused,
    occurrenceOf(refusal, (pointer, detail) => ({ pointer: `#${pointer}`, detail })),
  )

/** A refusal of the query, with the name of each wrong parameter. */
export const queryRefusalProblem = (refusal: Refused<Reason>) =>
  problem(
    refusal.refused,
    occurrenceOf(refusal, (pointer, detail) => ({ parameter: pointer.slice(1), detail })),
  )

const occurrenceOf = (
  { refused, pointer, detail, errors }: Refused<Reason>,
  shown: (pointer: string, detail: string) => FieldError | ParameterError,
): Occurrence => {
  const { title } = problems[refused]
  if (pointer !== undefined) return { errors: [shown(pointer, detail ?? title)] }
  return {
    ...(detail !== undefined && { detail }),
    ...(errors && { errors: errors.map((error) => shown(error.pointer, error.detail)) }),
  }
}

/** The answer to a bug: the caller learns only the request id, under which the log has the error. */
export const serverError = (requestId: string) =>
  body(500, {
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    instance: `urn:request:${requestId}`,
  })
