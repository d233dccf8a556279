import { isDeepStrictEqual } from 'node:util'
import type { Item, Key, Write } from '../../functions/adapters/table.ts'
import { keys } from '../../functions/adapters/table-keys.ts'
import {
  type AgreedVisit,
  correctableAnytime,
  type DueBefore,
} from '../../functions/domain/commitments/commitment.ts'
import { withLinksEnded } from '../../functions/domain/officials/official.ts'

export type Erasure = {
  /** Requests to the API that remove the person from changeable items. These requests come first. */
  readonly byApi: readonly string[]
  /**
   * Writes for items beyond the API's reach, each conditional on the version or claim as read. The ends of links come first,
   * so that an interrupted command finds them undone.
   */
  readonly writes: readonly Extract<Write, { update: Key }>[]
}

/** The text in place of an erased name or address. */
const erased = 'erased'

/** Words of the program that may also be a person's name. */
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
 * Plans the erasure of these names and addresses from the items of a table. Ids, dates and the course of
 * events stay.
 */
export const erasure = (items: readonly Item[], words: readonly string[]): Erasure => {
  const without = withoutWords(words)
  const withdrawn = new Set(items.filter(({ withdrawal }) => withdrawal !== undefined).map(({ pk }) => pk))
  const byApi: string[] = []
  const writes: Erasure['writes'][number][] = []
  /** The officials whose record of changes names the person: the person may have mails with links to their desks. */
  const posts = new Set<unknown>()
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
    if (item.entity === 'official-history') posts.add(item.officialId)
    const request = requestFor(item, named, withdrawn)
    if (request !== undefined) byApi.push(request)
    else
      writes.push({
        update: { pk, sk },
        set,
        when: { matches: { version: item.version, nonce: item.nonce } },
      })
  }
  return { byApi: [...new Set(byApi)].toSorted(), writes: [...endsOfLinks(items, posts), ...writes] }
}

/** The person keeps the mails, so the links in them end. */
const endsOfLinks = (items: readonly Item[], posts: ReadonlySet<unknown>): Erasure['writes'] =>
  items
    .filter(({ entity, id }) => entity === 'official' && posts.has(id))
    .map(({ pk, sk, version, links }) => ({
      update: { pk, sk },
      set: { ...withLinksEnded({ links: Number(links ?? 0) }), version: Number(version) + 1 },
      when: { matches: { version } },
    }))

const scriptsWrittenTogether = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
const writtenTogether = new RegExp(
  `[${scriptsWrittenTogether.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
)

/** In a script without spaces between words, letters of other words stand beside a name. */
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

/** The words of officials and of the office in an open commitment or matter, which no request corrects. */
const wordsBeyondApi = ['lastReport', 'waiting', 'lastRefusal', 'questions']

/** The fields that the API corrects also in a closed commitment. */
const correctable: readonly string[] = correctableAnytime

/**
 * The request that changes the text of an item, if the API still allows a change. The item of an address
 * follows the official.
 */
const requestFor = (
  item: Item,
  named: readonly string[],
  withdrawn: ReadonlySet<string>,
): string | undefined => {
  const { entity, id, status, visitId, commitmentId, officialId } = item
  const isWithdrawn = withdrawn.has(item.pk)
  const others = named.filter((attribute) => !wordsBeyondApi.includes(attribute))
  if (others.every((attribute) => attribute in visitsNamedBy))
    return others.map((attribute) => requestForNamedVisit(item, attribute, withdrawn)).find(Boolean)
  switch (entity) {
    case 'official':
      return `PATCH /officials/${id}`
    case 'commitment':
      return status === 'open' || named.some((attribute) => correctable.includes(attribute))
        ? `PATCH /commitments/${id}`
        : undefined
    case 'part':
      return `PATCH /commitments/${commitmentId}`
    case 'matter':
      if (status !== 'open') return undefined
      return commitmentId === undefined
        ? `PATCH /officials/${officialId}`
        : `PATCH /commitments/${commitmentId}`
    case 'visit':
      return isWithdrawn ? undefined : `PATCH /visits/${id}`
    case 'submission':
      return `GET /visits/${visitId} until it is recorded, at most a quarter of an hour`
    case 'event':
      return isWithdrawn ? undefined : `PATCH /visits/${visitId}/events/${id}`
    default:
      return undefined
  }
}

/** The copied facts of a named visit in a commitment, and the field with the id of the visit. */
const visitsNamedBy: Readonly<Record<string, string>> = { dueVisit: 'dueBefore', visitToCome: 'agreedVisit' }

/** The title of a visit that something open names follows that visit, which is corrected unless it is withdrawn. */
const requestForNamedVisit = (
  item: Item,
  attribute: string,
  withdrawn: ReadonlySet<string>,
): string | undefined => {
  const { visitId } = item[visitsNamedBy[attribute] ?? ''] as DueBefore | AgreedVisit
  const isOpen = item.entity === 'part' || item.status === 'open'
  return isOpen && !withdrawn.has(keys.visit(visitId).pk) ? `PATCH /visits/${visitId}` : undefined
}
