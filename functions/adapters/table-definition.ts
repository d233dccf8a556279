/**
 * The one table, as infra deploys it and the local run creates it. All keys are strings. Every item type and its
 * key is in table-keys.ts.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: {
    /** What waits for a morning: sparse, only lines with one. `tick` reads which desks they lie on. */
    due: { partitionKey: 'dueShard', sortKey: 'nextAt', projection: 'KEYS_ONLY' },
    /** From a visit to its commitments, whoever's desk they lie on. */
    visit: { partitionKey: 'ofVisit', sortKey: 'sk', projection: 'ALL' },
  },
} as const

export type IndexName = keyof typeof tableDefinition.indexes
