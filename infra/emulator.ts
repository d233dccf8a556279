import { CfnOutput, type IAspect, Stack } from 'aws-cdk-lib'
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs'
import type { IConstruct } from 'constructs'

/** The differences needed by the emulator of the deployment tests, each with a reason in docs/emulator.md. */
export const withoutWhatTheEmulatorLacks: IAspect = {
  visit(node: IConstruct) {
    if (node instanceof CfnOutput && tellsDkimRecord(node)) leaveOut(node)
    if (node instanceof CfnQueryDefinition) leaveOut(node)
    if (node instanceof CfnAlarm && node.metrics !== undefined) watchOneMetric(node)
  },
}

const leaveOut = ({ node }: IConstruct) => node.scope?.node.tryRemoveChild(node.id)

const tellsDkimRecord = (output: CfnOutput) =>
  JSON.stringify(Stack.of(output).resolve(output.value)).includes('DkimDNSToken')

/** The alarm watches the first metric of its expression, and nothing is reckoned from several. */
const watchOneMetric = (alarm: CfnAlarm) => {
  const queries = Stack.of(alarm).resolve(alarm.metrics) as CfnAlarm.MetricDataQueryProperty[]
  const first = queries.flatMap(({ metricStat }) => (metricStat ? [metricStat] : []))[0] as
    | CfnAlarm.MetricStatProperty
    | undefined
  const metric = first?.metric as CfnAlarm.MetricProperty | undefined
  if (first === undefined || metric === undefined) throw new Error(`${alarm.alarmName} watches no metric`)
  alarm.metrics = undefined
  alarm.namespace = metric.namespace
  alarm.metricName = metric.metricName
  alarm.dimensions = metric.dimensions
  alarm.period = first.period
  alarm.statistic = first.stat
}
