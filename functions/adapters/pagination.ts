import { stored } from './read-item.ts'
import type { Item, Range, Table } from './table.ts'
import { type IndexName, tableDefinition } from './table-definition.ts'

/** Where a page ends: the entry that was looked at last, by its key and its place in the list's order. */
export type Position = { readonly pk: string; readonly sk: string; readonly order: string }

export type Page<Entry> = {
  readonly entries: readonly Entry[]
  /** Absent when there is nothing more. */
  readonly next?: Position
}

/** The page that is wanted; `limit` is the most entries that it holds. */
export type PageAsked = { readonly limit: number; readonly after?: Position }

/** Where the entries of a list come from: the whole of a partition, or what lies between two ends of it. */
export type Source = Partial<Range> & {
  /** None: the table itself. */
  readonly index?: IndexName
  readonly partition: string
  readonly descending?: boolean
}

/** Whether a page can go on there: a position of another list would be refused by DynamoDB. */
export const isWithin = ({ index, partition, from, to }: Source, { pk, sk, order }: Position): boolean =>
  (index === undefined ? pk === partition && sk === order : index !== 'visit' || sk === order) &&
  (from === undefined || order >= from) &&
  (to === undefined || order <= to)

/** How many keys are looked at together, and how often beyond what a full page takes, however little is wanted. */
const lookedAt = 100
const moreRounds = 3

/**
 * Reads one page of a list. An entry that nobody changes while pages are read stands on exactly one of them; an entry
 * that changes its place meanwhile may be met at the new place. Entries are read consistently from the table even if an index lags. A
 * page may hold fewer than asked for, or nothing, and still have a next one.
 */
export const pageOf = async <Entry>(
  table: Table,
  source: Source,
  entity: string,
  { limit, after }: PageAsked,
  isWanted: (entry: Entry) => boolean,
): Promise<Page<Entry>> => {
  const entries: Entry[] = []
  let position = after
  for (let round = 0; round < Math.ceil(limit / lookedAt) + moreRounds; round++) {
    // An entry more than a page holds tells whether there is a next page.
    const size = round === 0 ? Math.min(limit + 1, lookedAt) : lookedAt
    const rows = await rowsAfter(table, source, position, size)
    const items = source.index === undefined ? rows : await table.getAll(rows)
    const present = new Map(items.map((item) => [nameOf(item), item]))
    for (const [index, row] of rows.entries()) {
      position = positionOf(source, row)
      const item = present.get(nameOf(row))
      present.delete(nameOf(row))
      const entry = item && stored<Entry>(item, entity)
      if (entry !== undefined && isWanted(entry)) entries.push(entry)
      const isLast = rows.length < size && index === rows.length - 1
      if (entries.length === limit && !isLast) return { entries, next: position }
    }
    if (rows.length < size) return { entries }
  }
  return { entries, ...(position && { next: position }) }
}

const keysOf = ({ index }: Source) => (index === undefined ? tableDefinition : tableDefinition.indexes[index])

const rowsAfter = (
  table: Table,
  source: Source,
  position: Position | undefined,
  limit: number,
): Promise<Item[]> => {
  const { index, partition, from, to, descending } = source
  const { partitionKey, sortKey } = keysOf(source)
  const asked = {
    limit,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(descending && { descending }),
    ...(position && {
      after: { [partitionKey]: partition, [sortKey]: position.order, pk: position.pk, sk: position.sk },
    }),
  }
  return index === undefined
    ? table.query(partition, { from: '0', to: '~', ...asked }, asked)
    : table.queryIndex(index, partition, asked)
}

const nameOf = ({ pk, sk }: Item) => `${pk} ${sk}`

const positionOf = (source: Source, row: Item): Position => ({
  pk: row.pk,
  sk: row.sk,
  order: String(row[keysOf(source).sortKey]),
})
