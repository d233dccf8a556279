import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  TagResourceCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'

type Answer = Record<string, unknown>
type Operations = NonNullable<TransactWriteCommandInput['TransactItems']>

let directory: string
let server: EmbeddedDynamoDb
let client: DynamoDBDocumentClient

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'embedded-dynamodb-'))
  // On disk, because requests overlap only if they wait for the store.
  server = await startEmbeddedDynamoDb({ path: join(directory, 'shared') })
  client = clientOf(server.endpoint)
})

afterAll(async () => {
  client.destroy()
  await server.close()
  await rm(directory, { recursive: true })
})

afterEach(() => {
  jest.restoreAllMocks()
})

function clientOf(endpoint: string) {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 }),
  )
}

/** Visits by person, listed by owner and date, by status, and by rank. */
const visitsTable = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'person', AttributeType: 'S' },
    { AttributeName: 'visit', AttributeType: 'S' },
    { AttributeName: 'owner', AttributeType: 'S' },
    { AttributeName: 'due', AttributeType: 'S' },
    { AttributeName: 'status', AttributeType: 'S' },
    { AttributeName: 'rank', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'person', KeyType: 'HASH' },
    { AttributeName: 'visit', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byOwner',
      KeySchema: [
        { AttributeName: 'owner', KeyType: 'HASH' },
        { AttributeName: 'due', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    {
      IndexName: 'byStatus',
      KeySchema: [{ AttributeName: 'status', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: 'byRank',
      KeySchema: [
        { AttributeName: 'person', KeyType: 'HASH' },
        { AttributeName: 'rank', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
})

async function newTable(db = client): Promise<string> {
  const TableName = `visits-${randomUUID()}`
  await db.send(new CreateTableCommand(visitsTable(TableName)))
  return TableName
}

async function answer(sent: Promise<{ $metadata: unknown }>): Promise<Answer> {
  const { $metadata, ...rest } = await sent
  return rest
}

async function refusal(sent: Promise<unknown>): Promise<Answer> {
  const outcome = await sent.then(
    () => ({ name: 'not refused', message: '' }),
    (error: Error & Answer) => error,
  )
  const { name, message, Item, CancellationReasons } = outcome as Error & Answer
  return { name, message, ...(Item ? { Item } : {}), ...(CancellationReasons ? { CancellationReasons } : {}) }
}

const put = (TableName: string, Item: Answer) => client.send(new PutCommand({ TableName, Item }))

const get = async (TableName: string, Key: Answer) =>
  (await client.send(new GetCommand({ TableName, Key }))).Item

const scan = async (TableName: string, IndexName?: string, db = client) =>
  (await db.send(new ScanCommand({ TableName, ...(IndexName && { IndexName }) }))).Items ?? []

const query = async (input: QueryCommandInput) => (await client.send(new QueryCommand(input))).Items ?? []

const transact = (TransactItems: Operations, more: Partial<TransactWriteCommandInput> = {}, db = client) =>
  answer(db.send(new TransactWriteCommand({ TransactItems, ...more })))

const visit = (person: string, id: string, more: Answer = {}) => ({ person, visit: id, ...more })

const CONDITION_FAILED = 'The conditional request failed'
const cancellation = (codes: string) =>
  `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`

describe('A table', () => {
  test('is usable as soon as its creation is answered', async () => {
    const TableName = await newTable()
    await put(TableName, visit('Ada', '1'))
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    const indexes = Table?.GlobalSecondaryIndexes?.map(({ IndexName, IndexStatus }) => [
      IndexName,
      IndexStatus,
    ])
    expect([Table?.TableStatus, indexes]).toEqual([
      'ACTIVE',
      [
        ['byOwner', 'ACTIVE'],
        ['byStatus', 'ACTIVE'],
      ],
    ])
  })

  test('is gone with its items and index rows as soon as its deletion is answered', async () => {
    const TableName = await newTable()
    await put(TableName, visit('Ada', '1', { owner: 'Ben', due: '2026-01-01', status: 'open', rank: 1 }))
    await client.send(new DeleteTableCommand({ TableName }))
    expect(await refusal(client.send(new DescribeTableCommand({ TableName })))).toEqual({
      name: 'ResourceNotFoundException',
      message: `Requested resource not found: Table: ${TableName} not found`,
    })
    await client.send(new CreateTableCommand(visitsTable(TableName)))
    expect([
      await scan(TableName),
      await scan(TableName, 'byOwner'),
      await scan(TableName, 'byStatus'),
      await scan(TableName, 'byRank'),
    ]).toEqual([[], [], [], []])
  })

  test('keeps the items of other tables when it is deleted', async () => {
    const [kept, deleted] = [await newTable(), await newTable()]
    await put(kept, visit('Ada', '1', { owner: 'Ben', due: '2026-01-01' }))
    await client.send(new DeleteTableCommand({ TableName: deleted }))
    expect(await scan(kept, 'byOwner')).toEqual([visit('Ada', '1', { owner: 'Ben', due: '2026-01-01' })])
  })

  test('has its new throughput as soon as its update is answered', async () => {
    const TableName = await newTable()
    const ProvisionedThroughput = { ReadCapacityUnits: 3, WriteCapacityUnits: 2 }
    await client.send(
      new UpdateTableCommand({
        TableName,
        BillingMode: 'PROVISIONED',
        ProvisionedThroughput,
        GlobalSecondaryIndexUpdates: ['byOwner', 'byStatus'].map((IndexName) => ({
          Update: { IndexName, ProvisionedThroughput },
        })),
      }),
    )
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    expect([Table?.TableStatus, Table?.ProvisionedThroughput?.ReadCapacityUnits]).toEqual(['ACTIVE', 3])
  })

  test('is not created twice', async () => {
    const TableName = await newTable()
    const again = client.send(new CreateTableCommand(visitsTable(TableName)))
    expect((await refusal(again)).name).toBe('ResourceInUseException')
  })

  test('is listed, and carries tags', async () => {
    const TableName = await newTable()
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    const ResourceArn = Table?.TableArn
    const Tags = [{ Key: 'purpose', Value: 'test' }]
    await client.send(new TagResourceCommand({ ResourceArn, Tags }))
    const listed = await client.send(new ListTablesCommand({}))
    const tagged = await client.send(new ListTagsOfResourceCommand({ ResourceArn }))
    expect([listed.TableNames?.includes(TableName), tagged.Tags]).toEqual([true, Tags])
  })

  test('has no expiry of items, as in dynalite', async () => {
    const TableName = await newTable()
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' }
    expect([
      await answer(client.send(new DescribeTimeToLiveCommand({ TableName }))),
      (await refusal(client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification })))).name,
    ]).toEqual([{ TimeToLiveDescription: { TimeToLiveStatus: 'DISABLED' } }, 'UnknownOperationException'])
  })
})

describe('The server', () => {
  test('listens on the address of this machine alone', async () => {
    const { hostname, port } = new URL(server.endpoint)
    const elsewhere = ['127.0.0.2', '[::1]'].map((host) => fetch(`http://${host}:${port}`))
    const outcomes = await Promise.allSettled(elsewhere)
    expect([hostname, ...outcomes.map(({ status }) => status)]).toEqual(['127.0.0.1', 'rejected', 'rejected'])
  })

  test('takes the port it is asked to take', async () => {
    const first = await startEmbeddedDynamoDb({})
    await first.close()
    const second = await startEmbeddedDynamoDb({ port: Number(new URL(first.endpoint).port) })
    await second.close()
    expect(second.endpoint).toBe(first.endpoint)
  })

  test('does not start on a port in use', async () => {
    const port = Number(new URL(server.endpoint).port)
    await expect(startEmbeddedDynamoDb({ port })).rejects.toThrow('EADDRINUSE')
  })

  test('closes once, however often it is asked to', async () => {
    const other = await startEmbeddedDynamoDb({})
    expect(await Promise.all([other.close(), other.close()])).toEqual([undefined, undefined])
  })

  test('refuses a body that is not JSON', async () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.ListTables' }
    const response = await fetch(server.endpoint, { method: 'POST', headers, body: '{' })
    expect([response.status, await response.json()]).toEqual([
      400,
      { __type: 'com.amazon.coral.service#SerializationException' },
    ])
  })
})

describe('A single item', () => {
  test('is stored, read, updated and deleted', async () => {
    const TableName = await newTable()
    const Key = visit('Ada', '1')
    await put(TableName, { ...Key, note: 'Überprüfung', tags: new Set(['a']), amount: 1.5 })
    const updated = await client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET amount = amount + :one, note = :note REMOVE tags',
        ExpressionAttributeValues: { ':one': 1, ':note': '検査' },
        ReturnValues: 'ALL_NEW',
      }),
    )
    const deleted = await client.send(new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }))
    const expected = { ...Key, note: '検査', amount: 2.5 }
    expect([updated.Attributes, deleted.Attributes, await get(TableName, Key)]).toEqual([
      expected,
      expected,
      undefined,
    ])
  })

  test('has at most 400 KB, counted in UTF-8, names included', async () => {
    const TableName = await newTable()
    const Key = visit('Ada', '1')
    // The names and values of the key, and the name of the note, take the bytes that are left out.
    const taken = Object.entries(Key).reduce(
      (sum, [name, value]) => sum + name.length + String(value).length,
      4,
    )
    const full = `${'é'.repeat((400 * 1024 - taken) / 2)}${taken % 2 === 0 ? '' : 'x'}`
    await put(TableName, { ...Key, note: full })
    const tooLong = 'exceeded the maximum allowed size'
    await expect(put(TableName, { ...Key, note: `${full}x` })).rejects.toThrow(`Item size has ${tooLong}`)
    const update = { UpdateExpression: 'SET due = :d', ExpressionAttributeValues: { ':d': 'x' } }
    await expect(client.send(new UpdateCommand({ TableName, Key, ...update }))).rejects.toThrow(
      `Item size to update has ${tooLong}`,
    )
    await expect(transact([{ Update: { TableName, Key, ...update } }])).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ValidationError', Message: `Item size to update has ${tooLong}` }],
    })
    expect(await get(TableName, Key)).toEqual({ ...Key, note: full })
  })

  test('is created by an update that finds none', async () => {
    const TableName = await newTable()
    const Key = visit('Ada', '1')
    const update = { UpdateExpression: 'SET due = :d', ExpressionAttributeValues: { ':d': '2026-01-01' } }
    await client.send(new UpdateCommand({ TableName, Key, ...update }))
    expect(await get(TableName, Key)).toEqual({ ...Key, due: '2026-01-01' })
  })

  test('moves in the indexes with its attributes, and leaves them with its index keys', async () => {
    const TableName = await newTable()
    const Key = visit('Ada', '1')
    await put(TableName, { ...Key, owner: 'Ben', due: '2026-01-01', status: 'open', rank: 1 })
    const UpdateExpression = 'SET #o = :o REMOVE #s, #r'
    const ExpressionAttributeNames = { '#o': 'owner', '#s': 'status', '#r': 'rank' }
    const ExpressionAttributeValues = { ':o': 'Cleo' }
    const names = { UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues }
    await client.send(new UpdateCommand({ TableName, Key, ...names }))
    expect([
      await scan(TableName, 'byOwner'),
      await scan(TableName, 'byStatus'),
      await scan(TableName, 'byRank'),
    ]).toEqual([[{ ...Key, owner: 'Cleo', due: '2026-01-01' }], [], []])
  })

  test.each([
    ['put', (input: ConditionalInput) => new PutCommand({ ...input, Item: { ...input.Key, note: 'new' } })],
    ['deletion', (input: ConditionalInput) => new DeleteCommand(input)],
    [
      'change',
      (input: ConditionalInput) =>
        new UpdateCommand({
          ...input,
          UpdateExpression: 'SET note = :n',
          ExpressionAttributeValues: { ':n': 'new' },
        }),
    ],
  ])('stays as it is when the condition of a %s fails, and comes with the refusal if wanted', async (_, command) => {
    const TableName = await newTable()
    const Key = visit('Ada', '1')
    await put(TableName, { ...Key, note: 'old' })
    const ConditionExpression = 'attribute_not_exists(person)'
    const input: ConditionalInput = { TableName, Key, ConditionExpression }
    const wanted = { ...input, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
    const failure = { name: 'ConditionalCheckFailedException', message: CONDITION_FAILED }
    const Item = { person: { S: 'Ada' }, visit: { S: '1' }, note: { S: 'old' } }
    expect([
      await refusal(client.send(command(input) as PutCommand)),
      await refusal(client.send(command(wanted) as PutCommand)),
      await get(TableName, Key),
    ]).toEqual([failure, { ...failure, Item }, { ...Key, note: 'old' }])
  })

  test('cannot come with the refusal when there is none', async () => {
    const TableName = await newTable()
    const deletion = new DeleteCommand({
      TableName,
      Key: visit('Ada', '1'),
      ConditionExpression: 'attribute_exists(person)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    expect(await refusal(client.send(deletion))).toEqual({
      name: 'ConditionalCheckFailedException',
      message: CONDITION_FAILED,
    })
  })

  test('is refused with a wrong key, a wrong index key, a wrong parameter or a wrong table', async () => {
    const TableName = await newTable()
    const Item = visit('Ada', '1')
    const wrongParameter = { ReturnValuesOnConditionCheckFailure: 'ALL_NEW' as 'ALL_OLD' }
    expect([
      await refusal(put(TableName, { person: 'Ada' })),
      await refusal(put(TableName, { ...Item, owner: 1 })),
      await refusal(client.send(new PutCommand({ TableName, Item, ...wrongParameter }))),
      await refusal(put('missing-table', Item)),
    ]).toEqual([
      {
        name: 'ValidationException',
        message: 'One or more parameter values were invalid: Missing the key visit in the item',
      },
      {
        name: 'ValidationException',
        message:
          'One or more parameter values were invalid: Type mismatch for Index Key owner Expected: S Actual: N IndexName: byOwner',
      },
      {
        name: 'ValidationException',
        message:
          "1 validation error detected: Value 'ALL_NEW' at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]",
      },
      { name: 'ResourceNotFoundException', message: 'Requested resource not found' },
    ])
    expect(await scan(TableName)).toEqual([])
  })

  test('counts the capacity it consumes when asked to', async () => {
    const TableName = await newTable()
    const input = { TableName, Item: visit('Ada', '1'), ReturnConsumedCapacity: 'TOTAL' as const }
    expect(await answer(client.send(new PutCommand(input)))).toEqual({
      ConsumedCapacity: { TableName, CapacityUnits: 1 },
    })
  })
})

