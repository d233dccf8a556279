import { reasonSubmission } from '../../../events/change-commitment.ts'
import { cancel } from '../../domain/commitments/change-commitment.ts'
import { changeCommitment, type LifeDeps, taken } from '../../use-cases/change-commitment.ts'
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
      changeCommitment(deps, request, async (followed, context) =>
        taken(cancel(followed, request.body.reason, context)),
      ),
  })
