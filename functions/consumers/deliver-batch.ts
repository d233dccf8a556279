import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { queuedFrom } from '../../events/queue-messages.ts'
import type { Log } from '../adapters/log.ts'
import { faultOf } from '../use-cases/fault.ts'
import { type PropagateDeps, propagateVisitChange } from '../use-cases/propagate-visit-change.ts'
import { type SendNoticeDeps, sendNotice } from '../use-cases/send-notice.ts'

/**
 * The consumer of the notice queue. Each message is handled by itself, so a message that fails is handed over again (and
 * at last put aside with the dead letters) while nothing else waits for it.
 */
export const deliverBatch = (deps: SendNoticeDeps & PropagateDeps) => {
  const propagate = propagateVisitChange(deps)
  const failed = async (record: SQSRecord) => {
    const log = marked(deps.log, record)
    try {
      const message = queuedFrom(record.body)
      await ('visitId' in message
        ? propagate(message.visitId)
        : sendNotice({ ...deps, log })(message.officialId))
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

/** Every log line about a message says which message it was, and which tick queued it. */
const marked = (log: Log, { messageId, messageAttributes }: SQSRecord): Log => {
  const tick = messageAttributes?.tick?.stringValue
  return (entry) => log({ ...entry, message: messageId, ...(tick !== undefined && { tick }) })
}
