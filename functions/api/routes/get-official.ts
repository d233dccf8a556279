import type { ApiDeps } from '../../use-cases/deps.ts'
import { problem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'
import { officialView } from '../views.ts'

export const getOfficial = ({ officials }: Pick<ApiDeps, 'officials'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    async handle({ id }) {
      const official = await officials.get(id)
      return official ? jsonResponse(200, officialView(official), official.version) : problem('not-found')
    },
  })
