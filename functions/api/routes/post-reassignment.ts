import { reassignmentSubmission } from '../../../events/change-commitment.ts'
import { reassign } from '../../domain/commitments/change-commitment.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { changeCommitment, type LifeDeps } from '../../use-cases/change-commitment.ts'
import { type DirectoryDeps, lookUp } from '../../use-cases/resolve-officials.ts'
import { route } from '../route.ts'

/** Another official is reminded from now on, and the one before no longer. */
export const postReassignment = (deps: LifeDeps & DirectoryDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/reassignment',
    may: ['coordinator'],
    id: 'cmt',
    body: reassignmentSubmission,
    requires: 'if-match',
    handle: (request) =>
      changeCommitment(deps, request, async (followed, context) => {
        const { responsible, reason } = request.body
        const directory = await lookUp(deps, [{ responsible, pointer: '/responsible' }], {
          newFrom: `${request.id} ${followed.commitment.version}`,
          now: request.now,
        })
        if (isRefused(directory)) return directory
        const step = reassign(followed, directory.officialFor(responsible), reason, context)
        return isRefused(step) ? step : { step, directory: directory.changes }
      }),
  })
