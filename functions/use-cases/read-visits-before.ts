import type { VisitId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Visit } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'

const pointer = '/followsVisitId'

/** The recorded visit that a visit shall follow. */
export const readPredecessor = async (
  { visits }: Pick<Deps, 'visits'>,
  id: VisitId,
): Promise<Visit | Refused<'unknown-visit'>> =>
  (await visits.read(id))?.visit ?? { refused: 'unknown-visit', pointer, detail: `there is no ${id}` }

/** The most visits before a visit: one transaction has a condition on each of them, and takes 100 writes. */
const longestChain = 50

/**
 * The visits before a visit that shall follow `followsVisitId`, the nearest first. Refused if the visit itself is among them,
 * because then each visit of the circle would come before itself. The chain ends at a withdrawn visit, and at a circle of
 * other visits, which earlier versions allowed.
 */
export const visitsBefore = async (
  deps: Pick<Deps, 'visits'>,
  id: VisitId,
  followsVisitId: VisitId | undefined,
): Promise<readonly Visit[] | Refused<'unknown-visit' | 'visit-follows-itself' | 'too-many-writes'>> => {
  const chain = new Map<VisitId, Visit>()
  let next = followsVisitId
  while (next !== undefined && !chain.has(next)) {
    if (next === id) return followsItself([...chain.keys()])
    if (chain.size === longestChain)
      return {
        refused: 'too-many-writes',
        pointer,
        detail: `more than ${longestChain} visits come before it, one after the other`,
      }
    const visit = await readPredecessor(deps, next)
    if (isRefused(visit)) return visit
    chain.set(next, visit)
    next = visit.withdrawal ? undefined : visit.followsVisitId
  }
  return [...chain.values()]
}

const followsItself = (between: readonly VisitId[]): Refused<'visit-follows-itself'> => ({
  refused: 'visit-follows-itself',
  pointer,
  detail:
    between.length === 0
      ? 'a visit cannot follow itself'
      : `the visit would follow itself: ${between.at(0)} follows it${between.length > 1 ? ` through ${between.slice(1).join(', ')}` : ''}`,
})
