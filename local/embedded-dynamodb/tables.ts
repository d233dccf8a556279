import { setTimeout } from 'node:timers/promises'
import { actionNamed, type Body, perform, type Store, type Table } from './dynalite.ts'

/**
 * Creates, updates or deletes a table, and answers only after the change is finished. A client that polls for
 * the end, as AWS demands, finds the change finished at the first look.
 */
export function changeTable(action: 'createTable' | 'updateTable' | 'deleteTable') {
  const act = actionNamed(action)
  return async ({ store }: { store: Store }, data: Body): Promise<Body> => {
    const answer = await perform(act, store, data)
    while (!isSettled(stored(store, String(data.TableName)))) await setTimeout(1)
    return answer
  }
}

const stored = (store: Store, name: string) => store.db.getSync(`table~${name}`) as Table | undefined

const isSettled = (table: Table | undefined) =>
  !table ||
  (table.TableStatus === 'ACTIVE' &&
    (table.GlobalSecondaryIndexes ?? []).every(({ IndexStatus }) => IndexStatus === 'ACTIVE'))

/**
 * Finishes each creation, update or deletion that the end of the process cut short; otherwise the table would
 * stay unusable for ever.
 */
export async function finishTableChanges(store: Store): Promise<void> {
  for await (const [key, value] of store.db.iterator(rowsUnder('table~'))) {
    const table = value as Table
    if (table.TableStatus === 'DELETING') await erase(store, table.TableName)
    else if (!isSettled(table)) await store.db.batch([{ type: 'put', key, value: activated(table) }])
  }
}

/** The table's own row goes last, so that a deletion cut short once more is finished the next time. */
async function erase(store: Store, name: string): Promise<void> {
  for (const kind of ['item-', 'index-local~', 'index-global~', 'tag-']) {
    await store.db.clear(rowsUnder(`${kind}${name}~`))
  }
  await store.db.batch([{ type: 'del', key: `table~${name}` }])
}

const rowsUnder = (prefix: string) => ({ gte: prefix, lt: `${prefix}\xff` })

function activated(table: Table): Table {
  const indexes = table.GlobalSecondaryIndexes
  return {
    ...table,
    TableStatus: 'ACTIVE',
    ...(indexes && {
      GlobalSecondaryIndexes: indexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })),
    }),
  }
}
