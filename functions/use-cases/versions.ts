import type { Refused } from '../domain/shared/refusal.ts'

/**
 * `expect` is the version read by the author. Without `expect` the present version is changed, whatever its
 * number.
 */
export type Expected = { readonly expect?: number | undefined }

export const notFound = { refused: 'not-found' } as const satisfies Refused<'not-found'>

export const versionConflict = { refused: 'version-conflict' } as const satisfies Refused<'version-conflict'>

export const isOutdated = (
  { expect }: Expected,
  present: { readonly version: number } | undefined,
): boolean => expect !== undefined && expect !== present?.version
