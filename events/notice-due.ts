import * as z from 'zod/mini'
import { officialId, visitId } from './visit.ts'

/*
 * What `tick` queues for `deliver`. Ids only; what to say is decided when it is sent. A message of another schema
 * version is not understood and goes to the dead letters.
 */

/** Whose morning it may be. */
export const noticeDue = z.strictObject({ schema: z.literal(1), officialId })

/** A visit with a change that was interrupted before it reached all of its commitments. */
export const visitUnsettled = z.strictObject({ schema: z.literal(1), visitId })

export const queued = z.union([noticeDue, visitUnsettled])

export type Queued = z.infer<typeof queued>
