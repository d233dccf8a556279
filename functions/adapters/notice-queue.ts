import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { NoticeDue } from '../../events/notice-due.ts'
import type { OfficialId } from '../domain/ids.ts'

export type NoticeQueue = {
  /** One message for each official. Throws when the queue did not take them all. */
  send(officials: readonly OfficialId[]): Promise<void>
}

/** SQS takes at most ten messages at once. */
const batchSize = 10

export const noticeQueue = (client: SQSClient, queueUrl: string): NoticeQueue => ({
  async send(officials) {
    for (let start = 0; start < officials.length; start += batchSize) {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: officials.slice(start, start + batchSize).map((officialId, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify({ schema: 1, officialId } satisfies NoticeDue),
          })),
        }),
      )
      if (Failed.length > 0) throw new Error(`the queue refused ${Failed.length} messages`)
    }
  },
})
