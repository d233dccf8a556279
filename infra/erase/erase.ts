import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import type { Item } from '../../functions/adapters/table.ts'
import { tableInUse } from '../deployed-stack.ts'
import { commandAsked } from '../stage-asked.ts'
import { erasure } from './erasure.ts'

/**
 * `npm run erase -- --stage demo "<name>" <address> …` prints where the table names a person. With `--apply`
 * the command also erases the person from items beyond the API's reach. The command exits with 1 while work
 * is left.
 */
const usage =
  'npm run erase -- --stage <stage> "<name>" <address>: shows where the table names a person; --apply also erases.'
const { settings, values, words } = commandAsked(usage, {
  options: { apply: { type: 'boolean' } },
  takesWords: true,
})
if (words.length === 0 || words.some((word) => word.trim().length < 2)) {
  console.error(`Say whom, each in at least two letters: ${usage}`)
  process.exit(2)
}

const tableName = await tableInUse(settings)
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: settings.region }))
const items: Item[] = []
for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName, ConsistentRead: true }))
  items.push(...(Items as Item[]))

const { byApi, writes } = erasure(items, words)
for (const request of byApi) console.log(`first   ${request}`)
const table = dynamoDbTable(client, tableName)
let named = 0
for (const write of writes) {
  const isErased = values.apply === true && (await table.write([write])).written
  if (!isErased) named++
  const { pk, sk } = write.update
  const before = 'links' in write.set ? 'links  ' : 'names  '
  console.log(`${isErased ? 'erased ' : before} ${pk} ${sk}, which then says ${JSON.stringify(write.set)}`)
}
const left = [
  ...(byApi.length > 0 ? [`${byApi.length} requests to be made`] : []),
  ...(named > 0 ? [`${named} items that --apply changes`] : []),
]
console.log(left.length === 0 ? 'Nothing names them.' : `Left: ${left.join(', ')}.`)
process.exitCode = left.length === 0 ? 0 : 1
