import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import { changesIn, plannedWith } from '../calendars/leave-notes.ts'
import { daysOf, namedIn } from '../calendars/named.ts'
import type { Versions } from '../calendars/versions.ts'
import type { Settings } from '../settings.ts'
import type { Finding } from './findings.ts'

/** `changed`: what the desks are not yet planned with. `daysLeft`: how long all is known of each calendar of the stage. */
export type CalendarsInUse = {
  readonly changed: readonly string[]
  readonly daysLeft: Readonly<Record<string, number>>
}

const day = 24 * 60 * 60 * 1000

/** Governments decree a year shortly before it begins, and a deployment needs its time. */
const daysToTakeCare = 60

export const calendarsInUse = async (
  settings: Settings,
  {
    tableName,
    deployed,
    now,
  }: { readonly tableName: string; readonly deployed: Versions; readonly now: Date },
): Promise<CalendarsInUse> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: settings.region }))
  return {
    changed: changesIn(await plannedWith(dynamoDbTable(client, tableName)), deployed),
    daysLeft: daysLeftIn(settings, now),
  }
}

const daysLeftIn = (settings: Settings, now: Date): Readonly<Record<string, number>> =>
  Object.fromEntries(
    namedIn(settings).flatMap((named) => {
      const days = daysOf(named)
      return 'wrong' in days
        ? []
        : [[named.code, Math.floor((Date.parse(days.knownUntil) - now.getTime()) / day) + 1]]
    }),
  )

/** The calendar that ends first, and whether the mornings that lie ahead follow the deployed calendars. */
export const onCalendars = (
  { changed, daysLeft }: CalendarsInUse,
  { stage }: Pick<Settings, 'stage'>,
): readonly Finding[] => {
  const about = 'calendars'
  const ending = Object.entries(daysLeft)
    .filter(([, days]) => days < daysToTakeCare)
    .toSorted(([, one], [, other]) => one - other)
  const [first] = ending
  const found: Finding[] = [
    ...(changed.length === 0
      ? []
      : [
          {
            about,
            verdict: 'mend' as const,
            says: `the desks are not planned with the deployed days of ${changed.join(', ')}: npm run calendars -- apply --stage ${stage}`,
          },
        ]),
    ...(first === undefined
      ? []
      : [
          {
            about,
            verdict: 'advice' as const,
            says: `${ending.map(([code, days]) => `${code} ${days > 0 ? `is known for ${days} more days` : 'is no longer known'}`).join(', ')}; after that every day counts by its weekday: docs/calendars.md says how to add a year`,
          },
        ]),
  ]
  const named = Object.keys(daysLeft)
  return found.length > 0
    ? found
    : [{ about, verdict: 'ok', says: named.length === 0 ? 'none: every weekend is off' : named.join(', ') }]
}
