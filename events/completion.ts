import * as z from 'zod/mini'
import { calendarDate, name, wording } from './fields.ts'
import { lazy } from './lazy.ts'

/** That a commitment is done and how it came out, as `POST /commitments/{id}/completion` takes it. */
export const completionSubmission = lazy(() =>
  z.strictObject({
    outcome: wording,
    doneOn: calendarDate,
    /** The institution's own file number of the proof, such as a letter's. */
    reference: z.exactOptional(name),
  }),
)

export type CompletionSubmission = z.infer<ReturnType<typeof completionSubmission>>
