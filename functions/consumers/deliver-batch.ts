import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { type Queued, queuedFrom } from '../../events/queue-messages.ts'
import type { Log } from '../adapters/log.ts'
import { faultOf } from '../use-cases/fault.ts'
import { type PropagateDeps, propagateVisitChange } from '../use-cases/propagate-visit-change.ts'
import { type SendNoticeDeps, sendNotice } from '../use-cases/send-notice.ts'
import { type SettleOrganisationDeps, settleOrganisation } from '../use-cases/settle-organisation.ts'

/**
 * The consumer of the notice queue. Each message of a batch succeeds or fails alone: the queue delivers only
 * a failed message again, and moves the message to the dead letters after the last try.
 */
export const deliverBatch = (deps: SendNoticeDeps & PropagateDeps & SettleOrganisationDeps) => {
  const propagate = propagateVisitChange(deps)
  const deliver = (message: Queued, log: Log) => {
    if ('visitId' in message) return propagate(message.visitId)
    return 'organisationId' in message
      ? settleOrganisation(deps)(message.organisationId)
      : sendNotice({ ...deps, log })(message.officialId)
  }
  const failed = async (record: SQSRecord) => {
    const log = marked(deps.log, record)
    try {
      await deliver(queuedFrom(record.body), log)
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

/** Adds the id of the message and the id of the queueing tick to every log line. */
const marked = (log: Log, { messageId, messageAttributes }: SQSRecord): Log => {
  const tick = messageAttributes?.tick?.stringValue
  return (entry) => log({ ...entry, message: messageId, ...(tick !== undefined && { tick }) })
}
