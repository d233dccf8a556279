import { stored } from './read-item.ts'
import type { Item, Range, Table } from './table.ts'
import { type IndexName, tableDefinition } from './table-definition.ts'
import { ofWholeVisits } from './whole-visits.ts'

/** Where a page ends: the key of the last entry read, and the entry's place in the order of the list. */
export type Position = { readonly pk: string; readonly sk: string; readonly order: string }

export type Page<Entry> = {
  readonly entries: readonly Entry[]
  /** Absent on the last page. */
  readonly next?: Position
}

/** The request for a page of at most `limit` entries. */
export type PageAsked = { readonly limit: number; readonly after?: Position }

/**
 * Where the entries of a list come from: a whole partition, or the range from `from` to `to` within the
 * partition.
 */
export type Source = Partial<Range> & {
  /** Absent for the table itself. */
  readonly index?: IndexName
  readonly partition: string
  readonly descending?: boolean
}

/** True if a page can start at the position. DynamoDB would refuse a position outside the list. */
export const isWithin = ({ index, partition, from, to }: Source, { pk, sk, order }: Position): boolean =>
  (index !== undefined || (pk === partition && sk === order)) &&
  (from === undefined || order >= from) &&
  (to === undefined || order <= to)

/**
 * `lookedAt` is the number of keys in one round. `moreRounds` is the number of rounds allowed beyond a full
 * page, so a filter that matches little cannot make a request long.
 */
const lookedAt = 100
const moreRounds = 3

/**
 * Bytes of entries as JSON, after which a page ends. Within the answer of a Lambda (6 MB) a byte can count twice, and one
 * more entry has at most 400 KB.
 */
const fullPage = 2_000_000

/**
 * Reads one page of a list. An entry left unchanged during the reading is on exactly one page; an entry that
 * changes place meanwhile may appear at the new place. Entries are read consistently from the table even if
 * an index lags. A page may hold fewer entries than asked for, or none, although a next page follows.
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
  let bytes = 0
  for (let round = 0; round < Math.ceil(limit / lookedAt) + moreRounds; round++) {
    // One entry beyond the limit is read to learn whether a next page follows.
    const size = round === 0 ? Math.min(limit + 1, lookedAt) : lookedAt
    const rows = await rowsAfter(table, source, position, size)
    const found = source.index === undefined ? rows : await table.getAll(rows)
    const items = await ofWholeVisits(table, found)
    const present = new Map(items.map((item) => [nameOf(item), item]))
    for (const [index, row] of rows.entries()) {
      position = positionOf(source, row)
      const item = present.get(nameOf(row))
      present.delete(nameOf(row))
      const entry = item && stored<Entry>(item, entity)
      if (entry !== undefined && isWanted(entry)) {
        entries.push(entry)
        bytes += bytesOf(entry)
      }
      const isFull = entries.length === limit || bytes >= fullPage
      const isLast = rows.length < size && index === rows.length - 1
      if (isFull && !isLast) return { entries, next: position }
    }
    if (rows.length < size) return { entries }
  }
  return { entries, ...(position && { next: position }) }
}

/** As many of the first entries as one page holds, where all of them were read. */
export const firstPage = <Entry>(entries: readonly Entry[], limit: number): readonly Entry[] => {
  let bytes = 0
  const last = entries.findIndex((entry, index) => {
    bytes += bytesOf(entry)
    return index + 1 === limit || bytes >= fullPage
  })
  return last < 0 ? entries : entries.slice(0, last + 1)
}

/** The bytes of an entry in an answer, which shows nearly the same fields. */
const bytesOf = (entry: unknown): number => Buffer.byteLength(JSON.stringify(entry))

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
