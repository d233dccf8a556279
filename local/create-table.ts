import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../functions/adapters/table-definition.ts'

const keySchema = (partitionKey: string, sortKey: string) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  { AttributeName: sortKey, KeyType: 'RANGE' as const },
]

/** Creates the table of infra in a local engine, unless it is there. */
export const createTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  const { partitionKey, sortKey, indexes } = tableDefinition
  const keyed = Object.entries(indexes)
  const attributes = new Set([
    partitionKey,
    sortKey,
    ...keyed.flatMap(([, index]) => [index.partitionKey, index.sortKey]),
  ])
  if (await exists(client, tableName)) return
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: keyed.map(([IndexName, index]) => ({
        IndexName,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: index.projection },
      })),
    }),
  )
  while (!(await isActive(client, tableName))) await new Promise((resolve) => setTimeout(resolve, 5))
}

const statusOf = async (client: DynamoDBClient, TableName: string) =>
  (await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus

const isActive = async (client: DynamoDBClient, tableName: string) =>
  (await statusOf(client, tableName)) === 'ACTIVE'

const exists = async (client: DynamoDBClient, tableName: string) => {
  try {
    return (await statusOf(client, tableName)) !== undefined
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return false
    throw error
  }
}
