import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { noticeDue } from '../events/notice-due.ts'
import { faultOf } from './adapters/log.ts'
import { type DeliverDeps, deliver } from './deliver.ts'

/**
 * `deliver` behind its queue: each message by itself, so one that fails is handed over again (and at last put
 * aside with the dead letters) while nothing else waits for it.
 */
export const deliverBatch = (deps: DeliverDeps) => {
  const deliverOne = deliver(deps)
  const failed = async (record: SQSRecord) => {
    try {
      await deliverOne(noticeDue.parse(JSON.parse(record.body)).officialId)
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
