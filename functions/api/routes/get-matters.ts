import { mattersAsked } from '../../../events/list-queries.ts'
import { matterMatches } from '../../domain/list-filters.ts'
import { jsonResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../pagination.ts'
import { route } from '../route.ts'
import { matterPage } from '../views.ts'

/** Lists the open matters, longest waiting first. */
export const getMatters = ({ lists }: Pick<ApiDeps, 'lists'>) =>
  route({
    method: 'GET',
    path: '/matters',
    may: ['coordinator', 'integrator', 'reader'],
    query: mattersAsked,
    answers: { 200: 'MatterPage' },
    handle: ({ query }) =>
      paged(
        '/matters',
        query,
        (page) => lists.matters({ ...page, isWanted: matterMatches(query) }),
        (matters, next) => jsonResponse(200, matterPage(matters, next)),
      ),
  })
