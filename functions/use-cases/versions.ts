import type { Refused } from '../domain/shared/refusal.ts'

/**
 * The version that the author saw of what is to be changed. Without it the present version is changed, whichever that
 * is.
 */
export type Expected = { readonly expect?: number | undefined }

export const notFound = { refused: 'not-found' } as const satisfies Refused<'not-found'>

export const versionConflict = { refused: 'version-conflict' } as const satisfies Refused<'version-conflict'>

export const isOutdated = (
  { expect }: Expected,
  present: { readonly version: number } | undefined,
): boolean => expect !== undefined && expect !== present?.version
