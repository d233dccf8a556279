import * as z from 'zod/mini'
import { officialId } from './visit.ts'

/**
 * What `tick` queues for `deliver`: whose morning it may be. Ids only; what to say is decided when it is sent.
 * A message of another schema version is not understood and goes to the dead letters.
 */
export const noticeDue = z.strictObject({ schema: z.literal(1), officialId })

export type NoticeDue = z.infer<typeof noticeDue>
