import { jsonResponse } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'
import { languagesView } from '../views.ts'

/** The offered languages, and the institution's own for an official recorded without a language. */
export const getLanguages = ({ languages, defaults }: Pick<ApiDeps, 'languages' | 'defaults'>) =>
  route({
    method: 'GET',
    path: '/languages',
    may: ['coordinator', 'integrator', 'reader'],
    answers: { 200: 'Languages' },
    handle: async () => jsonResponse(200, languagesView(defaults.language, languages)),
  })
