import type { StoredTogether } from '../adapters/commitments.ts'
import type { DirectoryChange } from '../adapters/officials.ts'
import { followedUndated, hasAskAgain } from '../domain/commitments/accepted-undated.ts'
import type { ChangeContext, ChangedCommitment, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import {
  type Part,
  type PartChange,
  partsAfter,
  withoutFormerContributors,
} from '../domain/commitments/part.ts'
import { followedYearly } from '../domain/commitments/without-end.ts'
import type { Official } from '../domain/officials/official.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import { noNewsOfMovedParts, noNewsOfParts } from '../domain/reminders/news.ts'
import type { Author } from '../domain/shared/author.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Deps } from './deps.ts'
import { protocolOffice } from './known-officials.ts'

type Step = ChangedCommitment & Pick<StoredTogether, 'directory'>

type ReadDeps = Pick<Deps, 'officials' | 'desks'>

/** Without `office`, the protocol office is read only when the change needs it. */
type Context = Pick<ChangeContext, 'author' | 'holder'> & { readonly office?: Official }

/**
 * A change of a commitment with all its consequences, to be stored in the same transaction: for the questions that come back to the
 * office later, and for the parts of the contributors.
 */
export const withConsequences = async <Changed extends Step>(
  deps: ReadDeps,
  followed: WithMatter,
  step: Changed,
  { author, holder, office }: Context,
): Promise<Changed> => {
  const before = followed.commitment
  const yearly = followedYearly(followed, step, { author, holder })
  const told = hasAskAgain(before, yearly)
    ? followedUndated(before, yearly, { office: office ?? (await protocolOffice(deps)), now: author.at })
    : yearly
  return withParts(deps, before, told, author)
}

/**
 * A change of a commitment with the changes of its contributors' parts: at most eight more items. A contributor whose address waits
 * for the office's answer and who gets a part has a new version, so that a refusal at the same moment fails.
 */
const withParts = async <Changed extends Step>(
  { officials, desks }: ReadDeps,
  before: Commitment,
  step: Changed,
  { at: now }: Pick<Author, 'at'>,
): Promise<Changed> => {
  const contributors = [before, step.commitment].flatMap((commitment) => commitment.contributors ?? [])
  const ids = [...new Set(contributors.map(({ officialId }) => officialId))]
  if (ids.length === 0) return step
  const [recorded, stored] = await Promise.all([officials.getAll(ids), desks.parts(before.id, ids)])
  const known = new Map([...recorded, ...addedBy(step)])
  const commitment = withoutFormerContributors(step.commitment, known)
  const held = commitment.ladder === before.ladder ? stored : await asHeldNow(desks, stored)
  const parts = [
    ...(step.parts ?? []),
    ...partsAfter(commitment, held, { officials: known, matter: step.matter, now }).filter(
      isAlsoChanged(step),
    ),
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

/** Another ladder counts from the present holder's first morning, which only the handover of the post knows. */
const asHeldNow = (desks: Deps['desks'], parts: readonly Part[]): Promise<readonly Part[]> =>
  Promise.all(parts.map(async (part) => asHeldSince(await desks.handover(part.holder), part)))

/** True for a part that the step changes too: such a part is changed once. */
const isAlsoChanged =
  ({ parts = [] }: Step) =>
  ({ before }: PartChange) =>
    parts.every((one) => one.before?.holder !== before?.holder)

/** The officials whom the change adds to the directory. */
const addedBy = ({ directory = [] }: Step): readonly (readonly [OfficialId, Official])[] =>
  directory.flatMap((change) => ('added' in change ? [[change.added.id, change.added] as const] : []))

const officialOf = (change: DirectoryChange) => ('added' in change ? change.added : change.waiting).id
