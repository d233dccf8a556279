import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import type { ApiDeps } from '../../functions/api/deps.ts'
import type { AnyRoute } from '../../functions/api/route.ts'
import { routes } from '../../functions/api/routes.ts'
import { refusalsOf } from '../../openapi/document.ts'
import { type Call, openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, type Problem, refuses } from '../support/refuses.ts'

/*
 * What every route checks before its handler runs, with its exact answer. How each handler refuses is shown beside
 * what it does.
 */

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterAll(() => office.close())

const every = Object.entries<AnyRoute>(routes({} as ApiDeps)).map(([name, route]) => ({ name, ...route }))
type Route = (typeof every)[number]

const headers = { 'idempotency-key': 'k', 'if-match': '"1"' }
const pathOf = ({ path, checks }: Route, id = `${checks.id}_nowhere`) =>
  path.replace('{id}', id).replace('{eventId}', 'evt_nowhere')
const named = (which: (route: Route) => boolean) =>
  every.filter(which).map((route) => [`${route.method} ${route.path}`, route] as const)
const refused = (route: Route, path: string, request: Call, answer: Problem) =>
  refuses(office, route.method, path, request, answer)

describe('Without a signed-in caller', () => {
  test.each(named(() => true))('%s is refused', (_, route) =>
    refused(
      route,
      pathOf(route),
      { headers, caller: null, body: {} },
      aProblem('not-signed-in', 401, 'The request carries no valid token'),
    ))
})

describe('About an id of another kind, or none at all,', () => {
  test.each(named(({ checks }) => checks.id !== undefined))('%s finds nothing', async (_, route) => {
    for (const id of [
      route.checks.id === 'vis' ? 'cmt_nowhere' : 'vis_nowhere',
      'x',
      '%20',
      `${route.checks.id}_`,
    ])
      await refused(
        route,
        pathOf(route, id),
        { headers, body: {} },
        aProblem('not-found', 404, 'There is no such thing'),
      )
  })
})

describe('With a body that', () => {
  const withBody = named(({ checks }) => checks.body !== undefined)

  test.each(withBody)('is not JSON %s is refused', (_, route) =>
    refused(
      route,
      pathOf(route),
      { headers, raw: '{"half":' },
      aProblem('not-json', 400, 'The body is not JSON'),
    ))

  test.each(withBody)('is over 256 KB %s is refused', (_, route) =>
    refused(
      route,
      pathOf(route),
      { headers, raw: ' '.repeat(256 * 1024 + 1) },
      {
        ...aProblem('too-large', 413, 'The body is too large'),
        detail: 'a body has at most 256 KB; this one has 262145 bytes',
      },
    ))

  test.each(withBody)('is a list %s is refused', (_, route) =>
    refused(
      route,
      pathOf(route),
      { headers, body: [] },
      aProblem('invalid-request', 422, 'The request is not valid', ['#', 'must be an object']),
    ))
})

test.each(
  named(({ checks }) => checks.requires === 'idempotency-key'),
)('Without an Idempotency-Key %s is refused', (_, route) =>
  refused(
    route,
    pathOf(route),
    { body: {} },
    {
      ...aProblem('idempotency-key-missing', 400, 'The request needs an Idempotency-Key'),
      detail:
        'send an Idempotency-Key of 1 to 255 printable characters; repeat it when you repeat the request',
    },
  ))

describe('Without an If-Match, or with one that overwrites unseen,', () => {
  test.each(named(({ checks }) => checks.requires === 'if-match'))('%s is refused', async (_, route) => {
    for (const given of [{}, { 'if-match': '*' }])
      await refused(
        route,
        pathOf(route),
        { body: {}, headers: given },
        {
          ...aProblem('if-match-missing', 428, 'The request needs an If-Match'),
          detail: 'send If-Match with the ETag that you read: the version, in quotes',
        },
      )
  })

  test.each(
    named(({ checks }) => checks.requires === 'if-match'),
  )('that we never gave, %s is refused', (_, route) =>
    refused(
      route,
      pathOf(route),
      { body: {}, headers: { 'if-match': 'W/"1"' } },
      aProblem('version-conflict', 412, 'It was changed meanwhile'),
    ))
})

const hasCursor = ({ checks: { query } }: Pick<Route, 'checks'>) =>
  query instanceof z.ZodMiniObject && 'cursor' in query.shape

describe('As a list', () => {
  const lists = named(({ checks }) => checks.query !== undefined)
  const listPath = (route: Route) => pathOf(route, 'ofc_protocol-office')

  test.each(lists)('%s refuses a parameter that it does not know', (_, route) =>
    refused(
      route,
      `${listPath(route)}?page=2`,
      {},
      {
        ...aProblem('invalid-request', 422, 'The request is not valid'),
        errors: [{ parameter: 'page', detail: 'is not a known parameter' }],
      },
    ))

  test.each(named(hasCursor))('%s refuses a cursor that it did not give', (_, route) =>
    refused(
      route,
      `${listPath(route)}?cursor=e30`,
      {},
      {
        ...aProblem('bad-cursor', 400, 'The cursor is not one of this list'),
        detail: 'send the cursor as the page before gave it, with the same filters, or none to begin anew',
      },
    ))
})

test('Every route documents these refusals', () => {
  for (const { name, checks } of every) {
    const documented = refusalsOf(name as Parameters<typeof refusalsOf>[0])
    expect(documented).toEqual(expect.arrayContaining(['not-signed-in', 'not-allowed']))
    expect(documented.includes('not-found')).toBe(checks.id !== undefined)
    expect(documented.includes('bad-cursor')).toBe(hasCursor({ checks }))
    expect(documented.includes('too-large')).toBe(checks.body !== undefined)
  }
})
