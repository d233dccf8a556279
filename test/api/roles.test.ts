import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { type Role, roles, rolesOf } from '../../functions/api/roles.ts'
import type { AnyRoute } from '../../functions/api/route.ts'
import { routes } from '../../functions/api/routes.ts'
import { type Call, openTestOffice, type TestOffice } from '../support/office.ts'
import { refuses } from '../support/refuses.ts'

/**
 * The roles allowed to call each operation: `x` is allowed, `-` is refused. A caller without a role is always
 * refused.
 */
const mayCall = `
                                        coordinator  integrator  reader  nobody
GET   /commitments                                x           x       x       -
GET   /commitments.csv                            x           x       x       -
GET   /commitments/{id}                           x           x       x       -
GET   /commitments/{id}/plan                      x           x       x       -
GET   /figures                                    x           x       x       -
GET   /figures.csv                                x           x       x       -
GET   /languages                                  x           x       x       -
GET   /matters                                    x           x       x       -
GET   /officials                                  x           x       x       -
GET   /officials/{id}                             x           x       x       -
GET   /officials/{id}/desk                        x           x       x       -
GET   /officials/{id}/history                     x           x       x       -
GET   /officials/{id}/notices                     x           x       x       -
GET   /openapi.json                               x           x       x       -
GET   /visits                                     x           x       x       -
GET   /visits/{id}                                x           x       x       -
GET   /visits/{id}/export                         x           x       x       -
PATCH /commitments/{id}                           x           -       -       -
PATCH /officials/{id}                             x           -       -       -
PATCH /visits/{id}                                x           -       -       -
PATCH /visits/{id}/events/{eventId}               x           -       -       -
POST  /commitments/{id}/cancellation              x           -       -       -
POST  /commitments/{id}/cannot-be-done            x           -       -       -
POST  /commitments/{id}/completion                x           -       -       -
POST  /commitments/{id}/more-time                 x           -       -       -
POST  /commitments/{id}/not-mine                  x           -       -       -
POST  /commitments/{id}/part-done                 x           -       -       -
POST  /commitments/{id}/part-more-time            x           -       -       -
POST  /commitments/{id}/part-not-mine             x           -       -       -
POST  /commitments/{id}/part-progress             x           -       -       -
POST  /commitments/{id}/part-seen                 x           -       -       -
POST  /commitments/{id}/part-undo                 x           -       -       -
POST  /commitments/{id}/progress                  x           -       -       -
POST  /commitments/{id}/proposed-date             x           -       -       -
POST  /commitments/{id}/reassignment              x           -       -       -
POST  /commitments/{id}/reopening                 x           -       -       -
POST  /commitments/{id}/seen                      x           -       -       -
POST  /commitments/{id}/skip                      x           -       -       -
POST  /commitments/{id}/undo                      x           -       -       -
POST  /commitments/{id}/waiting                   x           -       -       -
POST  /commitments/{id}/waiting-end               x           -       -       -
POST  /matters/{id}/decision                      x           -       -       -
POST  /officials/{id}/link-revocation             x           -       -       -
POST  /similar-visits                             x           x       x       -
POST  /visits                                     x           x       -       -
POST  /visits/{id}/commitments                    x           x       -       -
POST  /visits/{id}/events                         x           x       -       -
POST  /visits/{id}/withdrawal                     x           -       -       -
PUT   /officials/{id}                             x           x       -       -
`

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice('2026-11-24T06:00:00Z')
})
afterAll(() => office.close())

const every: readonly AnyRoute[] = Object.values(routes({} as ApiDeps))
const pathOf = ({ path, checks }: AnyRoute) =>
  path.replace('{id}', `${checks.id}_nowhere`).replace('{eventId}', 'evt_nowhere')
const as = (role: Role | 'nobody'): Call => ({
  headers: { 'idempotency-key': 'k', 'if-match': '"1"' },
  body: {},
  claims: role === 'nobody' ? {} : { 'cognito:groups': `[${role}]` },
})

test('What each role may call', async () => {
  const columns = [...roles, 'nobody'] as const
  const lines = await Promise.all(
    every.map(async (route) => {
      const cells = await Promise.all(
        columns.map(async (role) => {
          const { status } = await office.call(route.method, pathOf(route), as(role))
          return (status === 403 ? '-' : 'x').padStart(role.length + 2)
        }),
      )
      return `${route.method.padEnd(6)}${route.path.padEnd(32)}${cells.join('')}`
    }),
  )
  const heading = `${' '.repeat(38)}${columns.map((role) => `  ${role}`).join('')}`
  expect(`\n${[heading, ...lines.toSorted()].join('\n')}\n`).toBe(mayCall)
})

test('`npm run roles` prints it', () => {
  const command = join(import.meta.dirname, '..', '..', 'infra', 'print', 'roles.ts')
  const printed = execFileSync(process.execPath, [command], { encoding: 'utf8' })
  const withoutNobody = mayCall.replaceAll(/ +(?:nobody|-)$/gm, '')
  expect(`\n${printed}`).toBe(withoutNobody)
})

const named = every.map((route) => [`${route.method} ${route.path}`, route] as const)

test.each(
  named.filter(([, { may }]) => !may.includes('reader')),
)('%s tells a reader what it takes, and does nothing', (_, route) =>
  refuses(office, route.method, pathOf(route), as('reader'), {
    type: '/problems/not-allowed',
    title: 'The caller may not do this',
    status: 403,
    detail: `it takes the role ${route.may.length === 1 ? 'coordinator' : 'coordinator or integrator'}`,
  }))

describe('The roles of a token', () => {
  test.each<[string, Record<string, unknown>, readonly Role[]]>([
    [
      'are the groups of our user pool, as API Gateway hands them on',
      { 'cognito:groups': '[staff reader]' },
      ['reader'],
    ],
    [
      'are several, if it lists several',
      { 'cognito:groups': '[integrator coordinator]' },
      ['coordinator', 'integrator'],
    ],
    ['may come as one name', { 'cognito:groups': 'reader' }, ['reader']],
    ['may come as a list', { 'cognito:groups': ['reader', 'staff'] }, ['reader']],
    ['are the scopes of a system', { scope: 'openid aide-memoire/integrator' }, ['integrator']],
    ['are none, if it says nothing', {}, []],
    ['are none by a scope of somebody else', { scope: 'reader other/coordinator aide-memoire' }, []],
    ['are none by half of a name', { 'cognito:groups': '[readers non-coordinator coordinator/x]' }, []],
    ['are not what another claim lists', { groups: '[aide-memoire/coordinator]' }, []],
    ['are not what is no text', { 'cognito:groups': 1, scope: { reader: true } }, []],
  ])('%s', (_, claims, found) => {
    expect(rolesOf(claims, 'cognito:groups')).toEqual(found)
  })

  test.each<[string, Record<string, unknown>, readonly Role[]]>([
    ['are names in full', { roles: '[staff aide-memoire/reader]' }, ['reader']],
    ['are none by a group with a space in its name', { roles: '[Travel coordinator]' }, []],
    [
      'are none by a name of its own with a comma',
      { roles: 'travel,aide-memoire/coordinator', scope: 'a,aide-memoire/reader' },
      [],
    ],
    ['are none by a name of its own with a tab', { roles: 'travel\taide-memoire/coordinator' }, []],
    ['are not what Cognito would list', { 'cognito:groups': '[coordinator]' }, []],
    ['are its scopes too', { scope: 'aide-memoire/coordinator' }, ['coordinator']],
  ])('of another issuer %s', (_, claims, found) => {
    expect(rolesOf(claims, 'roles')).toEqual(found)
  })
})
