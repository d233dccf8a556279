import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll } from '@jest/globals'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import { createTable } from '../../local/create-table.ts'
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'
import { tableContract } from './table-contract.ts'

let engine: EmbeddedDynamoDb
let client: DynamoDBClient
let tables = 0

beforeAll(async () => {
  engine = await startEmbeddedDynamoDb({})
  client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
})
afterAll(async () => {
  client.destroy()
  await engine.close()
})

tableContract('the embedded engine', async () => {
  const name = `table-${++tables}`
  await createTable(client, name)
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  return dynamoDbTable(documents, name)
})
