import type { Commitment } from '../domain/commitments/commitment.ts'
import type { Author } from '../domain/shared/author.ts'
import { isDeepEqual } from '../domain/shared/deep-equal.ts'
import {
  type CommitmentId,
  type EventId,
  type OfficialId,
  protocolOfficeId,
  type VisitId,
} from '../domain/shared/ids.ts'
import { type Neighbours, neighboursAmong } from '../domain/visits/follow.ts'
import type { Recorded, RecordedEvent, RecordedRow, Undertaking } from '../domain/visits/record-visit.ts'
import { type Mark, marksOf, mostSimilar } from '../domain/visits/similar.ts'
import type { Visit, VisitEvent, VisitSubmission } from '../domain/visits/visit.ts'
import {
  changeWrites,
  commitments,
  countedChange,
  neededWrites,
  unchangedVisit,
  unsettledWrites,
  yearlyQuestionWrites,
} from './commitments.ts'
import { type DirectoryChange, directoryWrites, officialIn } from './officials.ts'
import { holds, stored } from './read-item.ts'
import { oneTransaction, type Table, type Write, type WriteOutcome } from './table.ts'
import { items, keys, type PendingPropagation, partitionOf, ranges } from './table-keys.ts'
import { ofWholeVisits } from './whole-visits.ts'

/**
 * A visit with its events and commitments, the visit that it follows, and the visits that follow it; without events and
 * commitments while it is still being recorded.
 */
export type WholeVisit = VisitRecord &
  Neighbours & {
    readonly commitments: readonly Commitment[]
    /** The agreed actions that are the visit; a visit that is none costs no read. */
    readonly fulfilled: readonly Commitment[]
  }

export type Visits = {
  /**
   * Stores a whole visit in one transaction, with the officials added to the directory. `already-there`: the
   * same request recorded the visit before; `changed-meanwhile`: the directory, a renewed commitment or a visit before which
   * something is due changed after it was read.
   */
  record(
    recorded: Recorded,
    submission: Submission,
  ): Promise<'recorded' | 'already-there' | 'changed-meanwhile' | TooManyWrites>
  /**
   * Begins to record a visit that is more than one transaction holds. The visit is shown nowhere yet; the submission is
   * stored beside it, and the note lets the next tick finish what is interrupted.
   */
  begin(
    visit: Visit,
    submission: Pick<Submission, 'submitted'> & { readonly body: VisitSubmission },
    author: Author,
  ): Promise<'recorded' | 'already-there'>
  /** What was submitted of a visit that is still being recorded. */
  submission(id: VisitId): Promise<VisitSubmission | undefined>
  /**
   * Stores as many of the next events and agreed actions of a visit as one transaction holds, and how far the recording is. Fails
   * also if a visit before which one of them is due changed after it was read.
   */
  recordNext(visit: Visit, rows: AsyncIterable<NextRow>): Promise<'saved' | 'changed-meanwhile'>
  /** Shows the visit, all of which is stored. The note stays, because the commitments have to follow. */
  show(before: VisitRecord, visit: Visit, author: Author): Promise<'saved' | 'changed-meanwhile'>
  get(id: VisitId): Promise<WholeVisit | undefined>
  /** A visit without the commitments; strongly consistent. Without events while it is still being recorded. */
  read(id: VisitId): Promise<VisitRecord | undefined>
  /**
   * Replaces the visit, and the event in a correction of an event. A note stored with the visit says that the
   * commitments have still to follow. Fails also if a visit of `chain` follows another one meanwhile.
   */
  correct(before: VisitRecord, after: Corrected, author: Author): Promise<'saved' | 'changed-meanwhile'>
  /**
   * Adds an event with all commitments made there. `already-there`: the same request added the event before.
   */
  addEvent(
    visit: Visit,
    recorded: RecordedEvent,
    submission: Submission,
  ): Promise<'recorded' | 'already-there' | 'changed-meanwhile' | TooManyWrites>
  /** Adds a commitment to an event and to the event's list of commitments. */
  addCommitment(
    at: { readonly visit: Visit; readonly event: VisitEvent },
    undertaking: Undertaking,
    submission: Submission,
  ): Promise<'recorded' | 'already-there' | 'changed-meanwhile'>
  /** The note of a change that has not reached all commitments of the visit yet. */
  pendingPropagation(id: VisitId): Promise<PendingPropagation | undefined>
  /** Removes the note, unless the visit was changed once more meanwhile. */
  propagated(pending: PendingPropagation): Promise<void>
  /**
   * Visits with at least one of the marks, without the visit `own`; few visits for each mark; strongly consistent. Of two visits
   * with the same mark, the later stored visit finds the earlier one.
   */
  withMarks(marks: readonly Mark[], own?: VisitId): Promise<readonly Visit[]>
}

