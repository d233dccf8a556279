import { officialResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { route } from '../route.ts'

export const getOfficial = ({ officials }: Pick<ApiDeps, 'officials'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    async handle({ id }) {
      const official = await officials.get(id)
      return official ? officialResponse({ official }) : problem('not-found')
    },
  })
