import { progressSubmission } from '../../../events/change-commitment.ts'
import { type ChangeCommitmentDeps, recordProgress } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/**
 * Records a progress report of the responsible official. No notice tells of the commitment for some days
 * after a report.
 */
export const postProgress = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/progress',
    may: ['coordinator'],
    id: 'cmt',
    body: progressSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: commitmentClosed,
    handle: async ({ id, author, ifMatch, body }) =>
      respond(
        await recordProgress(deps)(author, { id, expect: ifMatch, progress: body }),
        commitmentResponse,
      ),
  })
