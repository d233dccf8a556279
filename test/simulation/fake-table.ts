import type { Table } from '../../functions/adapters/table.ts'
import { type IndexName, tableDefinition } from '../../functions/adapters/table-definition.ts'
import type { MemoryStore } from './memory-store.ts'

const indexNames = Object.keys(tableDefinition.indexes) as IndexName[]

/** Every index has followed every change. */
export const withIndexesCurrent = (store: MemoryStore): MemoryStore => {
  for (const name of indexNames) store.catchUp(name, store.behind(name).length)
  return store
}

/**
 * A table in memory that answers at once and whose indexes never lag, like the simulated table without
 * faults.
 */
export const fakeTable = (store: MemoryStore): Table => ({
  get: async (key) => store.get(key),
  getAll: async (keys) => {
    const once = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
    return once.flatMap((key) => store.get(key) ?? [])
  },
  query: async (...asked) => store.query(...asked),
  queryIndex: async (...asked) => withIndexesCurrent(store).queryIndex(...asked),
  write: async (writes) => store.write(writes),
})
