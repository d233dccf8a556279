import * as z from 'zod/mini'
import { officialId, visitId } from './ids.ts'

/*
 * What `tick` queues for `deliver`. Ids only; what to say is decided when it is sent.
 */

const schema = 1

/** Whose morning it may be. */
export const noticeDue = z.strictObject({ schema: z.literal(schema), officialId })

/** A visit with a change that was interrupted before it reached all of its commitments. */
export const visitChanged = z.strictObject({ schema: z.literal(schema), visitId })

export const queued = z.union([noticeDue, visitChanged])

export type Queued = z.infer<typeof queued>

/**
 * A newer program queued it. Understanding half of it could tell somebody the wrong thing, so it fails, and ends in the
 * dead letters unless the program that understands it comes first.
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