interface ConditionalInput {
  TableName: string
  Key: Answer
  ConditionExpression: string
  ReturnValuesOnConditionCheckFailure?: 'ALL_OLD'
}

describe('A batch', () => {
  test('writes, deletes and reads items of several tables', async () => {
    const [first, second] = [await newTable(), await newTable()]
    await put(first, visit('Ada', '1', { owner: 'Ben', due: '2026-01-01' }))
    const written = await answer(
      client.send(
        new BatchWriteCommand({
          RequestItems: {
            [first]: [
              { DeleteRequest: { Key: visit('Ada', '1') } },
              { PutRequest: { Item: visit('Ada', '2', { owner: 'Cleo', due: '2026-01-02' }) } },
            ],
            [second]: [{ PutRequest: { Item: visit('Ada', '3') } }],
          },
          ReturnConsumedCapacity: 'TOTAL',
        }),
      ),
    )
    const Keys = [visit('Ada', '1'), visit('Ada', '2')]
    const found = await client.send(new BatchGetCommand({ RequestItems: { [first]: { Keys } } }))
    expect([written, found.Responses, await scan(first, 'byOwner'), await scan(second)]).toEqual([
      {
        UnprocessedItems: {},
        ConsumedCapacity: [
          { TableName: first, CapacityUnits: 2 },
          { TableName: second, CapacityUnits: 1 },
        ],
      },
      { [first]: [visit('Ada', '2', { owner: 'Cleo', due: '2026-01-02' })] },
      [visit('Ada', '2', { owner: 'Cleo', due: '2026-01-02' })],
      [visit('Ada', '3')],
    ])
  })

  test('stores nothing when it is refused', async () => {
    const TableName = await newTable()
    const batch = (...items: Answer[]) =>
      refusal(
        client.send(
          new BatchWriteCommand({
            RequestItems: { [TableName]: items.map((Item) => ({ PutRequest: { Item } })) },
          }),
        ),
      )
    const ada = visit('Ada', '1')
    const many = Array.from({ length: 26 }, (_, at) => visit('Ada', String(at)))
    expect([await batch(ada, ada), await batch(ada, { person: 'Ben' }), (await batch(...many)).name]).toEqual(
      [
        { name: 'ValidationException', message: 'Provided list of item keys contains duplicates' },
        { name: 'ValidationException', message: 'The provided key element does not match the schema' },
        'ValidationException',
      ],
    )
    expect(await scan(TableName)).toEqual([])
  })
})

