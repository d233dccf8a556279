import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { momentOf } from '../moment.ts'
import { commandAsked } from '../stage-asked.ts'
import { endOfLinks, isOlder, laterClaims, withoutLink } from './later-claims.ts'

/**
 * `npm run restore-claims -- --stage demo --from <first table> --since 2026-11-24T07:59:59Z` copies the claims of
 * notices that are later than the restored moment into the table that `restoredTable` names, and ends every link in the mails
 * so far. The command may be repeated.
 */
const usage =
  'npm run restore-claims -- --stage <stage> --from <first table> --since 2026-11-24T07:59:59Z: copies later claims into the restored table, and ends the links.'
const { settings, values } = commandAsked(usage, {
  options: { from: { type: 'string' }, since: { type: 'string' } },
})
const { from, since } = values
const moment = momentOf(since)
if (from === undefined || moment === undefined) {
  console.error(`Say from which table, and since when: ${usage}`)
  process.exit(2)
}
const { region, restoredTable, stage } = settings
if (restoredTable === undefined || restoredTable === from) {
  console.error(
    `The claims go from the first table into the restored one: set restoredTable in stages/${stage}.json, and name the first table with --from.`,
  )
  process.exit(2)
}

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region }))
const restored = dynamoDbTable(client, restoredTable)

/** Copies a claim unless the restored table holds a later one; the answer says whether the claim was copied. */
const copy = async (into: Table, claim: Item): Promise<boolean> => {
  const there = await into.get(claim)
  if (there === undefined) return (await into.write([{ put: claim, when: { absent: true } }])).written
  if (!isOlder(there, claim)) return false
  const { nonce, state } = there
  return (await into.write([{ put: claim, when: { matches: { nonce, state } } }])).written
}

let copied = 0
let left = 0
const pages = paginateScan({ client }, { TableName: from, ConsistentRead: true })
for await (const { Items = [] } of pages)
  for (const claim of laterClaims(Items as Item[], moment)) {
    if (await copy(restored, withoutLink(claim))) copied++
    else left++
  }

let ended = 0
const desks = paginateScan({ client }, { TableName: restoredTable, ConsistentRead: true })
for await (const { Items = [] } of desks)
  for (const official of (Items as Item[]).filter(({ entity }) => entity === 'official'))
    if ((await restored.write([endOfLinks(official)])).written) ended++
console.log(
  `Copied ${copied} claims into ${restoredTable}; left ${left}, for which that table holds a later claim.\nEnded the links in the mails to ${ended} officials.`,
)
