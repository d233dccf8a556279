import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { noticeQueue } from '../../functions/adapters/notice-queue.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'

/** The answer of SQS to one request: the HTTP status, and the ids of the refused entries. */
type Entries = { readonly Id: string; readonly MessageBody: string }[]
let answer: (entries: Entries) => { status: number; refused: readonly string[] }
let taken: string[]
let underWay: number
let mostUnderWay: number
let server: Server
let client: SQSClient
let waiting: (() => void)[]
let silence: NodeJS.Timeout | undefined

/**
 * SQS answers only after a pause without a new request, so that all parallel requests are under way at the
 * same time.
 */
const answerAll = () => {
  for (const give of waiting.splice(0)) give()
}

const sqs: RequestListener = (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { Entries } = JSON.parse(Buffer.concat(chunks).toString()) as { Entries: Entries }
    underWay += 1
    mostUnderWay = Math.max(mostUnderWay, underWay)
    waiting.push(() => {
      underWay -= 1
      const { status, refused } = answer(Entries)
      const isTaken = ({ Id }: Entries[number]) => status === 200 && !refused.includes(Id)
      taken.push(...Entries.filter(isTaken).map(({ MessageBody }) => JSON.parse(MessageBody).officialId))
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(
        JSON.stringify({
          Successful: Entries.filter(isTaken).map(({ Id }) => ({ Id })),
          Failed: refused.map((Id) => ({ Id, Code: 'InternalError', SenderFault: false })),
        }),
      )
    })
    clearTimeout(silence)
    silence = setTimeout(answerAll, 50)
  })
}

beforeEach(async () => {
  taken = []
  waiting = []
  underWay = 0
  mostUnderWay = 0
  answer = () => ({ status: 200, refused: [] })
  server = createServer(sqs)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  client = new SQSClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    md5: false,
  })
})
afterEach(() => {
  client.destroy()
  server.close()
})

const officials = (count: number): OfficialId[] =>
  Array.from({ length: count }, (_, index): OfficialId => `ofc_${index}`)
const send = (count: number) =>
  noticeQueue(client, 'https://sqs.us-east-1.amazonaws.com/000000000000/notices').send(
    officials(count),
    'tick-1',
  )

describe('A morning of very many officials', () => {
  test('is queued ten requests at a time, each official once', async () => {
    await send(1_005)
    expect(taken.toSorted()).toEqual(officials(1_005).toSorted())
    expect(mostUnderWay).toBe(10)
  })

  test('of which the queue refuses some messages queues all others, and says so at the end', async () => {
    answer = (entries) => ({ status: 200, refused: entries.some(({ Id }) => Id === '7') ? ['7'] : [] })
    await expect(send(205)).rejects.toThrow('the queue refused 20 of 205 messages')
    expect(taken).toHaveLength(185)
  })

  test('of which a whole request fails queues all others, and says so at the end', async () => {
    let first = true
    answer = () => {
      const status = first ? 500 : 200
      first = false
      return { status, refused: [] }
    }
    await expect(send(205)).rejects.toThrow('the queue refused 10 of 205 messages')
    expect(taken).toHaveLength(195)
  })
})
