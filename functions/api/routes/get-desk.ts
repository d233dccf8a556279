import type { ApiDeps } from '../api.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'
import { commitmentView } from '../views.ts'

/** Everything that waits for one official. */
export const getDesk = ({ desks }: Pick<ApiDeps, 'desks'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/desk',
    id: 'ofc',
    async handle({ id }) {
      const desk = await desks.read(id)
      if (desk === undefined) return problem('not-found')
      return shown(200, { ...desk, commitments: desk.commitments.map(commitmentView) })
    },
  })
