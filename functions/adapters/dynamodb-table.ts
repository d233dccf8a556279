import { setTimeout } from 'node:timers/promises'
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { TooLarge } from '../domain/shared/too-large.ts'
import type { Attributes, Condition, Item, Key, Paging, Range, Table, Write, WriteOutcome } from './table.ts'
import { tableDefinition } from './table-definition.ts'

const { partitionKey, sortKey } = tableDefinition

/**
 * How often a write is tried when DynamoDB refuses because of another transaction under way. Unread keys of a
 * batch are tried as often.
 */
const triesOnConflict = 5
/** The most keys in one batch read of DynamoDB. */
const mostKeys = 100
/** Milliseconds before the second try; each further wait is twice as long. */
const firstWait = 20

export const dynamoDbTable = (client: DynamoDBDocumentClient, tableName: string): Table => {
  const TableName = tableName

  const everyPage = async (input: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> => {
    const items: Item[] = []
    let { ExclusiveStartKey } = input
    do {
      const page = await client.send(new QueryCommand({ ...input, TableName, ExclusiveStartKey }))
      items.push(...((page.Items ?? []) as Item[]))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined && items.length < (input.Limit ?? Number.POSITIVE_INFINITY))
    return items
  }

  const batch = async (keys: readonly Key[], tries = triesOnConflict): Promise<Item[]> => {
    const asked = { [TableName]: { Keys: keys.map(keyOf), ConsistentRead: true } }
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: asked }))
    const items = (Responses?.[TableName] ?? []) as Item[]
    const left = (UnprocessedKeys?.[TableName]?.Keys ?? []) as Key[]
    if (left.length === 0) return items
    if (tries === 1) throw new Error(`DynamoDB left ${left.length} keys unread`)
    await setTimeout(firstWait * 2 ** (triesOnConflict - tries))
    return [...items, ...(await batch(left, tries - 1))]
  }

  const writeOne = async (write: Write): Promise<WriteOutcome> => {
    try {
      const input = { TableName, ...conditionOf(write) }
      if ('put' in write) await client.send(new PutCommand({ ...input, Item: write.put }))
      else if ('delete' in write) await client.send(new DeleteCommand({ ...input, Key: keyOf(write.delete) }))
      else await client.send(new UpdateCommand({ ...input, ...updateOf(write), Key: keyOf(write.update) }))
      return { written: true }
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return { written: false, unmet: [0] }
      throw error
    }
  }

  const writeTogether = async (writes: readonly Write[]): Promise<WriteOutcome> => {
    const TransactItems = writes.map((write) => {
      const input = { TableName, ...conditionOf(write) }
      if ('put' in write) return { Put: { ...input, Item: write.put } }
      if ('delete' in write) return { Delete: { ...input, Key: keyOf(write.delete) } }
      return { Update: { ...input, ...updateOf(write), Key: keyOf(write.update) } }
    })
    try {
      await client.send(new TransactWriteCommand({ TransactItems }))
      return { written: true }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const unmet = (error.CancellationReasons ?? []).flatMap(({ Code }, index) =>
        Code === 'ConditionalCheckFailed' ? [index] : [],
      )
      if (unmet.length === 0) throw error
      return { written: false, unmet }
    }
  }

  const write = async (
    first: Write,
    more: readonly Write[],
    tries = triesOnConflict,
  ): Promise<WriteOutcome> => {
    try {
      return await (more.length === 0 ? writeOne(first) : writeTogether([first, ...more]))
    } catch (error) {
      const tooLarge = largestField(tooLargeIn(error, [first, ...more]))
      if (tooLarge !== undefined) throw new TooLarge(tooLarge)
      if (tries === 1 || !isConflict(error)) throw error
      await setTimeout(firstWait * 2 ** (triesOnConflict - tries))
      return write(first, more, tries - 1)
    }
  }

  return {
    async get(key) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
      return Item as Item | undefined
    },

    async getAll(keys) {
      // A lagging index may name a key twice, and DynamoDB refuses a batch read with a repeated key.
      const once = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
      const found = new Map<string, Item>()
      for (let start = 0; start < once.length; start += mostKeys)
        for (const item of await batch(once.slice(start, start + mostKeys))) found.set(nameOf(item), item)
      return once.flatMap((key) => found.get(nameOf(key)) ?? [])
    },

    query: async (partition, range, paging = {}) =>
      endsAt(range, paging)
        ? []
        : everyPage({
            ConsistentRead: true,
            ...keyCondition(tableDefinition, partition, range),
            ...pagingOf(paging, tableDefinition),
          }),

    queryIndex(index, partition, { from, to, ...paging } = {}) {
      const keys = tableDefinition.indexes[index]
      return everyPage({
        IndexName: index,
        ...keyCondition(keys, partition, { from, to }),
        ...pagingOf(paging, keys),
      })
    },

    write: ([first, ...more]) =>
      first === undefined ? Promise.resolve({ written: true }) : write(first, more),
  }
}

