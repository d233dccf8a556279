import { Duration, Stack } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { measures, namespace } from '../functions/adapters/metrics.ts'

/** The period of a tick, and of every metric. */
export const period = Duration.minutes(15)

/** A metric counted by our log lines, in this stage. */
export const metricOf = (scope: Construct, measure: keyof typeof measures): Metric =>
  new Metric({
    namespace,
    metricName: measures[measure].name,
    dimensionsMap: { service: Stack.of(scope).stackName },
    statistic: measures[measure].unit === 'Count' ? Stats.SUM : Stats.MAXIMUM,
    period,
  })
