import { Duration } from 'aws-cdk-lib'
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { OfficeAlarm, type Question } from './alarm.ts'
import type { DeadLetters } from './dead-letters.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { period } from './metric.ts'

const hour = Duration.hours(1)

/** A tick queues an official who fails again, so that one official leaves four dead letters in an hour, and two leave eight. */
const moreThanOneOfficialLeaves = 6

/**
 * A first alarm rings while dead letters lie there, and is then silent about further ones. So a second alarm rings when
 * more of them come, and for notices a third one when more of them come than one official can cause.
 */
export const alarmsOfDeadLetters = (
  scope: Construct,
  queue: DeadLetters,
  { tells, asks }: { readonly tells: ITopic; readonly asks: Question },
): OfficeAlarm[] => {
  const name = queue.node.id.replace('-dead', '')
  const lying = (over: Duration) =>
    queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: over })
  const grows = (expression: string) =>
    new MathExpression({ expression, usingMetrics: { lying: lying(hour) }, period: hour })
  return [
    new OfficeAlarm(scope, {
      title: `Dead letters of ${name}`,
      impact: queue.impact,
      metric: lying(period),
      threshold: 1,
      asks,
      tells,
    }),
    new OfficeAlarm(scope, {
      title: `More dead letters of ${name}`,
      impact: `More dead letters come while earlier ones still lie there. ${queue.impact}`,
      metric: grows('IF(DIFF(lying) >= 1 AND lying > DIFF(lying), 1, 0)'),
      threshold: 1,
      asks,
      tells,
    }),
    ...(name === 'notices'
      ? [
          new OfficeAlarm(scope, {
            title: 'Notices of several officials fail',
            impact:
              'More dead letters come than one official can cause. Each of these officials is not told until the cause is mended.',
            metric: grows(`IF(DIFF(lying) >= ${moreThanOneOfficialLeaves}, 1, 0)`),
            threshold: 1,
            asks,
            tells,
          }),
        ]
      : []),
  ]
}

/** Errors and throttles, which AWS counts for each function. */
export const alarmsOfLambda = (scope: Construct, lambda: LambdaFunction, tells: ITopic): OfficeAlarm[] => [
  new OfficeAlarm(scope, {
    title: `Errors of ${lambda.node.id}`,
    impact: lambda.impact,
    metric: lambda.metricErrors({ period }),
    threshold: 1,
    asks: {
      logs: [lambda.logGroup],
      filter: 'ispresent(error) or @message like /ERROR|Task timed out|Runtime exited/',
    },
    tells,
  }),
  new OfficeAlarm(scope, {
    title: `Throttles of ${lambda.node.id}`,
    impact: `AWS runs the function less often than asked. ${lambda.impact}`,
    metric: lambda.metricThrottles({ period }),
    threshold: 1,
    // A run that AWS does not start leaves no line, so the query shows the runs that were started.
    asks: { logs: [lambda.logGroup], filter: '@type = "REPORT"', shows: ['@requestId', '@duration'] },
    tells,
  }),
]