/**
 * The writes that DynamoDB refuses because of the size of the item: it refuses the whole request, or single writes of a
 * transaction, with the same words.
 */
const tooLargeIn = (error: unknown, writes: readonly Write[]): readonly Write[] => {
  const isAboutSize = (message = '') => /item size .*exceeded the maximum allowed size/i.test(message)
  if (error instanceof TransactionCanceledException)
    return writes.filter((_, index) => isAboutSize(error.CancellationReasons?.[index]?.Message))
  return isAboutSize((error as Error).message) ? writes : []
}

/** The field that takes the most room in the writes. An entry of a history holds the new values of fields within. */
const largestField = (writes: readonly Write[]): string | undefined => {
  const fields = writes.flatMap((write) => {
    const item: Attributes = 'put' in write ? write.put : 'set' in write ? write.set : {}
    return Object.entries({ ...item, ...(item.change as { to?: Attributes } | undefined)?.to, change: '' })
  })
  const sized = fields.map(([field, value]) => ({ field, size: JSON.stringify(value ?? '').length }))
  return sized.toSorted((one, other) => other.size - one.size)[0]?.field
}

type IndexKeys = { readonly partitionKey: string; readonly sortKey: string }

const keyCondition = (
  keys: IndexKeys,
  partition: string,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
) => {
  const bounds =
    from !== undefined && to !== undefined
      ? ' AND #sk BETWEEN :from AND :to'
      : `${from === undefined ? '' : ' AND #sk >= :from'}${to === undefined ? '' : ' AND #sk <= :to'}`
  return {
    KeyConditionExpression: `#pk = :pk${bounds}`,
    ExpressionAttributeNames: { '#pk': keys.partitionKey, ...(bounds && { '#sk': keys.sortKey }) },
    ExpressionAttributeValues: {
      ':pk': partition,
      ...(from !== undefined && { ':from': from }),
      ...(to !== undefined && { ':to': to }),
    },
  }
}

const pagingOf = ({ limit, after, descending }: Paging, keys: IndexKeys) => ({
  ...(limit !== undefined && { Limit: limit }),
  ...(descending && { ScanIndexForward: false }),
  ...(after && {
    ExclusiveStartKey: Object.fromEntries(
      [partitionKey, sortKey, keys.partitionKey, keys.sortKey].map((name) => [name, after[name]]),
    ),
  }),
})

/**
 * True when the previous page ended with the last key of the range. Nothing follows, and DynamoDB refuses to
 * start a page there.
 */
const endsAt = ({ from, to }: Range, { after, descending }: Paging) =>
  after !== undefined && after[sortKey] === (descending ? from : to)

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`

const keyOf = ({ pk, sk }: Key) => ({ [partitionKey]: pk, [sortKey]: sk })

const isConflict = (error: unknown) =>
  error instanceof TransactionConflictException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict'))

/*
 * Conditions and updates become DynamoDB's expressions with every attribute and value behind a placeholder,
 * so that no attribute name meets a reserved word and a condition and a change of one attribute do not collide.
 */
type Expression = {
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

const expected = (when: Condition | undefined): Attributes =>
  when === undefined ? {} : 'absent' in when ? { [partitionKey]: undefined } : when.matches

const placeholders = (when: Condition | undefined, set: Attributes) => {
  const attributes = [...new Set([...Object.keys(expected(when)), ...Object.keys(set)])]
  const values = [
    ...Object.entries(expected(when)).map(([attribute, value]) => [`:is_${attribute}`, value] as const),
    ...Object.entries(set).map(([attribute, value]) => [`:set_${attribute}`, value] as const),
  ].filter(([, value]) => value !== undefined)
  return {
    ...(attributes.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(attributes.map((name) => [`#${name}`, name])),
    }),
    ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
  }
}

const conditionOf = (write: Write): Expression => {
  const clauses = Object.entries(expected(write.when)).map(([attribute, value]) =>
    value === undefined ? `attribute_not_exists(#${attribute})` : `#${attribute} = :is_${attribute}`,
  )
  return {
    ...(clauses.length > 0 && { ConditionExpression: clauses.join(' AND ') }),
    ...placeholders(write.when, 'update' in write ? write.set : {}),
  }
}

const updateOf = ({ set }: Extract<Write, { update: Key }>) => {
  const changes = Object.entries(set)
  const sets = changed(changes, (value) => value !== undefined).map((name) => `#${name} = :set_${name}`)
  const removes = changed(changes, (value) => value === undefined).map((name) => `#${name}`)
  return {
    UpdateExpression: [
      ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
      ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
    ].join(' '),
  }
}

const changed = (changes: [string, unknown][], which: (value: unknown) => boolean) =>
  changes.filter(([, value]) => which(value)).map(([name]) => name)
