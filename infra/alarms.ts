import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { OfficeAlarm } from './alarm.ts'
import { alarmTopic } from './alarm-topic.ts'
import { alarmsOfDeadLetters, alarmsOfLambda } from './alarms-of-parts.ts'
import type { Api } from './api.ts'
import { defineDashboard } from './dashboard.ts'
import { DeadLetters } from './dead-letters.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Mail } from './mail.ts'
import { metricOf, period, unauthorizedIn } from './metric.ts'
import { mailsASecondOf } from './rate.ts'
import type { Settings } from './settings.ts'

type Props = {
  readonly settings: Settings
  readonly api: Api
  readonly mail: Mail
  readonly notices: Queue
}

/** AWS reviews an account at 5 % and stops its mail at 10 %: https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html */
const bounceRate = 0.05

/** In a quarter of an hour. A link that a mail system cuts off is opened a few times, a guesser opens thousands. */
const manyUnknownLinks = 100

const longestWait = Duration.hours(2)

/** A notice leaves within nine hours, so that an hour is left for the repair. */
const longestWaitInAnyCase = Duration.hours(8)

const hour = Duration.hours(1)

const shows = ['what', 'official', 'localDate', 'reason', 'message', 'nonce', 'error', 'at']

/** All alarms and the dashboard, defined last because alarms and dashboard watch the other parts. */
export const defineWatch = (scope: Construct, { settings, api, mail, notices }: Props): void => {
  const tells = alarmTopic(scope, settings)
  const present = scope.node.findAll()
  const lambdas = present.filter((one) => one instanceof LambdaFunction)
  const dead = present.filter((one) => one instanceof DeadLetters)
  const logOf = (...names: string[]) =>
    lambdas.filter(({ node }) => names.includes(node.id)).map(({ logGroup }) => logGroup)
  const served = lambdas.find(({ node }) => node.id === 'api')?.metricInvocations({ period })
  if (served === undefined) throw new Error('the stack has no function called api')

  const busy = (mailsASecondOf(settings) * period.toSeconds()) / 2
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
      asks: { logs: logOf('tick'), filter: 'ispresent(@message)' },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: `A morning waits for more than ${longestWait.toHours()} hours`,
      impact:
        'At least one official has not been told what was due this morning, although the granted rate would have allowed it.',
      metric: new MathExpression({
        // A large morning may wait while the queue is worked off at half of the granted rate or more.
        expression: `IF(oldest >= ${longestWaitInAnyCase.toSeconds()} OR (oldest >= ${longestWait.toSeconds()} AND (depth < 1 OR sent < ${busy})), 1, 0)`,
        usingMetrics: {
          oldest: metricOf(scope, 'oldestWaiting'),
          depth: notices.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
          sent: metricOf(scope, 'sent'),
        },
        period,
      }),
      threshold: 1,
      asks: {
        logs: logOf('tick', 'deliver'),
        filter: 'what in ["tick", "message failed", "notice refused"]',
        shows: [...shows, 'waiting', 'oldestSeconds'],
      },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'Nobody knows whether a notice left',
      impact:
        'An official may or may not have got the notice of the day. The notice is never sent twice; its lines are told on the next working morning.',
      metric: metricOf(scope, 'unknown'),
      threshold: 1,
      asks: {
        logs: logOf('deliver'),
        filter: 'what = "notice unknown" or (what = "notice already claimed" and state = "sending")',
        shows,
      },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'SES refused notices',
      impact: 'Notices are tried again at every tick, and are late as long as SES refuses them.',
      metric: metricOf(scope, 'refused'),
      threshold: 10,
      asks: { logs: logOf('deliver'), filter: 'what = "notice refused"', shows },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'SES refuses every notice',
      impact:
        'No official is told, however few wait. Notices are tried again at every tick, and on the next working morning after nine hours.',
      metric: new MathExpression({
        expression: 'IF(refused >= 1 AND sent < 1, 1, 0)',
        usingMetrics: { refused: metricOf(scope, 'refused'), sent: metricOf(scope, 'sent') },
        period,
      }),
      threshold: 1,
      periods: 2,
      asks: {
        logs: logOf('deliver'),
        filter: 'what in ["notice refused", "notice accepted"]',
        shows,
      },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'SES reports nothing',
      impact:
        'Notices leave, but nobody learns which of them arrive: bounces and complaints are not seen, and a notice of unknown fate is told again.',
      metric: new MathExpression({
        expression: 'IF(sent >= 1 AND reports < 1, 1, 0)',
        usingMetrics: { sent: metricOf(scope, 'sent', hour), reports: metricOf(scope, 'reports', hour) },
        period: hour,
      }),
      threshold: 1,
      asks: {
        logs: logOf('deliver', 'feedback'),
        filter: 'what in ["notice accepted", "notice delivered", "report"]',
        shows,
      },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'The record of the protocol office cannot be used',
      impact:
        'The settings take the place of what cannot be used. Notices of the office go on. Correct the record: PATCH /officials/ofc_protocol-office.',
      metric: metricOf(scope, 'officeUnusable'),
      threshold: 1,
      asks: { logs: logOf('deliver'), filter: 'what = "office unusable"', shows },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'Mail does not reach the protocol office',
      impact:
        'Nobody reads what asks for a decision. Correct the address: PATCH /officials/ofc_protocol-office, or answer the matter about it with "tryAgain". What was missed is then told again.',
      metric: metricOf(scope, 'officeUnreachable'),
      threshold: 1,
      asks: { logs: logOf('deliver', 'feedback'), filter: 'what = "office unreachable"', shows },
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
        period: hour,
      }),
      threshold: bounceRate,
      asks: { logs: logOf('feedback'), filter: 'what = "notice bounced"', shows },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'Many unknown links are opened',
      impact:
        'Somebody may be guessing links, or a mail system breaks the links of mails. A guess finds nothing: a link has 96 random bits.',
      metric: metricOf(scope, 'linksUnknown'),
      threshold: manyUnknownLinks,
      asks: { logs: [api.log], filter: 'route like /\\/[cd]\\// and status = 404' },
      tells,
    }),
    ...dead.flatMap((queue) =>
      alarmsOfDeadLetters(scope, queue, {
        tells,
        asks: {
          logs: logOf(queue.fills),
          filter: 'ispresent(error) or @message like /ERROR|Task timed out/',
        },
      }),
    ),
    ...lambdas.flatMap((lambda) => alarmsOfLambda(scope, lambda, tells)),
    new OfficeAlarm(scope, {
      title: 'The API answers 5xx',
      impact:
        'Officers and other systems are told to try again; every change that was answered with success is stored.',
      metric: api.http.metricServerError({ period, statistic: Stats.SUM }),
      threshold: 1,
      asks: { logs: [api.log, ...logOf('api')], filter: 'status >= 500 or what = "fault"' },
      tells,
    }),
    new OfficeAlarm(scope, {
      title: 'No request gets past the sign-in',
      impact:
        'Officers and other systems are refused with 401, and none gets in. Notices leave as always, and nothing is lost.',
      metric: new MathExpression({
        expression: 'IF(refused >= 3 AND FILL(served, 0) < 1, 1, 0)',
        usingMetrics: { refused: unauthorizedIn(scope), served },
        period,
      }),
      threshold: 1,
      periods: 2,
      asks: { logs: [api.log], filter: 'status = 401' },
      tells,
    }),
  ]
  defineDashboard(scope, { alarms, api: api.http, dead, lambdas, notices })
}
