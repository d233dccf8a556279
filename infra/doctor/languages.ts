import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../functions/adapters/table-definition.ts'
import { lists } from '../../functions/adapters/table-keys.ts'
import { offeredFor, toldIn } from '../../functions/domain/words/offer.ts'
import type { Language } from '../../functions/words/language.ts'
import * as files from '../../functions/words/languages.ts'
import type { Settings } from '../settings.ts'
import type { Finding } from './findings.ts'

/** An official of the directory, and the language as it is stored. */
export type StoredLanguage = { readonly officialId: string; readonly language: string }

/** As many items as one BatchGetItem takes. */
const pageSize = 100

type Key = Record<string, AttributeValue>

/** The language of every official in the directory. The index of lists holds keys only, so each record is read. */
export const languagesIn = async (region: string, TableName: string): Promise<readonly StoredLanguage[]> => {
  const client = new DynamoDBClient({ region })
  const found: StoredLanguage[] = []
  const pages = paginateQuery(
    { client },
    {
      TableName,
      IndexName: 'list',
      KeyConditionExpression: '#list = :officials',
      ExpressionAttributeNames: { '#list': tableDefinition.indexes.list.partitionKey },
      ExpressionAttributeValues: { ':officials': { S: lists.officials } },
      Limit: pageSize,
    },
  )
  for await (const { Items = [] } of pages)
    found.push(...(await recordsOf(client, TableName, Items.map(keyOf))))
  return found
}

const { partitionKey, sortKey } = tableDefinition
const keyOf = (item: Key): Key =>
  Object.fromEntries(
    Object.entries(item).filter(([attribute]) => attribute === partitionKey || attribute === sortKey),
  )

/** DynamoDB may leave keys of a batch for another request. */
const recordsOf = async (client: DynamoDBClient, TableName: string, keys: Key[]) => {
  const found: StoredLanguage[] = []
  let left = keys
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [TableName]: {
            Keys: left,
            ProjectionExpression: 'id, #language',
            ExpressionAttributeNames: { '#language': 'language' },
          },
        },
      }),
    )
    for (const { id, language } of Responses?.[TableName] ?? [])
      found.push({ officialId: id?.S ?? '', language: language?.S ?? '' })
    left = UnprocessedKeys?.[TableName]?.Keys ?? []
  }
  return found
}

/** More would fill the screen; after these are mended, the doctor names the next. */
const mostNamed = 10

const inWords = (found: readonly StoredLanguage[]) =>
  [
    ...found.slice(0, mostNamed).map(({ officialId, language }) => `${officialId} (${language})`),
    ...(found.length > mostNamed ? [`and ${found.length - mostNamed} more`] : []),
  ].join(', ')

/** Who is told in another language than the record says, and which words nobody has read yet. */
export const onLanguages = (
  stored: readonly StoredLanguage[],
  { institution }: Settings,
): readonly Finding[] => {
  const { language, languages } = institution
  const without = stored.filter((one) => offeredFor(one.language, languages) === undefined)
  const written: readonly Language[] = Object.values(files)
  const unread = written.filter((one) => languages.includes(one.language) && !one.reviewed)
  const advice = [
    ...(without.length === 0
      ? []
      : [
          `these officials are told in ${toldIn(language, institution)}, because their language is not offered: ${inWords(without)}. Correct them, or name the language in institution.languages`,
        ]),
    ...(unread.length === 0
      ? []
      : [
          `nobody has reviewed the words in ${unread.map((one) => one.language).join(', ')}: let somebody who works in the language read functions/words/`,
        ]),
  ]
  return advice.length === 0
    ? [{ about: 'languages', verdict: 'ok', says: languages.join(', ') }]
    : advice.map((says) => ({ about: 'languages', verdict: 'advice', says }))
}
