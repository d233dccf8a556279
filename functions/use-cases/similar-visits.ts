import type { VisitId } from '../domain/shared/ids.ts'
import { marksOf, type SimilarVisit, similarTo } from '../domain/visits/similar.ts'
import type { Deps } from './deps.ts'

/**
 * The recorded visits that may be the same as `visit`. The caller asks after storing `visit`, so of two visits recorded at the
 * same moment at least one finds the other.
 */
export const similarVisits = async (
  { visits }: Pick<Deps, 'visits'>,
  visit: Parameters<typeof similarTo>[0] & { readonly id?: VisitId },
): Promise<readonly SimilarVisit[]> => similarTo(visit, await visits.withMarks(marksOf(visit), visit.id))
