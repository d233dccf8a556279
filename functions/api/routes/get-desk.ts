import type { ApiDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'

/** Everything that waits for one official. */
export const getDesk = ({ desks }: Pick<ApiDeps, 'desks'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/desk',
    id: 'ofc',
    async handle({ id }) {
      const desk = await desks.read(id)
      return desk ? shown(200, desk) : problem('not-found')
    },
  })
