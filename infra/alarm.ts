import { Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

type Props = {
  /** What happened: the heading of its section in docs/runbook.md. */
  readonly title: string
  /** What it means for the office, which decides how soon somebody must look. */
  readonly impact: string
  readonly metric: Metric
  /** It rings at this value, or below it if `rings` says so. */
  readonly threshold: number
  readonly rings?: 'from' | 'below'
  /** For how many periods of the metric. */
  readonly periods?: number
  /** What silence means; by itself nothing. */
  readonly whenSilent?: TreatMissingData
  readonly tells: ITopic
}

/** `No tick for 45 minutes` becomes `no-tick-for-45-minutes`, as in the address of its section. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

/** Every alarm of ours. It says what it means for the office, and where the runbook says what to do. */
export class OfficeAlarm extends Alarm {
  readonly title: string
  readonly impact: string

  constructor(scope: Construct, props: Props) {
    const { title, impact, metric, threshold, rings = 'from', periods = 1, whenSilent, tells } = props
    const anchor = anchorOf(title)
    super(scope, anchor, {
      alarmName: `${Stack.of(scope).stackName}-${anchor}`,
      alarmDescription: `${title}. ${impact} What to do: docs/runbook.md#${anchor}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator:
        rings === 'from'
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: whenSilent ?? TreatMissingData.NOT_BREACHING,
    })
    this.title = title
    this.impact = impact
    this.addAlarmAction(new SnsAction(tells))
    this.addOkAction(new SnsAction(tells))
  }
}