type Corrected = {
  readonly visit: Visit
  readonly event?: VisitEvent
  readonly chain?: readonly Visit[]
}

/** The changes of the directory for a recording, and the fingerprint of the recording request. */
export type Submission = { readonly directory: readonly DirectoryChange[]; readonly submitted: string }

/** What is stored for an event or an agreed action of a visit, and the changes of the directory for it. */
export type NextRow = { readonly row: RecordedRow; readonly directory: readonly DirectoryChange[] }

/** Nothing was stored, because the recording needs more writes than one transaction takes. */
export type TooManyWrites = { readonly writes: number; readonly most: number }

export type VisitRecord = {
  readonly visit: Visit
  readonly events: readonly VisitEvent[]
  /** The visits recorded as following this visit, withdrawn visits too. */
  readonly followers: readonly VisitId[]
  /** The open commitments with this visit as `dueBefore`, and all commitments with this visit as `agreedVisit`. */
  readonly neededBy: readonly CommitmentId[]
  /** The agreed actions that are the visit. */
  readonly fulfils: readonly CommitmentId[]
  /**
   * Fingerprints of the requests that recorded the visit and added events. A retry has the same fingerprint;
   * another request has not.
   */
  readonly submitted: string
  readonly eventsSubmitted: ReadonlyMap<EventId, string>
  /** True while the note of a change says that commitments have to follow, or the rest of the visit has to. */
  readonly isUnsettled: boolean
}

/** The writes of a recorded visit. The visit comes first, for `firstOf`. */
export const recordingWrites = (
  { visit, ...rows }: Recorded,
  { directory, submitted }: Submission,
): Write[] => [
  { put: items.visit(visit, submitted), when: { absent: true } },
  ...followedBy(visit),
  ...marksOf(visit).map((mark) => ({ put: items.mark(mark, visit.id) })),
  ...rowWrites(rows),
  ...directory.flatMap(directoryWrites),
]

const rowWrites = ({ events, ...agreed }: RecordedRow): Write[] => [
  ...events.map((event) => ({ put: items.event(event) })),
  ...agreedWrites(agreed),
]

/** Notes in the partition of the visit followed that the visit follows it. A repeated note is the same item. */
const followedBy = ({ id, followsVisitId }: Visit): Write[] =>
  followsVisitId === undefined ? [] : [{ put: items.followed(followsVisitId, id) }]

/** The writes after which the visit followed is another one, or none. */
const followsAnother = (before: Visit, after: Visit): Write[] => [
  ...followedBy(after),
  ...(before.followsVisitId === undefined || before.followsVisitId === after.followsVisitId
    ? []
    : [{ delete: keys.followed(before.followsVisitId, before.id), when: { matches: {} } }]),
]

/** Changes nothing: the write is there for its condition. */
const followsAsBefore = ({ id, followsVisitId }: Visit): Write => ({
  update: keys.visit(id),
  set: { followsVisitId },
  when: { matches: { followsVisitId } },
})

/** The writes of an added event. The event comes first, for `firstOf`. */
const eventWrites = (
  visit: Visit,
  { event, ...agreed }: RecordedEvent,
  { directory, submitted }: Submission,
): Write[] => [
  { put: items.event(event, submitted), when: { absent: true } },
  countedChange(visit),
  ...agreedWrites(agreed, { counted: visit }),
  ...directory.flatMap(directoryWrites),
]

type Agreed = Omit<Recorded, 'visit' | 'events'>

/**
 * `submitted` is present for a commitment added alone. `counted`: the visit whose count of changes the transaction raises, with a
 * condition of its own.
 */
const agreedWrites = (
  { commitments, parts, matters, history, renewals, namedVisits }: Agreed,
  { submitted, counted }: { readonly submitted?: string; readonly counted?: Visit } = {},
): Write[] => [
  ...history.map((entry) => ({
    put: items.history(entry, submitted),
    when: { absent: true } as const,
  })),
  ...commitments.map((commitment) => ({ put: items.commitment(commitment) })),
  ...commitments.flatMap((commitment) => yearlyQuestionWrites(undefined, commitment)),
  ...parts.map((part) => ({ put: items.part(part) })),
  ...matters.map((matter) => ({ put: items.matter(protocolOfficeId, matter) })),
  ...renewals.flatMap(({ before, step }) => changeWrites(before, step)),
  ...commitments.flatMap((commitment) => neededWrites(undefined, commitment)),
  ...[...new Map(namedVisits.map((visit) => [visit.id, visit])).values()]
    .filter(({ id }) => id !== counted?.id)
    .map(unchangedVisit),
  ...unsettledWrites([
    ...commitments.flatMap((commitment) => {
      const entry = history.find(({ commitmentId }) => commitmentId === commitment.id)
      return entry ? [{ after: { commitment, entry } }] : []
    }),
    ...renewals.map(({ before, step }) => ({ before: before.commitment, after: step })),
  ]),
]

