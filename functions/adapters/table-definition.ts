/**
 * The one table, as infra deploys it and the local run creates it. All keys are strings. Every item type and its
 * key is in table-keys.ts.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: {
    /** The lines that wait for a morning; lines without one are not in it. The tick reads on which desks they lie. */
    due: { partitionKey: 'dueShard', sortKey: 'nextAt', projection: 'KEYS_ONLY' },
    /** From a visit to its commitments, whoever's desk they lie on. */
    visit: { partitionKey: 'ofVisit', sortKey: 'sk', projection: 'KEYS_ONLY' },
    /**
     * Lists over all desks, in an order of their own. Keys only, here and above: a line that a notice moves is not
     * written into them again, and what a list shows is read from the table itself.
     */
    list: { partitionKey: 'list', sortKey: 'listOrder', projection: 'KEYS_ONLY' },
  },
} as const

export type IndexName = keyof typeof tableDefinition.indexes
