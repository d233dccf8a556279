import { completionSubmission } from '../../../events/completion.ts'
import { complete } from '../../domain/commitments/change-commitment.ts'
import { changeCommitment, type LifeDeps, taken } from '../../use-cases/change-commitment.ts'
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
      changeCommitment(deps, request, async (followed, context) =>
        taken(complete(followed, request.body, context)),
      ),
  })