describe('A query', () => {
  const words = [
    '',
    ' ',
    'Apfel',
    'apfel',
    'zebra',
    'Äpfel',
    'Ελλάδα',
    'Київ',
    'क',
    '検査',
    '한국',
    '\uffee',
    '😀',
    '😀a',
  ]
  const ids = words.map((word) => `v${word}`)

  async function tableOfWords() {
    const TableName = await newTable()
    for (const id of [...ids].reverse()) {
      await put(TableName, visit('Жанна', id, { owner: '所有者', due: id }))
      await put(TableName, visit('Жанн', id, { owner: '所有', due: id }))
    }
    return TableName
  }

  const bases = {
    'the table': { KeyConditionExpression: 'person = :p', ExpressionAttributeValues: { ':p': 'Жанна' } },
    'an index': {
      IndexName: 'byOwner',
      KeyConditionExpression: '#o = :p',
      ExpressionAttributeNames: { '#o': 'owner' },
      ExpressionAttributeValues: { ':p': '所有者' },
    },
  }

  function inputs(TableName: string, place: keyof typeof bases, condition = '', values: Answer = {}) {
    const base = bases[place]
    const range = place === 'the table' ? 'visit' : 'due'
    return {
      TableName,
      ...base,
      KeyConditionExpression: base.KeyConditionExpression + condition.replace('range', range),
      ExpressionAttributeValues: { ...base.ExpressionAttributeValues, ...values },
    }
  }

  const idsOf = (items: Answer[]) => items.map((item) => item.visit)

  describe.each(['the table', 'an index'] as const)('on %s', (place) => {
    test('orders by the bytes of the text, in any script, up or down', async () => {
      const input = inputs(await tableOfWords(), place)
      expect([idsOf(await query(input)), idsOf(await query({ ...input, ScanIndexForward: false }))]).toEqual([
        ids,
        [...ids].reverse(),
      ])
    })

    test.each([
      ['range = :a', { ':a': 'v検査' }, ['v検査']],
      ['range < :a', { ':a': 'vapfel' }, ['v', 'v ', 'vApfel']],
      ['range <= :a', { ':a': 'vapfel' }, ['v', 'v ', 'vApfel', 'vapfel']],
      ['range > :a', { ':a': 'v한국' }, ['v\uffee', 'v😀', 'v😀a']],
      ['range >= :a', { ':a': 'v한국' }, ['v한국', 'v\uffee', 'v😀', 'v😀a']],
      ['range BETWEEN :a AND :b', { ':a': 'vΕ', ':b': 'v検査' }, ['vΕλλάδα', 'vКиїв', 'vक', 'v検査']],
      ['begins_with(range, :a)', { ':a': 'v😀' }, ['v😀', 'v😀a']],
      ['begins_with(range, :a)', { ':a': 'v' }, ids],
    ])('finds exactly what %s asks for, up or down', async (condition, values, found) => {
      const input = inputs(await tableOfWords(), place, ` AND ${condition}`, values)
      expect([idsOf(await query(input)), idsOf(await query({ ...input, ScanIndexForward: false }))]).toEqual([
        found,
        [...found].reverse(),
      ])
    })

    test.each([true, false])('visits each item once page by page (forward: %s)', async (ScanIndexForward) => {
      const input = inputs(await tableOfWords(), place)
      const pages = await allPages({ ...input, Limit: 3, ScanIndexForward })
      const expected = ScanIndexForward ? ids : [...ids].reverse()
      expect([pages.map((page) => page.length), idsOf(pages.flat())]).toEqual([[3, 3, 3, 3, 2], expected])
    })

    test('continues within the bounds of its condition', async () => {
      const condition = ' AND range BETWEEN :a AND :b'
      const input = inputs(await tableOfWords(), place, condition, { ':a': 'vΕ', ':b': 'v検査' })
      const found = ['vΕλλάδα', 'vКиїв', 'vक', 'v検査']
      const up = await allPages({ ...input, Limit: 3 })
      const down = await allPages({ ...input, Limit: 3, ScanIndexForward: false })
      expect([idsOf(up.flat()), idsOf(down.flat())]).toEqual([found, [...found].reverse()])
    })
  })

  async function allPages(input: QueryCommandInput): Promise<Answer[][]> {
    const page = await client.send(new QueryCommand(input))
    const rest = page.LastEvaluatedKey
      ? await allPages({ ...input, ExclusiveStartKey: page.LastEvaluatedKey })
      : []
    return [page.Items ?? [], ...rest]
  }

  test('orders numbers by value, and fetches what a local index does not hold', async () => {
    const TableName = await newTable()
    const ranks = [-1000, -10.5, -10, -0.25, 0, 0.001, 1, 1.5, 2, 10, 1e15]
    for (const [at, rank] of ranks.entries()) {
      await put(TableName, visit('Ada', String(ranks.length - at), { rank, note: `n${rank}` }))
    }
    const input = {
      TableName,
      IndexName: 'byRank',
      KeyConditionExpression: 'person = :p AND #r BETWEEN :a AND :b',
      ExpressionAttributeNames: { '#r': 'rank' },
      ExpressionAttributeValues: { ':p': 'Ada', ':a': -10, ':b': 2 },
      Select: 'ALL_ATTRIBUTES' as const,
    }
    expect((await query(input)).map(({ rank, note }) => [rank, note])).toEqual(
      [-10, -0.25, 0, 0.001, 1, 1.5, 2].map((rank) => [rank, `n${rank}`]),
    )
  })

  test('tells apart items of one index key whose keys have colliding hashes', async () => {
    const TableName = await newTable()
    const items = collidingIds().map((person) =>
      visit(person, '1', { owner: 'Ben', due: '2026-01-01', status: 'open' }),
    )
    for (const item of items) await put(TableName, item)
    const input = {
      TableName,
      IndexName: 'byOwner',
      KeyConditionExpression: '#o = :o',
      ExpressionAttributeNames: { '#o': 'owner' },
      ExpressionAttributeValues: { ':o': 'Ben' },
    }
    const up = (await allPages({ ...input, Limit: 1 })).flat()
    const down = (await allPages({ ...input, Limit: 1, ScanIndexForward: false })).flat()
    const byPerson = (found: Answer[]) => found.map(({ person }) => person).sort()
    const expected = byPerson(items)
    expect([byPerson(up), byPerson(down), byPerson(await scan(TableName, 'byStatus'))]).toEqual([
      expected,
      expected,
      expected,
    ])
  })

  /** Two ids for which dynalite's own index rows have equal keys. */
  function collidingIds(): [string, string] {
    const seen = new Map<string, string>()
    for (let number = 0; ; number++) {
      const id = `person-${number}`
      const hash = createHash('md5').update(`Outliers${id}1`).digest('hex').slice(0, 6)
      const other = seen.get(hash)
      if (other) return [other, id]
      seen.set(hash, id)
    }
  }

  test('of a scan pages through a table and an index', async () => {
    const TableName = await newTable()
    const items = Array.from({ length: 25 }, (_, at) =>
      visit(`p${at % 5}`, `v${at}`, { owner: 'Ben', due: `d${at % 3}` }),
    )
    for (const item of items) await put(TableName, item)
    const visits = (found: Answer[]) => idsOf(found).sort()
    expect([
      visits(await scanPages({ TableName, Limit: 4 })),
      visits(await scanPages({ TableName, Limit: 4, IndexName: 'byOwner' })),
    ]).toEqual([visits(items), visits(items)])
  })

  async function scanPages(input: { TableName: string; Limit: number; IndexName?: string }, start?: Answer) {
    const next = start && { ExclusiveStartKey: start }
    const page = await client.send(new ScanCommand({ ...input, ...next }))
    const rest: Answer[] = page.LastEvaluatedKey ? await scanPages(input, page.LastEvaluatedKey) : []
    return [...(page.Items ?? []), ...rest]
  }
})

