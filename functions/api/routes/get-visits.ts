import { visitsAsked } from '../../../events/lists.ts'
import { addDays } from '../../domain/calendar.ts'
import { isVisitWanted } from '../../domain/narrowing.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../page.ts'
import { route, shown } from '../route.ts'
import { visitSummary } from '../views.ts'

/** Visits by their first day, the latest first; `from` and `to` are about that day. */
export const getVisits = ({ lists }: Pick<ApiDeps, 'lists'>) =>
  route({
    method: 'GET',
    path: '/visits',
    may: ['coordinator', 'integrator', 'reader'],
    query: visitsAsked,
    handle: ({ query }) =>
      paged(
        '/visits',
        query,
        (page) =>
          lists.visits({
            ...page,
            ...(query.from && { from: query.from }),
            ...(query.to && { before: addDays(query.to, 1) }),
            isWanted: isVisitWanted(query),
          }),
        (visits, next) => shown(200, { visits: visits.map(visitSummary), next }),
      ),
  })
