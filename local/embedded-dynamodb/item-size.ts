import { db, type Item } from './dynalite.ts'

/** The size of an item in bytes, as DynamoDB counts: in UTF-8. dynalite counts the units of JavaScript's strings. */
export const itemSize = (item: Item): number => db.itemSize(withEachByte(item) as Item)

/** The value with texts of one unit for each byte. */
const withEachByte = (value: unknown): unknown => {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('latin1')
  if (Array.isArray(value)) return value.map(withEachByte)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [withEachByte(name), withEachByte(of)]))
}
