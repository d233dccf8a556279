import * as z from 'zod/mini'
import { wording } from './fields.ts'
import { lazy } from './lazy.ts'
import { mergePatchOf } from './merge-patch.ts'
import { agreedFields, excludeEachOther, responsible } from './visit.ts'

/* What the steps in the life of a commitment and of a visit take. */

/** What a recorder may correct of a commitment. */
export const correctable = lazy(() => z.strictObject(agreedFields()).check(excludeEachOther))

/** A merge patch, as `PATCH /commitments/{id}` takes it; a new date or rhythm needs the reason. */
export const correctionSubmission = lazy(() =>
  z.strictObject({
    ...mergePatchOf(correctable()).shape,
    reason: z.exactOptional(wording),
  }),
)

/** What the responsible official said, as `POST /commitments/{id}/progress` takes it. */
export const progressSubmission = lazy(() => z.strictObject({ note: wording }))

/** Why something is cancelled, opened again or withdrawn. */
export const reasonSubmission = lazy(() => z.strictObject({ reason: wording }))

/** Who is reminded from now on, as `POST /commitments/{id}/reassignment` takes it. */
export const reassignmentSubmission = lazy(() =>
  z.strictObject({
    responsible: responsible(),
    reason: z.exactOptional(wording),
  }),
)
