import { Duration, Stack } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { measures, namespace } from '../functions/adapters/metrics.ts'
import { unauthorized } from './access-log.ts'

/** The period of a tick, and of every metric. */
export const period = Duration.minutes(15)

/** A metric counted by our log lines, in this stage, over a period. */
export const metricOf = (scope: Construct, measure: keyof typeof measures, over = period): Metric =>
  new Metric({
    namespace,
    metricName: measures[measure].name,
    dimensionsMap: { service: Stack.of(scope).stackName },
    statistic: measures[measure].unit === 'Count' ? Stats.SUM : Stats.MAXIMUM,
    period: over,
  })

/** The requests without a valid token, counted from the access log of the API. */
export const unauthorizedIn = (scope: Construct): Metric =>
  new Metric({
    namespace,
    metricName: unauthorized,
    dimensionsMap: { service: Stack.of(scope).stackName },
    statistic: Stats.SUM,
    period,
  })
