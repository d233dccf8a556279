import type { FoundCommitment } from '../adapters/commitments.ts'
import type { VisitRecord } from '../adapters/visits.ts'
import { pointedOut } from '../domain/reminders/absence-note.ts'
import type { Author } from '../domain/shared/author.ts'
import type { EventId, VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import { addedTo } from '../domain/visits/change-visit.ts'
import { recordAction, refusedContributors } from '../domain/visits/record-visit.ts'
import type { AgreedAction, VisitEvent } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { fingerprint, idFrom } from './ids.ts'
import { readNamedVisits, visitsNamedIn } from './read-named-visits.ts'
import { type ReadRenewedDeps, readRenewed, refusedDraft, renewingIn } from './read-renewed.ts'
import { namedIn, recordingContext } from './recording-context.ts'
import { type ResolveDeps, resolveOfficials } from './resolve-officials.ts'
import { failing, withRetry } from './retry.ts'
import { type SettleOrganisationDeps, settleOrganisationsOf, waitingIn } from './settle-organisation.ts'
import { notFound } from './versions.ts'

export type AddCommitmentDeps = Pick<Deps, 'visits'> & ResolveDeps & ReadRenewedDeps & SettleOrganisationDeps

/** An agreed action, with the recorded event at which the action was agreed. */
export type CommitmentSubmission = AgreedAction & { readonly eventId: EventId }

/**
 * The commitment in its present state. `recorded-before`: an earlier request with an equal key and submission
 * added the commitment.
 */
export type AddedCommitment = Pick<FoundCommitment, 'commitment' | 'history'> & {
  readonly outcome: 'recorded' | 'recorded-before'
}

type Refusal = Refused<
  | 'not-found'
  | 'key-reused'
  | 'unknown-event'
  | 'visit-closed'
  | 'visit-cancelled'
  | 'visit-withdrawn'
  | 'unknown-official'
  | 'invalid-request'
  | 'address-refused'
  | 'unknown-commitment'
  | 'unknown-visit'
  | 'cannot-be-renewed'
>

/** The number of attempts: an attempt fails when the visit, the directory or what the submission names changes meanwhile. */
const tries = 5

/**
 * Adds an agreed action to an event of a recorded visit. A repeated submission with the same `key` adds
 * nothing.
 */
export const addCommitment =
  (deps: AddCommitmentDeps) =>
  (
    author: Author,
    {
      visitId,
      submission,
      key,
    }: { readonly visitId: VisitId; readonly submission: CommitmentSubmission; readonly key: string },
  ): Promise<AddedCommitment | Refusal> => {
    const { eventId, ...action } = submission
    const id = idFrom('cmt', 'POST /visits/{id}/commitments', visitId, author.by, key)
    const submitted = fingerprint(submission)
    const exhausted = failing(
      'the visit, the directory or what the submission names kept changing while a commitment was added',
    )
    const renewing = renewingIn(action, '')
    return withRetry({ tries, exhausted }, async () => {
      // The older commitment is read before the visit: a repeated request at the same moment stores both in one transaction.
      const renewedFor = await readRenewed(deps, renewing)
      const record = await deps.visits.read(visitId)
      if (record === undefined) return notFound
      const there = await deps.commitments.get(id)
      if (there)
        return there.submitted === submitted
          ? { ...there, outcome: 'recorded-before' }
          : { refused: 'key-reused' }

      const event = eventIn(record, eventId)
      if (isRefused(event)) return event
      const visit = addedTo(record.visit)
      if (isRefused(visit)) return visit
      if (isRefused(renewedFor)) return renewedFor
      const ofDraft = refusedDraft(visit, renewing)
      if (ofDraft) return ofDraft
      const namedVisitFor = await readNamedVisits(deps, visitsNamedIn(action, ''), visitId)
      if (isRefused(namedVisitFor)) return namedVisitFor
      const directory = await resolveOfficials(deps, namedIn(action, ''), { newFrom: id, author })
      if (isRefused(directory)) return directory

      const context = await recordingContext(deps, directory, { renewedFor, namedVisitFor }, author)
      const refused = refusedContributors(action, event, '', context)
      if (refused) return refused
      const undertaking = recordAction(
        action,
        id,
        { visit, event, position: event.commitmentIds.length },
        context,
      )
      const stored = await deps.visits.addCommitment({ visit, event }, undertaking, {
        directory: directory.changes,
        submitted,
      })
      const { commitment, entry } = undertaking
      // If a repeated request was stored at the same moment, the next attempt finds the result.
      if (stored !== 'recorded') return 'changed-meanwhile'
      const renewals = undertaking.renewal ? [undertaking.renewal] : []
      await settleOrganisationsOf(deps, waitingIn({ commitments: [commitment], renewals }))
      const shown = pointedOut(commitment, directory.found(commitment.holder))
      return { outcome: 'recorded', commitment: shown, history: [entry] }
    })
  }

const eventIn = ({ events }: VisitRecord, id: EventId): VisitEvent | Refused<'unknown-event'> =>
  events.find((event) => event.id === id) ?? {
    refused: 'unknown-event',
    pointer: '/eventId',
    detail: `${id} is not an event of this visit`,
  }
