import type * as z from 'zod/mini'
import type { EventId } from '../domain/ids.ts'
import type { Instant } from '../domain/morning.ts'
import { problem } from './problem.ts'
import { type Answer, type ApiEvent, bodyOf, idempotencyKeyOf, ifMatchOf, type OrAnswer } from './request.ts'

/** A request as a handler sees it: everything at the door was checked. */
export type Request<Id extends string, Body> = {
  readonly id: Id
  /** The event that the path names, on routes that name one. */
  readonly eventId: EventId
  readonly body: Body
  /** The subject of the caller's token. */
  readonly caller: string
  readonly now: Instant
  readonly idempotencyKey: string
  readonly ifMatch: number | undefined
}

type Kind = 'vis' | 'evt' | 'cmt' | 'ofc' | 'mat'

/**
 * One route of the API. What it declares is checked before its handler runs: an id of another kind is 404, a body
 * that does not fit its schema 422, a missing Idempotency-Key 400, a missing If-Match 428.
 */
export type Route<K extends Kind, Schema extends z.ZodMiniType> = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly path: `/${string}`
  /** The kind of thing that `{id}` in the path names. */
  readonly id?: K
  readonly body?: Schema
  /** `if-match-if-there`: the handler asks for it once it knows that the thing exists. */
  readonly requires?: 'idempotency-key' | 'if-match' | 'if-match-if-there'
  handle(request: Request<`${K}_${string}`, z.infer<Schema>>): Promise<Answer>
}

export type AnyRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly path: `/${string}`
  serve(event: ApiEvent, now: Instant): Promise<Answer>
}

/** Ids are short and plain; anything else names nothing. */
const isId = (id: string, kind: Kind) =>
  id.startsWith(`${kind}_`) && /^[a-z]{3}_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/.test(id)

const unless = <Value>(needed: boolean, read: () => OrAnswer<Value>): OrAnswer<Value | undefined> =>
  needed ? read() : { value: undefined }

export const route = <K extends Kind, Schema extends z.ZodMiniType>(
  declared: Route<K, Schema>,
): AnyRoute => ({
  method: declared.method,
  path: declared.path,
  async serve(event, now) {
    const { requires, body: schema } = declared
    const caller = event.requestContext.authorizer?.jwt?.claims?.sub
    if (typeof caller !== 'string' || caller === '') return problem('not-signed-in')

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
    const body = schema === undefined ? { value: undefined } : bodyOf(event, schema)
    if ('answer' in body) return body.answer

    return declared.handle({
      id: id as `${K}_${string}`,
      eventId: eventId as EventId,
      body: body.value as z.infer<Schema>,
      caller,
      now,
      idempotencyKey: key.value ?? '',
      ifMatch: ifMatch.value,
    })
  },
})

/** A thing as the API shows it, with the version that an If-Match names. */
export const shown = (status: 200 | 201, thing: object, version?: number, location?: string): Answer => ({
  statusCode: status,
  headers: {
    'Content-Type': 'application/json',
    ...(version !== undefined && { ETag: `"${version}"` }),
    ...(location !== undefined && { Location: location }),
  },
  body: JSON.stringify(thing),
})
