import { historyOf } from '../../domain/officials/history.ts'
import { notFound } from '../../use-cases/versions.ts'
import { jsonResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'
import { officialHistoryView } from '../views.ts'

export const getOfficialHistory = ({ officials }: Pick<ApiDeps, 'officials'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/history',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    answers: { 200: 'OfficialHistory' },
    async handle({ id }) {
      const official = await officials.get(id)
      if (official === undefined) return notFound
      return jsonResponse(200, officialHistoryView(id, historyOf(official, await officials.history(id))))
    },
  })
