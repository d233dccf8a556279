import { officialsAsked } from '../../../events/list-queries.ts'
import { officialMatches } from '../../domain/list-filters.ts'
import { jsonResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../pagination.ts'
import { route } from '../route.ts'
import { officialPage } from '../views.ts'

/** Lists the directory, by name. */
export const getOfficials = ({ lists }: Pick<ApiDeps, 'lists'>) =>
  route({
    method: 'GET',
    path: '/officials',
    may: ['coordinator', 'integrator', 'reader'],
    query: officialsAsked,
    answers: { 200: 'OfficialPage' },
    handle: ({ query }) =>
      paged(
        '/officials',
        query,
        (page) => lists.officials({ ...page, isWanted: officialMatches(query) }),
        (officials, next) => jsonResponse(200, officialPage(officials, next)),
      ),
  })
