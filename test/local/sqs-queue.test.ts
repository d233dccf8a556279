import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { SQSEvent } from 'aws-lambda'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { type NoticeQueue, noticeQueue } from '../../functions/adapters/notice-queue.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import { startSqsQueue } from '../../local/sqs-queue.ts'

let queue: Awaited<ReturnType<typeof startSqsQueue>>
let send: NoticeQueue['send']
let holdsMessages: NoticeQueue['holdsMessages']
let client: SQSClient
let batches: { body: string; received: string; tick: string | undefined }[][]
let logged: LogEntry[]
/** True for the body of a message that the consumer fails to handle. */
let failing: (body: string) => boolean

const consume = async ({ Records }: SQSEvent) => {
  batches.push(
    Records.map(({ body, attributes, messageAttributes }) => ({
      body,
      received: attributes.ApproximateReceiveCount,
      tick: messageAttributes.tick?.stringValue,
    })),
  )
  return {
    batchItemFailures: Records.filter(({ body }) => failing(body)).map(({ messageId }) => ({
      itemIdentifier: messageId,
    })),
  }
}

beforeEach(async () => {
  batches = []
  logged = []
  failing = () => false
  queue = await startSqsQueue(consume, (entry) => void logged.push(entry))
  client = new SQSClient({
    endpoint: queue.address,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  ;({ send, holdsMessages } = noticeQueue(client, queue.url))
})
afterEach(async () => {
  client.destroy()
  await queue.close()
})

const officials = (count: number): OfficialId[] =>
  Array.from({ length: count }, (_, index): OfficialId => `ofc_${index}`)
const message = (official: string) => JSON.stringify({ schema: 1, officialId: official })

describe('The queue', () => {
  test('holds messages until a delivery takes the last one', async () => {
    expect(await holdsMessages()).toBe(false)
    await send(officials(3), 'tick-1')
    expect(await holdsMessages()).toBe(true)
    await queue.drain()
    expect(await holdsMessages()).toBe(false)
  })

  test('hands over one message for each official, ids only, ten at a time', async () => {
    await send(officials(23), 'tick-1')
    await queue.drain()
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3])
    expect(
      batches
        .flat()
        .map(({ body }) => body)
        .toSorted(),
    ).toEqual(officials(23).map(message).toSorted())
  })

  test('is asked nothing when nobody’s morning has come', async () => {
    await send([], 'tick-1')
    await queue.drain()
    expect(batches).toEqual([])
  })

  test('hands over again what failed, and only that', async () => {
    failing = (body) => body === message('ofc_1') && batches.length < 3
    await send(officials(3), 'tick-1')
    await queue.drain()
    expect(batches).toEqual([
      officials(3).map((official) => ({ body: message(official), received: '1', tick: 'tick-1' })),
      [{ body: message('ofc_1'), received: '2', tick: 'tick-1' }],
      [{ body: message('ofc_1'), received: '3', tick: 'tick-1' }],
    ])
    expect(logged).toEqual([])
  })

  test('puts aside what failed five times, and nothing else waits for it', async () => {
    failing = (body) => body === message('ofc_0')
    await send(officials(2), 'tick-1')
    await queue.drain()
    expect(batches.flat().filter(({ body }) => body === message('ofc_0'))).toHaveLength(5)
    expect(batches.flat().filter(({ body }) => body === message('ofc_1'))).toHaveLength(1)
    expect(logged).toMatchObject([{ what: 'dead letter' }])
  })

  test('hands the whole batch over again when the consumer falls over', async () => {
    let falls = 1
    failing = () => {
      if (falls-- > 0) throw new Error('fell over')
      return false
    }
    await send(officials(2), 'tick-1')
    await queue.drain()
    expect(batches.map((batch) => batch.length)).toEqual([2, 2])
  })
})
