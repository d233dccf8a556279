import type { Official } from '../domain/officials/official.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { Deps } from './deps.ts'

/** An official whom something stored names. The directory must have them, so a missing one is a fault and no refusal. */
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
