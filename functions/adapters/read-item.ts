import type { Item } from './table.ts'

/**
 * An item back as the domain value that was written, without the attributes that only the table needs. Items
 * are written by this program alone and from typed values, so its `entity` is all that is checked.
 */
export const stored = <Value>(item: Item, entity: string): Value => {
  const { pk, sk, entity: found, dueShard, ofVisit, list, listOrder, submitted, ...value } = item
  if (found !== entity) throw new Error(`${pk} ${sk} holds ${String(found)}, not ${entity}`)
  return value as Value
}

export const holds = (entity: string) => (item: Item) => item.entity === entity
