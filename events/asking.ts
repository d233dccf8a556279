import * as z from 'zod/mini'
import { dueDate, name, wording } from './fields.ts'
import { officialId } from './ids.ts'
import { lazy } from './lazy.ts'

/* Bodies of the requests in which a responsible official asks the protocol office. */

/** The body of `POST /commitments/{id}/more-time`: until when the official asks for time, and why. */
export const moreTimeSubmission = lazy(() => z.strictObject({ dueOn: dueDate, reason: wording }))

/** The body of `POST /commitments/{id}/proposed-date`: a due date for a commitment without one. */
export const proposedDateSubmission = lazy(() =>
  z.strictObject({ dueOn: dueDate, reason: z.exactOptional(wording) }),
)

/** The body of `POST /commitments/{id}/not-mine`: whose it is, in words or by the directory, if that is known. */
export const notMineSubmission = lazy(() =>
  z.strictObject({ who: z.exactOptional(name), officialId: z.exactOptional(officialId) }),
)