describe('A write transaction', () => {
  const SET_NOTE = 'SET note = :n'
  const values = (note: string) => ({ ExpressionAttributeValues: { ':n': note } })

  test('puts, updates, deletes and checks items of several tables, with their index rows', async () => {
    const [first, second] = [await newTable(), await newTable()]
    await put(first, visit('Ada', '1', { owner: 'Ben', due: '2026-01-01' }))
    await put(first, visit('Ada', '2', { owner: 'Ben', due: '2026-01-02' }))
    await put(second, visit('Ada', '9', { note: 'checked' }))
    const answered = await transact([
      { Put: { TableName: second, Item: visit('Cleo', '1', { owner: 'Ben', due: '2026-01-05' }) } },
      {
        Update: {
          TableName: first,
          Key: visit('Ada', '1'),
          UpdateExpression: 'SET due = :d',
          ExpressionAttributeValues: { ':d': '2026-02-01' },
        },
      },
      { Delete: { TableName: first, Key: visit('Ada', '2') } },
      {
        ConditionCheck: {
          TableName: second,
          Key: visit('Ada', '9'),
          ConditionExpression: 'note = :n',
          ...values('checked'),
        },
      },
    ])
    const ada = visit('Ada', '1', { owner: 'Ben', due: '2026-02-01' })
    const cleo = visit('Cleo', '1', { owner: 'Ben', due: '2026-01-05' })
    expect([answered, await scan(first), await scan(first, 'byOwner')]).toEqual([{}, [ada], [ada]])
    expect([await get(second, visit('Ada', '9')), await scan(second, 'byOwner')]).toEqual([
      visit('Ada', '9', { note: 'checked' }),
      [cleo],
    ])
  })

  test('judges the condition of an operation by the item as it was before', async () => {
    const TableName = await newTable()
    await put(TableName, visit('Ada', '1', { version: 1 }))
    const Update = {
      TableName,
      Key: visit('Ada', '1'),
      UpdateExpression: 'SET version = :two',
      ConditionExpression: 'version = :one',
      ExpressionAttributeValues: { ':one': 1, ':two': 2 },
    }
    await transact([{ Update }])
    expect([(await refusal(transact([{ Update }]))).name, await get(TableName, visit('Ada', '1'))]).toEqual([
      'TransactionCanceledException',
      visit('Ada', '1', { version: 2 }),
    ])
  })

  test('is cancelled whole when conditions fail, with the reason of each operation in order', async () => {
    const TableName = await newTable()
    await put(TableName, visit('Ada', '1', { note: 'old' }))
    const isNew = { ConditionExpression: 'attribute_not_exists(person)' }
    const exists = { ConditionExpression: 'attribute_exists(person)' }
    const withItem = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }
    const cancelled = await refusal(
      transact([
        { Put: { TableName, Item: visit('Ben', '1', { owner: 'Ben', due: '2026-01-01' }) } },
        { Put: { TableName, Item: visit('Ada', '1'), ...isNew, ...withItem } },
        { ConditionCheck: { TableName, Key: visit('Cleo', '1'), ...exists, ...withItem } },
        { Update: { TableName, Key: visit('Dan', '1'), UpdateExpression: SET_NOTE, ...values('new') } },
      ]),
    )
    const failed = { Code: 'ConditionalCheckFailed', Message: CONDITION_FAILED }
    const Item = { person: { S: 'Ada' }, visit: { S: '1' }, note: { S: 'old' } }
    expect(cancelled).toEqual({
      name: 'TransactionCanceledException',
      message: cancellation('None, ConditionalCheckFailed, ConditionalCheckFailed, None'),
      CancellationReasons: [{ Code: 'None' }, { ...failed, Item }, failed, { Code: 'None' }],
    })
    expect([await scan(TableName), await scan(TableName, 'byOwner')]).toEqual([
      [visit('Ada', '1', { note: 'old' })],
      [],
    ])
  })

  test('is cancelled when an operation does not fit its item or its table', async () => {
    const TableName = await newTable()
    await put(TableName, visit('Ada', '1', { note: 'old' }))
    const append = {
      UpdateExpression: 'SET note = note + :n',
      ExpressionAttributeValues: { ':n': 1 },
    }
    const ben = { Put: { TableName, Item: visit('Ben', '1') } }
    const cancelled = (Code: string, Message: string) => ({
      name: 'TransactionCanceledException',
      message: cancellation(`None, ${Code}`),
      CancellationReasons: [{ Code: 'None' }, { Code, Message }],
    })
    expect([
      await refusal(transact([ben, { Update: { TableName, Key: visit('Ada', '1'), ...append } }])),
      await refusal(transact([ben, { Delete: { TableName, Key: { person: 'Ada' } } }])),
    ]).toEqual([
      cancelled('ValidationError', 'An operand in the update expression has an incorrect data type'),
      cancelled('ValidationError', 'The provided key element does not match the schema'),
    ])
    expect(await scan(TableName)).toEqual([visit('Ada', '1', { note: 'old' })])
  })

  test('is refused before anything is tried when the request itself is wrong', async () => {
    const TableName = await newTable()
    const Put = { TableName, Item: visit('Ada', '1') }
    const Key = visit('Ada', '1')
    const puts = (length: number) =>
      Array.from({ length }, (_, at) => ({ Put: { TableName, Item: visit('Ada', String(at)) } }))
    const messageOf = async (operations: Operations, more?: Partial<TransactWriteCommandInput>) => {
      const { name, message } = await refusal(transact(operations, more))
      return [name, String(message).replace(/Value '\[.+\]'/, "Value '[...]'")]
    }
    const check = { TableName, Key } as unknown as NonNullable<Operations[number]['ConditionCheck']>
    expect([
      await messageOf([]),
      await messageOf(puts(101)),
      await messageOf([{ Put }, { Delete: { TableName, Key } }]),
      await messageOf([{ Put, Delete: { TableName, Key: visit('Ada', '2') } }]),
      await messageOf([{}]),
      await messageOf([{ Put }, { ConditionCheck: check }]),
      await messageOf([{ Put: { ...Put, ConditionExpression: 'attribute_exists(' } }]),
      await messageOf([{ Put }, { Put: { TableName, Item: visit('', '1') } }]),
      await messageOf([{ Put }], { ClientRequestToken: 'x'.repeat(37) }),
    ]).toEqual([
      [
        'ValidationException',
        "1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ],
      [
        'ValidationException',
        "1 validation error detected: Value '[...]' at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100",
      ],
      ['ValidationException', 'Transaction request cannot include multiple operations on one item'],
      ['ValidationException', 'TransactItems can only contain one of Check, Put, Update or Delete'],
      [
        'ValidationException',
        'Invalid Request: TransactWriteRequest should contain Delete or Put or Update request',
      ],
      [
        'ValidationException',
        "1 validation error detected: Value null at 'transactItems.2.member.conditionCheck.conditionExpression' failed to satisfy constraint: Member must not be null",
      ],
      [
        'ValidationException',
        'Invalid ConditionExpression: Syntax error; Expected "#", "(", ":", "_", or [a-zA-Z] but end of input found.',
      ],
      [
        'ValidationException',
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: person',
      ],
      [
        'ValidationException',
        `1 validation error detected: Value '${'x'.repeat(37)}' at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36`,
      ],
    ])
    expect(await scan(TableName)).toEqual([])
  })

  test('is refused when a table is missing', async () => {
    const TableName = await newTable()
    const items = [TableName, 'missing-table'].map((name) => ({
      Put: { TableName: name, Item: visit('Ada', '1') },
    }))
    expect([await refusal(transact(items)), await scan(TableName)]).toEqual([
      { name: 'ResourceNotFoundException', message: 'Requested resource not found' },
      [],
    ])
  })

  test('takes a hundred operations', async () => {
    const TableName = await newTable()
    const operations = Array.from({ length: 100 }, (_, at) => ({
      Put: { TableName, Item: visit('Ada', String(at), { owner: 'Ben', due: String(at) }) },
    }))
    await transact(operations)
    expect([(await scan(TableName)).length, (await scan(TableName, 'byOwner')).length]).toEqual([100, 100])
  })

  test('consumes twice the capacity of its writes', async () => {
    const TableName = await newTable()
    const operations = [
      { Put: { TableName, Item: visit('Ada', '1', { note: 'x'.repeat(1500) }) } },
      { Delete: { TableName, Key: visit('Ada', '2') } },
    ]
    const counted = { CapacityUnits: 6, WriteCapacityUnits: 6 }
    expect([
      await transact(operations, { ReturnConsumedCapacity: 'TOTAL' }),
      await transact(operations, { ReturnConsumedCapacity: 'INDEXES' }),
    ]).toEqual([
      { ConsumedCapacity: [{ TableName, ...counted }] },
      { ConsumedCapacity: [{ TableName, ...counted, Table: counted }] },
    ])
  })

  describe('with a client request token', () => {
    const increment = (TableName: string, by = 1) => [
      {
        Update: {
          TableName,
          Key: visit('Ada', '1'),
          UpdateExpression: 'ADD version :by',
          ExpressionAttributeValues: { ':by': by },
        },
      },
    ]

    test('is applied once, however often it is sent', async () => {
      const TableName = await newTable()
      const token = { ClientRequestToken: randomUUID() }
      const sent = Array.from({ length: 5 }, () => transact(increment(TableName), token))
      expect([await Promise.all(sent), await get(TableName, visit('Ada', '1'))]).toEqual([
        [{}, {}, {}, {}, {}],
        visit('Ada', '1', { version: 1 }),
      ])
    })

    test('is refused under the token of another', async () => {
      const TableName = await newTable()
      const token = { ClientRequestToken: randomUUID() }
      await transact(increment(TableName), token)
      expect([
        await refusal(transact(increment(TableName, 2), token)),
        await get(TableName, visit('Ada', '1')),
      ]).toEqual([
        {
          name: 'IdempotentParameterMismatchException',
          message: 'The request uses the same client token as a previous, but non-identical request.',
        },
        visit('Ada', '1', { version: 1 }),
      ])
    })

    test('is tried again when it was cancelled before', async () => {
      const TableName = await newTable()
      const token = { ClientRequestToken: randomUUID() }
      const Put = {
        TableName,
        Item: visit('Ada', '1'),
        ConditionExpression: 'attribute_not_exists(person)',
      }
      await put(TableName, visit('Ada', '1'))
      const cancelled = await refusal(transact([{ Put }], token))
      await client.send(new DeleteCommand({ TableName, Key: visit('Ada', '1') }))
      expect([cancelled.name, await transact([{ Put }], token), await scan(TableName)]).toEqual([
        'TransactionCanceledException',
        {},
        [visit('Ada', '1')],
      ])
    })

    test('is applied again after ten minutes', async () => {
      const TableName = await newTable()
      const token = { ClientRequestToken: randomUUID() }
      const start = Date.now()
      const clock = jest.spyOn(Date, 'now')
      for (const minutes of [0, 9, 10, 11]) {
        clock.mockReturnValue(start + minutes * 60_000)
        await transact(increment(TableName), token)
      }
      expect(await get(TableName, visit('Ada', '1'))).toEqual(visit('Ada', '1', { version: 2 }))
    })
  })
})

