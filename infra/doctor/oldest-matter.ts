import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../functions/adapters/table-definition.ts'
import { lists } from '../../functions/adapters/table-keys.ts'
import type { Finding } from './findings.ts'

const day = 24 * 60 * 60 * 1000

/** After four weekly reminders. */
const longestWait = 28

/** For how many days the protocol office has been asked about the oldest open matter; absent without an open matter. */
export const oldestMatterAgeIn = async (
  region: string,
  TableName: string,
  now: Date,
): Promise<number | undefined> => {
  const { partitionKey, sortKey } = tableDefinition.indexes.list
  const { Items = [] } = await new DynamoDBClient({ region }).send(
    new QueryCommand({
      TableName,
      IndexName: 'list',
      KeyConditionExpression: '#list = :matters',
      ExpressionAttributeNames: { '#list': partitionKey },
      ExpressionAttributeValues: { ':matters': { S: lists.matters } },
      Limit: 1,
    }),
  )
  const askedFrom = Items[0]?.[sortKey]?.S?.slice(0, 'YYYY-MM-DD'.length)
  return askedFrom === undefined ? undefined : Math.floor((now.getTime() - Date.parse(askedFrom)) / day)
}

export const onOldestMatter = (days: number | undefined): Finding =>
  days !== undefined && days > longestWait
    ? {
        about: 'oldest matter',
        verdict: 'advice',
        says: `the protocol office has been asked for ${days} days, and has not answered: does it read its mail? GET /matters lists it first`,
      }
    : {
        about: 'oldest matter',
        verdict: 'ok',
        says: days === undefined ? 'none is open' : `open for ${Math.max(0, days)} days`,
      }
