import * as z from 'zod/mini'
import { progressSubmission, reasonSubmission } from './change-commitment.ts'
import { completionSubmission } from './completion.ts'
import { officialId } from './ids.ts'
import { lazy } from './lazy.ts'

/* Bodies of the requests that record what a contributor answers about the own part. */

const contributor = lazy(() => z.strictObject({ officialId }))

/** The body of `POST /commitments/{id}/part-done`. What recurs has no parts, so no occurrence is named. */
export const partDoneSubmission = lazy(() => {
  const { occurrence, ...done } = completionSubmission().shape
  return z.strictObject({ contributor: contributor(), ...done })
})

/** The body of `POST /commitments/{id}/part-progress`. */
export const partProgressSubmission = lazy(() =>
  z.strictObject({ contributor: contributor(), ...progressSubmission().shape }),
)

/** The body of `POST /commitments/{id}/part-seen`. */
export const partSeenSubmission = lazy(() => z.strictObject({ contributor: contributor() }))

/** The body of `POST /commitments/{id}/part-undo`. */
export const partUndoSubmission = lazy(() =>
  z.strictObject({ contributor: contributor(), ...reasonSubmission().shape }),
)
