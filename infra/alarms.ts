import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { OfficeAlarm } from './alarm.ts'
import { alarmTopic } from './alarm-topic.ts'
import { defineDashboard } from './dashboard.ts'
import { DeadLetters } from './dead-letters.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Mail } from './mail.ts'
import { metricOf, period } from './metric.ts'
import type { Settings } from './settings.ts'

type Props = { readonly settings: Settings; readonly api: HttpApi; readonly mail: Mail }

/** AWS reviews an account at 5 % and stops its mail at 10 %: https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html */
const bounceRate = 0.05

const longestWait = Duration.hours(2)

/** All alarms and the dashboard, defined last because alarms and dashboard watch the other parts. */
export const defineWatch = (scope: Construct, { settings, api, mail }: Props): void => {
  const tells = alarmTopic(scope, settings)
  const present = scope.node.findAll()
  const lambdas = present.filter((one) => one instanceof LambdaFunction)
  const dead = present.filter((one) => one instanceof DeadLetters)

  const alarms = [
    new OfficeAlarm(scope, {
      title: 'No tick for 45 minutes',
      impact:
        'No official is reminded until ticks run again. Nothing is lost: a morning that is missed by nine hours is told on the next working morning.',
      metric: metricOf(scope, 'ticks'),
      threshold: 1,
      rings: 'below',
      periods: 3,
      whenSilent: TreatMissingData.BREACHING,
      tells,
    }),
    new OfficeAlarm(scope, {
      title: `A morning waits for more than ${longestWait.toHours()} hours`,
      impact: 'At least one official has not been told what was due this morning.',
      metric: metricOf(scope, 'oldestWaiting'),
      threshold: longestWait.toSeconds(),
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'Nobody knows whether a notice left',
      impact:
        'An official may or may not have got the notice of the day. The notice is never sent twice; its lines are told on the next working morning.',
      metric: metricOf(scope, 'unknown'),
      threshold: 1,
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'SES refused notices',
      impact: 'Notices are tried again at every tick, and are late as long as SES refuses them.',
      metric: metricOf(scope, 'refused'),
      threshold: 10,
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'The record of the protocol office cannot be used',
      impact:
        'The settings take the place of what cannot be used. Notices of the office go on. Correct the record: PATCH /officials/ofc_protocol-office.',
      metric: metricOf(scope, 'officeUnusable'),
      threshold: 1,
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'Mail does not reach the protocol office',
      impact:
        'Nobody reads what asks for a decision. Correct the address: PATCH /officials/ofc_protocol-office, or answer the matter about it with "tryAgain". What was missed is then told again.',
      metric: metricOf(scope, 'officeUnreachable'),
      threshold: 1,
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'Many notices bounce',
      impact: 'Officials are not reached, and at 10 % SES stops all mail of the account.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        dimensionsMap: { 'ses:configuration-set': mail.configurationSet },
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      threshold: bounceRate,
      tells,
    }),
    ...dead.map(
      (queue) =>
        new OfficeAlarm(scope, {
          title: `Dead letters of ${queue.node.id.replace('-dead', '')}`,
          impact: queue.impact,
          metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
          threshold: 1,
          tells,
        }),
    ),
    ...lambdas.flatMap((lambda) => [
      new OfficeAlarm(scope, {
        title: `Errors of ${lambda.node.id}`,
        impact: lambda.impact,
        metric: lambda.metricErrors({ period }),
        threshold: 1,
        tells,
      }),
      new OfficeAlarm(scope, {
        title: `Throttles of ${lambda.node.id}`,
        impact: `AWS runs the function less often than asked. ${lambda.impact}`,
        metric: lambda.metricThrottles({ period }),
        threshold: 1,
        tells,
      }),
    ]),
    new OfficeAlarm(scope, {
      title: 'The API answers 5xx',
      impact:
        'Officers and other systems are told to try again; every change that was answered with success is stored.',
      metric: api.metricServerError({ period, statistic: Stats.SUM }),
      threshold: 1,
      tells,
    }),
  ]
  defineDashboard(scope, { alarms, api, dead, lambdas })
}
