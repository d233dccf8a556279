import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { ApiDeps } from '../functions/api/deps.ts'
import { problem, type Reason, serverError } from '../functions/api/problem.ts'
import type { AnyRoute } from '../functions/api/route.ts'
import { type RouteName, routes } from '../functions/api/routes.ts'
import { type ComponentName, components, together } from './components.ts'
import { type Operation, operations, tags } from './operations.ts'

type Json = Record<string, unknown>

/**
 * All routes, for their declarations. The dependencies are empty, because only a served request uses a
 * dependency.
 */
export const declared: Readonly<Record<RouteName, AnyRoute>> = routes({} as ApiDeps)

/** The OpenAPI 3.1 document of the API, made from the schemas with which the handlers parse requests. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Aide-mémoire',
    version: '1',
    summary: 'Official visits, what was agreed at them, and who is reminded of it',
    description:
      'What creates needs an `Idempotency-Key`; what changes needs `If-Match` with the `ETag` that was read: the `version`, in quotes. Errors are problem details (RFC 9457) that point at the field. Lists are read from indexes that may lag a moment behind.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }],
  tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
  paths: paths(),
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'The roles of its owner are the groups that its issuer lists, or scopes such as `aide-memoire/reader`. Each operation names the roles that may call it.',
      },
    },
    schemas: schemas(),
  },
})

const names = Object.keys(operations) as RouteName[]

const paths = (): Json => {
  const found: Record<string, Json> = {}
  for (const name of names) {
    const { path, method } = declared[name]
    found[path] = { ...found[path], [method.toLowerCase()]: operation(name) }
  }
  return found
}

const operation = (name: RouteName): Json => {
  const { tag, summary, description } = operations[name]
  const { path, checks, may, answers } = declared[name]
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    // A caller needs only one of the roles.
    security: may.map((role) => ({ token: [role] })),
    parameters: [...pathParameters(path, checks.id), ...headerParameters(checks), ...queryParameters(checks)],
    ...(checks.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemaOf(checks.body()), examples: examplesOf(operations[name]) },
        },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, success(name, status, answer)]),
      ),
      ...refusals(name),
      ...fault,
    },
  }
}

const idPattern = (kind: string) => ({ type: 'string', pattern: `^${kind}_[A-Za-z0-9][A-Za-z0-9-]{0,60}$` })

const pathParameters = (path: string, kind: string | undefined): Json[] => [
  ...(kind === undefined ? [] : [{ name: 'id', in: 'path', required: true, schema: idPattern(kind) }]),
  ...(path.includes('{eventId}')
    ? [{ name: 'eventId', in: 'path', required: true, schema: idPattern('evt') }]
    : []),
]

const headerParameters = ({ requires }: AnyRoute['checks']): Json[] => {
  if (requires === undefined) return []
  if (requires === 'idempotency-key')
    return [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Chosen by the caller, and the same when the request is repeated.',
        schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
      },
    ]
  return [
    {
      name: 'If-Match',
      in: 'header',
      required: requires === 'if-match',
      description: 'The ETag that was read.',
      schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,8})"$' },
    },
  ]
}

const fieldsOf = (query: AnyRoute['checks']['query']): z.core.$ZodShape => {
  const schema = query?.()
  return schema instanceof z.ZodMiniObject ? schema.shape : {}
}

const queryParameters = ({ query }: AnyRoute['checks']): Json[] =>
  Object.entries(fieldsOf(query)).map(([name, field]) => ({
    name,
    in: 'query',
    schema: schemaOf(field as z.ZodMiniType),
  }))

/** The examples of a body: files of events/examples, which tests submit, or short values from operations.ts. */
const examplesOf = ({ examples = {} }: Operation): Json =>
  Object.fromEntries(
    Object.entries(examples).map(([name, example]) => [
      name.replaceAll(' ', '-'),
      {
        summary: name,
        value:
          typeof example === 'string'
            ? JSON.parse(readFileSync(new URL(`../events/examples/${example}`, import.meta.url), 'utf8'))
            : example,
      },
    ]),
  )

const text = (description: string) => ({ description, schema: { type: 'string' } })

/** Answers composed of several items: a composed answer has no version and so no ETag. */
const views: ReadonlySet<string> = new Set(['Desk', 'Figures', 'Notices', 'Plan', 'SimilarVisits', 'object'])

