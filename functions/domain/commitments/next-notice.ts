import type { Official } from '../officials/official.ts'
import { nextMorning } from '../schedule/working-hour.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import type { Instant } from '../shared/time.ts'
import type { OpenCommitment } from './commitment.ts'
import { waitsForAnAnswer } from './questions.ts'

/**
 * True when no notice tells of the commitment, because a matter speaks for the commitment or the visit is a
 * draft.
 */
export const isSilent = (
  commitment: Pick<OpenCommitment, 'responsible' | 'matterId' | 'dateAsked' | 'draft'>,
): boolean => commitment.draft === true || waitsForAnAnswer(commitment)

export const unplanned = ({ next, ...commitment }: OpenCommitment): OpenCommitment => commitment

/** A change is told on the first morning still possible for the official on whose desk the commitment lies. */
export const scheduleNextNotice = (
  commitment: OpenCommitment,
  official: Official,
  now: Instant,
): OpenCommitment => {
  if (isSilent(commitment)) return unplanned(commitment)
  const next = nextMorning(now, official)
  const isNewToTheOffice = commitment.holder === protocolOfficeId && commitment.toldOn === undefined
  return { ...commitment, ...(isNewToTheOffice && { heldFrom: next.on }), next }
}

/** A commitment new on a desk counts from the holder's next morning; earlier notices told somebody else. */
export const scheduleAsNew = (
  { toldOn, ...commitment }: OpenCommitment,
  official: Official,
  now: Instant,
): OpenCommitment =>
  scheduleNextNotice({ ...commitment, heldFrom: nextMorning(now, official).on }, official, now)

/**
 * Plans the notice of a change. A commitment that waited for the answer about its date counts as new, so that lateness
 * begins on the holder's first morning.
 */
export const scheduleChange = (
  before: OpenCommitment,
  after: OpenCommitment,
  { official, now }: { readonly official: Official; readonly now: Instant },
): OpenCommitment =>
  before.dateAsked && !after.dateAsked
    ? scheduleAsNew(after, official, now)
    : scheduleNextNotice(after, official, now)
