import { isDeepStrictEqual } from 'node:util'
import type { OfficialChange } from '../adapters/officials.ts'
import type { Official } from '../domain/officials/official.ts'
import { absenceNote } from '../domain/reminders/absence-note.ts'
import { standInFor } from '../domain/reminders/stand-in.ts'
import { pick } from '../domain/shared/pick.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

const cover = (official: Official) => pick(official, ['absence', 'absentFrom', 'deputyId'])

/** True when another absence counts, or somebody else stands in during one. */
const isCoverChanged = (previous: Official | undefined, official: Official): boolean =>
  previous === undefined
    ? official.absence !== undefined
    : (previous.absence ?? official.absence) !== undefined &&
      !isDeepStrictEqual(cover(previous), cover(official))

/**
 * What a change of the absence or of the deputy writes: the note on the official’s desk, and the lines on the desks of the deputies. The
 * deputy is told anew of everything, because the days are others.
 */
export const absenceAfter = async (
  { officials }: Pick<Deps, 'officials'>,
  previous: Official | undefined,
  official: Official,
  now: Instant,
): Promise<Pick<OfficialChange, 'absenceNote' | 'standIn'>> => {
  if (!isCoverChanged(previous, official)) return {}
  const ends = previous?.absence && previous.deputyId
  const deputy = official.deputyId && (await officials.get(official.deputyId))
  const line = deputy && standInFor(official, deputy, now)
  return {
    absenceNote: absenceNote(official.version, now),
    standIn: { ...(ends && { ends }), ...(deputy && line && { begins: { deputy: deputy.id, line } }) },
  }
}
