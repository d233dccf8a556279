import { officialSubmission } from '../../../events/official.ts'
import { type ChangeDeps, changeOfficial } from '../../use-cases/change-official.ts'
import { route } from '../route.ts'

/** An official under an id of the caller's choice: new without If-Match, changed with it. */
export const putOfficial = (deps: ChangeDeps) =>
  route({
    method: 'PUT',
    path: '/officials/{id}',
    may: ['coordinator', 'integrator'],
    id: 'ofc',
    body: officialSubmission,
    requires: 'if-match-if-there',
    handle: ({ body, ...request }) => changeOfficial(deps, { ...request, wanted: () => body }),
  })
