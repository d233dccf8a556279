import { visitsAsked } from '../../../events/list-queries.ts'
import { visitMatches } from '../../domain/list-filters.ts'
import { addDays } from '../../domain/schedule/calendar.ts'
import { jsonResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../pagination.ts'
import { route } from '../route.ts'
import { visitPage } from '../views.ts'

/** Lists visits by first day, latest first; `from` and `to` limit the first day. */
export const getVisits = ({ lists }: Pick<ApiDeps, 'lists'>) =>
  route({
    method: 'GET',
    path: '/visits',
    may: ['coordinator', 'integrator', 'reader'],
    query: visitsAsked,
    answers: { 200: 'VisitPage' },
    handle: ({ query }) =>
      paged(
        '/visits',
        query,
        (page) =>
          lists.visits({
            ...page,
            ...(query.from && { from: query.from }),
            ...(query.to && { before: addDays(query.to, 1) }),
            isWanted: visitMatches(query),
          }),
        (visits, next) => jsonResponse(200, visitPage(visits, next)),
      ),
  })
