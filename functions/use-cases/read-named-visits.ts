import type { VisitId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { AgreedAction, Visit } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'

/**
 * A visit that an agreed action names, and the JSON Pointer to the field that says so. `isToCome`: the action is that visit, so it
 * has to be planned, and another one than that of the agreement.
 */
export type NamedVisit = { readonly id: VisitId; readonly pointer: string; readonly isToCome?: true }

/** Gives a visit that an agreed action names, as it was read. */
export type NamedVisitFor = (id: VisitId) => Visit

/** The visits that agreed actions of an event name. `event` is the JSON Pointer to the event. */
export const visitsNamedInActions = (actions: readonly AgreedAction[] = [], event: string): NamedVisit[] =>
  actions.flatMap((action, index) => visitsNamedIn(action, `${event}/agreedActions/${index}`))

/** The visits that an agreed action names. `action` is the JSON Pointer to the action. */
export const visitsNamedIn = (
  { dueBefore, agreedVisit }: Pick<AgreedAction, 'dueBefore' | 'agreedVisit'>,
  action: string,
): NamedVisit[] => [
  ...(dueBefore ? [{ id: dueBefore.visitId, pointer: `${action}/dueBefore/visitId` }] : []),
  ...(agreedVisit
    ? [{ id: agreedVisit.visitId, pointer: `${action}/agreedVisit/visitId`, isToCome: true } as const]
    : []),
]

/** Why an agreed action cannot be the visit; `own` is the visit of the agreement. */
const whyNotToCome = ({ id, state, withdrawal }: Visit, own: VisitId | undefined): string | undefined => {
  if (id === own) return 'is the visit of the agreement: name the visit to come'
  if (withdrawal) return `${id} is withdrawn: name a planned visit`
  return state === 'planned' ? undefined : `${id} is ${state}: name a planned visit`
}

/** Reads each visit once, strongly consistently; refused when one is not recorded, or cannot be an agreed visit. */
export const readNamedVisits = async (
  { visits }: Pick<Deps, 'visits'>,
  named: readonly NamedVisit[],
  own?: VisitId,
): Promise<NamedVisitFor | Refused<'unknown-visit' | 'invalid-request'>> => {
  const read = new Map<VisitId, Visit>()
  for (const { id, pointer, isToCome } of named) {
    const visit = read.get(id) ?? (await visits.read(id))?.visit
    if (visit === undefined) return { refused: 'unknown-visit', pointer, detail: `there is no ${id}` }
    const detail = isToCome && whyNotToCome(visit, own)
    if (detail) return { refused: 'invalid-request', pointer, detail }
    read.set(id, visit)
  }
  return (id) => {
    const visit = read.get(id)
    if (visit === undefined) throw new Error(`an agreed action names ${id}, which was not read`)
    return visit
  }
}
