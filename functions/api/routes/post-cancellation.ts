import { reasonSubmission } from '../../../events/life.ts'
import { cancel } from '../../domain/life.ts'
import { type LifeDeps, taken, takeStep } from '../life.ts'
import { route } from '../route.ts'

/** It will not be done: nobody is reminded of it again, and the history says why. */
export const postCancellation = (deps: LifeDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/cancellation',
    may: ['coordinator'],
    id: 'cmt',
    body: reasonSubmission,
    requires: 'if-match',
    handle: (request) =>
      takeStep(deps, request, async (followed, context) =>
        taken(cancel(followed, request.body.reason, context)),
      ),
  })
