import type { Commitment } from '../domain/commitments/commitment.ts'
import type { ClosedMatter, Matter, OpenCommitmentMatter, OpenMatter } from '../domain/commitments/matter.ts'
import type { DecidedOfficial, OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import type { Official } from '../domain/officials/official.ts'
import type { NewsChange } from '../domain/reminders/news.ts'
import { type MatterId, protocolOfficeId } from '../domain/shared/ids.ts'
import { matterWrites } from './matter-writes.ts'
import { newsWrite } from './news-writes.ts'
import { stored } from './read-item.ts'
import type { Table } from './table.ts'
import { items, keys } from './table-keys.ts'

export type Matters = {
  get(id: MatterId): Promise<Matter | undefined>
  /** The open matter about a commitment. */
  about(commitment: Commitment): Promise<OpenCommitmentMatter | undefined>
  /**
   * Stores in one transaction the decided matter about an official, the official after the decision, the note
   * that lets mail begin again, and the news.
   */
  decideOnOfficial(
    before: { matter: OpenMatter; official: Official },
    decided: DecidedOfficial & { readonly news?: readonly NewsChange[] },
  ): Promise<'saved' | 'changed-meanwhile'>
  /** Stores a new matter, in place of a closed matter of the same id. A matter that is open already stays. */
  raise(matter: OpenOfficialMatter, closed: Matter | undefined): Promise<void>
  /** Closes a matter whose question no longer stands. A matter that changed after the read stays. */
  lapse(before: OpenMatter, after: ClosedMatter): Promise<void>
}

/** The protocol office decides every matter so far, so all matters lie on the office's desk. */
const desk = protocolOfficeId

export const matters = (table: Table): Matters => ({
  async about(commitment) {
    if (commitment.status !== 'open' || commitment.matterId === undefined) return undefined
    const item = await table.get(keys.openMatter(desk, commitment.matterId))
    return item && stored<OpenCommitmentMatter>(item, 'matter')
  },

  async get(id) {
    const item = (await table.get(keys.openMatter(desk, id))) ?? (await table.get(keys.closed(desk, id)))
    return item && stored<Matter>(item, 'matter')
  },

  async decideOnOfficial(before, { matter, official, entry, restart, news = [] }) {
    const outcome = await table.write([
      ...matterWrites(before.matter, matter),
      { put: items.official(official), when: { matches: { version: before.official.version } } },
      { put: items.officialHistory(entry), when: { absent: true } },
      ...(restart ? [{ put: items.restart(official.id, restart) }] : []),
      ...news.map(newsWrite),
    ])
    return outcome.written ? 'saved' : 'changed-meanwhile'
  },

  async raise(matter, closed) {
    await table.write([
      { put: items.matter(desk, matter), when: { absent: true } },
      ...(closed
        ? [{ delete: keys.closed(desk, closed.id), when: { matches: { version: closed.version } } }]
        : []),
    ])
  },

  async lapse(before, after) {
    await table.write(matterWrites(before, after))
  },
})
