import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'

/** The process to be killed: writes as fast as possible and prints each write after the acknowledgement. */

const [path, round] = process.argv.slice(2)
if (!path || !round) throw new Error('Usage: embedded-dynamodb-writer.ts <path> <round>')

const { endpoint } = await startEmbeddedDynamoDb({ path })
const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 }),
)

const indexed = (TableName: string, IndexName: string, hash: string, range: string) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['id', hash, range].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName,
        KeySchema: [
          { AttributeName: hash, KeyType: 'HASH' },
          { AttributeName: range, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  })

/**
 * Ignores an error of the given name: an earlier round may have created the table, or been killed before
 * deleting the table.
 */
async function unless(name: string, sent: Promise<unknown>) {
  await sent.catch((error: Error) => {
    if (error.name !== name) throw error
  })
}

const date = (step: number) => String(step).padStart(6, '0')

/** Each step touches two tables, three items and their index rows, and replaces or removes earlier rows. */
async function writeTransactions(lane: string) {
  for (let step = 1; ; step++) {
    const visit = { id: `${lane}/${step}`, owner: lane, due: date(step) }
    const audit = { id: visit.id, subject: lane, at: date(step) }
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: 'visits', Item: visit, ConditionExpression: 'attribute_not_exists(id)' } },
          { Put: { TableName: 'audits', Item: audit } },
          { Update: { TableName: 'visits', ...advance(lane, step) } },
          ...(step > 3 ? [{ Delete: { TableName: 'visits', Key: { id: `${lane}/${step - 3}` } } }] : []),
        ],
      }),
    )
    console.log(`${lane} ${step}`)
  }
}

async function writeSingleItems(lane: string) {
  for (let step = 1; ; step++) {
    await client.send(new UpdateCommand({ TableName: 'visits', ...advance(lane, step) }))
    console.log(`${lane} ${step}`)
  }
}

const advance = (lane: string, step: number) => ({
  Key: { id: lane },
  UpdateExpression: 'SET #o = :o, due = :d',
  ExpressionAttributeNames: { '#o': 'owner' },
  ExpressionAttributeValues: { ':o': `counter ${step % 2}`, ':d': date(step) },
})

async function createAndDeleteTables(lane: string) {
  for (let step = 1; ; step++) {
    await unless('ResourceNotFoundException', client.send(new DeleteTableCommand({ TableName: 'brief' })))
    await client.send(indexed('brief', 'byOwner', 'owner', 'due'))
    const owner = `${lane}/${step}`
    const items = Array.from({ length: 25 }, (_, at) => ({
      id: `${owner}/${date(at)}`,
      owner,
      due: date(at),
    }))
    const RequestItems = { brief: items.map((Item) => ({ PutRequest: { Item } })) }
    await client.send(new BatchWriteCommand({ RequestItems }))
  }
}

await unless('ResourceInUseException', client.send(indexed('visits', 'byOwner', 'owner', 'due')))
await unless('ResourceInUseException', client.send(indexed('audits', 'bySubject', 'subject', 'at')))
await Promise.all([
  writeTransactions(`transactions ${round}a`),
  writeTransactions(`transactions ${round}b`),
  writeSingleItems(`single ${round}`),
  createAndDeleteTables(`brief ${round}`),
])
