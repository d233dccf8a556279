import { GetQueueAttributesCommand, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Queued } from '../../events/queue-messages.ts'
import type { Waiting } from './due-index.ts'

export type NoticeQueue = {
  /**
   * Queues one message for each official, visit or organisation, marked with the id of the tick. Tries all messages first,
   * then throws if the queue refused any.
   */
  send(waiting: readonly Waiting['who'][], tick: string): Promise<void>
  /**
   * True while messages wait for a delivery to take them. A message that a delivery has taken, or that comes back after a
   * failure, does not count. SQS gives an approximate number.
   */
  holdsMessages(): Promise<boolean>
}

export const messageFor = (id: Waiting['who']): Queued => {
  if (isOf(id, 'vis_')) return { schema: 1, visitId: id }
  return isOf(id, 'org_') ? { schema: 1, organisationId: id } : { schema: 1, officialId: id }
}

const isOf = <Kind extends 'vis_' | 'org_'>(id: Waiting['who'], kind: Kind): id is `${Kind}${string}` =>
  id.startsWith(kind)

/** SQS takes at most ten messages at once. */
const batchSize = 10
/** How many batches are on their way at once: the morning of 100,000 officials is queued within a few minutes. */
const atOnce = 10

export const noticeQueue = (client: SQSClient, queueUrl: string): NoticeQueue => {
  /** Gives the number of messages refused by the queue. */
  const sendBatch = async (batch: readonly Waiting['who'][], tick: string): Promise<number> => {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: batch.map((id, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(messageFor(id)),
          MessageAttributes: { tick: { DataType: 'String', StringValue: tick } },
        })),
      }),
    )
    return Failed.length
  }

  return {
    async send(waiting, tick) {
      const batches = Array.from({ length: Math.ceil(waiting.length / batchSize) }, (_, index) =>
        waiting.slice(index * batchSize, (index + 1) * batchSize),
      ).values()
      let refused = 0
      let cause: unknown
      const sender = async () => {
        for (const batch of batches) {
          const left = await sendBatch(batch, tick).catch((error: unknown) => {
            cause = error
            return batch.length
          })
          refused += left
        }
      }
      await Promise.all(Array.from({ length: atOnce }, sender))
      if (refused > 0)
        throw new Error(`the queue refused ${refused} of ${waiting.length} messages`, { cause })
    },

    async holdsMessages() {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: queueUrl,
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      )
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0) > 0
    },
  }
}
