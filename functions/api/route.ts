import type * as z from 'zod/mini'
import type { Author } from '../domain/shared/author.ts'
import type { EventId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Instant } from '../domain/shared/time.ts'
import { TooLarge } from '../domain/shared/too-large.ts'
import { authorize } from './authorize.ts'
import { problem, queryRefusalProblem, type Reason, refusalProblem } from './problem.ts'
import {
  type ApiEvent,
  bodyOf,
  type HttpResponse,
  idempotencyKeyOf,
  ifMatchOf,
  type Parsed,
  queryOf,
} from './request.ts'
import type { Role } from './roles.ts'
import type { Views } from './views.ts'

/** A request for a handler, after the checks declared by the route. */
export type Request<Id extends string, Body, Query = undefined> = {
  readonly id: Id
  /** `{eventId}` in the path; empty on a route without `{eventId}`. */
  readonly eventId: EventId
  readonly body: Body
  readonly query: Query
  /** The caller by the subject of the token, and the time of the call. */
  readonly author: Author
  readonly roles: readonly Role[]
  readonly idempotencyKey: string
  readonly ifMatch: number | undefined
}

type Kind = 'vis' | 'evt' | 'cmt' | 'ofc' | 'mat'

/** What is answered, by status: a view, another object, or the media type of an answer that is not JSON. */
type Answers = Readonly<Partial<Record<200 | 201, keyof Views | 'object' | `text/${string}`>>>

/** Refusals by the checks of a route, which no route declares. */
type Checked = 'not-found' | 'version-conflict' | 'invalid-request'

/**
 * A route of the API. The declarations are checked before the handler runs. The answer is 403 to a caller
 * without a role, 404 to an id of another kind, 422 to a body that does not fit the schema, 400 without an
 * Idempotency-Key, and 428 without an If-Match.
 */
export type Route<
  K extends Kind,
  Schema extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Why extends Reason,
> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly path: `/${string}`
  /** The roles that may call the route; a caller without any of the roles gets 403. */
  readonly may: readonly Role[]
  /** The kind of id expected for `{id}` in the path. */
  readonly id?: K
  readonly body?: () => Schema
  /** The schema of the query parameters; a route without a schema ignores the query. */
  readonly query?: () => Query
  /** `if-match-if-there`: the header may be missing here; the handler demands If-Match if the item exists. */
  readonly requires?: 'idempotency-key' | 'if-match' | 'if-match-if-there'
  readonly answers: Answers
  /** How the handler may refuse, besides the refusals that follow from the checks; another one does not compile. */
  readonly refusals?: readonly Why[]
  handle(
    request: Request<`${K}_${string}`, z.infer<Schema>, z.infer<Query>>,
  ): Promise<HttpResponse | Refused<NoInfer<Why> | Checked>>
}

export type AnyRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly path: `/${string}`
  readonly may: readonly Role[]
  /** The checks before the handler runs, also the source of the OpenAPI document. */
  readonly checks: {
    readonly id?: Kind
    readonly body?: () => z.ZodMiniType
    readonly query?: () => z.ZodMiniType
    readonly requires?: 'idempotency-key' | 'if-match' | 'if-match-if-there'
  }
  readonly answers: Answers
  readonly refusals: readonly Reason[]
  serve(event: ApiEvent, circumstances: Circumstances): Promise<HttpResponse>
}

export type Circumstances = {
  readonly now: Instant
  /** The claim in which a token lists the owner's roles. */
  readonly rolesClaim: string
  /** Bytes. */
  readonly largestAnswer: number
}

/** A record above the largest item of the table is refused; a patch can make a record as large. */
const tooLarge = (error: unknown): Refused<'record-too-large'> => {
  if (!(error instanceof TooLarge)) throw error
  return {
    refused: 'record-too-large',
    detail:
      error.field === 'commitmentIds'
        ? 'the event has as many agreed actions as one record can hold: add another event'
        : `the record would have more than 400 KB, most of all in ${error.field}: shorten it`,
  }
}

/** Lambda answers with the answer as JSON, so each quotation mark in a body counts twice or more. */
const withinLimit = (answer: HttpResponse, largest: number): HttpResponse => {
  const isSmall = (answer.body?.length ?? 0) * largestCharacter <= largest
  return isSmall || Buffer.byteLength(JSON.stringify(answer)) <= largest
    ? answer
    : problem('answer-too-large', {
        detail: `it would have more than ${largest} bytes: ask for fewer days or months, or read its parts page by page, with GET /commitments?visit= or ?official=`,
      })
}

/** Bytes: a character of a body is at most six characters of JSON, as in \u001f. */
const largestCharacter = 6

/** True for an id of the kind; any other text gets 404 without a read of the table. */
const isId = (id: string, kind: Kind) =>
  id.startsWith(`${kind}_`) && /^[a-z]{3}_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/.test(id)

const unless = <Value>(needed: boolean, read: () => Parsed<Value>): Parsed<Value | undefined> =>
  needed ? read() : { value: undefined }

export const route = <
  K extends Kind,
  Schema extends z.ZodMiniType = z.ZodMiniUndefined,
  Query extends z.ZodMiniType = z.ZodMiniUndefined,
  Why extends Reason = never,
>(
  declared: Route<K, Schema, Query, Why>,
): AnyRoute => ({
  method: declared.method,
  path: declared.path,
  may: declared.may,
  checks: declared,
  answers: declared.answers,
  refusals: declared.refusals ?? [],
  async serve(event, { now, rolesClaim, largestAnswer }) {
    const { requires } = declared
    const caller = authorize(event, declared.may, rolesClaim)
    if ('answer' in caller) return caller.answer

    const id = event.pathParameters?.id ?? ''
    if (declared.id !== undefined && !isId(id, declared.id)) return problem('not-found')
    const eventId = event.pathParameters?.eventId ?? ''
    if (declared.path.includes('{eventId}') && !isId(eventId, 'evt')) return problem('not-found')

    const key = unless(requires === 'idempotency-key', () => idempotencyKeyOf(event))
    if ('answer' in key) return key.answer
    const hasIfMatch = event.headers['if-match'] !== undefined
    const ifMatch = unless(requires === 'if-match' || (requires === 'if-match-if-there' && hasIfMatch), () =>
      ifMatchOf(event),
    )
    if ('answer' in ifMatch) return ifMatch.answer
    const query = declared.query === undefined ? { value: undefined } : queryOf(event, declared.query())
    if ('answer' in query) return query.answer
    const body = declared.body === undefined ? { value: undefined } : bodyOf(event, declared.body())
    if ('answer' in body) return body.answer

    const answer = await declared
      .handle({
        id: id as `${K}_${string}`,
        eventId: eventId as EventId,
        body: body.value as z.infer<Schema>,
        query: query.value as z.infer<Query>,
        author: { by: caller.value.by, through: 'api', at: now },
        roles: caller.value.roles,
        idempotencyKey: key.value ?? '',
        ifMatch: ifMatch.value,
      })
      .catch(tooLarge)
    if (!isRefused<HttpResponse, Reason>(answer))
      return declared.method === 'GET' ? withinLimit(answer, largestAnswer) : answer
    return declared.query === undefined ? refusalProblem(answer) : queryRefusalProblem(answer)
  },
})
