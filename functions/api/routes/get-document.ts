import type { ApiDeps } from '../deps.ts'
import { route } from '../route.ts'

/** The OpenAPI document of the API, written at build time. */
export const getDocument = ({ document }: Pick<ApiDeps, 'document'>) =>
  route({
    method: 'GET',
    path: '/openapi.json',
    may: ['coordinator', 'integrator', 'reader'],
    answers: { 200: 'object' },
    async handle() {
      return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: `${document()}\n` }
    },
  })
