import { uniqueIndexKey } from './changes.ts'
import {
  actionNamed,
  type Body,
  db,
  type IndexRows,
  type Item,
  type ItemStore,
  type KeyRange,
  perform,
  type Store,
  type Table,
} from './dynalite.ts'

/** Answers GetItem, Query, Scan or BatchGetItem from what is stored. */
export function read(action: string) {
  const act = actionNamed(action)
  return ({ store }: { store: Store }, data: Body): Promise<Body> =>
    new Promise((resolve, reject) => {
      perform(act, viewOf(store, data, reject), data).then(resolve, reject)
    })
}

/**
 * The store as its readers see it. A mistake dynalite makes after its first wait fails the request
 * instead of ending the process.
 */
function viewOf(store: Store, data: Body, fail: (error: unknown) => void): ItemStore {
  let table: Table | undefined
  return {
    ...store,
    getTable: (name, done) =>
      store.getTable(name, (error, found) => {
        table = found
        try {
          done(error, found)
        } catch (thrown) {
          fail(thrown)
        }
      }),
    getIndexDb: (kind, name, index) => pageable(store.getIndexDb(kind, name, index), data, () => table),
  }
}

function pageable(rows: IndexRows, data: Body, table: () => Table | undefined): IndexRows {
  const start = data.ExclusiveStartKey as Item | undefined
  const range = (asked: KeyRange): KeyRange => {
    const found = table()
    if (!start || !found) return asked
    const bound = asked.reverse ? 'lt' : 'gt'
    return { ...asked, [bound]: uniqueIndexKey(asked[bound] ?? '', db.createKey(start, found)) }
  }
  return { ...rows, createValueStream: (asked) => rows.createValueStream(range(asked)) }
}
