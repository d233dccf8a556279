import * as z from 'zod/mini'
import { officialId, organisationId, visitId } from './ids.ts'

/*
 * The messages from `tick` to `deliver`. A message holds only ids; the content of a notice is decided when
 * the notice is sent.
 */

const schema = 1

/** An official whose morning may have come. */
export const noticeDue = z.strictObject({ schema: z.literal(schema), officialId })

/** A visit with an interrupted change, which has not reached all commitments of the visit. */
export const visitChanged = z.strictObject({ schema: z.literal(schema), visitId })

/** An organisation with commitments or a focal point to be put in order. */
export const organisationChanged = z.strictObject({ schema: z.literal(schema), organisationId })

export const queued = z.union([noticeDue, visitChanged, organisationChanged])

export type Queued = z.infer<typeof queued>

/**
 * Thrown for a message queued by a newer version of the program. A half-understood message could tell an
 * official the wrong thing, so the message fails, and ends in the dead-letter queue unless the newer version
 * is deployed first.
 */
export class UnknownSchema extends Error {
  override readonly name = 'UnknownSchema'
}

export const queuedFrom = (body: string): Queued => {
  const message: unknown = JSON.parse(body)
  const { success, data } = z.object({ schema: z.int() }).safeParse(message)
  if (success && data.schema !== schema) throw new UnknownSchema(`a message of schema ${data.schema}`)
  return queued.parse(message)
}
