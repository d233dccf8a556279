import { uniqueIndexKey } from './changes.ts'
import {
  actionNamed,
  type Body,
  db,
  type Item,
  type ItemStore,
  type KeyRange,
  perform,
  type Store,
  type Table,
} from './dynalite.ts'
import { indexRow, itemAt, itemRow, valuesUnder, withTable } from './rows.ts'

/** Answers GetItem, Query, Scan or BatchGetItem from the stored rows. */
export function read(action: string) {
  const act = actionNamed(action)
  return ({ store }: { store: Store }, data: Body): Promise<Body> =>
    new Promise((resolve, reject) => {
      perform(act, viewOf(store, data, reject), data).then(resolve, reject)
    })
}

/**
 * The store as seen by readers. An exception in dynalite after its first wait fails the request instead of
 * ending the process.
 */
function viewOf(store: Store, data: Body, fail: (error: unknown) => void): ItemStore {
  let table: Table | undefined
  return {
    ...store,
    getTable: (name, done) =>
      withTable(store, name, (error, found) => {
        table = found
        try {
          done(error, found)
        } catch (thrown) {
          fail(thrown)
        }
      }),
    getItemDb: (name) => ({
      ...store.getItemDb(name),
      get: (key, done) => done(null, itemAt(store, name, key)),
      createValueStream: (range) => valuesUnder(store, itemRow(name, ''), range),
    }),
    getIndexDb: (kind, name, index) => ({
      ...store.getIndexDb(kind, name, index),
      createValueStream: (range) =>
        valuesUnder(store, indexRow(kind, name, index, ''), pageable(range, data, table)),
    }),
  }
}

/** The range from where the page before ended: the keys of an index have more to them than dynalite knows. */
function pageable(range: KeyRange, data: Body, table: Table | undefined): KeyRange {
  const start = data.ExclusiveStartKey as Item | undefined
  if (!start || !table) return range
  const bound = range.reverse ? 'lt' : 'gt'
  return { ...range, [bound]: uniqueIndexKey(range[bound] ?? '', db.createKey(start, table)) }
}
