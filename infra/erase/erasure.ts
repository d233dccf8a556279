import { isDeepStrictEqual } from 'node:util'
import type { Item, Key, Write } from '../../functions/adapters/table.ts'

export type Erasure = {
  /** Requests that take the person out of what the API still changes; they come first. */
  readonly byApi: readonly string[]
  /** What the API does not change any more, each only if it is still the same version or claim. */
  readonly writes: readonly Extract<Write, { update: Key }>[]
}

/** What stands where a name or an address stood. */
const erased = 'erased'

/** Words of the program's own, which may be somebody's name too. */
const ownWords = [
  'pk',
  'sk',
  'list',
  'listOrder',
  'entity',
  'state',
  'status',
  'kind',
  'phase',
  'direction',
  'because',
]

/**
 * What is to be done so that none of these names and addresses is left in the items of a table. What was done stays,
 * with its ids and dates.
 */
export const erasure = (items: readonly Item[], words: readonly string[]): Erasure => {
  const without = withoutWords(words)
  const withdrawn = new Set(items.filter(({ withdrawal }) => withdrawal !== undefined).map(({ pk }) => pk))
  const byApi: string[] = []
  const writes: Erasure['writes'][number][] = []
  for (const item of items) {
    const { pk, sk } = item
    const set = Object.fromEntries(
      Object.entries(item).flatMap(([attribute, value]) => {
        const left = without(value)
        return ownWords.includes(attribute) || isDeepStrictEqual(left, value) ? [] : [[attribute, left]]
      }),
    )
    const named = Object.keys(set)
    if (named.length === 0) continue
    const request = requestFor(item, named, withdrawn.has(pk))
    if (request !== undefined) byApi.push(request)
    else
      writes.push({
        update: { pk, sk },
        set,
        when: { matches: { version: item.version, nonce: item.nonce } },
      })
  }
  return { byApi: [...new Set(byApi)].toSorted(), writes }
}

const scriptsWrittenTogether = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const writtenTogether = new RegExp(
  `[${scriptsWrittenTogether.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
)

/** Where words are written without spaces between them, a name has letters of others beside it. */
const patternOf = (word: string) => {
  const plain = word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return writtenTogether.test(word)
    ? plain
    : `(?<![\\p{L}\\p{M}\\p{N}_.@-])${plain}(?!\\.?[\\p{L}\\p{M}\\p{N}_@-])`
}

/** Whole words, in small or capital letters, composed or not; never a part of an id. Longer ones first, or a part stays. */
const withoutWords = (words: readonly string[]) => {
  const forms = words.flatMap((word) => [word.normalize('NFC'), word.normalize('NFD')])
  const longestFirst = forms.toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map(patternOf).join('|'), 'giu')
  const without = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(pattern, erased)
    if (Array.isArray(value)) return value.map(without)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, without(inner)]))
  }
  return without
}

const correctable = ['title', 'wording', 'undertakenBy', 'recipient', 'dueWording']

/** The request that changes what an item says, if there still is one. An address follows its official. */
const requestFor = (item: Item, named: readonly string[], isWithdrawn: boolean): string | undefined => {
  const { entity, id, status, visitId, commitmentId, officialId } = item
  switch (entity) {
    case 'official':
      return `PATCH /officials/${id}`
    case 'commitment':
      return status === 'open' || named.some((attribute) => correctable.includes(attribute))
        ? `PATCH /commitments/${id}`
        : undefined
    case 'matter':
      if (status !== 'open') return undefined
      return commitmentId === undefined
        ? `PATCH /officials/${officialId}`
        : `PATCH /commitments/${commitmentId}`
    case 'visit':
      return isWithdrawn ? undefined : `PATCH /visits/${id}`
    case 'event':
      return isWithdrawn ? undefined : `PATCH /visits/${visitId}/events/${id}`
    default:
      return undefined
  }
}
