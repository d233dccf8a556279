import { Readable } from 'node:stream'
import type { Done, Item, KeyRange, Store, Table } from './dynalite.ts'

/*
 * Single rows are read synchronously. dynalite reads each row through a promise, a thread of the pool and a
 * timer, at many times the cost of a row that LevelDB holds in memory.
 */

export const itemRow = (table: string, key: string): string => `item-${table}~${key}`

export const indexRow = (kind: string, table: string, index: string, key: string): string =>
  `index-${kind}~${table}~${index}~${key}`

export const itemAt = (store: Store, table: string, key: string): Item | undefined =>
  store.db.getSync(itemRow(table, key)) as Item | undefined

/** Passes on an active table. Any other table goes to dynalite, for dynalite's own refusal. */
export function withTable(store: Store, name: string, done: Done<Table>): void {
  const text = store.db.getSync(`table~${name}`, { valueEncoding: 'utf8' })
  const table = text === undefined ? undefined : tableIn(text)
  if (table?.TableStatus === 'ACTIVE') done(null, table)
  else store.getTable(name, done)
}

let last: { text: string; table: Table } | undefined

/**
 * The parsed table. Every request reads a table, nearly always the same table as the request before, so the
 * last parsed table is kept.
 */
function tableIn(text: string): Table {
  if (last?.text !== text) last = { text, table: JSON.parse(text) as Table }
  return last.table
}

/**
 * The values of a range under a prefix. dynalite's own stream never closes its iterator, and so never frees
 * the memory of the values read.
 */
export const valuesUnder = (store: Store, prefix: string, range: KeyRange): Readable =>
  Readable.from(store.db.values(rangeUnder(prefix, range)))

const rangeUnder = (prefix: string, { gt, gte, lt, lte, ...more }: KeyRange): KeyRange => ({
  ...more,
  ...(gte === undefined ? { gt: prefix + (gt ?? '') } : { gte: prefix + gte }),
  ...(lte === undefined ? { lt: prefix + (lt ?? '\xff') } : { lte: prefix + lte }),
})
