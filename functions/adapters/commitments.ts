import type { ChangedCommitment, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import { doneOccurrence, missedSince } from '../domain/commitments/figures.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import { waitsForFocalPointOf } from '../domain/commitments/organisation-matter.ts'
import type { PartChange } from '../domain/commitments/part.ts'
import type { Renewal } from '../domain/commitments/renew.ts'
import { noNewsOfLateness } from '../domain/reminders/news.ts'
import { openedAgain, recurring } from '../domain/schedule/occurrences.ts'
import type { CommitmentId, VisitId } from '../domain/shared/ids.ts'
import { pick } from '../domain/shared/pick.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import { matterWrites } from './matter-writes.ts'
import { newsWrite } from './news-writes.ts'
import { type DirectoryChange, directoryWrites } from './officials.ts'
import { stored } from './read-item.ts'
import { replaceWrites } from './replace-writes.ts'
import type { Table, Write } from './table.ts'
import { items, keys, organisationIdOf, ranges } from './table-keys.ts'

export type Commitments = {
  /** Finds a commitment with the whole history, oldest entry first. */
  get(id: CommitmentId): Promise<FoundCommitment | undefined>
  /**
   * Stores in one transaction the commitment (on the holder's desk or as closed), the history entry, the
   * matter about the commitment, the parts, the news and the changes of the directory. With `visit` or `event`, the transaction
   * also fails if the visit or the event changed meanwhile: a query may show the one before a correction and the other
   * after it. `before` is the state as read. `changed-meanwhile` also follows when a notice moved the line after the
   * read, unless the commitment is closed now.
   */
  save(
    before: WithMatter,
    step: ChangedCommitment,
    together?: StoredTogether,
  ): Promise<'saved' | 'changed-meanwhile'>
}

/**
 * `visit` has the change counted already; `event` and `namedVisits`, which the commitment names, are as read; `renewal` closes
 * the older commitment that this one renews.
 */
export type StoredTogether = {
  readonly directory?: readonly DirectoryChange[]
  readonly visit?: Visit
  readonly event?: VisitEvent
  readonly renewal?: Renewal | undefined
  readonly namedVisits?: readonly Visit[]
}

export type FoundCommitment = {
  readonly commitment: Commitment
  readonly history: readonly HistoryEntry[]
  /**
   * Fingerprint of the request that added the commitment; absent for a commitment recorded with a visit or an
   * event.
   */
  readonly submitted?: string
}

/**
 * How often a commitment is looked for. A commitment may move between the read of the history and the read of
 * the desk; the next try follows to the new desk.
 */
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

    async save(before, step, { directory = [], visit, event, renewal, namedVisits = [] } = {}) {
      const outcome = await table.write([
        ...changeWrites(before, step),
        ...(renewal ? changeWrites(renewal.before, renewal.step) : []),
        ...(visit ? [countedChange(visit)] : []),
        ...(event ? [unchangedEvent(event)] : []),
        ...namedVisits.map(unchangedVisit),
        ...unsettledWrites([
          { before: before.commitment, after: step },
          ...(renewal ? [{ before: renewal.before.commitment, after: renewal.step }] : []),
        ]),
        ...directory.flatMap(directoryWrites),
      ])
      return outcome.written ? 'saved' : 'changed-meanwhile'
    },
  }
}

/** A recorded or changed commitment, with the entry of its history. */
type Waiting = {
  readonly before?: Commitment
  readonly after: Pick<ChangedCommitment, 'commitment' | 'entry'>
}

/** The notes, one for each organisation, that a commitment begins or ceases to wait for the focal point. */
export const unsettledWrites = (all: readonly Waiting[]): Write[] => [
  ...new Map(
    all.flatMap(({ before, after: { commitment, entry } }) => {
      const [until, from] = [before && waitsForFocalPointOf(before), waitsForFocalPointOf(commitment)]
      const organisation = from ?? until
      if (organisation === undefined || from === until) return []
      const mark = `${entry.commitmentId} ${entry.version}`
      const author = pick(entry, ['by', 'through', 'at'])
      const put = items.unsettledOrganisation({ organisation, mark, author })
      return [[organisationIdOf(organisation), { put }] as const]
    }),
  ).values(),
]

