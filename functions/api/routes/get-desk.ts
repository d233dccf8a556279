import { notFound } from '../../use-cases/versions.ts'
import { jsonResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'
import { deskView } from '../views.ts'

/** Reads the desk of one official. */
export const getDesk = ({ desks }: Pick<ApiDeps, 'desks'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/desk',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    answers: { 200: 'Desk' },
    async handle({ id }) {
      const desk = await desks.shown(id)
      return desk ? jsonResponse(200, deskView(desk)) : notFound
    },
  })
