import type { Renewed } from '../domain/commitments/renew.ts'
import type { CommitmentId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { AgreedAction } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'

export type ReadRenewedDeps = Pick<Deps, 'commitments' | 'matters' | 'desks'>

/** A commitment that an agreed action renews, and the JSON Pointer to the field that says so. */
export type Renewing = { readonly id: CommitmentId; readonly pointer: string }

/** Gives a renewed commitment as it was read. */
export type RenewedFor = (id: CommitmentId) => Renewed

type Refusal = Refused<'unknown-commitment' | 'cannot-be-renewed'>

/** What the agreed actions of an event renew. `event` is the JSON Pointer to the event. */
export const renewingInActions = (actions: readonly AgreedAction[] = [], event: string): Renewing[] =>
  actions.flatMap((action, index) => renewingIn(action, `${event}/agreedActions/${index}`))

/** What an agreed action renews, or nothing. `action` is the JSON Pointer to the action. */
export const renewingIn = ({ renews }: AgreedAction, action: string): Renewing[] =>
  renews === undefined ? [] : [{ id: renews, pointer: `${action}/renews` }]

/**
 * Reads the commitments that a recording renews, each with the matter about it and the parts of its contributors. Refused unless each of them is open and
 * published and renewed once. A draft renews nothing: nobody is told of it, and the older commitment would be forgotten.
 */
export const readRenewed = async (
  deps: ReadRenewedDeps,
  renewing: readonly Renewing[],
): Promise<RenewedFor | Refusal> => {
  const renewed = new Map<CommitmentId, Renewed>()
  for (const { id, pointer } of renewing) {
    if (renewed.has(id)) return cannotBeRenewed(pointer, `an earlier action of this request renews ${id}`)
    const open = await readOpen(deps, id, pointer)
    if (isRefused(open)) return open
    renewed.set(id, open)
  }
  return (id) => {
    const found = renewed.get(id)
    if (found === undefined) throw new Error(`${id} is renewed and was not read`)
    return found
  }
}

/** Refuses a draft that renews something. */
export const refusedDraft = (
  { draft }: { readonly draft?: boolean },
  [first]: readonly Renewing[],
): Refusal | undefined =>
  draft && first
    ? cannotBeRenewed(
        first.pointer,
        'a draft renews nothing: leave this action out, and add it with renews when the visit is published',
      )
    : undefined

const readOpen = async (
  { commitments, matters, desks }: ReadRenewedDeps,
  id: CommitmentId,
  pointer: string,
): Promise<Renewed | Refusal> => {
  const commitment = (await commitments.get(id))?.commitment
  if (commitment === undefined) return { refused: 'unknown-commitment', pointer, detail: `there is no ${id}` }
  if (commitment.status === 'renewed')
    return cannotBeRenewed(pointer, `${commitment.renewedBy} renews ${id} already`)
  if (commitment.status !== 'open') return cannotBeRenewed(pointer, `${id} is ${commitment.status}`)
  if (commitment.draft)
    return cannotBeRenewed(pointer, `${id} belongs to a draft: publish ${commitment.visitId} first`)
  const contributors = (commitment.contributors ?? []).map(({ officialId }) => officialId)
  return {
    commitment,
    matter: await matters.about(commitment),
    parts: contributors.length === 0 ? [] : await desks.parts(id, contributors),
  }
}

const cannotBeRenewed = (pointer: string, detail: string): Refusal => ({
  refused: 'cannot-be-renewed',
  pointer,
  detail,
})
