import { Duration, Stack } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { measures, namespace } from '../functions/adapters/metrics.ts'

/** A tick. Whatever is watched is looked at as often. */
export const period = Duration.minutes(15)

/** One of what our log lines count, in this stage. */
export const metricOf = (scope: Construct, measure: keyof typeof measures): Metric =>
  new Metric({
    namespace,
    metricName: measures[measure].name,
    dimensionsMap: { service: Stack.of(scope).stackName },
    statistic: measures[measure].unit === 'Count' ? Stats.SUM : Stats.MAXIMUM,
    period,
  })
