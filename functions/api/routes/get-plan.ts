import { type ForecastCommitmentDeps, forecastCommitment } from '../../use-cases/forecast-commitment.ts'
import { jsonResponse, respond } from '../answers.ts'
import { route } from '../route.ts'
import { planView } from '../views.ts'

/** The coming notices about a commitment, or the reason for none. */
export const getPlan = (deps: ForecastCommitmentDeps) =>
  route({
    method: 'GET',
    path: '/commitments/{id}/plan',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'cmt',
    answers: { 200: 'Plan' },
    handle: async ({ id, author }) =>
      respond(await forecastCommitment(deps)(author.at, id), (plan) => jsonResponse(200, planView(id, plan))),
  })
