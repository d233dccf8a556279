import type { ApiDeps } from '../../use-cases/deps.ts'
import { problem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'
import { visitView } from '../views.ts'

export const getVisit = ({ visits }: Pick<ApiDeps, 'visits'>) =>
  route({
    method: 'GET',
    path: '/visits/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'vis',
    async handle({ id }) {
      const whole = await visits.get(id)
      return whole ? jsonResponse(200, visitView(whole), whole.visit.version) : problem('not-found')
    },
  })
