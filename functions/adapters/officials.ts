import type { ClosedMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import type {
  ClosedOrganisationMatter,
  OpenOrganisationMatter,
} from '../domain/commitments/organisation-matter.ts'
import type { OfficialEntry } from '../domain/officials/history.ts'
import { called, foldEmail, isSameAddress, type Official } from '../domain/officials/official.ts'
import type { Restart } from '../domain/officials/restart.ts'
import type { AbsenceNote } from '../domain/reminders/absence-note.ts'
import type { NewHour } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { NewsChange } from '../domain/reminders/news.ts'
import type { StandIn } from '../domain/reminders/stand-in.ts'
import type { WeeklyBrief } from '../domain/reminders/weekly-brief.ts'
import type { Calendars } from '../domain/schedule/calendar.ts'
import { folded } from '../domain/shared/folded.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { protocolOfficeId } from '../domain/shared/ids.ts'
import { pick } from '../domain/shared/pick.ts'
import { matterWrites } from './matter-writes.ts'
import { newsWrite } from './news-writes.ts'
import { holds, stored, storedOfficial } from './read-item.ts'
import type { Condition, Item, Key, Table, Write } from './table.ts'
import { items, keys, lists, ranges } from './table-keys.ts'

/** Sorts after every text with the same beginning. */
const afterAllLetters = '\u{10FFFF}'

/** The keys of so many names are at most one answer of the database, 1 MB. */
const mostNamesSearched = 3000

/** What the official is called, in small letters: the index sorts officials by it, and by the id after a `#`. */
const nameOfRow = ({ listOrder }: Item) => String(listOrder).replace(/#[^#]*$/, '')

/** The directory. Before the first change, the protocol office comes from the settings, as version 0. */
export type Officials = {
  get(id: OfficialId): Promise<Official | undefined>
  /** The officials of these ids, read together; an id that the directory does not know is left out. */
  getAll(ids: readonly OfficialId[]): Promise<ReadonlyMap<OfficialId, Official>>
  byEmail(email: string): Promise<Official | undefined>
  /** The official who answers for the organisation. */
  focalPointOf(organisation: string): Promise<Official | undefined>
  /**
   * At most `most` officials who are called so, by the beginning or a later word; those called so by the beginning come first. Of a large
   * directory only the first names are searched for later words. Eventually consistent.
   */
  named(beginning: string, most: number): Promise<readonly Official[]>
  /** The entries of changes, oldest first. */
  history(id: OfficialId): Promise<readonly OfficialEntry[]>
  /** Stores the change in one transaction, or gives the reason for storing nothing. */
  save(change: OfficialChange): Promise<'saved' | 'changed-meanwhile' | 'email-in-use'>
}

/** A change to the directory, stored together with the record that names the official. */
export type DirectoryChange =
  | { readonly added: Official; readonly asks?: OpenOfficialMatter }
  /**
   * An official of the directory with an address that waits for the office's yes. The change raises the
   * official's version, so a no decided at the same moment fails: a no is allowed only while the official
   * holds nothing.
   */
  | { readonly waiting: Official }

export type OfficialChange = {
  readonly official: Official
  /** The official as read before the change; undefined for a new official. */
  readonly previous: Official | undefined
  /** The entry of the official's history; absent for a new official, because the record itself names its author. */
  readonly entry?: OfficialEntry
  /** The line of the new holder replaces the line of the last handover, given as read. */
  readonly handover?: { readonly now: Handover; readonly last: Handover | undefined }
  readonly address?: AddressChange
  /** Present when zone or hour changed: all lines on the desk need new mornings. */
  readonly newHour?: NewHour
  /** Present when the absence changed. */
  readonly absenceNote?: AbsenceNote
  /** Present when mail to the official begins again. */
  readonly restart?: Restart
  /** Present when the official begins to read the weekly brief, or ceases to. */
  readonly brief?: { readonly begins: WeeklyBrief } | 'ends'
  /** Present when the absence or the deputy changed: the line on the desk of the deputy before, and of the deputy now. */
  readonly standIn?: StandInChange
  /** The matter about an organisation that the change answers by the office's decision. */
  readonly decides?: {
    readonly before: OpenOrganisationMatter
    readonly after: ClosedOrganisationMatter
  }
  readonly news?: readonly NewsChange[]
}

/** The deputy whose line ends, and the line on the desk of the deputy who stands in. */
export type StandInChange = {
  readonly ends?: OfficialId
  readonly begins?: { readonly deputy: OfficialId; readonly line: StandIn }
}

/**
 * The consequences of an address for the office: a new question, perhaps in place of a lapsed question, or
 * lapsing questions.
 */
export type AddressChange = {
  readonly asks?: { readonly matter: OpenOfficialMatter; readonly before: ClosedMatter | undefined }
  readonly lapsed?: readonly ClosedMatter[]
}

export const officials = (table: Table, protocolOffice: Official, calendars: Calendars = {}): Officials => {
  const officialIn = (item: Item): Official => storedOfficial(item, protocolOffice, calendars)
  const get = async (id: OfficialId): Promise<Official | undefined> => {
    const item = await table.get(keys.official(id))
    if (item) return officialIn(item)
    return id === protocolOfficeId ? protocolOffice : undefined
  }

  const getAll: Officials['getAll'] = async (ids) => {
    const found = (await table.getAll(ids.map(keys.official))).map(officialIn)
    const office = ids.includes(protocolOfficeId) ? [protocolOffice] : []
    return new Map([...office, ...found].map((official) => [official.id, official]))
  }

  return {
    get,
    getAll,

    async byEmail(email) {
      const address = await table.get(keys.address(email))
      if (address && holds('address')(address))
        return get(stored<{ officialId: OfficialId }>(address, 'address').officialId)
      if (foldEmail(email) !== foldEmail(protocolOffice.email)) return undefined
      const office = await get(protocolOfficeId)
      return office?.version === 0 ? office : undefined
    },

    async focalPointOf(organisation) {
      const item = await table.get(keys.focalPoint(organisation))
      return item && get(stored<{ officialId: OfficialId }>(item, 'focal-point').officialId)
    },

    async named(typed, most) {
      const beginning = typed.trim().toLowerCase()
      const within = { from: beginning, to: `${beginning}${afterAllLetters}` }
      const [beginSo, searched] = await Promise.all([
        table.queryIndex('list', lists.officials, { ...within, limit: most }),
        table.queryIndex('list', lists.officials, { limit: mostNamesSearched }),
      ])
      const rows = [...beginSo, ...searched.filter((row) => ` ${nameOfRow(row)}`.includes(` ${beginning}`))]
      const office = ` ${called(protocolOffice).toLowerCase()}`.includes(` ${beginning}`)
      const ids = rows.map(({ pk }) => pk.slice('OFFICIAL#'.length) as OfficialId)
      const first = [...new Set([...ids, ...(office ? [protocolOfficeId] : [])])].slice(0, most)
      const found = await getAll(first)
      return first.flatMap((id) => found.get(id) ?? [])
    },

    async history(id) {
      const { pk } = keys.officialHistory(id, 1)
      return (await table.query(pk, ranges.wholeHistory)).map((item) =>
        stored<OfficialEntry>(item, 'official-history'),
      )
    },

    async save({ official, previous, entry, news = [], address = {}, decides, ...change }) {
      const { handover, newHour, absenceNote, restart, brief, standIn } = change
      const outcome = await table.write([
        {
          put: items.official(official),
          when:
            previous === undefined || previous.version === 0
              ? { absent: true }
              : { matches: { version: previous.version } },
        },
        ...movedAddress(official, previous),
        ...movedFocalPoint(official, previous, entry),
        ...(handover
          ? [{ put: items.handover(official.id, handover.now), when: asItWas(handover.last) }]
          : []),
        ...addressWrites(address),
        ...(newHour ? [{ put: items.newHour(official.id, newHour) }] : []),
        ...(absenceNote ? [{ put: items.absenceNote(official.id, absenceNote) }] : []),
        ...(restart ? [{ put: items.restart(official.id, restart) }] : []),
        ...briefWrites(official.id, brief),
        ...standInWrites(official.id, standIn),
        ...(entry ? [{ put: items.officialHistory(entry), when: { absent: true } as const }] : []),
        ...news.map(newsWrite),
        ...(decides ? matterWrites(decides.before, decides.after) : []),
      ])
      if (outcome.written) return 'saved'
      return outcome.unmet[0] === 1 && movedAddress(official, previous).length > 0
        ? 'email-in-use'
        : 'changed-meanwhile'
    },
  }
}

/**
 * The condition for storing a handover: the last handover is unchanged and was not told meanwhile, because a
 * told handover changes `from` of the next handover.
 */
const asItWas = (last: Handover | undefined): Condition =>
  last ? { matches: { version: last.version, nextOn: last.next?.on } } : { absent: true }

/**
 * Takes the new address and gives up the old address in one transaction, so no two officials have the same
 * address.
 */
const movedAddress = (official: Official, previous: Official | undefined): Write[] => {
  const taken: Write = { put: items.address(official), when: { absent: true } }
  if (previous === undefined || previous.version === 0) return [taken]
  // A record without an address cannot say which address it gives up, and may have taken the new one before.
  if (!previous.email) return [{ put: items.address(official) }]
  if (isSameAddress(previous, official)) return []
  return [taken, { delete: keys.address(previous.email), when: { matches: { officialId: official.id } } }]
}

const answersFor = ({ focalPoint, organisation }: Official): string | undefined =>
  focalPoint ? organisation : undefined

/**
 * Takes the new organisation and gives up the old one in one transaction, so no organisation has two focal points. What waits for
 * each of them follows.
 */
const movedFocalPoint = (
  official: Official,
  previous: Official | undefined,
  entry: OfficialEntry | undefined,
): Write[] => {
  const before = previous && answersFor(previous)
  const now = answersFor(official)
  if ((before && folded(before)) === (now && folded(now))) return []
  const author = entry ? pick(entry, ['by', 'through', 'at']) : official.recorded
  if (author === undefined) throw new Error(`nobody is known to have marked ${official.id}`)
  const unsettled = (organisation: string): Write => ({
    put: items.unsettledOrganisation({ organisation, mark: `${official.id} ${official.version}`, author }),
  })
  return [
    ...[now, before].flatMap((organisation) => (organisation === undefined ? [] : [unsettled(organisation)])),
    ...(now === undefined ? [] : [{ put: items.focalPoint(official, now), when: { absent: true } as const }]),
    ...(before === undefined
      ? []
      : [{ delete: keys.focalPoint(before), when: { matches: { officialId: official.id } } }]),
  ]
}

const briefWrites = (id: OfficialId, brief: OfficialChange['brief']): Write[] => {
  if (brief === undefined) return []
  return brief === 'ends'
    ? [{ delete: keys.weeklyBrief(id) }]
    : [{ put: items.weeklyBrief(id, brief.begins) }]
}

/** A line that is written anew takes the place of the one before. */
const standInWrites = (absent: OfficialId, { ends, begins }: StandInChange = {}): Write[] => [
  ...(begins ? [{ put: items.standIn(begins.deputy, begins.line) }] : []),
  ...(ends === undefined || ends === begins?.deputy ? [] : [{ delete: keys.standIn(ends, absent) }]),
]

const addressWrites = ({ asks, lapsed = [] }: AddressChange): Write[] => [
  ...(asks ? [asked(asks.matter)] : []),
  ...(asks?.before ? [gone(keys.closed(protocolOfficeId, asks.before.id), asks.before.version)] : []),
  ...lapsed.flatMap((matter) => [
    gone(keys.openMatter(protocolOfficeId, matter.id), matter.version - 1),
    { put: items.matter(protocolOfficeId, matter) },
  ]),
]

const asked = (matter: OpenOfficialMatter): Write => ({
  put: items.matter(protocolOfficeId, matter),
  when: { absent: true },
})

const gone = (key: Key, version: number): Write => ({ delete: key, when: { matches: { version } } })

export const officialIn = (change: DirectoryChange): OfficialId =>
  'waiting' in change ? change.waiting.id : change.added.id

/** The writes of a change to the directory, for use within a larger transaction. */
export const directoryWrites = (change: DirectoryChange): Write[] =>
  'waiting' in change
    ? [
        {
          update: keys.official(change.waiting.id),
          set: { version: change.waiting.version + 1 },
          when: { matches: { version: change.waiting.version } },
        },
      ]
    : [
        { put: items.official(change.added), when: { absent: true } },
        { put: items.address(change.added), when: { absent: true } },
        ...(change.asks ? [asked(change.asks)] : []),
      ]
