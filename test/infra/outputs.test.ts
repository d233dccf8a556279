import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Template } from 'aws-cdk-lib/assertions'
import { deployedVersion } from '../../infra/version.ts'
import { root, settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'
import { appWith, withoutCode } from './synthesis.ts'

const { storage, service } = await deployment()

const outputsOf = (template: Template): Record<string, { Value?: unknown }> => template.findOutputs('*')
const outputs = { ...outputsOf(storage), ...outputsOf(service) }

/** What an operator reads: everything but the references between the stacks. */
const named = Object.keys(outputs).filter((name) => !/^(?:Exports|Publish)Output/.test(name))

const contentOf = (file: string) => readFileSync(join(root, file), 'utf8')
const guides = ['docs/deploy.md', 'docs/runbook.md', 'docs/commands.md'].map(contentOf).join('\n')

test('the outputs name every function', () => {
  const ids = Object.keys(service.findResources('AWS::Lambda::Function'))
  const told = named.filter((name) => name.endsWith('FunctionName'))
  expect(told.map((name) => outputs[name]?.Value)).toEqual(ids.map((Ref) => ({ Ref })))
  expect(ids).toHaveLength(resources(service, 'AWS::Lambda::Function').size)
})

test('the outputs name the user pool, the clients of people and of systems, the alarm topic, the schedule and the dashboard', () => {
  expect(named).toEqual(
    expect.arrayContaining([
      'UserPoolId',
      'ClientForPeople',
      'ClientsForSystems',
      'AlarmTopicArn',
      'ScheduleName',
      'DashboardAddress',
    ]),
  )
  expect(JSON.stringify(outputs.ClientsForSystems?.Value)).toMatch(/visit-register=.*systemvisitregister/)
  expect(outputs.DashboardAddress?.Value).toBe(
    'https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#dashboards/dashboard/aide-memoire-demo-service',
  )
  const [dashboard] = resources(service, 'AWS::CloudWatch::Dashboard').values()
  expect(dashboard?.DashboardName).toBe('aide-memoire-demo-service')
})

test('an output and the API name the deployed version', () => {
  expect(deployedVersion()).toMatch(/^[0-9a-f]{12}(?:-dirty)?$|^\d+\.\d+\.\d+$/)
  expect(outputs.Version?.Value).toBe(deployedVersion())
  expect(resources(service, 'AWS::Lambda::Function').get('api')?.Environment).toMatchObject({
    Variables: { VERSION: deployedVersion() },
  })
})

test('the documents name only outputs that there are', () => {
  const placeholders = [...guides.matchAll(/<([A-Z][A-Za-z]+)>|\$([A-Z][A-Za-z]+)\b/g)]
  const asked = placeholders.map(([, inBrackets, inShell]) => inBrackets ?? inShell)
  expect(asked).toContain('NoticeDeadLettersName')
  expect(asked.filter((name) => !named.includes(String(name)))).toEqual([])
})

test('no command of the documents gives the name of a queue where AWS asks for its address', () => {
  const addresses = [...guides.matchAll(/--queue-url (\S+)/g)].map(([, address]) => address)
  expect(addresses).not.toEqual([])
  for (const address of addresses) expect(address).toMatch(/^\$/)
})

test('everything can be told apart on the bill', () => {
  const { storage, service } = appWith({ tags: { 'cost-centre': '4711' } }, withoutCode)
  const tags = { application: 'aide-memoire', stage: settings.stage, 'cost-centre': '4711' }
  for (const stack of [storage, service]) expect(stack.tags.tagValues()).toEqual(tags)
})

test('nobody deletes the storage stack by mistake', () => {
  const { storage, service } = appWith({}, withoutCode)
  expect([storage.terminationProtection, service.terminationProtection]).toEqual([true, false])
})

test('the groups of the user pool outlive the stack as the pool does', () => {
  const groups = Object.values(storage.findResources('AWS::Cognito::UserPoolGroup'))
  expect(groups).toHaveLength(3)
  for (const group of groups) expect(group).toMatchObject({ DeletionPolicy: 'Retain' })
})

test('a stage that names its account is deployed into no other', () => {
  const { storage, service } = appWith({ account: '123456789012' }, withoutCode)
  for (const stack of [storage, service]) expect(stack.account).toBe('123456789012')
})
