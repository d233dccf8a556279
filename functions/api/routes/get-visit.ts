import { notFound } from '../../use-cases/versions.ts'
import { visitResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'

export const getVisit = ({ visits }: Pick<ApiDeps, 'visits'>) =>
  route({
    method: 'GET',
    path: '/visits/{id}',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'vis',
    answers: { 200: 'Visit' },
    async handle({ id }) {
      const whole = await visits.get(id)
      return whole ? visitResponse(whole) : notFound
    },
  })
