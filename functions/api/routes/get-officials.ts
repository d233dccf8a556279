import { officialsAsked } from '../../../events/lists.ts'
import { isOfficialWanted } from '../../domain/narrowing.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../page.ts'
import { route, shown } from '../route.ts'

/** The directory, by name. */
export const getOfficials = ({ lists }: Pick<ApiDeps, 'lists'>) =>
  route({
    method: 'GET',
    path: '/officials',
    may: ['coordinator', 'integrator', 'reader'],
    query: officialsAsked,
    handle: ({ query }) =>
      paged(
        '/officials',
        query,
        (page) => lists.officials({ ...page, isWanted: isOfficialWanted(query) }),
        (officials, next) => shown(200, { officials, next }),
      ),
  })
