import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { realClock } from '../../functions/adapters/clock.ts'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import { protocolOfficeOf } from '../../functions/adapters/settings.ts'
import { outputsOfService, tableInUse } from '../deployed-stack.ts'
import { commandAsked } from '../stage-asked.ts'
import { leaveNotes } from './leave-notes.ts'
import { deployedVersions } from './versions.ts'

/** `npm run calendars -- apply --stage demo`, after a deployment with other calendars or ladders. The command may be repeated. */
export const applyCalendars = async (args: string[]): Promise<void> => {
  const { settings } = commandAsked(
    'npm run calendars -- apply --stage <stage>: moves the mornings that lie ahead to the days of the deployed calendars and ladders.',
    { args },
  )
  const { region, institution } = settings
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region }))
  const changed = await leaveNotes(dynamoDbTable(client, await tableInUse(settings)), {
    protocolOffice: protocolOfficeOf(institution),
    deployed: deployedVersions(await outputsOfService(settings)),
    at: realClock.now(),
    tell: ({ noted, looked }) => console.log(`Left a note on ${noted} of ${looked} desks.`),
  })
  console.log(
    changed.length === 0
      ? 'Every desk is planned with the deployed calendars and ladders: there is nothing to do.'
      : `Changed: ${changed.join(', ')}. The next tick moves the mornings of these desks.`,
  )
}
