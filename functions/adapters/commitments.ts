import type { CalendarDate } from '../domain/calendar.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { HistoryEntry } from '../domain/history.ts'
import { type CommitmentId, protocolOfficeId } from '../domain/ids.ts'
import type { Followed, Step } from '../domain/life.ts'
import type { Matter, OpenMatter } from '../domain/matter.ts'
import type { Official } from '../domain/official.ts'
import type { Visit } from '../domain/visit.ts'
import { addedOfficial } from './officials.ts'
import { stored } from './stored.ts'
import type { Attributes, Item, Table, Write } from './table.ts'
import { items, keys, ranges } from './table-keys.ts'

export type Commitments = {
  /** With its whole history, oldest first. */
  get(id: CommitmentId): Promise<FoundCommitment | undefined>
  /**
   * One transaction: the commitment on its desk or among what is closed, its entry, the matter about it, officials
   * whom the step adds to the directory, and the visit if the step must not cross with a change of it.
   * `before` is as it was read; a notice that moved the line since has changed it too, unless it is closed now.
   */
  save(
    before: Followed,
    step: Step,
    together?: { readonly added?: readonly Official[]; readonly visit?: Visit },
  ): Promise<'saved' | 'changed-meanwhile'>
}

export type FoundCommitment = {
  readonly commitment: Commitment
  readonly history: readonly HistoryEntry[]
  /** Fingerprint of what it was recorded from, if a request of its own added it. */
  readonly submitted?: string
}

/** A commitment that changes hands between the two reads is looked for again on its new desk. */
const triesToFollow = 5

export const commitments = (table: Table): Commitments => {
  const get: Commitments['get'] = async (id) => {
    for (let tries = triesToFollow; tries > 0; tries--) {
      const { pk } = keys.history(id, 1)
      const entries = await table.query(pk, ranges.wholeHistory)
      const history = entries.map((item) => stored<HistoryEntry>(item, 'history'))
      const last = history.at(-1)
      if (last === undefined) return undefined
      const item =
        (await table.get(keys.openCommitment(last.holder, id))) ??
        (await table.get(keys.closed(last.holder, id)))
      if (item?.version === last.version)
        return {
          commitment: stored<Commitment>(item, 'commitment'),
          history,
          ...(typeof entries[0]?.submitted === 'string' && { submitted: entries[0].submitted }),
        }
    }
    throw new Error(`${id} is not where its history says`)
  }

  return {
    get,

    async save(before, { commitment, entry, matter }, { added = [], visit } = {}) {
      const outcome = await table.write([
        ...commitmentWrites(before.commitment, commitment),
        { put: items.history(entry), when: { absent: true } },
        ...(matter ? matterWrites(before.matter, matter) : []),
        ...(visit ? [countedChange(visit)] : []),
        ...added.flatMap(addedOfficial),
      ])
      return outcome.written ? 'saved' : 'changed-meanwhile'
    },
  }
}

type Versioned = { readonly version: number; readonly nextOn?: CalendarDate }

/** The item in place of the one that was read, provided that one still is as it was. */
const replaced = (before: Item, after: Item, matches: Attributes): Write[] =>
  before.pk === after.pk && before.sk === after.sk
    ? [{ put: after, when: { matches } }]
    : [{ delete: { pk: before.pk, sk: before.sk }, when: { matches } }, { put: after }]

const asRead = ({ version, nextOn }: Versioned) => ({ version, nextOn })

const commitmentWrites = (before: Commitment, after: Commitment): Write[] =>
  replaced(
    items.commitment(before),
    items.commitment(after),
    after.status === 'open' && before.status === 'open' ? asRead(before) : { version: before.version },
  )

/** Every matter so far is the protocol office's to decide, so all of them lie on its desk. */
const matterWrites = (before: OpenMatter | undefined, after: Matter): Write[] => {
  const item = items.matter(protocolOfficeId, after)
  return before === undefined
    ? [{ put: item, when: { absent: true } }]
    : replaced(
        items.matter(protocolOfficeId, before),
        item,
        after.status === 'open' ? asRead(before) : { version: before.version },
      )
}

/** The visit has seen one change more; whatever crosses with it is refused. */
export const countedChange = (after: Visit): Write => ({
  update: keys.visit(after.id),
  set: { changes: after.changes },
  when: { matches: { changes: after.changes - 1 } },
})
