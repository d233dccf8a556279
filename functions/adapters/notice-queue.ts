import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Queued } from '../../events/notice-due.ts'
import type { OfficialId, VisitId } from '../domain/ids.ts'

export type NoticeQueue = {
  /** One message for each official or visit, marked with the tick. Throws when the queue did not take them all. */
  send(waiting: readonly (OfficialId | VisitId)[], tick: string): Promise<void>
}

const message = (id: OfficialId | VisitId): Queued =>
  isVisit(id) ? { schema: 1, visitId: id } : { schema: 1, officialId: id }

const isVisit = (id: OfficialId | VisitId): id is VisitId => id.startsWith('vis_')

/** SQS takes at most ten messages at once. */
const batchSize = 10

export const noticeQueue = (client: SQSClient, queueUrl: string): NoticeQueue => ({
  async send(waiting, tick) {
    for (let start = 0; start < waiting.length; start += batchSize) {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: waiting.slice(start, start + batchSize).map((id, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message(id)),
            MessageAttributes: { tick: { DataType: 'String', StringValue: tick } },
          })),
        }),
      )
      if (Failed.length > 0) throw new Error(`the queue refused ${Failed.length} messages`)
    }
  },
})
