import type { VisitId } from '../domain/shared/ids.ts'
import { marksOf, type SimilarVisit, similarTo } from '../domain/visits/similar.ts'
import type { Deps } from './deps.ts'

/**
 * The recorded visits that may be the same as `visit`. Asked after a recording is stored, it finds what was stored before: of
 * two visits recorded at the same moment, at least one learns of the other.
 */
export const similarVisits = async (
  { visits }: Pick<Deps, 'visits'>,
  visit: Parameters<typeof similarTo>[0] & { readonly id?: VisitId },
): Promise<readonly SimilarVisit[]> => similarTo(visit, await visits.withMarks(marksOf(visit), visit.id))
