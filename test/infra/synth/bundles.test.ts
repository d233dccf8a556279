import { execFile } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Template } from 'aws-cdk-lib/assertions'
import { bundle } from '../../../bench/bundles.ts'
import { openApiDocument } from '../../../openapi/document.ts'
import { sesEventAbout } from '../../support/ses-events.ts'
import { settings } from '../demonstration.ts'
import { resources } from '../deployment.ts'
import { appWith } from '../synthesis.ts'

let directory: string
let lambdas: ReturnType<typeof resources>

/** CloudFormation's validation of the templates runs in good-practice.test.ts. */
beforeAll(() => {
  process.env.CDK_VALIDATION = 'false'
  const { app, service } = appWith({})
  directory = app.synth().directory
  lambdas = resources(Template.fromStack(service), 'AWS::Lambda::Function')
})

const bundleOf = (name: string) => {
  const { S3Key } = lambdas.get(name)?.Code as { S3Key: string }
  return join(directory, `asset.${S3Key.replace('.zip', '')}`, 'index.js')
}

/** Stands for DynamoDB and SQS: finds nothing, and keeps the headers of each request. */
const asked: IncomingHttpHeaders[] = []
const emptyAws = createServer((request, response) => {
  asked.push(request.headers)
  response.setHeader('Content-Type', 'application/x-amz-json-1.0').end('{"Items":[],"Count":0}')
})

beforeAll(() => new Promise<void>((resolve) => emptyAws.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  emptyAws.close()
  rmSync(directory, { recursive: true })
})

const invoke = `
  const { handler } = require(process.argv[1])
  handler(JSON.parse(process.argv[2]), {}).then((answer) => console.log(JSON.stringify({ answer })))`

/** The answer of a fresh Node that has only the bundle and the environment of Lambda. */
const answerOf = async (name: string, event: object): Promise<unknown> => {
  const address = `http://127.0.0.1:${(emptyAws.address() as AddressInfo).port}`
  const env = {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session',
    AWS_ENDPOINT_URL: address,
    TABLE_NAME: 'table',
    LAMBDA_TASK_ROOT: dirname(bundleOf(name)),
    NOTICE_QUEUE_URL: `${address}/000000000000/notices`,
    INSTITUTION: JSON.stringify(settings.institution),
    CONFIGURATION_SET: 'notices',
    LINK_ADDRESS: 'https://links.example.org',
    ROLES_CLAIM: 'groups',
  }
  const program = ['--input-type=commonjs', '-e', invoke, bundleOf(name), JSON.stringify(event)]
  const { stdout } = await promisify(execFile)(process.execPath, program, { env })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '').answer
}

const getMatters = {
  version: '2.0',
  rawPath: '/matters',
  headers: {},
  requestContext: {
    requestId: 'request',
    http: { method: 'GET', path: '/matters' },
    authorizer: { jwt: { claims: { sub: 'officer', groups: '[aide-memoire/reader]' }, scopes: [] } },
  },
}
/** A link of the right form that leads nowhere costs one read. */
const openedLink = {
  version: '2.0',
  rawPath: '/d/nobody/fzz0123456789abcdefg',
  headers: {},
  requestContext: { requestId: 'request', http: { method: 'GET', path: '/d/nobody/fzz0123456789abcdefg' } },
}
const bounce = sesEventAbout('bounce', { official: 'ofc_nobody', date: '2026-11-24', nonce: 'n' })
const noticeDue = {
  Records: [{ messageId: 'message', body: JSON.stringify({ schema: 1, officialId: 'ofc_nobody' }) }],
}

describe('a bundle runs on its own and signs with the credentials of its environment', () => {
  test.each([
    ['api', getMatters, { statusCode: 200, body: '{"matters":[]}\n' }],
    ['pages', openedLink, { statusCode: 404, body: expect.stringContaining('This link is not known') }],
    ['tick', {}, undefined],
    ['deliver', noticeDue, { batchItemFailures: [{ itemIdentifier: 'message' }] }],
    ['feedback', bounce, undefined],
  ])('%s', async (name, event, answer) => {
    asked.length = 0
    const given = await answerOf(name, event)
    if (answer === undefined) expect(given).toBeUndefined()
    else expect(given).toMatchObject(answer)
    expect(asked.length).toBeGreaterThan(0)
    for (const headers of asked) {
      expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\//)
      expect(headers['x-amz-security-token']).toBe('session')
    }
  })
})

test('the API finds its own document beside its bundle', async () => {
  const event = { ...getMatters, rawPath: '/openapi.json' }
  const http = { method: 'GET', path: '/openapi.json' }
  const answer = await answerOf('api', { ...event, requestContext: { ...event.requestContext, http } })
  expect(JSON.parse((answer as { body: string }).body)).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
})

test.each([
  'api',
  'deliver',
  'pages',
  'tick',
])('npm run bench weighs and starts the very bundle of %s', async (name) => {
  expect((await bundle(name)).bytes).toBe(statSync(bundleOf(name)).size)
})

test.each([
  ['api', 497],
  ['deliver', 840],
  ['pages', 963],
  ['feedback', 326],
])('the bundle of %s has at most %i KB, so that it starts quickly', (name, limit) => {
  expect(statSync(bundleOf(name)).size / 1024).toBeLessThanOrEqual(limit)
})
