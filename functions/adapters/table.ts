import type { IndexName } from './table-definition.ts'

/** The primary key of an item. */
export type Key = { readonly pk: string; readonly sk: string }

export type Attributes = Readonly<Record<string, unknown>>
export type Item = Key & Attributes

/**
 * The condition of a write on the stored item: no item is stored, or each attribute has exactly the given
 * value (undefined: the attribute is missing).
 */
export type Condition = { readonly absent: true } | { readonly matches: Attributes }

export type Write =
  | { readonly put: Item; readonly when?: Condition }
  /** Without a condition, a missing item is no obstacle. */
  | { readonly delete: Key; readonly when?: Condition }
  /** An undefined value removes the attribute. */
  | { readonly update: Key; readonly set: Attributes; readonly when: Condition }

/** `unmet` holds the positions of the writes with an unmet condition; none of the writes happened. */
export type WriteOutcome = { readonly written: true } | { readonly written: false; readonly unmet: number[] }

/** The most writes in one transaction of DynamoDB. */
export const mostWrites = 100

/** What the program puts into one transaction. DynamoDB takes 4 MB, and counts more for a field than JSON does. */
export const oneTransaction = { writes: mostWrites, bytes: 3_000_000 }

/** Both ends included. */
export type Range = { readonly from: string; readonly to: string }

export type Paging = {
  /** The most items to give; fewer items mean the end of the range. */
  readonly limit?: number
  /** The last item of the page before. */
  readonly after?: Item
  readonly descending?: boolean
}

/** A table with conditional writes and transactions: the part of DynamoDB in use here. */
export type Table = {
  /** Strongly consistent. */
  get(key: Key): Promise<Item | undefined>
  /** Strongly consistent, in the order of the keys, without repetitions; a key without an item is left out. */
  getAll(keys: readonly Key[]): Promise<Item[]>
  /** Strongly consistent and complete, in order of the sort key; not a snapshot of concurrent transactions. */
  query(partition: string, range: Range, paging?: Paging): Promise<Item[]>
  /** Eventually consistent: the result may lack an item just written and show an item already deleted. */
  queryIndex(index: IndexName, partition: string, options?: Partial<Range> & Paging): Promise<Item[]>
  /** Performs all of the writes or none. */
  write(writes: readonly Write[]): Promise<WriteOutcome>
}
