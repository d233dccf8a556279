import type { Commitment } from '../domain/commitments/commitment.ts'
import type { Author } from '../domain/commitments/history.ts'
import { type EventId, protocolOfficeId, type VisitId } from '../domain/shared/ids.ts'
import type { Recorded, RecordedEvent, Undertaking } from '../domain/visits/record-visit.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import { commitments, countedChange } from './commitments.ts'
import { type DirectoryChange, directoryWrites } from './officials.ts'
import { holds, stored } from './read-item.ts'
import type { Table, Write, WriteOutcome } from './table.ts'
import { items, keys, ranges, type Unsettled } from './table-keys.ts'

/** `submitted` is a fingerprint of what it was recorded from, to tell a retry from another visit. */
export type WholeVisit = VisitRecord & { readonly commitments: readonly Commitment[] }

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
  /** Without its commitments; strongly consistent. */
  read(id: VisitId): Promise<VisitRecord | undefined>
  /**
   * The visit, and an event if one is corrected, in place of what was read; with a note that the commitments have
   * still to follow.
   */
  correct(
    before: VisitRecord,
    after: { readonly visit: Visit; readonly event?: VisitEvent },
    author: Author,
  ): Promise<'saved' | 'changed-meanwhile'>
  /** An event with all that was agreed at it. `already-there`: the same Idempotency-Key directory it before. */
  addEvent(
    visit: Visit,
    recorded: RecordedEvent,
    directory: readonly DirectoryChange[],
    submitted: string,
  ): Promise<'recorded' | 'already-there' | 'changed-meanwhile'>
  /** One more commitment of an event, which names it from now on. */
  addCommitment(
    visit: Visit,
    event: VisitEvent,
    undertaking: Undertaking,
    directory: readonly DirectoryChange[],
    submitted: string,
  ): Promise<'recorded' | 'already-there' | 'changed-meanwhile'>
  /** What is left of a change that its commitments have not all followed. */
  unsettled(id: VisitId): Promise<Unsettled | undefined>
  settled(unsettled: Unsettled): Promise<void>
}

export type VisitRecord = {
  readonly visit: Visit
  readonly events: readonly VisitEvent[]
  /** Fingerprints of what the visit, and events directory later, were recorded from. */
  readonly submitted: string
  readonly eventsSubmitted: ReadonlyMap<EventId, string>
}

/** What recording takes, the visit itself first. */
export const recordingWrites = (
  { visit, events, ...agreed }: Recorded,
  directory: readonly DirectoryChange[],
  submitted: string,
): Write[] => [
  { put: items.visit(visit, submitted), when: { absent: true } },
  ...events.map((event) => ({ put: items.event(event) })),
  ...agreedWrites(agreed, directory),
]

/** What adding an event takes, the event itself first. */
export const eventWrites = (
  visit: Visit,
  { event, ...agreed }: RecordedEvent,
  directory: readonly DirectoryChange[],
  submitted: string,
): Write[] => [
  { put: items.event(event, submitted), when: { absent: true } },
  countedChange(visit),
  ...agreedWrites(agreed, directory),
]

type Agreed = Pick<Recorded, 'commitments' | 'matters' | 'history'>

const agreedWrites = (
  { commitments, matters, history }: Agreed,
  directory: readonly DirectoryChange[],
  submitted?: string,
): Write[] => [
  ...history.map((entry) => ({
    put: items.history(entry, submitted),
    when: { absent: true } as const,
  })),
  ...commitments.map((commitment) => ({ put: items.commitment(commitment) })),
  ...matters.map((matter) => ({ put: items.matter(protocolOfficeId, matter) })),
  ...directory.flatMap(directoryWrites),
]

export const visits = (table: Table): Visits => {
  const read: Visits['read'] = async (id) => {
    const found = await table.query(keys.visit(id).pk, ranges.wholeVisit)
    const visit = found.find(holds('visit'))
    if (visit === undefined) return undefined
    const eventItems = found.filter(holds('event'))
    return {
      visit: stored<Visit>(visit, 'visit'),
      events: eventItems
        .map((item) => stored<VisitEvent>(item, 'event'))
        .toSorted((one, other) => one.position - other.position),
      submitted: String(visit.submitted),
      eventsSubmitted: new Map(eventItems.map(({ id, submitted }) => [id as EventId, String(submitted)])),
    }
  }

  return {
    read,

    async record(recorded, directory, submitted) {
      return firstOf(await table.write(recordingWrites(recorded, directory, submitted)))
    },

    async get(id) {
      const [recorded, indexed] = await Promise.all([read(id), table.queryIndex('visit', id)])
      if (recorded === undefined) return undefined
      const found = (await table.getAll(indexed)).map((item) => stored<Commitment>(item, 'commitment'))
      return {
        ...recorded,
        commitments: [...found, ...(await notYetIndexed(table, recorded.events, found))],
      }
    },

    async correct(before, { visit, event }, author) {
      const { written } = await table.write([
        {
          put: items.visit(visit, before.submitted),
          when: { matches: { version: before.visit.version, changes: before.visit.changes } },
        },
        ...(event
          ? [
              {
                put: items.event(event, before.eventsSubmitted.get(event.id)),
                when: { matches: { version: event.version - 1 } },
              },
            ]
          : []),
        { put: items.unsettled({ visitId: visit.id, changes: visit.changes, author }) },
      ])
      return written ? 'saved' : 'changed-meanwhile'
    },

    async addEvent(visit, recorded, directory, submitted) {
      return firstOf(await table.write(eventWrites(visit, recorded, directory, submitted)))
    },

    async addCommitment(visit, event, { commitment, matter, entry }, directory, submitted) {
      const agreed = { commitments: [commitment], matters: matter ? [matter] : [], history: [entry] }
      const outcome = await table.write([
        ...agreedWrites(agreed, directory, submitted),
        {
          update: keys.event(event.visitId, event.id),
          set: { commitmentIds: [...event.commitmentIds, commitment.id], version: event.version + 1 },
          when: { matches: { version: event.version } },
        },
        countedChange(visit),
      ])
      return firstOf(outcome)
    },

    async unsettled(id) {
      const item = await table.get(keys.unsettled(id))
      return item && stored<Unsettled>(item, 'unsettled')
    },

    async settled({ visitId, changes }) {
      await table.write([{ delete: keys.unsettled(visitId), when: { matches: { changes } } }])
    },
  }
}

/** The first write is there only once for each Idempotency-Key. */
const firstOf = (outcome: WriteOutcome) =>
  outcome.written ? 'recorded' : outcome.unmet.includes(0) ? 'already-there' : 'changed-meanwhile'

/** The index may lag behind what was just recorded or changed desks; the events know what must be there. */
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
