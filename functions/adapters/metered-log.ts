import { Metrics } from '@aws-lambda-powertools/metrics'
import { jsonLog, type Log } from './log.ts'
import { measured } from './measures.ts'

/**
 * Logs what is counted in CloudWatch's embedded metric format: the line that tells it is the line that counts it.
 * Namespace and service come from the environment.
 */
export const meteredLog = (metrics = new Metrics()): Log => {
  return (happening) => {
    const found = measured(happening)
    if (found.length === 0) return jsonLog(happening)
    for (const { name, unit, value } of found) metrics.addMetric(name, unit, value)
    for (const [fact, value] of Object.entries(happening)) metrics.addMetadata(fact, String(value))
    metrics.publishStoredMetrics()
  }
}
