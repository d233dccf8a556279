import type { ApiDeps } from '../../use-cases/deps.ts'
import { problem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'
import { commitmentView } from '../views.ts'

export const getCommitment = ({ commitments }: Pick<ApiDeps, 'commitments'>) =>
  route({
    method: 'GET',
    path: '/commitments/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'cmt',
    async handle({ id }) {
      const found = await commitments.get(id)
      return found
        ? jsonResponse(200, commitmentView(found.commitment, found.history), found.commitment.version)
        : problem('not-found')
    },
  })
