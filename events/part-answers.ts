import * as z from 'zod/mini'
import { notMineSubmission } from './asking.ts'
import { progressSubmission, reasonSubmission } from './change-commitment.ts'
import { completionSubmission } from './completion.ts'
import { calendarDate, wording } from './fields.ts'
import { officialId } from './ids.ts'
import { lazy } from './lazy.ts'

/* Bodies of the requests that record what a contributor answers about the own part. */

export const contributor = lazy(() => z.strictObject({ officialId }))

/**
 * The body of `POST /commitments/{id}/part-done`. What recurs has no parts, so no occurrence is named; and a part is done by the word
 * of its contributor, so nothing is reported for acceptance.
 */
export const partDoneSubmission = lazy(() => {
  const { occurrence, reported, ...done } = completionSubmission().shape
  return z.strictObject({ contributor: contributor(), ...done })
})

/** The body of `POST /commitments/{id}/part-progress`. */
export const partProgressSubmission = lazy(() =>
  z.strictObject({ contributor: contributor(), ...progressSubmission().shape }),
)

/** Until which day a contributor asks for time, and why. */
export const moreTimeOfPart = lazy(() => z.strictObject({ dueOn: calendarDate, reason: wording }))

/** The body of `POST /commitments/{id}/part-more-time`. */
export const partMoreTimeSubmission = lazy(() =>
  z.strictObject({ contributor: contributor(), ...moreTimeOfPart().shape }),
)

/** The body of `POST /commitments/{id}/part-not-mine`: whose part it is, if that is known. */
export const partNotMineSubmission = lazy(() =>
  z.strictObject({ contributor: contributor(), ...notMineSubmission().shape }),
)

/** The body of `POST /commitments/{id}/part-seen`. */
export const partSeenSubmission = lazy(() => z.strictObject({ contributor: contributor() }))

/** The body of `POST /commitments/{id}/part-undo`. */
export const partUndoSubmission = lazy(() =>
  z.strictObject({ contributor: contributor(), ...reasonSubmission().shape }),
)
