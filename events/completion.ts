import * as z from 'zod/mini'
import { calendarDate, name, wording } from './fields.ts'
import { lazy } from './lazy.ts'

/** The body of `POST /commitments/{id}/completion`: the outcome and the day of a completed commitment. */
export const completionSubmission = lazy(() =>
  z.strictObject({
    outcome: wording,
    doneOn: calendarDate,
    /** The institution's file number of the proof, for example of a letter. */
    reference: z.exactOptional(name),
    /** Of a recurring commitment: the due date of the occurrence that is done, or else the oldest open one. */
    occurrence: z.exactOptional(calendarDate),
    /**
     * The responsible official says so, and not the protocol office: where commitments close by acceptance, the office then
     * accepts the report or returns it.
     */
    reported: z.exactOptional(z.literal(true, 'must be true, or left out')),
  }),
)

export type CompletionSubmission = z.infer<ReturnType<typeof completionSubmission>>
