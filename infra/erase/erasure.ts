import { isDeepStrictEqual } from 'node:util'
import type { Item, Write } from '../../functions/adapters/table.ts'

export type Erasure = {
  /** Requests that take the person out of what the API still changes; they come first. */
  readonly byApi: readonly string[]
  /** What the API does not change any more, each only if it is still the same version or claim. */
  readonly writes: readonly Write[]
}

/** What stands where a name or an address stood. */
const erased = 'erased'

/**
 * What is to be done so that none of these names and addresses is left in the items of a table. What was done stays,
 * with its ids and dates.
 */
export const erasure = (items: readonly Item[], words: readonly string[]): Erasure => {
  const without = withoutWords(words)
  const withdrawn = new Set(items.filter(({ withdrawal }) => withdrawal !== undefined).map(({ pk }) => pk))
  const byApi: string[] = []
  const writes: Write[] = []
  for (const item of items) {
    const { pk, sk, listOrder, ...attributes } = item
    const named = Object.entries(attributes).filter(([, value]) => !isDeepStrictEqual(without(value), value))
    if (named.length === 0) continue
    const request = requestFor(item, withdrawn.has(pk))
    if (request !== undefined) byApi.push(request)
    else
      writes.push({
        update: { pk, sk },
        set: Object.fromEntries(named.map(([attribute, value]) => [attribute, without(value)])),
        when: { matches: { version: item.version, nonce: item.nonce } },
      })
  }
  return { byApi: [...new Set(byApi)].toSorted(), writes }
}

/** Where words are written without spaces between them, a name has letters of others beside it. */
const isWrittenTogether = (word: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    word,
  )

const patternOf = (word: string) => {
  const plain = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return isWrittenTogether(word) ? plain : `(?<![\\p{L}\\p{N}_.@-])${plain}(?![\\p{L}\\p{N}_@-])`
}

/** Whole words, in small or capital letters, composed or not; never a part of an id. */
const withoutWords = (words: readonly string[]) => {
  const forms = words.flatMap((word) => [word.normalize('NFC'), word.normalize('NFD')])
  const pattern = new RegExp(forms.map(patternOf).join('|'), 'giu')
  const without = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(pattern, erased)
    if (Array.isArray(value)) return value.map(without)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, without(inner)]))
  }
  return without
}

/** The request that changes what an item says, if there still is one. */
const requestFor = (item: Item, isWithdrawn: boolean): string | undefined => {
  const { entity, id, status, visitId, officialId } = item
  switch (entity) {
    case 'official':
      return `PATCH /officials/${id}`
    case 'address':
      return `PATCH /officials/${officialId}`
    case 'commitment':
      return status === 'open' ? `PATCH /commitments/${id}` : undefined
    case 'matter':
      return status === 'open' ? `POST /matters/${id}/decision` : undefined
    case 'visit':
      return isWithdrawn ? undefined : `PATCH /visits/${id}`
    case 'event':
      return isWithdrawn ? undefined : `PATCH /visits/${visitId}/events/${id}`
    default:
      return undefined
  }
}
