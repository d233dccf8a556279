import type {
  Attributes,
  Condition,
  Item,
  Key,
  Paging,
  Range,
  Write,
  WriteOutcome,
} from '../../functions/adapters/table.ts'
import { type IndexName, tableDefinition } from '../../functions/adapters/table-definition.ts'

/** A stored change that an index does not show yet. */
type IndexChange = { readonly at: number; readonly gone: Item | undefined; readonly come: Item | undefined }

/** The entries of a partition, in the order of the sort key. */
type Entries = { readonly place: string; readonly item: Item }[]

type Index = { readonly partitions: Map<string, Entries>; readonly pending: IndexChange[] }

export type IndexQuery = Partial<Range> & Paging

/**
 * A DynamoDB table without time and without faults: every call takes effect at once. Indexes follow only as
 * far as `catchUp` allows.
 */
export type MemoryStore = {
  get(key: Key): Item | undefined
  query(partition: string, range: Range, paging?: Paging): Item[]
  queryIndex(index: IndexName, partition: string, options?: IndexQuery): Item[]
  /** All of the writes or none; `at` is when the indexes may begin to follow. */
  write(writes: readonly Write[], at?: number): WriteOutcome
  /** Makes the first `count` pending changes of an index visible. */
  catchUp(index: IndexName, count: number): void
  /** The moments of the pending changes of an index, oldest first. */
  behind(index: IndexName): readonly number[]
  /** The smallest sort key over all partitions of an index, pending changes included. */
  first(index: IndexName): string | undefined
  all(): Item[]
  /** The number of writes so far. */
  changes(): number
}

const indexNames = Object.keys(tableDefinition.indexes) as IndexName[]
const nameOf = ({ pk, sk }: Key) => `${pk}\u0000${sk}`

export const memoryStore = (): MemoryStore => {
  const partitions = new Map<string, Entries>()
  const indexes = Object.fromEntries(
    indexNames.map((name) => [name, { partitions: new Map(), pending: [] }]),
  ) as unknown as Record<IndexName, Index>
  let changes = 0

  const get = ({ pk, sk }: Key): Item | undefined => {
    const entries = partitions.get(pk) ?? []
    const found = entries[placeOf(entries, sk)]
    return found?.place === sk ? found.item : undefined
  }

  const put = (key: Key, item: Item | undefined, at: number) => {
    const before = get(key)
    replace(partitions, key.pk, key.sk, item)
    for (const name of indexNames) {
      const gone = before && projected(name, before)
      const come = item && projected(name, item)
      if ((gone || come) && !(gone && come && isSameEntry(gone, come)))
        indexes[name].pending.push({ at, gone, come })
    }
  }

  const catchUp: MemoryStore['catchUp'] = (name, count) => {
    const { pending, partitions: entries } = indexes[name]
    for (const { gone, come } of pending.splice(0, count)) {
      if (gone) replace(entries, ...positionIn(name, gone), undefined)
      if (come) replace(entries, ...positionIn(name, come), come)
    }
  }

  return {
    get,
    catchUp,

    query(partition, range, paging = {}) {
      return slice(partitions.get(partition) ?? [], range, paging, paging.after?.sk)
    },

    queryIndex(name, partition, { from, to, ...paging } = {}) {
      const { sortKey } = tableDefinition.indexes[name]
      const after = paging.after && orderIn(String(paging.after[sortKey]), paging.after)
      const range = { from: from ?? '', to: to === undefined ? '\uffff' : `${to}\u0002` }
      return slice(indexes[name].partitions.get(partition) ?? [], range, paging, after)
    },

    write(writes, at = 0) {
      const unmet = writes.flatMap((write, position) =>
        isMet(write.when, get(keyOf(write))) ? [] : [position],
      )
      if (unmet.length > 0) return { written: false, unmet }
      for (const write of writes) put(keyOf(write), imageAfter(write, get(keyOf(write))), at)
      changes += 1
      return { written: true }
    },

    behind: (name) => indexes[name].pending.map(({ at }) => at),

    first(name) {
      const { sortKey } = tableDefinition.indexes[name]
      const firsts = [
        ...[...indexes[name].partitions.values()].flatMap((entries) => entries[0]?.item ?? []),
        ...indexes[name].pending.flatMap(({ come }) => come ?? []),
      ].map((item) => String(item[sortKey]))
      return firsts.length === 0 ? undefined : firsts.reduce((one, other) => (one < other ? one : other))
    },

    changes: () => changes,
    all: () => [...partitions.values()].flatMap((entries) => entries.map(({ item }) => item)),
  }
}

