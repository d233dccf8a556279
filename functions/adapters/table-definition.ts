/**
 * The definition of the table, for the deployment in infra and for the local run. All keys are strings. All
 * item types with keys are in table-keys.ts.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: {
    /**
     * The lines with a planned morning, and no others. The tick reads from here which desks have waiting
     * lines.
     */
    due: { partitionKey: 'dueShard', sortKey: 'nextAt', projection: 'KEYS_ONLY' },
    /** From a visit to the visit's commitments on all desks. */
    visit: { partitionKey: 'ofVisit', sortKey: 'sk', projection: 'KEYS_ONLY' },
    /**
     * Lists over all desks, each sorted by `listOrder`. The indexes `visit` and `list` hold keys only, so a
     * line moved by a notice is not written into these indexes again; the entries of a list are read from the
     * table.
     */
    list: { partitionKey: 'list', sortKey: 'listOrder', projection: 'KEYS_ONLY' },
  },
} as const

export type IndexName = keyof typeof tableDefinition.indexes
