import { noticesAsked } from '../../../events/list-queries.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { type ExplainDaysDeps, explainDays } from '../../use-cases/explain-days.ts'
import { jsonResponse } from '../answers.ts'
import { queryRefusalProblem } from '../problem.ts'
import { route } from '../route.ts'

/** Explains each day of a range: the notice sent to the official, or the reason for silence. */
export const getNotices = (deps: ExplainDaysDeps) =>
  route({
    method: 'GET',
    path: '/officials/{id}/notices',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    query: noticesAsked,
    async handle({ id, query, author }) {
      const explained = await explainDays(deps)(author.at, { official: id, ...query })
      return isRefused(explained) ? queryRefusalProblem(explained) : jsonResponse(200, explained)
    },
  })
