import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commitments } from '../../functions/adapters/commitments.ts'
import { desks } from '../../functions/adapters/desks.ts'
import { mornings } from '../../functions/adapters/due-index.ts'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import { notices } from '../../functions/adapters/notices.ts'
import { officials } from '../../functions/adapters/officials.ts'
import { visits } from '../../functions/adapters/visits.ts'
import { anOffice } from '../support/domain-builders.ts'

/*
 * What travels to DynamoDB. No engine of the tests answers from a replica that is behind, so only the request shows
 * whether a read is strongly consistent.
 */

type Sent = { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }

let sent: Sent[]
let answers: object[]
let server: Server
let client: DynamoDBClient

beforeEach(async () => {
  sent = []
  answers = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [, operation = ''] = String(request.headers['x-amz-target']).split('.')
      sent.push({ operation, input: JSON.parse(Buffer.concat(chunks).toString()) })
      response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify(answers.shift() ?? {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
})
afterEach(() => {
  client.destroy()
  server.closeAllConnections()
  server.close()
})

const table = () => dynamoDbTable(DynamoDBDocumentClient.from(client), 'table')
const key = { pk: 'a', sk: 'b' }

/** The operation, and whether the request asks for a strongly consistent read. */
const asked = () =>
  sent.map(({ operation, input }) => {
    const batch = input.RequestItems as { table: { ConsistentRead?: boolean } } | undefined
    return [operation, (batch ? batch.table.ConsistentRead : input.ConsistentRead) ?? false]
  })

describe('A read of the table is strongly consistent on the wire', () => {
  test('of one item', async () => {
    await table().get(key)
    expect(asked()).toEqual([['GetItem', true]])
  })

  test('of a partition, on every page', async () => {
    answers.push({ Items: [], LastEvaluatedKey: { pk: { S: 'a' }, sk: { S: 'b' } } })
    await table().query('a', { from: 'a', to: 'z' })
    expect(asked()).toEqual([
      ['Query', true],
      ['Query', true],
    ])
  })

  test('of many items, and of those that DynamoDB left unread', async () => {
    answers.push({ UnprocessedKeys: { table: { Keys: [{ pk: { S: 'a' }, sk: { S: 'b' } }] } } })
    await table().getAll([key])
    expect(asked()).toEqual([
      ['BatchGetItem', true],
      ['BatchGetItem', true],
    ])
  })
})

test('A read of an index asks for no consistency, because DynamoDB refuses such a request', async () => {
  await table().queryIndex('due', 'due-0')
  expect(asked()).toEqual([['Query', false]])
})

describe('What decides about a mail is read strongly consistently', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['a desk', () => desks(table(), anOffice()).read('ofc_lin')],
    ['the record of a day', () => notices(table()).get('ofc_lin', '2026-11-24')],
    ['the records of several days', () => notices(table()).since('ofc_lin', '2026-11-24', 7)],
    ['an official', () => officials(table(), anOffice()).get('ofc_lin')],
    ['who has an address', () => officials(table(), anOffice()).byEmail('lin@example.org')],
    ['a commitment', () => commitments(table()).get('cmt_plan')],
    ['a visit', () => visits(table()).read('vis_1')],
    ['the note of a change of a visit', () => visits(table()).pendingPropagation('vis_1')],
  ])('%s', async (_, read) => {
    await read()
    expect(sent.length).toBeGreaterThan(0)
    for (const [, isConsistent] of asked()) expect(isConsistent).toBe(true)
  })

  test('but for whose morning has come, which is asked again at the next tick', async () => {
    for await (const page of mornings(table()).dueBy('2026-11-24T00:00:00Z', {})) expect(page).toEqual([])
    expect(sent.length).toBeGreaterThan(0)
    for (const [operation, isConsistent] of asked())
      expect([operation, isConsistent]).toEqual(['Query', false])
  })
})
