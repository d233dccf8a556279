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
    })
    .check(
      z.refine(
        ({ responsible, dueOn, checkIn, accept }) =>
          [responsible, dueOn, checkIn, accept].some((answer) => answer !== undefined),
        'must answer something: responsible, dueOn, checkIn or accept',
      ),
      excludeEachOther,
    ),
)

export type DecisionSubmission = z.infer<ReturnType<typeof decisionSubmission>>
