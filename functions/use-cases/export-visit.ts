import type { FoundCommitment } from '../adapters/commitments.ts'
import type { WholeVisit } from '../adapters/visits.ts'
import type { Matter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import type { VisitId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { commitmentsOf } from './change-visit.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { notFound } from './versions.ts'

export type ExportVisitDeps = Pick<Deps, 'visits' | 'commitments' | 'matters' | 'officials'>

export type ExportedVisit = {
  readonly whole: WholeVisit
  /** In the order of the record, each with the whole history. */
  readonly commitments: readonly FoundCommitment[]
  readonly matters: readonly Matter[]
  /** All officials who hold, held or contribute to a commitment of the visit. */
  readonly officials: readonly Official[]
}

/** Reads a visit with all records about the visit. */
export const exportVisit =
  (deps: ExportVisitDeps) =>
  async (id: VisitId): Promise<ExportedVisit | Refused<'not-found'>> => {
    const whole = await deps.visits.get(id)
    if (whole === undefined) return notFound
    const named = whole.events.flatMap((event) => commitmentsOf(event, whole))
    const commitments = await all(
      named.map((commitment) => commitment.id),
      deps.commitments.get,
    )
    const involved = commitments.flatMap(({ commitment, history }) => [
      ...history.map(({ holder }) => holder),
      ...(commitment.contributors ?? []).map(({ officialId }) => officialId),
    ])
    return {
      whole,
      commitments,
      matters: await all(commitments.flatMap(matterIds), deps.matters.get),
      officials: await all(involved, deps.officials.get),
    }
  }

/**
 * Every possible id of a matter about a commitment. A matter raised at recording has an id made from the
 * commitment's id; a matter raised by a later change, from the id and a version of the commitment; the
 * history names the others.
 */
const matterIds = ({ commitment: { id }, history }: FoundCommitment) => [
  idFrom('mat', id),
  ...history.flatMap(({ version, change }) => [
    idFrom('mat', id, version),
    ...('matterId' in change ? [change.matterId] : []),
  ]),
]

/** Reads each distinct id once, and leaves out missing items. */
const all = async <Id, Found>(
  ids: readonly Id[],
  get: (id: Id) => Promise<Found | undefined>,
): Promise<Found[]> => (await Promise.all([...new Set(ids)].map(get))).flatMap((found) => found ?? [])
