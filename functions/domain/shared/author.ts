import type { Instant } from './time.ts'

/** The doors through which a change can come. */
export const doors = ['api', 'link', 'console', 'system'] as const

/**
 * The person or system behind a change, and the door. `by` is the subject of an API token, the id of the official who opened
 * a link, or `system` for the program itself. No name is kept here, so that a person can be erased.
 */
export type Author = {
  readonly by: string
  readonly through: (typeof doors)[number]
  readonly at: Instant
  /**
   * Through a link: the version of the official `by`. The history of the official says who held the post in that version.
   */
  readonly officialVersion?: number
}

/** The same person or system through the same door. */
export const isSameAuthor = (one: Author, other: Author): boolean =>
  one.by === other.by && one.through === other.through
