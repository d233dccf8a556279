import type { Official } from '../domain/officials/official.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { Deps } from './deps.ts'

/**
 * Reads an official named by a stored item. Throws if the directory has no official of the id: stored items
 * name only recorded officials, so a missing official is a fault, not a refusal.
 */
export const knownOfficial = async (
  { officials }: Pick<Deps, 'officials'>,
  id: OfficialId,
): Promise<Official> => {
  const official = await officials.get(id)
  if (official === undefined) throw new Error(`${id} is not in the directory`)
  return official
}

export const protocolOffice = (deps: Pick<Deps, 'officials'>): Promise<Official> =>
  knownOfficial(deps, protocolOfficeId)
