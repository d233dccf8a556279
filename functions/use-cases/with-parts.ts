import type { StoredTogether } from '../adapters/commitments.ts'
import type { DirectoryChange } from '../adapters/officials.ts'
import type { ChangedCommitment } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import { type PartChange, partsAfter, withoutFormerContributors } from '../domain/commitments/part.ts'
import { noNewsOfMovedParts, noNewsOfParts } from '../domain/reminders/news.ts'
import type { Author } from '../domain/shared/author.ts'
import type { Deps } from './deps.ts'

type Step = ChangedCommitment & Pick<StoredTogether, 'directory'>

/**
 * A change of a commitment with what it means for the parts of the contributors, to be stored in the same transaction: at most
 * eight more items. A contributor whose address waits for the office's answer and who gets a part has a new version, so that a
 * refusal at the same moment fails.
 */
export const withParts = async <Changed extends Step>(
  { officials, desks }: Pick<Deps, 'officials' | 'desks'>,
  before: Commitment,
  step: Changed,
  { at: now }: Pick<Author, 'at'>,
): Promise<Changed> => {
  const contributors = [before, step.commitment].flatMap((commitment) => commitment.contributors ?? [])
  const ids = [...new Set(contributors.map(({ officialId }) => officialId))]
  if (ids.length === 0) return step
  const [known, stored] = await Promise.all([officials.getAll(ids), desks.parts(before.id, ids)])
  const commitment = withoutFormerContributors(step.commitment, known)
  const parts = [
    ...(step.parts ?? []),
    ...partsAfter(commitment, stored, { officials: known, now }).filter(isAlsoChanged(step)),
  ]
  const named = new Set((step.directory ?? []).map(officialOf))
  const waiting = parts.flatMap((change) => {
    const official = change.before === undefined ? known.get(change.after.holder) : undefined
    return official?.outsideAddress === 'asked' && !named.has(official.id) ? [{ waiting: official }] : []
  })
  const news = [
    ...(step.news ?? []),
    ...noNewsOfParts(before, commitment),
    ...(commitment.holder === before.holder ? noNewsOfMovedParts(parts, before) : []),
  ]
  return {
    ...step,
    commitment,
    parts,
    ...(news.length > 0 && { news }),
    directory: [...(step.directory ?? []), ...waiting],
  }
}

/** True for a part that the step changes too: such a part is changed once. */
const isAlsoChanged =
  ({ parts = [] }: Step) =>
  ({ before }: PartChange) =>
    parts.every((one) => one.before?.holder !== before?.holder)

const officialOf = (change: DirectoryChange) => ('added' in change ? change.added : change.waiting).id
