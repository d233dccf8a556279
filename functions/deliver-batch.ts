import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { queuedFrom } from '../events/notice-due.ts'
import { faultOf } from './adapters/log.ts'
import { type DeliverDeps, deliver } from './deliver.ts'
import { type SettleDeps, settleVisit } from './settle-visit.ts'

/**
 * `deliver` behind its queue: each message by itself, so one that fails is handed over again (and at last put
 * aside with the dead letters) while nothing else waits for it.
 */
export const deliverBatch = (deps: DeliverDeps & SettleDeps) => {
  const deliverOne = deliver(deps)
  const settle = settleVisit(deps)
  const failed = async (record: SQSRecord) => {
    try {
      const message = queuedFrom(record.body)
      await ('visitId' in message ? settle(message.visitId) : deliverOne(message.officialId))
      return []
    } catch (error) {
      deps.log({ what: 'message failed', message: record.messageId, ...faultOf(error) })
      return [{ itemIdentifier: record.messageId }]
    }
  }
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => ({
    batchItemFailures: (await Promise.all(Records.map(failed))).flat(),
  }))
}
