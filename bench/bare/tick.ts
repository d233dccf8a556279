import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { handler as get } from './api.ts'

const sqs = new SQSClient()

export const handler = async () => {
  await get()
  return sqs.send(new SendMessageBatchCommand({ QueueUrl: 'queue', Entries: [] }))
}
