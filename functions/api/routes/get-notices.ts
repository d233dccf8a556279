import { noticesAsked } from '../../../events/list-queries.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { type ExplainDaysDeps, explainDays } from '../../use-cases/explain-days.ts'
import { jsonResponse } from '../answers.ts'
import { queryRefusalProblem } from '../problem.ts'
import { route } from '../route.ts'

/** Tells of each day of a range what an official was sent, or why nothing. */
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
