import type { VisitId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { AgreedAction, Visit } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'

/** A visit before which an agreed action is due, and the JSON Pointer to the field that says so. */
export type NamedDueVisit = { readonly id: VisitId; readonly pointer: string }

/** Gives a visit before which something is due, as it was read. */
export type DueVisitFor = (id: VisitId) => Visit

/** The visits before which agreed actions of an event are due. `event` is the JSON Pointer to the event. */
export const dueBeforeInActions = (actions: readonly AgreedAction[] = [], event: string): NamedDueVisit[] =>
  actions.flatMap((action, index) => dueBeforeIn(action, `${event}/agreedActions/${index}`))

/** The visit before which an agreed action is due, or nothing. `action` is the JSON Pointer to the action. */
export const dueBeforeIn = (
  { dueBefore }: Pick<AgreedAction, 'dueBefore'>,
  action: string,
): NamedDueVisit[] =>
  dueBefore === undefined ? [] : [{ id: dueBefore.visitId, pointer: `${action}/dueBefore/visitId` }]

/** Reads each visit once, strongly consistently; refused when one is not recorded. */
export const readDueVisits = async (
  { visits }: Pick<Deps, 'visits'>,
  named: readonly NamedDueVisit[],
): Promise<DueVisitFor | Refused<'unknown-visit'>> => {
  const read = new Map<VisitId, Visit>()
  for (const { id, pointer } of named) {
    if (read.has(id)) continue
    const record = await visits.read(id)
    if (record === undefined) return { refused: 'unknown-visit', pointer, detail: `there is no ${id}` }
    read.set(id, record.visit)
  }
  return (id) => {
    const visit = read.get(id)
    if (visit === undefined) throw new Error(`something is due before ${id}, which was not read`)
    return visit
  }
}