describe('A read transaction', () => {
  test('answers in the order of its requests, projected, with a gap for a missing item', async () => {
    const [first, second] = [await newTable(), await newTable()]
    await put(first, visit('Ada', '1', { note: 'a', size: 1 }))
    await put(second, visit('Ben', '1', { note: 'b' }))
    const read = new TransactGetCommand({
      TransactItems: [
        { Get: { TableName: second, Key: visit('Ben', '1') } },
        { Get: { TableName: first, Key: visit('Cleo', '1') } },
        {
          Get: {
            TableName: first,
            Key: visit('Ada', '1'),
            ProjectionExpression: '#s',
            ExpressionAttributeNames: { '#s': 'size' },
          },
        },
      ],
      ReturnConsumedCapacity: 'TOTAL',
    })
    expect(await answer(client.send(read))).toEqual({
      Responses: [{ Item: visit('Ben', '1', { note: 'b' }) }, {}, { Item: { size: 1 } }],
      ConsumedCapacity: [
        { TableName: second, CapacityUnits: 2, ReadCapacityUnits: 2 },
        { TableName: first, CapacityUnits: 4, ReadCapacityUnits: 4 },
      ],
    })
  })

  test('is refused when the request is wrong', async () => {
    const TableName = await newTable()
    const Get = { TableName, Key: visit('Ada', '1') }
    const refusalOf = async (...TransactItems: { Get: typeof Get }[]) =>
      refusal(client.send(new TransactGetCommand({ TransactItems })))
    expect([
      (await refusalOf()).name,
      (await refusalOf(...Array.from({ length: 101 }, () => ({ Get })))).name,
      await refusalOf({ Get }, { Get }),
      await refusalOf({ Get: { ...Get, TableName: 'missing-table' } }),
      await refusalOf({ Get }, { Get: { TableName, Key: { person: 'Ada' } as typeof Get.Key } }),
    ]).toEqual([
      'ValidationException',
      'ValidationException',
      {
        name: 'ValidationException',
        message: 'Transaction request cannot include multiple operations on one item',
      },
      { name: 'ResourceNotFoundException', message: 'Requested resource not found' },
      {
        name: 'TransactionCanceledException',
        message: cancellation('None, ValidationError'),
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ValidationError', Message: 'The provided key element does not match the schema' },
        ],
      },
    ])
  })
})

