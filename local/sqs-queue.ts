import { createHash, randomUUID } from 'node:crypto'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { Log } from '../functions/adapters/log.ts'
import { bodyOf, listen } from './listen.ts'

/** Hands a batch to the Lambda behind the queue. */
export type Consumer = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>

type Message = {
  readonly messageId: string
  readonly body: string
  readonly attributes: Attributes
  received: number
}
type Attributes = Readonly<Record<string, { readonly DataType: string; readonly StringValue: string }>>

const batchSize = 10
/** A message goes to the dead letters after five deliveries, as in the deployed queue. */
const mostReceived = 5

/**
 * The part of SQS that we use: takes SendMessageBatch (AWS JSON protocol), says how many messages wait, and delivers
 * in this process. The queue is in memory only, because the next tick queues every official without a notice again.
 */
export const startSqsQueue = async (consume: Consumer, log: Log) => {
  const waiting: Message[] = []

  const server = await listen(async (request, response) => {
    const target = request.headers['x-amz-target']
    response.setHeader('Content-Type', 'application/x-amz-json-1.0')
    if (target === 'AmazonSQS.GetQueueAttributes')
      return response.end(
        JSON.stringify({ Attributes: { ApproximateNumberOfMessages: String(waiting.length) } }),
      )
    if (target !== 'AmazonSQS.SendMessageBatch')
      return response
        .writeHead(400)
        .end(JSON.stringify({ __type: 'com.amazonaws.sqs#UnsupportedOperation', message: String(target) }))
    const { Entries } = JSON.parse((await bodyOf(request)).toString('utf8')) as {
      Entries: { Id: string; MessageBody: string; MessageAttributes?: Attributes }[]
    }
    const Successful = Entries.map(({ Id, MessageBody, MessageAttributes = {} }) => {
      const messageId = randomUUID()
      waiting.push({ messageId, body: MessageBody, attributes: MessageAttributes, received: 0 })
      return {
        Id,
        MessageId: messageId,
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      }
    })
    return response.end(JSON.stringify({ Successful, Failed: [] }))
  })

  /**
   * Delivers until the queue is empty. A failed message is delivered again, and after the last try goes to
   * the dead letters.
   */
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize)
      for (const message of batch) message.received += 1
      const failed = await failedOf(batch, consume)
      for (const message of failed)
        if (message.received < mostReceived) waiting.push(message)
        else log({ what: 'dead letter', message: message.messageId })
    }
  }

  return {
    url: `${server.address}/000000000000/notices`,
    address: server.address,
    close: server.close,
    drain,
  }
}

const failedOf = async (batch: readonly Message[], consume: Consumer): Promise<readonly Message[]> => {
  try {
    const answer = await consume(eventOf(batch))
    const ids = new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    return batch.filter(({ messageId }) => ids.has(messageId))
  } catch {
    return batch
  }
}

const eventOf = (batch: readonly Message[]): SQSEvent => ({
  Records: batch.map(({ messageId, body, attributes, received }) => ({
    messageId,
    body,
    receiptHandle: messageId,
    attributes: {
      ApproximateReceiveCount: String(received),
      SentTimestamp: '0',
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: Object.fromEntries(
      Object.entries(attributes).map(([name, { DataType, StringValue }]) => [
        name,
        { dataType: DataType as 'String', stringValue: StringValue },
      ]),
    ),
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:notices',
    awsRegion: 'us-east-1',
  })),
})
