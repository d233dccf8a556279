import {
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableInUse } from '../deployed-stack.ts'
import { momentOf } from '../moment.ts'
import { commandAsked } from '../stage-asked.ts'

/**
 * `npm run restore-table -- --stage demo --at 2026-11-24T07:59:59Z` restores the table in use to that second, into
 * a table of its own with the protections of the first one, and says what comes next.
 */
const usage =
  'npm run restore-table -- --stage <stage> --at 2026-11-24T07:59:59Z (in UTC, the last second before the harm): restores the table into another one.'
const { settings, values } = commandAsked(usage, { options: { at: { type: 'string' } } })
const { at } = values
const moment = momentOf(at)
if (at === undefined || moment === undefined) {
  console.error(`Say to which second: ${usage}`)
  process.exit(2)
}

const { region, stage } = settings
const source = await tableInUse(settings)
const restored = `aide-memoire-${stage}-restored-${at.replaceAll(/[-:Z]/g, '')}`
const client = new DynamoDBClient({ region })

console.log(`Restoring ${source} to ${at} as ${restored}; a large table takes hours …`)
await client.send(
  new RestoreTableToPointInTimeCommand({
    SourceTableName: source,
    TargetTableName: restored,
    RestoreDateTime: moment,
  }),
)
await waitUntilTableExists({ client, maxWaitTime: 24 * 60 * 60 }, { TableName: restored })
await client.send(new UpdateTableCommand({ TableName: restored, DeletionProtectionEnabled: true }))
await client.send(
  new UpdateContinuousBackupsCommand({
    TableName: restored,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  }),
)
console.log(`Restored and protected. Next:
  set "restoredTable": "${restored}" in stages/${stage}.json
  npm run restore-claims -- --stage ${stage} --from ${source} --since ${at}
  npm run deploy -- --stage ${stage}
  npm run resume -- --stage ${stage}`)
