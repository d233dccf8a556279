import type { Instant } from './time.ts'

/** The doors through which a change can come. */
export const doors = ['api', 'link', 'console', 'system'] as const

/**
 * The person or system behind a change, and the door. `by` is the subject of an API token, or `system` for the program
 * itself.
 */
export type Author = {
  readonly by: string
  readonly through: (typeof doors)[number]
  readonly at: Instant
}
