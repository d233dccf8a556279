import { progressSubmission } from '../../../events/life.ts'
import { reportProgress } from '../../domain/life.ts'
import { type LifeDeps, taken, takeStep } from '../life.ts'
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
      takeStep(deps, request, async (followed, context) =>
        taken(reportProgress(followed, request.body.note, context)),
      ),
  })
