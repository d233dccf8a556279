import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Match } from 'aws-cdk-lib/assertions'
import { measures } from '../../functions/adapters/metrics.ts'
import { root, settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

const { service } = await deployment()
const alarms = [...resources(service, 'AWS::CloudWatch::Alarm').values()]
const runbook = readFileSync(join(root, 'docs', 'runbook.md'), 'utf8')

const sections = new Map(
  runbook
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section.split(/^## /m)[0] ?? '']),
)
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')

/** `Title. Impact. What to do: docs/runbook.md#anchor` */
const told = alarms.map(({ AlarmDescription, AlarmName }) => {
  const [, title = '', impact = '', anchor = ''] =
    /^(.+?)\. (.+) What to do: docs\/runbook\.md#([\w-]+)$/.exec(String(AlarmDescription)) ?? []
  return { name: String(AlarmName), title, impact, anchor }
})

describe('every alarm', () => {
  test.each(told)('has its section, with what it means: $title', ({ name, title, impact, anchor }) => {
    const section = sections.get(title)
    expect(section?.split('\n')[2]).toBe(impact)
    expect(section).toMatch(/^1\. /m)
    expect(anchorOf(title)).toBe(anchor)
    expect(name).toBe(`aide-memoire-demo-service-${anchor}`)
  })

  test('is the only one of its section, and no section is about an alarm that there is not', () => {
    expect([...sections.keys()].toSorted()).toEqual(told.map(({ title }) => title).toSorted())
  })

  test('tells the alarm address, also when it is over', () => {
    service.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: settings.alarmAddress,
    })
    const topic = [{ Ref: expect.stringMatching(/^alarms/) }]
    for (const alarm of alarms) expect(alarm).toMatchObject({ AlarmActions: topic, OKActions: topic })
  })
})

test('CloudWatch may tell the topic of alarms, and nobody may without TLS', () => {
  service.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        }),
      ]),
    },
  })
})

test('silence of the tick rings after three periods', () => {
  service.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: measures.ticks.name,
    Dimensions: [{ Name: 'service', Value: 'aide-memoire-demo-service' }],
    Period: 900,
    EvaluationPeriods: 3,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  })
})

test('every Lambda is watched for errors and throttles, and every queue of dead letters', () => {
  const watched = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric).length
  const lambdas = resources(service, 'AWS::Lambda::Function').size
  expect(watched('Errors')).toBe(lambdas)
  expect(watched('Throttles')).toBe(lambdas)
  const dead = [...resources(service, 'AWS::SQS::Queue').keys()].filter((id) => id.endsWith('dead'))
  expect(watched('ApproximateNumberOfMessagesVisible')).toBe(dead.length)
})

test('a Lambda counts under the name that its alarms look for', () => {
  for (const { Environment } of resources(service, 'AWS::Lambda::Function').values())
    expect(Environment).toMatchObject({
      Variables: {
        POWERTOOLS_METRICS_NAMESPACE: 'AideMemoire',
        POWERTOOLS_SERVICE_NAME: 'aide-memoire-demo-service',
      },
    })
})

test('one page shows all of it', () => {
  service.resourceCountIs('AWS::CloudWatch::Dashboard', 1)
  const [dashboard] = resources(service, 'AWS::CloudWatch::Dashboard').values()
  const shown = JSON.stringify(dashboard)
  for (const { name } of Object.values(measures)) expect(shown).toContain(name)
})
