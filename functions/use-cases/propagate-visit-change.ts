import type { PendingPropagation } from '../adapters/table-keys.ts'
import type { ChangeContext, ChangedCommitment, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import { type Renewal, renew } from '../domain/commitments/renew.ts'
import type { CommitmentId, VisitId } from '../domain/shared/ids.ts'
import { isRefused } from '../domain/shared/refusal.ts'
import { followNamedVisit, stepInLine } from '../domain/visits/change-visit.ts'
import { readForChange } from './change-context.ts'
import type { Deps } from './deps.ts'
import { type FinishRecordingDeps, finishRecording } from './finish-recording.ts'
import { readRenewed } from './read-renewed.ts'
import { failing, withRetry } from './retry.ts'
import { type SettleOrganisationDeps, settleOrganisationsOf } from './settle-organisation.ts'
import { withConsequences } from './with-consequences.ts'

export type PropagateDeps = SettleOrganisationDeps & Pick<Deps, 'visits'> & FinishRecordingDeps

/**
 * The number of attempts for each commitment: an attempt fails when another request changes the commitment
 * meanwhile.
 */
const tries = 5

/** How many commitments are brought in line at once: each asks the table for up to four items at once, and the SDK has 50 sockets. */
const atOnce = 25

/**
 * Brings every open commitment of a visit in line with a visit that was corrected, published or withdrawn, and then every open
 * commitment that is due before it or is that visit. A visit that is still being recorded is recorded whole first, and then its commitments are
 * published.
 * The change left a note in the table, which stays until all commitments are in line. The request of the
 * change calls this function; after an interruption, the next tick queues the visit again. Each commitment is
 * one transaction, and a repeated call is harmless.
 */
export const propagateVisitChange =
  (deps: PropagateDeps) =>
  async (id: VisitId): Promise<void> => {
    const pending = await deps.visits.pendingPropagation(id)
    if (pending === undefined) return
    const record = await deps.visits.read(id)
    if (record === undefined) throw new Error(`a change of ${id} is noted and the visit is not there`)
    const { visit, events, neededBy } = record
    if (visit.recording) {
      await finishRecording(deps)(pending)
      return propagateVisitChange(deps)(id)
    }
    const changed: OpenCommitment[] = []
    const changes = [
      ...events.map((event) => ({
        commitments: event.commitmentIds,
        step: (followed: WithMatter, context: ChangeContext) => stepInLine(visit, event, followed, context),
      })),
      {
        commitments: neededBy,
        step: (followed: WithMatter, context: ChangeContext) => followNamedVisit(visit, followed, context),
      },
    ]
    for (const { commitments, step } of changes) {
      const end = await inGroups(commitments, (commitment) =>
        bringInLine(deps, commitment, { step, pending, changed }),
      )
      if (end === 'in line') continue
      if (end !== 'overtaken') await propagateVisitChange(deps)(end.unfinished)
      return propagateVisitChange(deps)(id)
    }
    await settleOrganisationsOf(deps, changed)
    await deps.visits.propagated(pending)
  }

/**
 * `overtaken`: the visit was changed once more meanwhile, and the record as read here counts no longer. `unfinished`: a visit that is
 * still being recorded has first to be recorded whole.
 */
type InLine = 'in line' | 'overtaken' | { readonly unfinished: VisitId }

/**
 * A commitment that fails is tried again after the others, so that one fault of the table does not keep the change from all
 * others of two hundred. A group in which every commitment fails ends the work: the next tick begins it again.
 */
const inGroups = async (
  commitments: readonly CommitmentId[],
  work: (id: CommitmentId) => Promise<InLine>,
): Promise<InLine> => {
  let left = commitments
  while (left.length > 0) {
    const group = left.slice(0, atOnce)
    const ends = await Promise.allSettled(group.map(work))
    const halt = ends.find((end) => end.status === 'fulfilled' && end.value !== 'in line')
    if (halt?.status === 'fulfilled') return halt.value
    const failures = ends.filter((end) => end.status === 'rejected')
    if (failures.length === group.length) throw failures[0]?.reason
    left = [...left.slice(atOnce), ...group.filter((_, index) => ends[index]?.status === 'rejected')]
  }
  return 'in line'
}

type Changed = {
  /** Nothing for a commitment already in line. */
  readonly step: (followed: WithMatter, context: ChangeContext) => ChangedCommitment | undefined
  readonly pending: PendingPropagation
  /** The commitments brought in line so far, as they were before. */
  readonly changed: OpenCommitment[]
}

const bringInLine = (
  deps: PropagateDeps,
  id: CommitmentId,
  { step: stepOf, pending, changed }: Changed,
): Promise<InLine> => {
  const exhausted = failing(`${id} kept changing while its visit was brought in line`)
  return withRetry<InLine>({ tries, exhausted }, async () => {
    const found = await deps.commitments.get(id)
    if (found === undefined) throw new Error(`${id} was recorded and is not there`)
    if (found.commitment.status !== 'open') return 'in line'
    const { followed, context } = await readForChange(deps, found.commitment, pending.author)
    const step = stepOf(followed, context)
    if (step === undefined) return 'in line'
    const { draft, visitId } = found.commitment
    // Nobody is shown a row of a part of a table as done, and what the row renews is closed when the row is published.
    if (draft && step.commitment.status !== 'open' && (await deps.visits.read(visitId))?.visit.recording)
      return { unfinished: visitId }
    // The note is read after the commitment: a change that replaces the note later finds the commitment as stored here.
    const note = await deps.visits.pendingPropagation(pending.visitId)
    if (note?.changes !== pending.changes) return 'overtaken'
    const whole = await withConsequences(deps, followed, step, context)
    const renewal = await renewalAtPublication(deps, found.commitment, whole, context)
    const saved = await deps.commitments.save(followed, whole, { renewal })
    if (saved !== 'saved') return 'changed-meanwhile'
    changed.push(found.commitment, ...(renewal ? [renewal.before.commitment] : []))
    return 'in line'
  })
}

/**
 * Closes what a row of a table renews, when the row is published. What somebody closed since the request was accepted stays as
 * it is.
 */
const renewalAtPublication = async (
  deps: PropagateDeps,
  before: OpenCommitment,
  { commitment }: ChangedCommitment,
  context: ChangeContext,
): Promise<Renewal | undefined> => {
  const isPublished = before.draft && commitment.status === 'open' && !commitment.draft
  if (!isPublished || before.renews === undefined) return undefined
  const id = before.renews.commitmentId
  const renewedFor = await readRenewed(deps, [{ id, pointer: '' }])
  return isRefused(renewedFor) ? undefined : renew(renewedFor(id), before.id, context)
}
