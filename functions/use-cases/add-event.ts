import type { Commitment } from '../domain/commitments/commitment.ts'
import { pointedOut } from '../domain/reminders/absence-note.ts'
import type { Author } from '../domain/shared/author.ts'
import type { VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import { addedTo } from '../domain/visits/change-visit.ts'
import { recordEvent, refusedContributorsAt, refusedEventDays } from '../domain/visits/record-visit.ts'
import type { EventSubmission, VisitEvent } from '../domain/visits/visit.ts'
import { commitmentsOf } from './change-visit.ts'
import { fingerprint, idFrom } from './ids.ts'
import { type PropagateDeps, propagateVisitChange } from './propagate-visit-change.ts'
import { readNamedVisits, visitsNamedInActions } from './read-named-visits.ts'
import { type ReadRenewedDeps, readRenewed, refusedDraft, renewingInActions } from './read-renewed.ts'
import { namedInActions, recordingContext, tooManyWrites } from './recording-context.ts'
import { resolveOfficials } from './resolve-officials.ts'
import { failing, withRetry } from './retry.ts'
import { settleOrganisationsOf, waitingIn } from './settle-organisation.ts'
import { notFound } from './versions.ts'

export type AddEventDeps = PropagateDeps & ReadRenewedDeps

/**
 * The event in its present state. `recorded-before`: an earlier request with an equal key and submission
 * added the event.
 */
export type AddedEvent = {
  readonly outcome: 'recorded' | 'recorded-before'
  readonly event: VisitEvent
  /** The commitments agreed at the event, in the order of the record. */
  readonly commitments: readonly Commitment[]
}

type Refusal = Refused<
  | 'not-found'
  | 'key-reused'
  | 'visit-closed'
  | 'visit-cancelled'
  | 'visit-withdrawn'
  | 'days-out-of-order'
  | 'unknown-official'
  | 'invalid-request'
  | 'address-refused'
  | 'too-many-writes'
  | 'unknown-commitment'
  | 'unknown-visit'
  | 'cannot-be-renewed'
>

/** The number of attempts: an attempt fails when the visit, the directory or what the submission names changes meanwhile. */
const tries = 5

/**
 * Adds a later event and its agreed actions to a recorded visit, in one transaction. The recording of a visit that
 * was interrupted is finished first. A repeated submission with the same `key` adds nothing.
 */
export const addEvent =
  (deps: AddEventDeps) =>
  (
    author: Author,
    {
      visitId,
      submission,
      key,
    }: { readonly visitId: VisitId; readonly submission: EventSubmission; readonly key: string },
  ): Promise<AddedEvent | Refusal> => {
    const eventId = idFrom('evt', 'POST /visits/{id}/events', visitId, author.by, key)
    const submitted = fingerprint(submission)
    const exhausted = failing(
      'the visit, the directory or what the submission names kept changing while an event was added',
    )
    const renewing = renewingInActions(submission.agreedActions, '')
    return withRetry({ tries, exhausted }, async () => {
      // The older commitments are read before the visit: a repeated request at the same moment stores both in one transaction.
      const renewedFor = await readRenewed(deps, renewing)
      const whole = await deps.visits.get(visitId)
      if (whole === undefined) return notFound
      if (whole.visit.recording) {
        await propagateVisitChange(deps)(visitId)
        return 'changed-meanwhile'
      }
      const there = whole.events.find((event) => event.id === eventId)
      if (there)
        return whole.eventsSubmitted.get(eventId) === submitted
          ? { outcome: 'recorded-before', event: there, commitments: commitmentsOf(there, whole) }
          : { refused: 'key-reused' }

      const visit = addedTo(whole.visit)
      if (isRefused(visit)) return visit
      const outside = refusedEventDays(visit, submission)
      if (outside) return outside
      if (isRefused(renewedFor)) return renewedFor
      const ofDraft = refusedDraft(visit, renewing)
      if (ofDraft) return ofDraft
      const namedVisitFor = await readNamedVisits(
        deps,
        visitsNamedInActions(submission.agreedActions, ''),
        visitId,
      )
      if (isRefused(namedVisitFor)) return namedVisitFor
      const named = namedInActions(submission.agreedActions, '')
      const directory = await resolveOfficials(deps, named, { newFrom: eventId, author })
      if (isRefused(directory)) return directory

      const place = {
        position: whole.events.length,
        event: eventId,
        commitment: (action: number) => idFrom('cmt', eventId, action),
      }
      const context = await recordingContext(deps, directory, { renewedFor, namedVisitFor }, author)
      const refused = refusedContributorsAt(submission, '', context)
      if (refused) return refused
      const recorded = recordEvent(submission, visit, place, context)
      const stored = await deps.visits.addEvent(visit, recorded, { directory: directory.changes, submitted })
      if (stored === 'recorded') {
        await settleOrganisationsOf(deps, waitingIn(recorded))
        const commitments = recorded.commitments.map((one) => pointedOut(one, directory.found(one.holder)))
        return { ...recorded, commitments, outcome: 'recorded' }
      }
      // If a repeated request was stored at the same moment, the next attempt finds the result.
      return typeof stored === 'string'
        ? 'changed-meanwhile'
        : tooManyWrites(stored, recorded, directory.changes)
    })
  }
