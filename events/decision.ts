import * as z from 'zod/mini'
import { calendarDate, wording } from './fields.ts'
import { lazy } from './lazy.ts'
import { checkIn, excludeEachOther, responsible } from './visit.ts'

/** The body of `POST /matters/{id}/decision`: the protocol office's answer to a matter. */
export const decisionSubmission = lazy(() =>
  z
    .strictObject({
      responsible: z.exactOptional(responsible()),
      dueOn: z.exactOptional(calendarDate),
      checkIn: z.exactOptional(checkIn()),
      accept: z.exactOptional(z.boolean()),
      note: z.exactOptional(wording),
      tryAgain: z.exactOptional(z.literal(true, 'must be true, or left out')),
    })
    .check(
      z.refine(
        ({ responsible, dueOn, checkIn, accept, tryAgain }) =>
          [responsible, dueOn, checkIn, accept, tryAgain].some((answer) => answer !== undefined),
        'must answer something: responsible, dueOn, checkIn, accept or tryAgain',
      ),
      excludeEachOther,
    ),
)

export type DecisionSubmission = z.infer<ReturnType<typeof decisionSubmission>>
