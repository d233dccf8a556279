import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'

/** Everything that is stored: the key of each item, and the item. */
export type TableImage = ReadonlyMap<string, string>

/** An image of the whole table, to see afterwards what changed. */
export const imageOf = async (client: DynamoDBClient, TableName: string): Promise<TableImage> => {
  const image = new Map<string, string>()
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of Items) image.set(`${item.pk?.S} / ${item.sk?.S}`, inOrder(item))
  return image
}

/** An equal text for an equal item, in any order of the attributes. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one) && !ArrayBuffer.isView(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** The keys of the items that were added, changed or removed between two images. */
export const changedBetween = (before: TableImage, after: TableImage): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key))
