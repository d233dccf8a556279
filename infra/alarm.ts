import { Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { type ILogGroup, QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

type Props = {
  /** The event, and the heading of the section in docs/runbook.md. */
  readonly title: string
  /** The meaning for the office, which decides the urgency. */
  readonly impact: string
  readonly metric: IMetric
  /** The alarm rings at this value, or below the value if `rings` says so. */
  readonly threshold: number
  readonly rings?: 'from' | 'below'
  /** For how many periods of the metric. */
  readonly periods?: number
  /** The meaning of missing metrics; default: nothing is wrong. */
  readonly whenSilent?: TreatMissingData
  /** Where the cause is found: the saved query of the alarm, in CloudWatch under the name of the stack. */
  readonly asks: Question
  readonly tells: ITopic
}

export type Question = {
  readonly logs: readonly ILogGroup[]
  /** The condition on a log line, in the language of Logs Insights. */
  readonly filter: string
  /** What is shown of each line beside the time. Default: the whole line. */
  readonly shows?: readonly string[]
}

/** `No tick for 45 minutes` becomes `no-tick-for-45-minutes`, as in the address of the section. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

/** Every alarm of ours, with the meaning for the office and a link to the runbook. */
export class OfficeAlarm extends Alarm {
  readonly title: string
  readonly impact: string

  constructor(scope: Construct, props: Props) {
    const { title, impact, metric, threshold, rings = 'from', periods = 1, whenSilent, asks, tells } = props
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
    this.saveQuery(asks)
    this.addAlarmAction(new SnsAction(tells))
    this.addOkAction(new SnsAction(tells))
  }

  private saveQuery({ logs, filter, shows = ['@message'] }: Question): void {
    new QueryDefinition(this, 'query', {
      queryDefinitionName: `${Stack.of(this).stackName}/${this.title}`,
      logGroups: [...logs],
      queryString: new QueryString({
        fields: ['@timestamp', '@log', ...shows],
        filterStatements: [filter],
        sort: '@timestamp desc',
        limit: 1000,
      }),
    })
  }
}
