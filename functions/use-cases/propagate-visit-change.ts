import type { Commitments } from '../adapters/commitments.ts'
import { idFrom } from '../adapters/ids.ts'
import type { Matters } from '../adapters/matters.ts'
import type { Officials } from '../adapters/officials.ts'
import type { Unsettled } from '../adapters/table-keys.ts'
import type { Visits } from '../adapters/visits.ts'
import { type CommitmentId, protocolOfficeId, type VisitId } from '../domain/shared/ids.ts'
import { stepInLine } from '../domain/visits/change-visit.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'

export type PropagateDeps = {
  readonly visits: Pick<Visits, 'read' | 'unsettled' | 'settled'>
  readonly commitments: Pick<Commitments, 'get' | 'save'>
  readonly matters: Pick<Matters, 'about'>
  readonly officials: Pick<Officials, 'get'>
}

/** How often a commitment that somebody else changes at the same moment is read again. */
const tries = 5

/**
 * Brings every commitment of a visit in line with a changed record: corrected, published or withdrawn. The change
 * of the visit left a note that this is still to be done, so whoever comes first finishes it: the request itself,
 * or after an interruption the next tick. Each commitment is one transaction, and doing it twice is harmless.
 */
export const propagateVisitChange = (deps: PropagateDeps) => async (id: VisitId) => {
  const unsettled = await deps.visits.unsettled(id)
  if (unsettled === undefined) return
  const record = await deps.visits.read(id)
  if (record === undefined) throw new Error(`${id} is unsettled and not there`)
  for (const event of record.events)
    await Promise.all(
      event.commitmentIds.map((commitment) => bringInLine(deps, commitment, { ...record, event, unsettled })),
    )
  await deps.visits.settled(unsettled)
}

type Record = { readonly visit: Visit; readonly event: VisitEvent; readonly unsettled: Unsettled }

const bringInLine = async (deps: PropagateDeps, id: CommitmentId, record: Record): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await deps.commitments.get(id)
    if (found === undefined) throw new Error(`${id} was recorded and is not there`)
    const { commitment } = found
    if (commitment.status !== 'open') return
    const [holder, office, matter] = await Promise.all([
      deps.officials.get(commitment.holder),
      deps.officials.get(protocolOfficeId),
      deps.matters.about(commitment),
    ])
    if (holder === undefined || office === undefined)
      throw new Error(`${commitment.holder} is not in the directory`)
    const followed = { commitment, matter }
    const step = stepInLine(record.visit, record.event, followed, {
      holder,
      office,
      author: record.unsettled.author,
      newMatterId: idFrom('mat', id, commitment.version),
    })
    if (step === undefined || (await deps.commitments.save(followed, step)) === 'saved') return
  }
  throw new Error(`${id} kept changing while its visit was brought in line`)
}