/** The writes of a changed commitment. `before` is the state as read. */
export const changeWrites = (
  before: WithMatter,
  { commitment, entry, matter, news = [], parts = [] }: ChangedCommitment,
): Write[] => [
  ...replaceWrites(items.commitment(before.commitment), items.commitment(commitment)),
  { put: items.history(entry), when: { absent: true } },
  ...(matter ? matterWrites(before.matter, matter) : []),
  ...parts.flatMap(partWrites),
  ...neededWrites(before.commitment, commitment),
  ...[...news, ...noNewsOfLateness(before.commitment, commitment)].map(newsWrite),
  ...yearlyQuestionWrites(before.commitment, commitment),
  ...doneOccurrenceWrites(before.commitment, { commitment, entry }),
  ...missedWrites(before.commitment, commitment),
]

/** The figures find what is missed by a note. An earlier version left none, so each change writes it while something is missed. */
const missedWrites = (before: Commitment, after: Commitment): Write[] => {
  const since = missedSince(after)
  if (since !== undefined) return [{ put: items.missed(after, since) }]
  return missedSince(before) === undefined ? [] : [{ delete: keys.missed(after.id) }]
}

/**
 * An occurrence that is done is kept for the figures, until it is opened again. The last one, which closes the commitment, is kept
 * as the closed commitment.
 */
const doneOccurrenceWrites = (
  before: Commitment,
  { commitment, entry }: Pick<ChangedCommitment, 'commitment' | 'entry'>,
): Write[] => {
  const done = doneOccurrence(before, entry.change)
  if (done) return [{ put: items.doneOccurrence(done) }]
  const [then, now] = [recurring(before), recurring(commitment)]
  if (before.status !== 'open' || then === undefined || now === undefined) return []
  return openedAgain(then, now).map((occurrence) => ({
    delete: keys.doneOccurrence(commitment.id, occurrence),
  }))
}

/** A part that ends goes although a notice moved it meanwhile. */
const partWrites = ({ before, after }: PartChange): Write[] => {
  if (before === undefined) return [{ put: items.part(after), when: { absent: true } }]
  if (after) return replaceWrites(items.part(before), items.part(after))
  const { holder, commitmentId, version } = before
  return [{ delete: keys.part(holder, commitmentId), when: { matches: { version } } }]
}

/** The note on the desk of the office until the day on which it is asked whether a commitment goes on. */
export const yearlyQuestionWrites = (before: Commitment | undefined, after: Commitment): Write[] => {
  const [then, now] = [before, after].map((one) => (one?.status === 'open' ? one.askEndOn : undefined))
  if (then === now) return []
  return now === undefined
    ? [{ delete: keys.yearlyQuestion(after.id), when: { matches: {} } }]
    : [{ put: items.yearlyQuestion(after.id, now) }]
}

/**
 * Counts one more change of the visit. The count is also the condition, so of two changes made at the same
 * moment only the first is stored. `further` is stored with the count.
 */
export const countedChange = (after: Visit, further: Pick<Visit, 'recording'> = {}): Write => ({
  update: keys.visit(after.id),
  set: { changes: after.changes, ...further },
  when: { matches: { changes: after.changes - 1 } },
})

/** Changes nothing: of a correction and a transaction that relies on the visit as read, the later one reads again. */
export const unchangedVisit = ({ id, changes }: Visit): Write => ({
  update: keys.visit(id),
  set: { changes },
  when: { matches: { changes } },
})

/** The visits with which a commitment is noted; `true`: the commitment is that visit, also when it is closed. */
const needing = (commitment: Commitment | undefined): ReadonlyMap<VisitId, boolean> =>
  new Map([
    ...(commitment?.status === 'open' && commitment.dueBefore
      ? [[commitment.dueBefore.visitId, false] as const]
      : []),
    ...(commitment?.agreedVisit ? [[commitment.agreedVisit.visitId, true] as const] : []),
  ])

/** A visit keeps a note of each commitment that depends on the visit, so that a correction reaches the commitment. */
export const neededWrites = (before: Commitment | undefined, after: Commitment): Write[] => {
  const [then, now] = [needing(before), needing(after)]
  return [
    ...[...then.keys()].filter((id) => !now.has(id)).map((id) => ({ delete: keys.needed(id, after.id) })),
    ...[...now]
      .filter(([id, isAgreed]) => then.get(id) !== isAgreed)
      .map(([id, isAgreed]) => ({ put: items.needed(id, after.id, isAgreed) })),
  ]
}

/** Changes nothing: the write is there for its condition. */
const unchangedEvent = ({ visitId, id, version }: VisitEvent): Write => ({
  update: keys.event(visitId, id),
  set: { version },
  when: { matches: { version } },
})
