import { type ForecastCommitmentDeps, forecastCommitment } from '../../use-cases/forecast-commitment.ts'
import { jsonResponse, respond } from '../answers.ts'
import { route } from '../route.ts'
import { planView } from '../views.ts'

/** The notices that will tell of a commitment, or why none will. */
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
