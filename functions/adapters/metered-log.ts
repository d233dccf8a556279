import { Metrics } from '@aws-lambda-powertools/metrics'
import { jsonLog, type Log } from './log.ts'
import { measured } from './metrics.ts'

/**
 * Logs entries with a measure in CloudWatch's embedded metric format, so one log line both tells and counts
 * an event. Namespace and service come from the environment.
 */
export const meteredLog = (metrics = new Metrics()): Log => {
  return (entry) => {
    const found = measured(entry)
    if (found.length === 0) return jsonLog(entry)
    for (const { name, unit, value } of found) metrics.addMetric(name, unit, value)
    for (const [fact, value] of Object.entries(entry)) metrics.addMetadata(fact, String(value))
    metrics.publishStoredMetrics()
  }
}
