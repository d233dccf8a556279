import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch'
import type { Finding } from './findings.ts'

/** The alarms of a stack that ring now, by their section of docs/runbook.md. */
export const ringingAlarmsOf = async (region: string, stack: string): Promise<readonly string[]> => {
  const prefix = `${stack}-`
  const pages = paginateDescribeAlarms(
    { client: new CloudWatchClient({ region }) },
    { AlarmNamePrefix: prefix, StateValue: 'ALARM' },
  )
  const sections: string[] = []
  for await (const { MetricAlarms = [] } of pages)
    sections.push(...MetricAlarms.map(({ AlarmName = '' }) => AlarmName.slice(prefix.length)))
  return sections.toSorted()
}

export const onRingingAlarms = (sections: readonly string[]): Finding[] =>
  sections.length === 0
    ? [{ about: 'alarms', verdict: 'ok', says: 'none rings' }]
    : sections.map((section) => ({
        about: 'alarms',
        verdict: 'mend',
        says: `one rings: docs/runbook.md#${section}`,
      }))
