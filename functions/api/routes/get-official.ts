import type { ApiDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'

export const getOfficial = ({ officials }: Pick<ApiDeps, 'officials'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    async handle({ id }) {
      const official = await officials.get(id)
      return official ? shown(200, official, official.version) : problem('not-found')
    },
  })
