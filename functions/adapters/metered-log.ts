import { Metrics } from '@aws-lambda-powertools/metrics'
import { jsonLog, type Log } from './log.ts'
import { measured } from './metrics.ts'

/**
 * Logs what is counted in CloudWatch's embedded metric format: the line that tells it is the line that counts it.
 * Namespace and service come from the environment.
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
