import { notFound } from '../../use-cases/versions.ts'
import { officialResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'

export const getOfficial = ({ officials }: Pick<ApiDeps, 'officials'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    answers: { 200: 'Official' },
    async handle({ id }) {
      const official = await officials.get(id)
      return official ? officialResponse({ official }) : notFound
    },
  })
