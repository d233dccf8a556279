import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { createTable } from '../../local/create-table.ts'

export const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })

/** Empty tables, as infra defines the table of a deployment. */
export const freshTables = (client: DynamoDBClient) => {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  let tables = 0
  return async (): Promise<Table> => {
    const name = `table-${++tables}`
    await createTable(client, name)
    return dynamoDbTable(documents, name)
  }
}