/** `most`: what one transaction holds. */
export const visits = (table: Table, most = oneTransaction): Visits => {
  const read: Visits['read'] = async (id) => {
    const found = await table.query(keys.visit(id).pk, ranges.wholeVisit)
    const visit = found.find(holds('visit'))
    if (visit === undefined) return undefined
    const eventItems = visit.recording === undefined ? found.filter(holds('event')) : []
    return {
      visit: stored<Visit>(visit, 'visit'),
      events: eventItems
        .map((item) => stored<VisitEvent>(item, 'event'))
        .toSorted((one, other) => one.position - other.position),
      neededBy: found.filter(holds('needed')).map(({ by }) => by as CommitmentId),
      fulfils: found
        .filter(holds('needed'))
        .flatMap(({ by, isAgreed }) => (isAgreed ? (by as CommitmentId) : [])),
      followers: found.filter(holds('followed')).map(({ by }) => by as VisitId),
      submitted: String(visit.submitted),
      eventsSubmitted: new Map(
        eventItems.flatMap(({ id, submitted }) =>
          typeof submitted === 'string' ? [[id as EventId, submitted] as const] : [],
        ),
      ),
      isUnsettled: found.some(holds('unsettled')),
    }
  }

  const recordedBy = async (writes: readonly Write[]) =>
    writes.length > most.writes
      ? { writes: writes.length, most: most.writes }
      : firstOf(await table.write(writes))

  return {
    read,

    async record(recorded, submission) {
      return recordedBy(recordingWrites(recorded, submission))
    },

    async begin(visit, { submitted, body }, author) {
      const { written } = await table.write([
        { put: items.visit(visit, submitted), when: { absent: true } },
        { put: items.submission(visit.id, body) },
        { put: items.pendingPropagation({ visitId: visit.id, changes: visit.changes, author }) },
      ])
      return written ? 'recorded' : 'already-there'
    },

    async submission(id) {
      const item = await table.get(keys.submission(id))
      return item && stored<{ body: VisitSubmission }>(item, 'submission').body
    },

    async recordNext(visit, rows) {
      const { recording } = visit
      if (recording === undefined) throw new Error(`${visit.id} is recorded whole`)
      const { writes, count } = await together(rows, visit, { ...most, writes: most.writes - 1 })
      const { written } = await table.write([
        countedChange(
          { ...visit, changes: visit.changes + 1 },
          { recording: { ...recording, stored: recording.stored + count } },
        ),
        ...writes,
      ])
      return written ? 'saved' : 'changed-meanwhile'
    },

    async show(before, visit, author) {
      const { written } = await table.write([
        ...correctionWrites(before, { visit }, author),
        { delete: keys.submission(visit.id), when: { matches: {} } },
      ])
      return written ? 'saved' : 'changed-meanwhile'
    },

    async get(id) {
      const [recorded, indexed] = await Promise.all([read(id), table.queryIndex('visit', id)])
      if (recorded === undefined) return undefined
      const [found, neighbours, fulfilled] = await Promise.all([
        table
          .getAll(recorded.visit.recording ? [] : indexed)
          .then((items) => items.map((item) => stored<Commitment>(item, 'commitment'))),
        neighboursOf(table, recorded),
        commitmentsOf(table, recorded.fulfils).then((named) => ofWholeVisits(table, named)),
      ])
      return {
        ...recorded,
        ...neighbours,
        fulfilled,
        commitments: [...found, ...(await notYetIndexed(table, recorded.events, found))],
      }
    },

    async correct(before, after, author) {
      const { written } = await table.write(correctionWrites(before, after, author))
      return written ? 'saved' : 'changed-meanwhile'
    },

    async addEvent(visit, recorded, submission) {
      return recordedBy(eventWrites(visit, recorded, submission))
    },

    async addCommitment(
      { visit, event },
      { commitment, parts, matter, entry, renewal, namedVisits },
      { directory, submitted },
    ) {
      const agreed = {
        commitments: [commitment],
        parts,
        matters: matter ? [matter] : [],
        history: [entry],
        renewals: renewal ? [renewal] : [],
        namedVisits,
      }
      const outcome = await table.write([
        ...agreedWrites(agreed, { submitted, counted: visit }),
        ...directory.flatMap(directoryWrites),
        {
          update: keys.event(event.visitId, event.id),
          set: { commitmentIds: [...event.commitmentIds, commitment.id], version: event.version + 1 },
          when: { matches: { version: event.version } },
        },
        countedChange(visit),
      ])
      return firstOf(outcome)
    },

    async pendingPropagation(id) {
      const item = await table.get(keys.pendingPropagation(id))
      return item && stored<PendingPropagation>(item, 'unsettled')
    },

    async propagated({ visitId, changes }) {
      await table.write([{ delete: keys.pendingPropagation(visitId), when: { matches: { changes } } }])
    },

    async withMarks(marks, own) {
      const limit = mostSimilar + (own === undefined ? 0 : 1)
      const found = await Promise.all(
        marks.map((mark) => table.query(partitionOf(mark), ranges.visitsWithMark, { limit })),
      )
      const ids = found
        .flat()
        .map(({ sk }) => sk as VisitId)
        .filter((id) => id !== own)
      if (ids.length === 0) return []
      return (await table.getAll(ids.map(keys.visit))).map((item) => stored<Visit>(item, 'visit'))
    },
  }
}

