import type { Author } from '../shared/author.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { MatterId, OfficialId } from '../shared/ids.ts'
import { omit } from '../shared/omit.ts'
import type { Party } from '../shared/party.ts'
import { pick } from '../shared/pick.ts'
import { called, type Official, type Unreachable, withLinksEnded } from './official.ts'

/** What the directory is told about an official, in the order of a table. */
export const directoryFacts = [
  'name',
  'title',
  'organisation',
  'email',
  'language',
  'zone',
  'hour',
  'focalPoint',
  'calendar',
  'weekend',
  'absence',
  'weeklyBrief',
  'supervisorId',
  'deputyId',
] as const

/** What the directory was told about an official. */
export type DirectoryFacts = Pick<Official, (typeof directoryFacts)[number]>

/** What happened to an official. `from` and `to` hold the changed facts; a missing fact was or is empty. */
export type OfficialStep =
  | { readonly what: 'recorded' }
  | {
      readonly what: 'corrected' | 'new-holder'
      readonly from: Partial<DirectoryFacts>
      readonly to: Partial<DirectoryFacts>
    }
  | {
      readonly what: 'address-decided'
      readonly matterId: MatterId
      readonly accept: boolean
      readonly note?: string
    }
  | {
      readonly what: 'mail-stopped'
      readonly matterId: MatterId
      readonly because: Unreachable['because']
    }
  | {
      readonly what: 'tried-again' | 'absence-left'
      readonly matterId: MatterId
      readonly note?: string
    }
  | { readonly what: 'links-revoked'; readonly reason: string }
  | { readonly what: 'calendar-address-made' | 'calendar-address-ended' }

/** One entry for each change, under the version of the official after the change. */
export type OfficialEntry = Author & {
  readonly officialId: OfficialId
  readonly version: number
  readonly change: OfficialStep
}

export const officialEntry = (
  { id, version }: Pick<Official, 'id' | 'version'>,
  change: OfficialStep,
  { by, through, at }: Author,
): OfficialEntry => ({ by, through, at, officialId: id, version, change })

/** The entry of a change by a person: the facts that differ. */
export const correctedEntry = (
  before: Official,
  after: Official,
  { isNewHolder, author }: { readonly isNewHolder: boolean; readonly author: Author },
): OfficialEntry => {
  const changed = directoryFacts.filter((fact) => !isDeepEqual(before[fact], after[fact]))
  const of = (official: Official) =>
    Object.fromEntries(
      changed.flatMap((fact) => (official[fact] === undefined ? [] : [[fact, official[fact]]])),
    ) as Partial<DirectoryFacts>
  const what = isNewHolder ? 'new-holder' : 'corrected'
  return officialEntry(after, { what, from: of(before), to: of(after) }, author)
}

/** Every link that was sent to the official so far ends by the office's word. */
export const linksRevoked = (
  before: Official,
  { reason, author }: { readonly reason: string; readonly author: Author },
): { readonly official: Official; readonly entry: OfficialEntry } => {
  const official = { ...before, ...withLinksEnded(before), version: before.version + 1 }
  return { official, entry: officialEntry(official, { what: 'links-revoked', reason }, author) }
}

/** The whole history, the recording first. An earlier version did not keep who recorded an official. */
export const historyOf = (
  official: Official,
  entries: readonly OfficialEntry[],
): readonly OfficialEntry[] => {
  const { recorded } = official
  const isMissing = recorded && entries.every(({ version }) => version > 1)
  return isMissing
    ? [officialEntry({ ...official, version: 1 }, { what: 'recorded' }, recorded), ...entries]
    : entries
}

/** What the official was called in a version; `entries` are in order, oldest first. */
export const calledAt = (official: Official, entries: readonly OfficialEntry[], version: number): string => {
  const before = entries
    .filter((entry) => entry.version > version)
    .reduceRight<Party>((party, { change }) => ('from' in change ? undone(party, change) : party), official)
  return called(before)
}

const undone = (
  party: Party,
  { from, to }: { readonly from: Partial<DirectoryFacts>; readonly to: Partial<DirectoryFacts> },
): Party => {
  const changed = Object.keys({ ...from, ...to })
  return { ...omit(party, changed as never[]), ...pick(from, ['name', 'title', 'organisation']) }
}
