import { progressSubmission } from '../../../events/change-commitment.ts'
import { reportProgress } from '../../domain/commitments/change-commitment.ts'
import { changeCommitment, type LifeDeps, taken } from '../../use-cases/change-commitment.ts'
import { route } from '../route.ts'

/** What the responsible official said about how it stands; they are left in peace for some days. */
export const postProgress = (deps: LifeDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/progress',
    may: ['coordinator'],
    id: 'cmt',
    body: progressSubmission,
    requires: 'if-match',
    handle: (request) =>
      changeCommitment(deps, request, async (followed, context) =>
        taken(reportProgress(followed, request.body.note, context)),
      ),
  })
