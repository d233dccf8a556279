import type { Commitment } from '../domain/commitment.ts'
import type { VisitId } from '../domain/ids.ts'
import { protocolOfficeId } from '../domain/ids.ts'
import type { Recorded } from '../domain/recording.ts'
import type { Visit, VisitEvent } from '../domain/visit.ts'
import { commitments } from './commitments.ts'
import { type DirectoryChange, directoryWrites } from './officials.ts'
import { holds, stored } from './stored.ts'
import type { Table, Write } from './table.ts'
import { items, keys, ranges } from './table-keys.ts'

export type WholeVisit = {
  readonly visit: Visit
  readonly events: readonly VisitEvent[]
  readonly commitments: readonly Commitment[]
  /** Fingerprint of the submission it was recorded from, to tell a retry from another visit. */
  readonly submitted: string
}

export type Visits = {
  /**
   * All of it in one transaction, with the officials it adds to the directory. `already-there`: the same
   * Idempotency-Key recorded a visit before; `changed-meanwhile`: an address was taken since it was looked up.
   */
  record(
    recorded: Recorded,
    directory: readonly DirectoryChange[],
    submitted: string,
  ): Promise<'recorded' | 'already-there' | 'changed-meanwhile'>
  get(id: VisitId): Promise<WholeVisit | undefined>
}

/** What recording takes, the visit itself first. */
export const recordingWrites = (
  { visit, events, commitments, matters, history }: Recorded,
  directory: readonly DirectoryChange[],
  submitted: string,
): Write[] => [
  { put: items.visit(visit, submitted), when: { absent: true } },
  ...directory.flatMap(directoryWrites),
  ...events.map((event) => ({ put: items.event(event) })),
  ...commitments.map((commitment) => ({ put: items.commitment(commitment) })),
  ...matters.map((matter) => ({ put: items.matter(protocolOfficeId, matter) })),
  ...history.map((entry) => ({ put: items.history(entry) })),
]

export const visits = (table: Table): Visits => ({
  async record(recorded, directory, submitted) {
    const outcome = await table.write(recordingWrites(recorded, directory, submitted))
    if (outcome.written) return 'recorded'
    return outcome.unmet.includes(0) ? 'already-there' : 'changed-meanwhile'
  },

  async get(id) {
    const { pk } = keys.visit(id)
    const [record, indexed] = await Promise.all([
      table.query(pk, ranges.wholeVisit),
      table.queryIndex('visit', id),
    ])
    const visit = record.find(holds('visit'))
    if (visit === undefined) return undefined
    const events = record
      .filter(holds('event'))
      .map((item) => stored<VisitEvent>(item, 'event'))
      .toSorted((one, other) => one.position - other.position)
    // One that just changed desks may stand in the index twice: the later version holds.
    const found = indexed
      .map((item) => stored<Commitment>(item, 'commitment'))
      .toSorted((one, other) => other.version - one.version)
    return {
      visit: stored<Visit>(visit, 'visit'),
      events,
      commitments: [...found, ...(await notYetIndexed(table, events, found))],
      submitted: String(visit.submitted),
    }
  },
})

/** The index may lag behind what was just recorded; the events know what must be there. */
const notYetIndexed = async (
  table: Table,
  events: readonly VisitEvent[],
  found: readonly Commitment[],
): Promise<Commitment[]> => {
  const ids = new Set(found.map(({ id }) => id))
  const missing = events.flatMap(({ commitmentIds }) => commitmentIds).filter((id) => !ids.has(id))
  const looked = await Promise.all(missing.map((id) => commitments(table).get(id)))
  return looked.flatMap((one) => one?.commitment ?? [])
}
