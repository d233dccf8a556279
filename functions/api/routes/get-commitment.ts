import { notFound } from '../../use-cases/versions.ts'
import { commitmentResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'

export const getCommitment = ({ commitments }: Pick<ApiDeps, 'commitments'>) =>
  route({
    method: 'GET',
    path: '/commitments/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'cmt',
    answers: { 200: 'Commitment' },
    async handle({ id }) {
      const found = await commitments.get(id)
      return found ? commitmentResponse(found) : notFound
    },
  })
