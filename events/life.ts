import * as z from 'zod/mini'
import { mergePatchOf } from './merge-patch.ts'
import { once } from './once.ts'
import { calendarDate, name, party, title, wording } from './text.ts'
import { checkIn, excludeEachOther, list, responsible } from './visit.ts'

/* What the steps in the life of a commitment and of a visit take. */

/** What a recorder may correct of a commitment. */
export const correctable = once(() =>
  z
    .strictObject({
      title,
      wording,
      undertakenBy: z.exactOptional(list(party())),
      recipient: z.exactOptional(party()),
      dueOn: z.exactOptional(calendarDate),
      dueWording: z.exactOptional(name),
      checkIn: z.exactOptional(checkIn()),
    })
    .check(excludeEachOther),
)

/** A merge patch, as `PATCH /commitments/{id}` takes it; a new date or rhythm needs the reason. */
export const correctionSubmission = once(() =>
  z.strictObject({
    ...mergePatchOf(correctable()).shape,
    reason: z.exactOptional(wording),
  }),
)

/** What the responsible official said, as `POST /commitments/{id}/progress` takes it. */
export const progressSubmission = once(() => z.strictObject({ note: wording }))

/** Why something is cancelled, opened again or withdrawn. */
export const reasonSubmission = once(() => z.strictObject({ reason: wording }))

/** Who is reminded from now on, as `POST /commitments/{id}/reassignment` takes it. */
export const reassignmentSubmission = once(() =>
  z.strictObject({
    responsible: responsible(),
    reason: z.exactOptional(wording),
  }),
)
