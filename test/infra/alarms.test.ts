import { readdirSync, readFileSync } from 'node:fs'
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

describe('the saved query of an alarm', () => {
  const queries = [...resources(service, 'AWS::Logs::QueryDefinition').values()].map(
    ({ Name, QueryString, LogGroupNames }) => ({
      name: String(Name),
      text: String(QueryString),
      groups: LogGroupNames as { Ref: string }[],
    }),
  )

  test('has the name of the alarm, so that each alarm has one', () => {
    expect(queries.map(({ name }) => name).toSorted()).toEqual(
      told.map(({ title }) => `aide-memoire-demo-service/${title}`).toSorted(),
    )
  })

  test('asks logs that there are', () => {
    const logs = Object.keys(service.findResources('AWS::Logs::LogGroup'))
    for (const { groups } of queries) {
      expect(groups.length).toBeGreaterThan(0)
      for (const { Ref } of groups) expect(logs).toContain(Ref)
    }
  })

  test('looks only for what the program logs', () => {
    const sources = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'functions', file), 'utf8'))
      .join('\n')
    const logged = [
      ...sources.matchAll(/what: '([^']+)'|^ {2}'?((?:notice|report)[a-z ]*|tick)'?: \{/gm),
    ].map(([, what, counted]) => what ?? counted)
    const wanted = queries
      .flatMap(({ text }) => [...text.matchAll(/what (?:= "([^"]+)"|in \[([^\]]+)\])/g)])
      .flatMap(
        ([, one, several]) => one ?? [...(several ?? '').matchAll(/"([^"]+)"/g)].map(([, what]) => what),
      )
    expect(wanted).toContain('notice refused')
    expect(wanted.filter((what) => !logged.includes(what))).toEqual([])
  })
})

/** The values of an alarm's metrics, period by period; `undefined` is a period without a value. */
type Series = Readonly<Record<string, readonly (number | undefined)[]>>

const expressionOf = (title: string): string => {
  const found = alarms.find(({ AlarmDescription }) => String(AlarmDescription).startsWith(`${title}.`))
  const metrics = (found?.Metrics ?? []) as { Expression?: string }[]
  return metrics.flatMap(({ Expression }) => Expression ?? [])[0] ?? ''
}

/**
 * Whether the alarm rings in the last period, by the rules of CloudWatch's metric math: a metric without a value makes the
 * whole expression have none, and that does not ring.
 */
const rings = (title: string, series: Series): boolean => {
  const at = (name: string, back: number) => series[name]?.at(-1 - back) ?? Number.NaN
  const text = expressionOf(title)
    .replaceAll(/DIFF\((\w+)\)/g, (_, name: string) => String(at(name, 0) - at(name, 1)))
    .replaceAll(/FILL\((\w+), 0\)/g, (_, name: string) => String(at(name, 0) || 0))
    .replaceAll(/\b[a-z]+\b/g, (name) => String(at(name, 0)))
  if (text.includes('NaN')) return false
  const javaScript = text.replaceAll('AND', '&&').replaceAll('OR', '||').replaceAll('IF(', 'choose(')
  const choose = (condition: boolean, yes: number, no: number) => (condition ? yes : no)
  return new Function('choose', `return ${javaScript}`)(choose) >= 1
}