describe('At the same time', () => {
  const advance = (TableName: string, from: number) => ({
    TableName,
    Key: visit('Ada', '1'),
    UpdateExpression: 'SET version = :to',
    ConditionExpression: 'version = :from',
    ExpressionAttributeValues: { ':from': from, ':to': from + 1 },
  })

  test.each([
    ['updates', (input: ReturnType<typeof advance>) => client.send(new UpdateCommand(input))],
    ['transactions', (Update: ReturnType<typeof advance>) => transact([{ Update }])],
  ])('exactly one of fifty conditional %s wins each version', async (_, send) => {
    const TableName = await newTable()
    await put(TableName, visit('Ada', '1', { version: 0 }))
    const winners: number[] = []
    for (const version of [0, 1, 2]) {
      const sent = Array.from({ length: 50 }, () => send(advance(TableName, version)))
      const outcomes = await Promise.allSettled(sent)
      winners.push(outcomes.filter(({ status }) => status === 'fulfilled').length)
    }
    expect([winners, await get(TableName, visit('Ada', '1'))]).toEqual([
      [1, 1, 1],
      visit('Ada', '1', { version: 3 }),
    ])
  })

  test('no increment is lost', async () => {
    const TableName = await newTable()
    const update = { UpdateExpression: 'ADD version :one', ExpressionAttributeValues: { ':one': 1 } }
    const Key = visit('Ada', '1')
    const sent = Array.from({ length: 50 }, () =>
      client.send(new UpdateCommand({ TableName, Key, ...update })),
    )
    await Promise.all(sent)
    expect(await get(TableName, Key)).toEqual({ ...Key, version: 50 })
  })

  test('no reader sees half of a transaction', async () => {
    const TableName = await newTable()
    const keys = Array.from({ length: 10 }, (_, at) => visit('Ada', String(at)))
    const writeAll = (version: number) =>
      transact(
        keys.map((key, rank) => ({
          Put: { TableName, Item: { ...key, version, rank, owner: 'Ben', due: String(version) } },
        })),
      )
    const readers = [
      () => scan(TableName),
      () => scan(TableName, 'byOwner'),
      () =>
        query({
          TableName,
          IndexName: 'byRank',
          KeyConditionExpression: 'person = :p',
          ExpressionAttributeValues: { ':p': 'Ada' },
          Select: 'ALL_ATTRIBUTES',
        }),
      async () => {
        const TransactItems = keys.map((Key) => ({ Get: { TableName, Key } }))
        const { Responses } = await client.send(new TransactGetCommand({ TransactItems }))
        return (Responses ?? []).map(({ Item }) => Item ?? {})
      },
      async () => {
        const RequestItems = { [TableName]: { Keys: keys } }
        const { Responses } = await client.send(new BatchGetCommand({ RequestItems }))
        return Responses?.[TableName] ?? []
      },
    ]
    const torn: unknown[] = []
    const reads = readers.map(() => 0)
    let isWriting = true
    const watch = async (read: () => Promise<Answer[]>, reader: number) => {
      while (isWriting) {
        const versions = (await read()).map(({ version }) => version)
        if (versions.length !== keys.length || new Set(versions).size !== 1) torn.push({ reader, versions })
        reads[reader] = (reads[reader] ?? 0) + 1
      }
    }
    await writeAll(0)
    const watched = Promise.all(readers.map(watch))
    for (let version = 1; version <= 25; version++) await writeAll(version)
    isWriting = false
    await watched
    expect([torn, reads.map((count) => count > 2)]).toEqual([[], readers.map(() => true)])
  })
})

