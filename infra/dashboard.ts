import { Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { measures } from '../functions/adapters/metrics.ts'
import type { OfficeAlarm } from './alarm.ts'
import type { DeadLetters } from './dead-letters.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { metricOf, period, unauthorizedIn } from './metric.ts'

type Props = {
  readonly alarms: readonly OfficeAlarm[]
  readonly api: HttpApi
  readonly dead: readonly DeadLetters[]
  readonly lambdas: readonly LambdaFunction[]
  readonly notices: Queue
}

const half = 12

const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: half })

/** A page with the ringing alarms, the notices to officials, and the state of each part. */
export const defineDashboard = (scope: Construct, { alarms, api, dead, lambdas, notices }: Props): void => {
  const ours = (...names: (keyof typeof measures)[]) => names.map((name) => metricOf(scope, name))
  const dashboard = new Dashboard(scope, 'dashboard', { dashboardName: Stack.of(scope).stackName })
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 2 * half }))
  dashboard.addWidgets(
    graph('Notices sent, and what became of them', ...ours('sent', 'delivered', 'bounced', 'complained')),
    graph(
      'Notices not sent, or of unknown fate',
      ...ours('refused', 'unknown', 'officeUnreachable', 'officeUnusable'),
    ),
  )
  dashboard.addWidgets(
    graph('Notices sent, and of them within an hour of their morning', ...ours('sent', 'withinAnHour')),
    graph('Mornings: the oldest that waits, in seconds', ...ours('oldestWaiting')),
  )
  dashboard.addWidgets(
    graph(
      'The queue of notices: messages that wait, and that are worked on',
      notices.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      notices.metricApproximateNumberOfMessagesNotVisible({ statistic: Stats.MAXIMUM, period }),
    ),
    graph(
      'The queue of notices: the age of its oldest message, in seconds',
      notices.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period }),
    ),
  )
  dashboard.addWidgets(
    graph('Reports of SES, and requests refused with 401', ...ours('reports'), unauthorizedIn(scope)),
    graph('Answers through links, and unknown links that were opened', ...ours('answers', 'linksUnknown')),
  )
  dashboard.addWidgets(
    graph('Ticks, and notices that are late', ...ours('ticks', 'late')),
    graph('Dead letters', ...dead.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period }))),
  )
  dashboard.addWidgets(
    graph(
      'Errors',
      ...lambdas.map((lambda) => lambda.metricErrors({ period, label: lambda.node.id })),
      api.metricServerError({ period, statistic: Stats.SUM, label: 'API 5xx' }),
    ),
    graph(
      'Time that the API takes, in milliseconds',
      api.metricLatency({ period, statistic: Stats.p(50), label: 'half of all requests' }),
      api.metricLatency({ period, statistic: Stats.p(99), label: '99 of 100' }),
    ),
  )
}
