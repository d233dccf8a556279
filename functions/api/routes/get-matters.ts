import { mattersAsked } from '../../../events/lists.ts'
import { isMatterWanted } from '../../domain/narrowing.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../page.ts'
import { route, shown } from '../route.ts'

/** What asks for a decision, longest waiting first. */
export const getMatters = ({ lists }: Pick<ApiDeps, 'lists'>) =>
  route({
    method: 'GET',
    path: '/matters',
    may: ['coordinator', 'integrator', 'reader'],
    query: mattersAsked,
    handle: ({ query }) =>
      paged(
        '/matters',
        query,
        (page) => lists.matters({ ...page, isWanted: isMatterWanted(query) }),
        (matters, next) => shown(200, { matters, next }),
      ),
  })
