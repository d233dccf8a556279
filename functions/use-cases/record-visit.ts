import type { WholeVisit } from '../adapters/visits.ts'
import type { Author } from '../domain/shared/author.ts'
import type { VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import {
  type PartIds,
  recordVisit as recordOf,
  refusedContributorsIn,
  refusedDays,
  type UndertakingContext,
} from '../domain/visits/record-visit.ts'
import type { SimilarVisit } from '../domain/visits/similar.ts'
import type { VisitSubmission } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { fingerprint, idFrom } from './ids.ts'
import {
  type ReadRenewedDeps,
  type Renewing,
  readRenewed,
  refusedDraft,
  renewingInActions,
} from './read-renewed.ts'
import { readPredecessor } from './read-visits-before.ts'
import { countedIn, namedInActions, recordingContext, tooManyWrites } from './recording-context.ts'
import { type Named, type ResolveDeps, resolveOfficials } from './resolve-officials.ts'
import { failing, withRetry } from './retry.ts'
import { similarVisits } from './similar-visits.ts'

export type RecordVisitDeps = Pick<Deps, 'visits'> & ResolveDeps & ReadRenewedDeps

/**
 * The visit in its present state. `recorded-before`: an earlier request with an equal key and submission
 * recorded the visit.
 */
export type RecordedVisit = Pick<
  WholeVisit,
  'visit' | 'events' | 'commitments' | 'follows' | 'followedBy'
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
  | 'too-many-writes'
  | 'key-reused'
>

/** The number of attempts: an attempt fails when an address is taken, or a renewed commitment changes, meanwhile. */
const tries = 5

/**
 * The id of the visit that a caller records with a key. The text 'POST /visits' must stay: a repeated request finds a stored
 * visit by an id made from the text.
 */
export const visitIdOf = (author: Author, key: string): VisitId =>
  idFrom('vis', 'POST /visits', author.by, key)

/** Records a whole visit in one transaction. A repeated submission with the same `key` records nothing more. */
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
      'the directory or a renewed commitment kept changing while a visit was recorded',
    )
    const stored = await withRetry<StoredVisit | Refusal>({ tries, exhausted }, async () => {
      const renewedFor = await readRenewed(deps, renewing)
      // The same request may have renewed them before.
      if (isRefused(renewedFor)) return (await recordedBefore(deps, visitId, submitted)) ?? renewedFor
      const directory = await resolveOfficials(deps, namedInVisit(submission), { newFrom: visitId, author })
      // The official or focal point named by the same request may have changed since.
      if (isRefused(directory)) return (await recordedBefore(deps, visitId, submitted)) ?? directory
      const context = await recordingContext(deps, directory, renewedFor, author)
      const refused = refusedContributorsIn(submission, context)
      if (refused) return (await recordedBefore(deps, visitId, submitted)) ?? refused
      const recorded = recordOf(submission, { ...context, visitId, ids: partIds(visitId, context) })
      const outcome = await deps.visits.record(recorded, { directory: directory.changes, submitted })
      if (outcome === 'changed-meanwhile') return outcome
      if (outcome === 'already-there') {
        const before = await recordedBefore(deps, visitId, submitted)
        if (before === undefined) throw new Error(`${visitId} was recorded and is not there`)
        return before
      }
      return outcome === 'recorded'
        ? { ...recorded, ...(follows && { follows }), followedBy: [], outcome }
        : tooManyWrites('visit', outcome, countedIn(recorded, directory.changes))
    })
    return isRefused<StoredVisit, Refusal['refused']>(stored)
      ? stored
      : { ...stored, similar: await similarVisits(deps, stored.visit) }
  }

const namedInVisit = ({ events = [] }: VisitSubmission): Named[] =>
  events.flatMap(({ agreedActions }, event) => namedInActions(agreedActions, `/events/${event}`))

const renewingInVisit = ({ events = [] }: VisitSubmission): Renewing[] =>
  events.flatMap(({ agreedActions }, event) => renewingInActions(agreedActions, `/events/${event}`))

const partIds = (visitId: VisitId, { ids }: UndertakingContext): PartIds => ({
  ...ids,
  event: (position) => idFrom('evt', visitId, position),
  commitment: (event, action) => idFrom('cmt', visitId, event, action),
})

const recordedBefore = async (
  { visits }: Pick<Deps, 'visits'>,
  visitId: VisitId,
  submitted: string,
): Promise<StoredVisit | Refused<'key-reused'> | undefined> => {
  const whole = await visits.get(visitId)
  if (whole === undefined) return undefined
  return whole.submitted === submitted ? { ...whole, outcome: 'recorded-before' } : { refused: 'key-reused' }
}
