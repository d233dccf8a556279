import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type * as z from 'zod/mini'
import { idempotencyKey } from '../../events/fields.ts'
import { repeatedName } from '../../events/repeated-name.ts'
import { emptyText } from '../../events/text.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { FieldError } from './problem.ts'
import { problem } from './problem.ts'

export type ApiEvent = APIGatewayProxyEventV2WithJWTAuthorizer
export type HttpResponse = APIGatewayProxyStructuredResultV2

/** A parsed value, or the answer that refuses the request. */
export type Parsed<Value> = { readonly value: Value } | { readonly answer: HttpResponse }

const refused = (...args: Parameters<typeof problem>): { answer: HttpResponse } => ({
  answer: problem(...args),
})

export const largestBody = 256 * 1024

/**
 * Parses the body by the schema. Answers 413 if too large, 400 if not JSON or if a name stands twice in one object, 422
 * with a pointer for each wrong field.
 */
export const bodyOf = <Schema extends z.ZodMiniType>(
  event: ApiEvent,
  schema: Schema,
): Parsed<z.infer<Schema>> => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > largestBody)
    return refused('too-large', { detail: `a body has at most 256 KB; this one has ${bytes.length} bytes` })
  const json = jsonOf(bytes)
  if (json === undefined) return refused('not-json')
  return json.repeated === undefined
    ? parsedBy(json.value, schema)
    : refused('repeated-name', { detail: json.repeated })
}

const parsedBy = <Schema extends z.ZodMiniType>(value: unknown, schema: Schema): Parsed<z.infer<Schema>> => {
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success
    ? { value: parsed.data }
    : refused('invalid-request', shortened(parsed.error.issues.flatMap((issue) => fieldErrors(issue))))
}

/**
 * Checks the result of a merge patch by the schema, or refuses with a pointer for each wrong field. A field that the patch
 * leaves alone stays as it is stored: an earlier version may have accepted what is refused today.
 */
export const valid = <Value extends object>(
  value: Value,
  schema: z.ZodMiniType<Value>,
  patch: object,
): Value | Refused<'invalid-request'> => {
  const issues = schema.safeParse(value, { reportInput: true }).error?.issues ?? []
  const touched = issues.filter(({ path: [field] }) => field === undefined || Object.hasOwn(patch, field))
  if (touched.length === 0) return value
  const { errors, ...rest } = shortened(touched.flatMap((issue) => fieldErrors(issue)))
  return {
    refused: 'invalid-request',
    ...rest,
    errors: errors.map(({ pointer, detail }) => ({ pointer: pointer.slice(1), detail })),
  }
}

/** Parses the query parameters by the schema. Answers 422 with the name of each wrong parameter. */
export const queryOf = <Schema extends z.ZodMiniType>(
  event: ApiEvent,
  schema: Schema,
): Parsed<z.infer<Schema>> => {
  const parsed = schema.safeParse(event.queryStringParameters ?? {}, { reportInput: true })
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.flatMap((issue) => fieldErrors(issue, [], 'parameter'))
  return refused('invalid-request', {
    errors: errors
      .slice(0, mostErrors)
      .map(({ pointer, detail }) => ({ parameter: decodeURI(pointer.slice(2)), detail })),
  })
}

/** A caller mends a few fields at a time; all errors of a large body would be more than a Lambda can answer. */
const mostErrors = 50

const shortened = (errors: readonly FieldError[]) => ({
  ...(errors.length > mostErrors && { detail: `the first ${mostErrors} of ${errors.length} errors` }),
  errors: errors.slice(0, mostErrors),
})

const jsonOf = (bytes: Buffer): { value: unknown; repeated: string | undefined } | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { value: JSON.parse(text), repeated: repeatedName(text) }
  } catch {
    return undefined
  }
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

export const fieldErrors = (issue: Issue, above: Path = [], noun = 'field'): FieldError[] => {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: pointerTo([...path, key]),
        detail: `is not a known ${noun}`,
      }))
    case 'invalid_union': {
      const closest = issue.errors.find(isAboutFields)
      return closest
        ? closest.flatMap((inner) => fieldErrors(inner, path))
        : [{ pointer: pointerTo(path), detail: detailOf(issue) }]
    }
    case 'invalid_type':
      return [{ pointer: pointerTo(path), detail: typeDetail(issue) }]
    default:
      return [{ pointer: pointerTo(path), detail: detailOf(issue) }]
  }
}

/** The message of the schema; for a field that is not there or empty, what the field would have to be. */
const detailOf = ({ code, input, message }: Issue) => {
  if (input === undefined && ['invalid_value', 'invalid_union'].includes(code))
    return `is missing: ${message}`
  const isEmpty = typeof input === 'string' && input.trim() === '' && message !== emptyText
  return isEmpty ? `is empty: ${message}` : message
}

/**
 * True for the alternative of a union meant by the caller: all fields are known, and only contents of fields
 * are wrong.
 */
const isAboutFields = (issues: readonly Issue[]) =>
  issues.every(({ code, path }) => code !== 'unrecognized_keys' && path.length > 0)

const typeDetail = ({ expected, input, message }: z.core.$ZodIssueInvalidType) => {
  if (input === undefined) return 'is missing'
  return message === defaultMessage ? `must be ${article(expected)}` : message
}

/** The message of zod for a schema without a message. */
const defaultMessage = 'Invalid input'

const article = (expected: string) => (/^[aeio]/.test(expected) ? `an ${expected}` : `a ${expected}`)

const pointerTo = (path: Path) =>
  `#${path.map((part) => `/${encodeURI(String(part).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`

/** The key as a quoted string (RFC 8941) or without quotes. */
export const idempotencyKeyOf = (event: ApiEvent): Parsed<string> => {
  const key = event.headers['idempotency-key']?.trim().replace(/^"(.*)"$/, '$1')
  return key !== undefined && idempotencyKey.safeParse(key).success
    ? { value: key }
    : refused('idempotency-key-missing', {
        detail:
          'send an Idempotency-Key of 1 to 255 printable characters; repeat it when you repeat the request',
      })
}

/**
 * The version from If-Match. Only a single strong ETag is accepted: with `*` a caller would overwrite a
 * version not read before.
 */
export const ifMatchOf = (event: ApiEvent): Parsed<number> => {
  const header = event.headers['if-match']?.trim()
  // A number without quotes is no ETag (RFC 9110, 8.8.3), and the caller most likely forgot the quotes.
  if (header === undefined || header === '*' || /^\d+$/.test(header))
    return refused('if-match-missing', {
      detail: 'send If-Match with the ETag that you read: the version, in quotes',
    })
  const version = /^"(0|[1-9]\d{0,8})"$/.exec(header)?.[1]
  return version === undefined ? refused('version-conflict') : { value: Number(version) }
}
