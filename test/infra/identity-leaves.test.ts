import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { identityLeaves } from '../../infra/identity-leaves.ts'
import { listen } from '../../local/listen.ts'
import { settings } from './demonstration.ts'

const response = (template: object) =>
  `<GetTemplateResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><GetTemplateResult><TemplateBody>${JSON.stringify(template).replaceAll('"', '&quot;')}</TemplateBody></GetTemplateResult></GetTemplateResponse>`

/** The template of the deployed service stack; absent before the first deployment. */
let deployed: object | undefined
let aws: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  aws = await listen((_, answer) => {
    answer.writeHead(deployed === undefined ? 400 : 200, { 'Content-Type': 'text/xml' })
    answer.end(deployed === undefined ? '<ErrorResponse/>' : response(deployed))
  })
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.address,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_MAX_ATTEMPTS: '1',
  })
})
afterAll(() => aws.close())

const identity = { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'example.org' } }
const kept = { ...identity, DeletionPolicy: 'RetainExceptOnCreate' }

const set = (value: string) =>
  `The service stack of demo holds the identity of example.org in SES: set "senderIdentity": "${value}" and deploy again. docs/deploy.md#from-a-version-whose-service-stack-holds-the-identity has the steps.`

test.each([
  ['made by an earlier version', identity, undefined, set('in-service-stack')],
  ['made by an earlier version', identity, 'existing', set('in-service-stack')],
  ['made by an earlier version', identity, 'in-service-stack', undefined],
  ['kept by SES', kept, undefined, set('existing')],
  ['kept by SES', kept, 'in-service-stack', undefined],
  ['kept by SES', kept, 'existing', undefined],
  ['not there', { Type: 'AWS::SQS::Queue' }, undefined, undefined],
] as const)('an identity %s never leaves SES by a deployment (%j, %s)', async (_, resource, senderIdentity, reason) => {
  deployed = { Resources: { sender: resource } }
  expect(await identityLeaves({ ...settings, ...(senderIdentity && { senderIdentity }) })).toBe(reason)
})

test('a first deployment has nothing to lose', async () => {
  deployed = undefined
  expect(await identityLeaves(settings)).toBeUndefined()
})
