import { askToCorrect as asked } from '../domain/commitments/official-matter.ts'
import type { Official } from '../domain/officials/official.ts'
import { type MatterId, type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'

/** The id follows from the official, so at most one matter about the record is open. */
export const unusableMatterId = (id: OfficialId): MatterId => idFrom('mat', id, 'unusable-record')

/**
 * Asks the protocol office, once, to correct an official's record that cannot be used. About the office's own record the
 * log rings for the operator instead; the settings take the place of the record.
 */
export const askToCorrect = async (
  deps: Pick<Deps, 'officials' | 'matters' | 'log'>,
  official: Official,
  now: Instant,
): Promise<void> => {
  const { id, unusable } = official
  if (unusable === undefined) return
  if (id === protocolOfficeId)
    return deps.log({ what: 'office unusable', fields: Object.keys(unusable).join() })
  const matterId = unusableMatterId(id)
  const before = await deps.matters.get(matterId)
  if (before?.status === 'open') return
  const office = await protocolOffice(deps)
  await deps.matters.raise(asked(matterId, official, { office, now, asksBefore: before?.version }), before)
}