/** The position of the first entry at or after a place. */
const placeOf = (entries: Entries, place: string): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.place ?? '') < place) low = middle + 1
    else high = middle
  }
  return low
}

const replace = (
  partitions: Map<string, Entries>,
  partition: string,
  place: string,
  item: Item | undefined,
): void => {
  const entries = partitions.get(partition) ?? []
  const position = placeOf(entries, place)
  const isThere = entries[position]?.place === place
  entries.splice(position, isThere ? 1 : 0, ...(item ? [{ place, item }] : []))
  partitions.set(partition, entries)
}

const slice = (
  entries: Entries,
  { from, to }: Range,
  { limit, descending }: Paging,
  after?: string,
): Item[] => {
  const found: Item[] = []
  const most = limit ?? Number.POSITIVE_INFINITY
  if (descending) {
    let position = placeOf(entries, after !== undefined && after <= to ? after : `${to}\u0000`) - 1
    for (; found.length < most; position--) {
      const entry = entries[position]
      if (entry === undefined || entry.place < from) return found
      found.push(entry.item)
    }
    return found
  }
  let position = placeOf(entries, after !== undefined && after >= from ? `${after}\u0000` : from)
  for (; found.length < most; position++) {
    const entry = entries[position]
    if (entry === undefined || entry.place > to) return found
    found.push(entry.item)
  }
  return found
}

/** In an index the sort key does not tell entries apart; the key of the item does. */
const orderIn = (sortKey: string, item: Key) => `${sortKey}\u0001${nameOf(item)}`

const positionIn = (name: IndexName, item: Item): [string, string] => {
  const { partitionKey, sortKey } = tableDefinition.indexes[name]
  return [String(item[partitionKey]), orderIn(String(item[sortKey]), item)]
}

/** An item as a keys-only index shows it; `undefined` if the index does not hold the item. */
const projected = (name: IndexName, item: Item): Item | undefined => {
  const { partitionKey, sortKey } = tableDefinition.indexes[name]
  const partition = item[partitionKey]
  const place = item[sortKey]
  return partition === undefined || place === undefined
    ? undefined
    : { pk: item.pk, sk: item.sk, [partitionKey]: partition, [sortKey]: place }
}

const isSameEntry = (one: Item, other: Item) =>
  Object.keys(one).every((attribute) => one[attribute] === other[attribute])

const keyOf = (write: Write): Key =>
  'put' in write ? write.put : 'delete' in write ? write.delete : write.update

const isMet = (when: Condition | undefined, present: Item | undefined): boolean => {
  if (when === undefined) return true
  if ('absent' in when) return present === undefined
  return Object.entries(when.matches).every(([attribute, value]) => present?.[attribute] === value)
}

const imageAfter = (write: Write, present: Item | undefined): Item | undefined => {
  if ('put' in write) return asStored(write.put)
  if ('delete' in write) return undefined
  return asStored({ ...present, ...write.update, ...write.set } as Attributes & Key)
}

/** The item as a read returns it: without undefined attributes, and frozen against changes by a reader. */
const asStored = (item: Item): Item => frozen(JSON.parse(JSON.stringify(item)) as Item)

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) frozen(member)
    Object.freeze(value)
  }
  return value
}
