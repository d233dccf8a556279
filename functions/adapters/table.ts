import type { IndexName } from './table-definition.ts'

/** The primary key of an item. */
export type Key = { readonly pk: string; readonly sk: string }

export type Attributes = Readonly<Record<string, unknown>>
export type Item = Key & Attributes

/**
 * The condition on which a write happens, about the stored item: the item is not there, or each attribute has exactly
 * this value (undefined: the attribute is missing).
 */
export type Condition = { readonly absent: true } | { readonly matches: Attributes }

export type Write =
  | { readonly put: Item; readonly when?: Condition }
  | { readonly delete: Key; readonly when: Condition }
  /** Undefined values remove the attribute. */
  | { readonly update: Key; readonly set: Attributes; readonly when: Condition }

/** `unmet` are the positions of the writes whose condition was not met; nothing at all was written. */
export type WriteOutcome = { readonly written: true } | { readonly written: false; readonly unmet: number[] }

/** DynamoDB takes at most this many writes in one transaction. */
export const mostWrites = 100

/** Both ends included. */
export type Range = { readonly from: string; readonly to: string }

export type Paging = {
  /** At most this many; fewer only when there are no more. */
  readonly limit?: number
  /** The last item of the page before. */
  readonly after?: Item
  readonly descending?: boolean
}

/** A table with conditional writes and transactions, as far as we use one. */
export type Table = {
  /** Strongly consistent. */
  get(key: Key): Promise<Item | undefined>
  /** Strongly consistent, in the order of the keys, each once; what is not there is left out. */
  getAll(keys: readonly Key[]): Promise<Item[]>
  /** Strongly consistent and complete, in order of the sort key; not a snapshot of concurrent transactions. */
  query(partition: string, range: Range, paging?: Paging): Promise<Item[]>
  /** Eventually consistent: it may miss what was just written and show what is already gone. */
  queryIndex(index: IndexName, partition: string, options?: Partial<Range> & Paging): Promise<Item[]>
  /** All of the writes or none of them. */
  write(writes: readonly Write[]): Promise<WriteOutcome>
}
