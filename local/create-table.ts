import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../functions/adapters/table-definition.ts'

const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
]

const keyed = Object.entries(tableDefinition.indexes)

/** The request that creates the table of infra outside of CloudFormation. */
export const tableToCreate = (TableName: string): CreateTableCommandInput => {
  const { partitionKey, sortKey } = tableDefinition
  const attributes = new Set([
    partitionKey,
    sortKey,
    ...keyed.flatMap(([, index]) => [index.partitionKey, index.sortKey]),
  ])
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(partitionKey, sortKey),
    GlobalSecondaryIndexes: keyed.map(([IndexName, index]) => ({
      IndexName,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: index.projection },
    })),
  }
}

/** Creates the table of infra in a local engine, unless the table exists. */
export const createTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  const there = await indexesOf(client, tableName)
  if (there !== undefined) {
    if (keyed.some(([name]) => !there.includes(name)))
      throw new Error(
        'this store was kept by an earlier version: move it away, or choose another with --data',
      )
    return
  }
  await client.send(new CreateTableCommand(tableToCreate(tableName)))
  while (!(await isActive(client, tableName))) await new Promise((resolve) => setTimeout(resolve, 5))
}

const described = async (client: DynamoDBClient, TableName: string) =>
  (await client.send(new DescribeTableCommand({ TableName }))).Table

const isActive = async (client: DynamoDBClient, tableName: string) =>
  (await described(client, tableName))?.TableStatus === 'ACTIVE'

/** The names of the indexes, or `undefined` without a table. */
const indexesOf = async (client: DynamoDBClient, tableName: string) => {
  try {
    const { GlobalSecondaryIndexes = [] } = (await described(client, tableName)) ?? {}
    return GlobalSecondaryIndexes.map(({ IndexName }) => IndexName)
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined
    throw error
  }
}
