import { noticesAsked } from '../../../events/list-queries.ts'
import { type ExplainDaysDeps, explainDays } from '../../use-cases/explain-days.ts'
import { jsonResponse, respond } from '../answers.ts'
import { route } from '../route.ts'

/** Explains each day of a range: the notice sent to the official, or the reason for silence. */
export const getNotices = (deps: ExplainDaysDeps) =>
  route({
    method: 'GET',
    path: '/officials/{id}/notices',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    query: noticesAsked,
    answers: { 200: 'Notices' },
    handle: async ({ id, query, author }) =>
      respond(await explainDays(deps)(author.at, { official: id, ...query }), (days) =>
        jsonResponse(200, days),
      ),
  })
