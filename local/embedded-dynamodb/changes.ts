import {
  type Action,
  type Body,
  db,
  type IndexRows,
  type Item,
  type ItemRequest,
  type ItemRows,
  type ItemStore,
  perform,
  type Row,
  type Store,
  type Table,
} from './dynalite.ts'
import { itemSize } from './item-size.ts'
import { invalid, isNamed } from './refusals.ts'
import { indexRow, itemAt, itemRow, withTable } from './rows.ts'

/** A request on one item, with the item as stored now. */
export interface Target {
  request: ItemRequest
  table: Table
  key: string
  stored: Item | undefined
}

/** The item after a request. `commit` stores the change; before `commit`, the store keeps the old item. */
export interface Change extends Target {
  after: Item | undefined
  result: Body
}

export async function locate(store: Store, request: ItemRequest): Promise<Target> {
  const table = await tableNamed(store, request.TableName)
  const problem = request.Item ? db.validateItem(request.Item, table) : db.validateKey(request.Key, table)
  if (problem) throw problem
  const key = db.createKey(request.Item ?? request.Key, table)
  const stored = itemAt(store, table.TableName, key)
  return { request, table, key, stored }
}

function tableNamed(store: Store, name: string): Promise<Table> {
  return new Promise((resolve, reject) => {
    withTable(store, name, (error, table) => (table ? resolve(table) : reject(error)))
  })
}

export const areDistinct = (targets: Target[]) =>
  new Set(targets.map(({ table, key }) => itemRow(table.TableName, key))).size === targets.length

/** Runs dynalite's action on the item of the request, and catches the item that dynalite would have written. */
export async function attempt(store: Store, act: Action, target: Target): Promise<Change> {
  let after = target.stored
  const stage = stageFor(store, target, (item) => {
    after = item
  })
  try {
    const result = await perform(act, stage, target.request)
    if (after !== undefined && after !== target.stored && itemSize(after) > store.options.maxItemSize)
      throw invalid(
        `Item size ${target.request.Item ? 'has' : 'to update has'} exceeded the maximum allowed size`,
      )
    return { ...target, after, result }
  } catch (error) {
    throw withStoredItem(error, target)
  }
}

function stageFor(store: Store, target: Target, write: (item: Item | undefined) => void): ItemStore {
  const items: ItemRows = {
    lock: (_key, enter) => enter((done) => done),
    get: (_key, done) => done(null, target.stored),
    put: (_key, item, done) => {
      write(item)
      done()
    },
    del: (_key, done) => {
      write(undefined)
      done()
    },
    createValueStream: readsNoRange,
  }
  return {
    options: store.options,
    getTable: (_name, done) => done(null, target.table),
    getItemDb: () => items,
    getIndexDb: () => unwrittenIndex,
  }
}

/** Drops the index rows that an action writes: `indexRows` derives the index rows from the finished change. */
const unwrittenIndex: IndexRows = {
  put: (_key, _item, done) => done(),
  del: (_key, done) => done(),
  createValueStream: readsNoRange,
}

function readsNoRange(): never {
  throw new Error('No action on a single item reads a range')
}

function withStoredItem(error: unknown, { request, stored }: Target): unknown {
  const isWanted = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && stored
  if (isWanted && isNamed(error, 'ConditionalCheckFailedException')) error.body.Item = stored
  return error
}

/**
 * Stores the changes, the index rows and any further rows as one LevelDB batch. LevelDB writes a batch whole
 * or not at all, at whatever moment the process dies.
 */
export async function commit(store: Store, changes: Change[], further: Row[] = []): Promise<void> {
  await store.db.batch([...changes.flatMap(rowsOf), ...further])
}

function rowsOf(change: Change): Row[] {
  if (change.after === change.stored) return []
  const key = itemRow(change.table.TableName, change.key)
  const item: Row = change.after ? { type: 'put', key, value: change.after } : { type: 'del', key }
  return [item, ...indexRows('local', change), ...indexRows('global', change)]
}

function indexRows(kind: 'local' | 'global', { table, key, stored, after }: Change): Row[] {
  const indexes = kind === 'local' ? table.LocalSecondaryIndexes : table.GlobalSecondaryIndexes
  const { puts, deletes } = db.getIndexActions(indexes ?? [], stored, after, table)
  const rowKey = (row: { index: string; key: string }) =>
    indexRow(kind, table.TableName, row.index, uniqueIndexKey(row.key, key))
  return [
    ...deletes.map((row): Row => ({ type: 'del', key: rowKey(row) })),
    ...puts.map((row): Row => ({ type: 'put', key: rowKey(row), value: row.item })),
  ]
}

/**
 * Adds the item's own key to the index key, so that no two index rows collide. dynalite tells items with
 * equal index keys apart by 24 bits of a hash, so among some thousands of items one would overwrite another.
 */
export const uniqueIndexKey = (indexKey: string, itemKey: string) => `${indexKey}/${itemKey}`
