import * as z from 'zod/mini'
import { calendarDate, title, wording } from './fields.ts'
import { lazy } from './lazy.ts'
import { mergePatchOf } from './merge-patch.ts'
import { agreedFields, contributors, excludeEachOther, recursInWholePeriods, responsible } from './visit.ts'

/* Bodies of the requests that change a commitment or withdraw a visit. */

/** What a recorder may correct of a commitment. */
export const correctable = lazy(() =>
  z.strictObject(agreedFields()).check(...excludeEachOther, recursInWholePeriods),
)

/**
 * The body of `PATCH /commitments/{id}`, a merge patch; a new date or rhythm needs a reason. `contributors` is the whole list from
 * now on.
 */
export const correctionSubmission = lazy(() =>
  z.strictObject({
    ...mergePatchOf(correctable()).shape,
    contributors: z.exactOptional(z.nullable(contributors())),
    reason: z.exactOptional(wording),
  }),
)

/**
 * The body of `POST /commitments/{id}/progress`: the words of the responsible official; `atRisk` if the agreed action may not
 * be done in time.
 */
export const progressSubmission = lazy(() =>
  z.strictObject({ note: wording, atRisk: z.exactOptional(z.literal(true, 'must be true, or left out')) }),
)

/** The body of `POST /commitments/{id}/waiting`: what the other side has to do first, and by which day. */
export const waitingSubmission = lazy(() => z.strictObject({ for: title, until: calendarDate }))

/** The body of `POST /commitments/{id}/waiting-end`. */
export const waitingEndSubmission = lazy(() => z.strictObject({ note: z.exactOptional(wording) }))

/** The body of `POST /commitments/{id}/skip`; `occurrence`: its due date, or else the oldest open one. */
export const skipSubmission = lazy(() =>
  z.strictObject({ reason: wording, occurrence: z.exactOptional(calendarDate) }),
)

/** The reason for a cancellation, a reopening, a withdrawal or the undoing of an answer. */
export const reasonSubmission = lazy(() => z.strictObject({ reason: wording }))

/** The body of `POST /commitments/{id}/reassignment`: the official to be reminded from now on. */
export const reassignmentSubmission = lazy(() =>
  z.strictObject({
    responsible: responsible(),
    reason: z.exactOptional(wording),
  }),
)