const success = (name: RouteName, status: string, answer: string): Json => {
  const isTable = answer.startsWith('text/')
  const { path, may, checks } = declared[name]
  const isThing = !isTable && !answer.endsWith('Page') && !views.has(answer)
  const headers = {
    ...(isThing && { ETag: text('Its version, in quotes: what an If-Match names.') }),
    ...(status === '201' && { Location: text('Where it is read.') }),
    ...(isTable && 'cursor' in fieldsOf(checks.query) && { Link: text('The next rows, with rel="next".') }),
    ...((isTable || path.endsWith('/export')) && { 'Content-Disposition': text('Its name as a file.') }),
  }
  return {
    description:
      status === '201'
        ? 'It is recorded.'
        : // What a reader may call changes nothing.
          may.includes('reader')
          ? 'As it is now.'
          : 'As it is after the change.',
    ...(Object.keys(headers).length > 0 && { headers }),
    content: isTable
      ? { [answer]: { schema: { type: 'string' } } }
      : {
          'application/json': {
            schema: answer === 'object' ? { type: 'object' } : reference(answer as ComponentName),
          },
        },
  }
}

/** The refusals by the checks before the handler of a route runs. */
const checked = ({ method, checks: { id, body, query, requires } }: AnyRoute): Reason[] => [
  'not-signed-in',
  'not-allowed',
  ...(id === undefined ? [] : (['not-found'] as const)),
  ...(requires === 'idempotency-key' ? (['idempotency-key-missing'] as const) : []),
  ...(requires === 'if-match' ? (['if-match-missing', 'version-conflict'] as const) : []),
  ...(body ? (['not-json', 'repeated-name', 'too-large', 'invalid-request'] as const) : []),
  ...(query ? (['invalid-request'] as const) : []),
  ...('cursor' in fieldsOf(query) ? (['bad-cursor'] as const) : []),
  // A page is cut before it is too large.
  ...(method === 'GET' && !('cursor' in fieldsOf(query)) ? (['answer-too-large'] as const) : []),
]

/** All refusals of an operation: by the checks of the route, and by the handler. */
export const refusalsOf = (name: RouteName): readonly Reason[] => [
  ...new Set([...checked(declared[name]), ...declared[name].refusals]),
]

type Problem = { readonly status: number; readonly title: string }

const refusals = (name: RouteName): Json => {
  const byStatus = new Map<number, Json>()
  for (const reason of refusalsOf(name)) {
    const value = JSON.parse(problem(reason).body ?? '') as Problem
    byStatus.set(value.status, { ...byStatus.get(value.status), [reason]: { summary: value.title, value } })
  }
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([one], [other]) => one - other)
      .map(([status, examples]) => [
        status,
        {
          description: Object.values(examples)
            .map((example) => (example as { summary: string }).summary)
            .join(' · '),
          content: { 'application/problem+json': { schema: reference('Problem'), examples } },
        },
      ]),
  )
}

const fault = {
  500: {
    description:
      'A fault of ours, told only by the name under which the log has it. Nobody knows whether the request was carried out: it may be sent again as it was.',
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: { fault: { summary: 'A fault', value: JSON.parse(serverError('request').body ?? '') } },
      },
    },
  },
}

const reference = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` })

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(components)) registry.add(schema, { id })

const conversion = {
  io: 'input',
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }) => {
    const { allOf, $id, $schema, ...rest } = jsonSchema
    const lengths = Array.isArray(allOf) ? allOf.flatMap(lengthIn) : []
    const patterns = Array.isArray(allOf) ? allOf.filter((one) => lengthIn(one).length === 0) : []
    for (const schema of [rest, ...patterns])
      if (typeof schema.pattern === 'string') schema.pattern = portable(schema.pattern)
    for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
    Object.assign(
      jsonSchema,
      rest,
      patterns.length > 0 && { allOf: patterns },
      lengths[0] !== undefined && { minLength: 1, maxLength: lengths[0] },
      together.get(zodSchema as unknown as z.ZodMiniType),
    )
  },
} as const

/**
 * Removes the ranges of surrogate halves and of invisible tags from a pattern: valid UTF-8 never holds a half, and
 * regular expressions of some languages reject the ranges as they are written here.
 */
const portable = (pattern: string) =>
  pattern.replaceAll('\\ud800-\\udfff', '').replaceAll('\\u{e0000}-\\u{e007f}', '')

/**
 * Our schemas limit the length of a text by a pattern. JSON Schema has `maxLength`, so the document uses
 * `maxLength`.
 */
const lengthIn = (schema: unknown): number[] => {
  const pattern = (schema as { pattern?: string }).pattern ?? ''
  const longest = /^\^\.\{0,(\d+)\}\$$/.exec(pattern)?.[1]
  return longest === undefined ? [] : [Number(longest)]
}

const schemas = (): Json => {
  const { schemas } = z.toJSONSchema(registry, {
    ...conversion,
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id, $schema, ...schema }]) => [name, schema]),
  )
}

const schemaOf = (schema: z.ZodMiniType): Json => {
  const name = Object.entries(components).find(([, component]) => component === schema)?.[0]
  if (name !== undefined) return reference(name as ComponentName)
  const { $schema, ...converted } = z.toJSONSchema(schema, conversion) as Json
  return converted
}