/**
 * The visits before and after a visit, read together by their keys, so that titles and days are those of now. A visit with
 * neither costs no read.
 */
const neighboursOf = async (table: Table, { visit, followers }: VisitRecord): Promise<Neighbours> => {
  const { followsVisitId } = visit
  const ids = [...(followsVisitId === undefined ? [] : [followsVisitId]), ...followers]
  const read = ids.length === 0 ? [] : await table.getAll(ids.map(keys.visit))
  return neighboursAmong(
    visit,
    read.map((item) => stored<Visit>(item, 'visit')),
  )
}

/**
 * The marks of a corrected visit take the place of the marks before. All are written, because a visit of an earlier version
 * has none.
 */
const movedMarks = (before: Visit, after: Visit): Write[] => {
  const marks = marksOf(after)
  const gone = marksOf(before).filter((mark) => !marks.some((one) => isDeepEqual(one, mark)))
  return [
    ...gone.map((mark) => ({ delete: keys.mark(mark, before.id) })),
    ...marks.map((mark) => ({ put: items.mark(mark, after.id) })),
  ]
}

/** At the end of a recording in several transactions, the visit gets its marks and the link to its predecessor here. */
const correctionWrites = (
  before: VisitRecord,
  { visit, event, chain = [] }: Corrected,
  author: Author,
): Write[] => [
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
  { put: items.pendingPropagation({ visitId: visit.id, changes: visit.changes, author }) },
  ...followsAnother(before.visit, visit),
  ...chain.map(followsAsBefore),
  ...(event ? [] : movedMarks(before.visit, visit)),
]

/**
 * The writes of as many of the next rows as there is room for, and the number of these rows: each official once, and once each
 * visit that something names, but for `counted`, which has a condition of its own.
 */
const together = async (
  rows: AsyncIterable<NextRow>,
  counted: Visit,
  room: typeof oneTransaction,
): Promise<{ readonly writes: readonly Write[]; readonly count: number }> => {
  const all: Write[] = []
  const named = new Set<OfficialId>()
  const reliedOn = new Set([counted.id])
  let [count, bytes] = [0, 0]
  for await (const { row, directory } of rows) {
    const further = directory.filter((change) => !named.has(officialIn(change)))
    const namedVisits = row.namedVisits.filter(({ id }) => !reliedOn.has(id))
    const writes = [...rowWrites({ ...row, namedVisits }), ...further.flatMap(directoryWrites)]
    bytes += Buffer.byteLength(JSON.stringify(writes))
    if (count > 0 && (all.length + writes.length > room.writes || bytes > room.bytes)) break
    all.push(...writes)
    for (const change of further) named.add(officialIn(change))
    for (const { id } of namedVisits) reliedOn.add(id)
    count += 1
  }
  return { writes: all, count }
}

/**
 * The outcome by the first write, which succeeds only once for each request, because a retry meets the stored
 * item.
 */
const firstOf = (outcome: WriteOutcome) =>
  outcome.written ? 'recorded' : outcome.unmet.includes(0) ? 'already-there' : 'changed-meanwhile'

const commitmentsOf = async (table: Table, ids: readonly CommitmentId[]): Promise<Commitment[]> => {
  const looked = await Promise.all(ids.map((id) => commitments(table).get(id)))
  return looked.flatMap((one) => one?.commitment ?? [])
}

/**
 * Commitments named by the events and missing from the index, which may lag behind a recording or a move to a
 * new desk.
 */
const notYetIndexed = async (
  table: Table,
  events: readonly VisitEvent[],
  found: readonly Commitment[],
): Promise<Commitment[]> => {
  const ids = new Set(found.map(({ id }) => id))
  const missing = events.flatMap(({ commitmentIds }) => commitmentIds).filter((id) => !ids.has(id))
  return commitmentsOf(table, missing)
}
