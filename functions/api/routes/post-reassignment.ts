import { reassignmentSubmission } from '../../../events/life.ts'
import { reassign } from '../../domain/life.ts'
import { isRefused } from '../../domain/refusal.ts'
import type { ApiDeps } from '../deps.ts'
import { lookUp } from '../directory.ts'
import { type LifeDeps, takeStep } from '../life.ts'
import { route } from '../route.ts'

/** Another official is reminded from now on, and the one before no longer. */
export const postReassignment = (deps: LifeDeps & Pick<ApiDeps, 'defaults'>) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/reassignment',
    id: 'cmt',
    body: reassignmentSubmission,
    requires: 'if-match',
    handle: (request) =>
      takeStep(deps, request, async (followed, context) => {
        const { responsible, reason } = request.body
        const directory = await lookUp(
          deps,
          [{ responsible, pointer: '/responsible' }],
          `${request.id} ${followed.commitment.version}`,
        )
        if (isRefused(directory)) return directory
        const step = reassign(followed, directory.officialFor(responsible), reason, context)
        return isRefused(step) ? step : { step, added: directory.added }
      }),
  })
