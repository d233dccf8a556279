import type { WholeVisit } from '../adapters/visits.ts'
import { type Official, readsWeeklyBrief } from '../domain/officials/official.ts'
import { pointedOut } from '../domain/reminders/absence-note.ts'
import { firstBrief } from '../domain/reminders/weekly-brief.ts'
import type { Author } from '../domain/shared/author.ts'
import type { VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Instant } from '../domain/shared/time.ts'
import { recordVisit as recordOf, refusedContributorsIn, refusedDays } from '../domain/visits/record-visit.ts'
import type { SimilarVisit } from '../domain/visits/similar.ts'
import type { VisitSubmission } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { fingerprint, idFrom } from './ids.ts'
import { type PropagateDeps, propagateVisitChange } from './propagate-visit-change.ts'
import { type NamedVisit, readNamedVisits, visitsNamedInActions } from './read-named-visits.ts'
import {
  type ReadRenewedDeps,
  type Renewing,
  readRenewed,
  refusedDraft,
  renewingInActions,
} from './read-renewed.ts'
import { readPredecessor } from './read-visits-before.ts'
import { namedInActions, partIds, recordingContext } from './recording-context.ts'
import { type Named, resolveOfficials } from './resolve-officials.ts'
import { failing, withRetry } from './retry.ts'
import { settleOrganisationsOf, waitingIn } from './settle-organisation.ts'
import { similarVisits } from './similar-visits.ts'

export type RecordVisitDeps = PropagateDeps & ReadRenewedDeps & Pick<Deps, 'desks'>

/**
 * The visit in its present state. `recorded-before`: an earlier request with an equal key and submission
 * recorded the visit.
 */
export type RecordedVisit = Pick<
  WholeVisit,
  'visit' | 'events' | 'commitments' | 'follows' | 'followedBy' | 'fulfilled'
> & {
  readonly outcome: 'recorded' | 'recorded-before'
  /** The other visits that may be the same. */
  readonly similar: readonly SimilarVisit[]
}

type StoredVisit = Omit<RecordedVisit, 'similar'>

type Refusal = Refused<
  | 'days-out-of-order'
  | 'unknown-visit'
  | 'unknown-commitment'
  | 'cannot-be-renewed'
  | 'unknown-official'
  | 'invalid-request'
  | 'address-refused'
  | 'key-reused'
>

/** The number of attempts: an attempt fails when an address is taken, or what the submission names changes, meanwhile. */
const tries = 5

/**
 * The id of the visit that a caller records with a key. The text 'POST /visits' must stay: a repeated request finds a stored
 * visit by an id made from the text.
 */
export const visitIdOf = (author: Author, key: string): VisitId =>
  idFrom('vis', 'POST /visits', author.by, key)

/**
 * Records a visit whole or not at all: in one transaction, or in several if one does not hold it. Before the last one nobody
 * is shown or told anything. A repeated submission with the same `key` records nothing more, and finishes what was interrupted.
 */
export const recordVisit =
  (deps: RecordVisitDeps) =>
  async (
    author: Author,
    { submission, key }: { readonly submission: VisitSubmission; readonly key: string },
  ): Promise<RecordedVisit | Refusal> => {
    const outOfOrder = refusedDays(submission)
    if (outOfOrder) return outOfOrder
    const visitId = visitIdOf(author, key)
    const { followsVisitId } = submission
    const follows = followsVisitId === undefined ? undefined : await readPredecessor(deps, followsVisitId)
    if (follows && isRefused(follows)) return follows
    const submitted = fingerprint(submission)

    const renewing = renewingInVisit(submission)
    const ofDraft = refusedDraft(submission, renewing)
    if (ofDraft) return ofDraft
    const exhausted = failing(
      'the directory, a renewed commitment or a visit that is named kept changing while a visit was recorded',
    )
    const stored = await withRetry<StoredVisit | Refusal>({ tries, exhausted }, async () => {
      const renewedFor = await readRenewed(deps, renewing)
      // The same request may have renewed them before.
      if (isRefused(renewedFor)) return (await recordedBefore(deps, visitId, submitted)) ?? renewedFor
      const namedVisitFor = await readNamedVisits(deps, visitsNamedInVisit(submission))
      // The agreed visit may have been held since the same request.
      if (isRefused(namedVisitFor)) return (await recordedBefore(deps, visitId, submitted)) ?? namedVisitFor
      const directory = await resolveOfficials(deps, namedInVisit(submission), { newFrom: visitId, author })
      // The official or focal point named by the same request may have changed since.
      if (isRefused(directory)) return (await recordedBefore(deps, visitId, submitted)) ?? directory
      const context = await recordingContext(deps, directory, { renewedFor, namedVisitFor }, author)
      const refused = refusedContributorsIn(submission, context)
      if (refused) return (await recordedBefore(deps, visitId, submitted)) ?? refused
      const ids = { ...context.ids, ...partIds(visitId) }
      const recorded = recordOf(submission, { ...context, visitId, ids })
      await beginBrief(deps, context.office, author.at)
      const outcome = await deps.visits.record(recorded, { directory: directory.changes, submitted })
      if (outcome === 'changed-meanwhile') return outcome
      if (outcome === 'recorded') {
        await settleOrganisationsOf(deps, waitingIn(recorded))
        const commitments = recorded.commitments.map((one) => pointedOut(one, directory.found(one.holder)))
        return {
          ...recorded,
          commitments,
          ...(follows && { follows }),
          followedBy: [],
          fulfilled: [],
          outcome,
        }
      }
      if (outcome !== 'already-there') {
        const of = recorded.events.length + recorded.commitments.length
        const visit = { ...recorded.visit, recording: { stored: 0, of } }
        await deps.visits.begin(visit, { submitted, body: submission }, author)
      }
      const there = await recordedBefore(deps, visitId, submitted)
      if (there === undefined) throw new Error(`${visitId} was recorded and is not there`)
      return there
    })
    return isRefused<StoredVisit, Refusal['refused']>(stored)
      ? stored
      : { ...stored, similar: await similarVisits(deps, stored.visit) }
  }

/** The weekly brief of the protocol office begins before the first visit is recorded, so that it tells of this visit. */
const beginBrief = async ({ desks }: RecordVisitDeps, office: Official, now: Instant): Promise<void> => {
  if (readsWeeklyBrief(office)) await desks.beginBrief(office.id, firstBrief(office, now))
}

const namedInVisit = ({ events = [] }: VisitSubmission): Named[] =>
  events.flatMap(({ agreedActions }, event) => namedInActions(agreedActions, `/events/${event}`))

const renewingInVisit = ({ events = [] }: VisitSubmission): Renewing[] =>
  events.flatMap(({ agreedActions }, event) => renewingInActions(agreedActions, `/events/${event}`))

const visitsNamedInVisit = ({ events = [] }: VisitSubmission): NamedVisit[] =>
  events.flatMap(({ agreedActions }, event) => visitsNamedInActions(agreedActions, `/events/${event}`))

/** The whole visit that this submission stored before; `undefined` for a submission that stored nothing. */
const recordedBefore = async (
  deps: RecordVisitDeps,
  visitId: VisitId,
  submitted: string,
): Promise<StoredVisit | Refused<'key-reused'> | undefined> => {
  const there = await deps.visits.get(visitId)
  if (there === undefined) return undefined
  if (there.submitted !== submitted) return { refused: 'key-reused' }
  if (!there.isUnsettled) return { ...there, outcome: 'recorded-before' }
  await propagateVisitChange(deps)(visitId)
  return recordedBefore(deps, visitId, submitted)
}
