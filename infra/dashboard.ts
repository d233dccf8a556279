import { Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { measures } from '../functions/adapters/metrics.ts'
import type { OfficeAlarm } from './alarm.ts'
import type { DeadLetters } from './dead-letters.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { metricOf, period } from './metric.ts'

type Props = {
  readonly alarms: readonly OfficeAlarm[]
  readonly api: HttpApi
  readonly dead: readonly DeadLetters[]
  readonly lambdas: readonly LambdaFunction[]
}

const half = 12

const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: half })

/** A page with the ringing alarms, the notices to officials, and the state of each part. */
export const defineDashboard = (scope: Construct, { alarms, api, dead, lambdas }: Props): void => {
  const ours = (...names: (keyof typeof measures)[]) => names.map((name) => metricOf(scope, name))
  const dashboard = new Dashboard(scope, 'dashboard', { dashboardName: Stack.of(scope).stackName })
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 2 * half }))
  dashboard.addWidgets(
    graph('Notices', ...ours('sent', 'unknown', 'refused', 'bounced', 'officeUnreachable', 'officeUnusable')),
    graph('Mornings: the oldest that waits, in seconds', ...ours('oldestWaiting')),
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
