import { linksRevoked } from '../domain/officials/history.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Author } from '../domain/shared/author.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { Deps } from './deps.ts'
import { withRetry } from './retry.ts'
import { type Expected, isOutdated, notFound, versionConflict } from './versions.ts'

export type RevokeLinksDeps = Pick<Deps, 'officials'>

/** The number of attempts: an attempt fails when somebody changes the official at the same moment. */
const tries = 3

/**
 * Ends every link that was sent to an official so far, such as after a mail was forwarded to the wrong person. The next
 * notice has links again.
 */
export const revokeLinks =
  (deps: RevokeLinksDeps) =>
  (
    author: Author,
    { id, expect, reason }: Expected & { readonly id: OfficialId; readonly reason: string },
  ): Promise<{ readonly official: Official } | Refused<'not-found' | 'version-conflict'>> =>
    withRetry({ tries, exhausted: () => versionConflict }, async () => {
      const previous = await deps.officials.get(id)
      if (previous === undefined) return notFound
      if (isOutdated({ expect }, previous)) return versionConflict
      const revoked = linksRevoked(previous, { reason, author })
      const saved = await deps.officials.save({ ...revoked, previous })
      return saved === 'saved' ? { official: revoked.official } : 'changed-meanwhile'
    })
