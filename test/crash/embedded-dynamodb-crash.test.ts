import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'

const ROUNDS = 20
/** The first rounds are killed while the process is still opening the store and creating its tables. */
const EARLY_ROUNDS = 5
const WRITER = join(import.meta.dirname, 'embedded-dynamodb-writer.ts')

let path: string

beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'embedded-dynamodb-crash-'))
})

afterAll(() => rm(path, { recursive: true }))

/** The number of the last acknowledged step of each lane of writes. */
type Steps = Map<string, number>
type Item = Record<string, unknown>

test('a process killed at any moment leaves every acknowledged write, and no half of any write', async () => {
  const acknowledged: Steps = new Map()
  for (let round = 1; round <= ROUNDS; round++) {
    await writeUntilKilled(round, acknowledged)
    const stored = await reopened()
    const steps = storedSteps(stored)
    expect(withinOneOf(steps, acknowledged)).toEqual([])
    expect(stored).toEqual({
      ...writtenUpTo(steps),
      ...writtenAsOne(stored.brief[0]?.owner),
      statuses: stored.statuses.map(([name]) => [name, 'ACTIVE', ['ACTIVE']]),
    })
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS)
})

async function writeUntilKilled(round: number, acknowledged: Steps) {
  const writer = spawn(process.execPath, [WRITER, path, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(writer, 'exit')
  let output = ''
  writer.stdout.on('data', (chunk: Buffer) => {
    output += chunk
  })
  if (round > EARLY_ROUNDS) await once(writer.stdout, 'data')
  await setTimeout(Math.random() * (round > EARLY_ROUNDS ? 400 : 1000))
  writer.kill('SIGKILL')
  expect(await exited).toEqual([null, 'SIGKILL'])
  for (const line of output.split('\n').slice(0, -1)) {
    const [, lane = '', step] = /^(.*) (\d+)$/.exec(line) ?? []
    acknowledged.set(lane, Number(step))
  }
}

/** The content of the store after the crash. */
async function reopened() {
  const { endpoint, close } = await startEmbeddedDynamoDb({ path })
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials }),
  )
  const { TableNames = [] } = await client.send(new ListTablesCommand({}))
  const rows = async (TableName: string, IndexName?: string) =>
    TableNames.includes(TableName) ? await scan(client, TableName, IndexName) : []
  const stored = {
    visits: await rows('visits'),
    visitsByOwner: await rows('visits', 'byOwner'),
    audits: await rows('audits'),
    auditsBySubject: await rows('audits', 'bySubject'),
    brief: await rows('brief'),
    briefByOwner: await rows('brief', 'byOwner'),
    statuses: await Promise.all(TableNames.map((name) => statusOf(client, name))),
  }
  client.destroy()
  await close()
  return stored
}

type Stored = Awaited<ReturnType<typeof reopened>>

async function scan(client: DynamoDBDocumentClient, TableName: string, IndexName?: string): Promise<Item[]> {
  const items: Item[] = []
  for await (const page of paginateScan({ client }, { TableName, ...(IndexName && { IndexName }) })) {
    items.push(...(page.Items ?? []))
  }
  return byId(items)
}

const byId = (items: Item[]) => items.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

async function statusOf(client: DynamoDBDocumentClient, TableName: string) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  return [TableName, Table?.TableStatus, Table?.GlobalSecondaryIndexes?.map(({ IndexStatus }) => IndexStatus)]
}

/** The last stored step of each lane: audits show the transactions, counters the single writes. */
function storedSteps({ visits, audits }: Stored): Steps {
  const steps: Steps = new Map()
  const reach = (lane: unknown, step: unknown) =>
    steps.set(String(lane), Math.max(Number(step), steps.get(String(lane)) ?? 0))
  for (const { subject, at } of audits) reach(subject, at)
  for (const { id, due } of visits) if (String(id).startsWith('single')) reach(id, due)
  return steps
}

/**
 * The lanes with a wrong number of stored writes. A lane sends one write at a time, so the store may hold at
 * most one write without an acknowledgement.
 */
function withinOneOf(stored: Steps, acknowledged: Steps) {
  const lanes = new Set([...stored.keys(), ...acknowledged.keys()])
  return [...lanes]
    .map((lane) => ({ lane, stored: stored.get(lane) ?? 0, acknowledged: acknowledged.get(lane) ?? 0 }))
    .filter(({ stored, acknowledged }) => stored < acknowledged || stored > acknowledged + 1)
}

/** The content of the store after exactly the writes up to the given steps, each one whole. */
function writtenUpTo(steps: Steps) {
  const lanes = [...steps]
  const counters = lanes.map(([id, step]) => ({ id, owner: `counter ${step % 2}`, due: date(step) }))
  const transactions = lanes.filter(([lane]) => lane.startsWith('transactions'))
  const kept = transactions.flatMap(([lane, last]) =>
    range(Math.max(1, last - 2), last).map((step) => ({
      id: `${lane}/${step}`,
      owner: lane,
      due: date(step),
    })),
  )
  const audits = transactions.flatMap(([lane, last]) =>
    range(1, last).map((step) => ({ id: `${lane}/${step}`, subject: lane, at: date(step) })),
  )
  const visits = byId([...counters, ...kept])
  return { visits, visitsByOwner: visits, audits: byId(audits), auditsBySubject: byId(audits) }
}

/**
 * The content of the table that the writer creates and deletes again: nothing, or one whole batch without a
 * rest of an earlier batch.
 */
function writtenAsOne(owner: unknown) {
  const items = owner ? range(0, 24).map((at) => ({ id: `${owner}/${date(at)}`, owner, due: date(at) })) : []
  return { brief: items, briefByOwner: items }
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)

const date = (step: number) => String(step).padStart(6, '0')
