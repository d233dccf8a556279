import type { OpenCommitment, PlannedMorning } from '../domain/commitment.ts'
import { type MatterId, protocolOfficeId } from '../domain/ids.ts'
import type { ClosedMatter, Decided, Matter, OpenMatter } from '../domain/matter.ts'
import type { Official } from '../domain/official.ts'
import { type DirectoryChange, directoryWrites } from './officials.ts'
import { stored } from './stored.ts'
import type { Item, Key, Table, Write } from './table.ts'
import { items, keys, ranges } from './table-keys.ts'

export type Matters = {
  /** Open ones, those that wait longest first. */
  open(): Promise<OpenMatter[]>
  get(id: MatterId): Promise<Matter | undefined>
  /** One transaction: the matter, its commitment on its new desk, the entry, and an official it adds. */
  decide(
    before: { matter: OpenMatter; commitment: OpenCommitment },
    decided: Decided,
    directory: readonly DirectoryChange[],
  ): Promise<'saved' | 'changed-meanwhile'>
  /** One transaction: the matter, and the official to whom we may write, or may not. */
  decideAddress(
    before: { matter: OpenMatter; official: Official },
    decided: { matter: ClosedMatter; official: Official },
  ): Promise<'saved' | 'changed-meanwhile'>
}

/** Every matter so far is the protocol office's to decide, so all of them lie on its desk. */
const desk = protocolOfficeId

export const matters = (table: Table): Matters => ({
  async open() {
    const found = await table.query(keys.official(desk).pk, ranges.matters)
    return found
      .map((item) => stored<OpenMatter>(item, 'matter'))
      .toSorted(
        (one, other) => one.askedFrom.localeCompare(other.askedFrom) || one.id.localeCompare(other.id),
      )
  },

  async get(id) {
    const item = (await table.get(keys.openMatter(desk, id))) ?? (await table.get(keys.closed(desk, id)))
    return item && stored<Matter>(item, 'matter')
  },

  async decide(before, { matter, commitment, entry }, directory) {
    const outcome = await table.write([
      ...replaced(keys.openMatter(desk, matter.id), items.matter(desk, matter), before.matter),
      ...replaced(
        keys.openCommitment(before.commitment.holder, commitment.id),
        items.commitment(commitment),
        before.commitment,
      ),
      { put: items.history(entry), when: { absent: true } },
      ...directory.flatMap(directoryWrites),
    ])
    return outcome.written ? 'saved' : 'changed-meanwhile'
  },

  async decideAddress(before, { matter, official }) {
    const outcome = await table.write([
      ...replaced(keys.openMatter(desk, matter.id), items.matter(desk, matter), before.matter),
      { put: items.official(official), when: { matches: { version: before.official.version } } },
    ])
    return outcome.written ? 'saved' : 'changed-meanwhile'
  },
})

/** The item in place of the one at `key`, provided that one is still as it was read and no notice moved it. */
const replaced = (key: Key, item: Item, { version, nextOn }: Version & PlannedMorning): Write[] => {
  const when = { matches: { version, nextOn } }
  return key.pk === item.pk && key.sk === item.sk
    ? [{ put: item, when }]
    : [{ delete: key, when }, { put: item }]
}

type Version = { readonly version: number }
