import { expect, test } from '@jest/globals'
import type { Context } from 'aws-lambda'
import { api } from '../../functions/api/api.ts'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { type Call, eventOf } from '../support/office.ts'

/** The header of an answer by an API that can only read its own document. */
const versionIn = async (path: string, request: Call, more: Partial<ApiDeps>) => {
  const deps: Partial<ApiDeps> = {
    clock: { now: () => '2026-11-24T06:00:00Z' },
    log: () => undefined,
    rolesClaim: 'cognito:groups',
    document: () => '{}',
    ...more,
  }
  const answer = await api(deps as ApiDeps)(eventOf('GET', path, request), {} as Context)
  return [answer.statusCode, answer.headers?.['X-Version']]
}

const version = 'f326c55a0b1c'
const fails = () => {
  throw new Error('there is no document')
}

test.each<[string, string, Call, Partial<ApiDeps>, number]>([
  ['an answer', '/openapi.json', {}, {}, 200],
  ['a refusal', '/openapi.json', { claims: {} }, {}, 403],
  ['an answer to an unknown path', '/nowhere', {}, {}, 404],
  ['a failure', '/openapi.json', {}, { document: fails }, 500],
])('%s names the deployed version', async (_, path, request, more, status) => {
  expect(await versionIn(path, request, { version, ...more })).toEqual([status, version])
})

test('the local run, which nobody deployed, names no version', async () => {
  expect(await versionIn('/openapi.json', {}, {})).toEqual([200, undefined])
})
