import { completionSubmission } from '../../../events/completion.ts'
import { complete } from '../../domain/life.ts'
import { type LifeDeps, taken, takeStep } from '../life.ts'
import { route } from '../route.ts'

/** The commitment is done, and nobody is reminded of it again. */
export const postCompletion = (deps: LifeDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/completion',
    may: ['coordinator'],
    id: 'cmt',
    body: completionSubmission,
    requires: 'if-match',
    handle: (request) =>
      takeStep(deps, request, async (followed, context) => taken(complete(followed, request.body, context))),
  })
