import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { momentOf } from '../../infra/moment.ts'
import { runScript } from '../support/run-script.ts'
import { root } from './demonstration.ts'
import { fakeAws } from './doctor/fake-aws.ts'

/* An account in which nothing is deployed. test/deploy runs the commands on a deployment. */

let aws: Awaited<ReturnType<typeof fakeAws>>
beforeAll(async () => {
  aws = await fakeAws('nothing')
})
afterAll(() => aws.close())

const run = (script: string, ...args: string[]) =>
  runScript(script)(root, args, {
    env: {
      AWS_ENDPOINT_URL: aws.address,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
    },
  })

const noStack = (name: string) =>
  `There is no stack ${name}. Are you signed in to the account of this stage?\n`

test.each([
  ['pause', [], noStack('aide-memoire-demo-service')],
  ['resume', [], noStack('aide-memoire-demo-service')],
  ['restore-table', ['--at', '2026-11-24T07:59:59Z'], noStack('aide-memoire-demo-storage')],
  ['sign-in', [], noStack('aide-memoire-demo-storage')],
  ['erase', ['Inês Duarte'], noStack('aide-memoire-demo-storage')],
])('npm run %s without a deployment changes nothing and says what to look at', async (script, args, complaints) => {
  expect(await run(script, '--stage', 'demo', ...args)).toEqual({ exit: 2, said: '', complaints })
})

const whichSecond =
  'Say to which second: npm run restore-table -- --stage <stage> --at 2026-11-24T07:59:59Z (in UTC, the last second before the harm): restores the table into another one.\n'

test.each([
  [[]],
  [['--at', 'yesterday']],
  [['--at', '2026-11-24T07:59:59']],
])('npm run restore-table %j restores nothing, because the second is not clear', async (args) => {
  expect(await run('restore-table', '--stage', 'demo', ...args)).toEqual({
    exit: 2,
    said: '',
    complaints: whichSecond,
  })
})

describe.each([
  'pause',
  'resume',
  'restore-table',
  'restore-claims',
  'erase',
  'sign-in',
  'doctor',
  'alarms',
  'exceptions',
])('npm run %s', (script) => {
  test('says with --help what it does, and does nothing', async () => {
    expect(await run(script, '--stage', 'demo', '--help')).toEqual({
      exit: 0,
      said: expect.stringContaining(`${script} -- --stage <stage>`),
      complaints: '',
    })
  })

  test('does nothing when it does not know an argument', async () => {
    expect(await run(script, '--stage', 'demo', '--dry-run')).toMatchObject({
      exit: 2,
      said: '',
      complaints: expect.stringContaining("Unknown option '--dry-run'"),
    })
  })
})

test.each([
  ['2026-11-24T07:59:59Z', 1_795_507_199_000],
  ['2026-11-24T07:59:59', undefined],
  ['2026-11-24T07:59:59+06:00', undefined],
  ['2026-11-31T24:61:00Z', undefined],
  [undefined, undefined],
])('%s is the moment %s', (text, milliseconds) => {
  expect(momentOf(text)?.getTime()).toBe(milliseconds)
})
