import { officeHasNoDeputy, officeIsNoDeputy, ownDeputy, ownSupervisor } from '../../../events/names.ts'
import { type OfficialId, protocolOfficeId } from '../shared/ids.ts'

/** The facts of an official that name another official of the directory. */
export const namesOthers = ['supervisorId', 'deputyId'] as const

export type NamesOther = (typeof namesOthers)[number]

/** Why an official cannot have the official `named` in a fact, whoever is in the directory. */
export const refusedOther = (
  fact: NamesOther,
  id: OfficialId | undefined,
  named: string,
): string | undefined => {
  if (fact === 'supervisorId') return named === id ? ownSupervisor : undefined
  if (id === protocolOfficeId) return officeHasNoDeputy
  if (named === protocolOfficeId) return officeIsNoDeputy
  return named === id ? ownDeputy : undefined
}