describe('an alarm over several counts', () => {
  const minutes = (count: number) => [count * 60]
  const half = settings.concurrentDeliveries * 900

  test.each<[string, boolean, Series]>([
    ['a morning waits for two hours', true, { oldest: minutes(120), depth: [0], sent: [0] }],
    ['a morning waits for less', false, { oldest: minutes(119), depth: [0], sent: [0] }],
    [
      'the queue is worked off at half the granted rate',
      false,
      { oldest: minutes(400), depth: [9], sent: [half] },
    ],
    ['the queue is worked off more slowly', true, { oldest: minutes(120), depth: [9], sent: [half - 1] }],
    ['the queue is at a standstill', true, { oldest: minutes(120), depth: [9], sent: [0] }],
    [
      'much was sent, and the one who waits is not in the queue',
      true,
      { oldest: minutes(120), depth: [0], sent: [half] },
    ],
    ['the nine hours are nearly over', true, { oldest: minutes(480), depth: [9], sent: [half] }],
    ['no tick ran', false, { oldest: [undefined], depth: [9], sent: [0] }],
  ])('"A morning waits" knows what the granted rate allows: when %s it rings: %p', (_, expected, series) => {
    expect(rings('A morning waits for more than 2 hours', series)).toBe(expected)
  })

  test.each<[string, boolean, Series]>([
    ['two notices are refused and none is sent', true, { refused: [2], sent: [0] }],
    ['one is refused and none is sent', true, { refused: [1], sent: [0] }],
    ['one is refused and another is sent', false, { refused: [1], sent: [1] }],
    ['nobody waits', false, { refused: [0], sent: [0] }],
  ])('"SES refuses every notice" also in an office of few officials: when %s it rings: %p', (_, expected, series) => {
    expect(rings('SES refuses every notice', series)).toBe(expected)
  })

  test.each<[string, boolean, Series]>([
    ['a notice is sent and no report comes', true, { sent: [1], reports: [0] }],
    ['a notice is sent and a report comes', false, { sent: [5], reports: [1] }],
    ['nothing is sent', false, { sent: [0], reports: [0] }],
  ])('"SES reports nothing": when %s it rings: %p', (_, expected, series) => {
    expect(rings('SES reports nothing', series)).toBe(expected)
  })

  test.each<[string, boolean, Series]>([
    ['three requests are refused and none is served', true, { refused: [3], served: [undefined] }],
    ['some are served', false, { refused: [30], served: [1] }],
    ['two are refused at night', false, { refused: [2], served: [undefined] }],
    ['nobody asks', false, { refused: [undefined], served: [undefined] }],
  ])('"No request gets past the sign-in": when %s it rings: %p', (_, expected, series) => {
    expect(rings('No request gets past the sign-in', series)).toBe(expected)
  })

  test.each([
    'notices',
    'ticks',
    'reports',
  ])('"More dead letters of %s" rings for a further one while others lie there', (name) => {
    const ring = (...lying: number[]) => rings(`More dead letters of ${name}`, { lying })
    expect(ring(0, 1)).toBe(false)
    expect(ring(1, 1)).toBe(false)
    expect(ring(1, 2)).toBe(true)
    expect(ring(9, 0)).toBe(false)
  })

  test('"Notices of several officials fail" tells the second official from the four dead letters an hour of the first', () => {
    const ring = (...lying: number[]) => rings('Notices of several officials fail', { lying })
    expect(ring(10, 14)).toBe(false)
    expect(ring(10, 15)).toBe(false)
    expect(ring(10, 17)).toBe(true)
    expect(ring(10, 18)).toBe(true)
  })
})

test('the API counts what it refuses with 401 where the alarm looks for it', () => {
  service.hasResourceProperties('AWS::Logs::MetricFilter', {
    FilterPattern: '{ $.status = "401" }',
    MetricTransformations: [
      {
        MetricNamespace: 'AideMemoire',
        MetricName: 'RequestsUnauthorized',
        MetricValue: '1',
        Dimensions: [{ Key: 'service', Value: '$.service' }],
      },
    ],
  })
  service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    AccessLogSettings: {
      Format: Match.stringLikeRegexp('"service":"aide-memoire-demo-service"'),
    },
  })
})

test('the page shows the notice queue, what became of the notices, and who was told within an hour', () => {
  const [dashboard] = resources(service, 'AWS::CloudWatch::Dashboard').values()
  const shown = JSON.stringify(dashboard)
  for (const name of [
    'ApproximateNumberOfMessagesVisible',
    'ApproximateAgeOfOldestMessage',
    'NoticesDelivered',
    'NoticesComplained',
    'NoticesWithinAnHour',
  ])
    expect(shown).toContain(name)
})

test('docs/deploy.md counts the alarms and their metrics as they are', () => {
  const watched = alarms.flatMap(({ Metrics = [{ MetricStat: {} }] }) =>
    (Metrics as { MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat !== undefined),
  )
  const own = Object.keys(measures).length + resources(service, 'AWS::Logs::MetricFilter').size
  const cost = (watched.length * 10 + own * 30) / 100
  expect(readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')).toContain(
    `| ${alarms.length} alarms over ${watched.length} metrics, $0.10 for each of these; ${own} metrics of our own at $0.30 | ${cost.toFixed(2)} |`,
  )
})
