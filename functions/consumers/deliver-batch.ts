import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { queuedFrom } from '../../events/queue-messages.ts'
import { faultOf, type Log } from '../adapters/log.ts'
import { type PropagateDeps, propagateVisitChange } from '../use-cases/propagate-visit-change.ts'
import { type DeliverDeps, deliver } from '../use-cases/send-notice.ts'

/**
 * `deliver` behind its queue: each message by itself, so one that fails is handed over again (and at last put
 * aside with the dead letters) while nothing else waits for it.
 */
export const deliverBatch = (deps: DeliverDeps & PropagateDeps) => {
  const settle = propagateVisitChange(deps)
  const failed = async (record: SQSRecord) => {
    const log = marked(deps.log, record)
    try {
      const message = queuedFrom(record.body)
      await ('visitId' in message ? settle(message.visitId) : deliver({ ...deps, log })(message.officialId))
      return []
    } catch (error) {
      log({ what: 'message failed', ...faultOf(error) })
      return [{ itemIdentifier: record.messageId }]
    }
  }
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => ({
    batchItemFailures: (await Promise.all(Records.map(failed))).flat(),
  }))
}

/** Every line about a message says which one it was, and which tick queued it. */
const marked = (log: Log, { messageId, messageAttributes }: SQSRecord): Log => {
  const tick = messageAttributes?.tick?.stringValue
  return (entry) => log({ ...entry, message: messageId, ...(tick !== undefined && { tick }) })
}