async function during<T>(
  options: { path?: string },
  use: (db: DynamoDBDocumentClient) => Promise<T>,
): Promise<T> {
  const opened = await startEmbeddedDynamoDb(options)
  const db = clientOf(opened.endpoint)
  try {
    return await use(db)
  } finally {
    db.destroy()
    await opened.close()
  }
}

describe('In memory', () => {
  test('a restart forgets everything', async () => {
    const item = visit('Ada', '1', { owner: 'Ben', due: '2026-01-01' })
    const found = await during({}, async (db) => {
      const TableName = await newTable(db)
      await transact([{ Put: { TableName, Item: item } }], {}, db)
      return scan(TableName, 'byOwner', db)
    })
    const left = await during({}, (db) => db.send(new ListTablesCommand({})))
    expect([found, left.TableNames]).toEqual([[item], []])
  })
})

describe('On disk', () => {
  const onDisk = () => ({ path: join(directory, 'restarted') })

  test('tables, items, index rows and tokens outlive a restart', async () => {
    const token = { ClientRequestToken: randomUUID() }
    const item = visit('Ада', '1', { owner: 'Ben', due: '2026-01-01', version: 1 })
    const operations = (TableName: string) => [
      {
        Update: {
          TableName,
          Key: visit('Ада', '1'),
          UpdateExpression: 'SET #o = :o, due = :d ADD version :one',
          ExpressionAttributeNames: { '#o': 'owner' },
          ExpressionAttributeValues: { ':o': 'Ben', ':d': '2026-01-01', ':one': 1 },
        },
      },
    ]
    const TableName = await during(onDisk(), async (db) => {
      const created = await newTable(db)
      await transact(operations(created), token, db)
      return created
    })
    const found = await during(onDisk(), async (db) => {
      await transact(operations(TableName), token, db)
      return [await scan(TableName, undefined, db), await scan(TableName, 'byOwner', db)]
    })
    expect(found).toEqual([[item], [item]])
  })

  test('requests under way are answered before the store closes', async () => {
    const opened = await startEmbeddedDynamoDb(onDisk())
    const db = clientOf(opened.endpoint)
    const TableName = await newTable(db)
    const sent = Array.from({ length: 40 }, (_, at) =>
      db.send(new PutCommand({ TableName, Item: visit('Ada', String(at)) })),
    )
    await Promise.race(sent)
    const [outcomes] = await Promise.all([Promise.allSettled(sent), opened.close()])
    db.destroy()
    const acknowledged = outcomes.flatMap(({ status }, at) => (status === 'fulfilled' ? [String(at)] : []))
    const stored = await during(onDisk(), (reopened) => scan(TableName, undefined, reopened))
    expect(stored.map(({ visit }) => visit).sort()).toEqual(acknowledged.sort())
  })

  test('the files belong to one process at a time', async () => {
    const second = during(onDisk(), () => startEmbeddedDynamoDb(onDisk()))
    await expect(second).rejects.toThrow(
      `The database at ${onDisk().path} does not open; another process may be using it`,
    )
  })
})
