import { reassignmentSubmission } from '../../../events/change-commitment.ts'
import { type ChangeCommitmentDeps, reassignCommitment } from '../../use-cases/change-commitment.ts'
import type { ResolveDeps } from '../../use-cases/resolve-officials.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed, namesSomebody } from '../problem.ts'
import { route } from '../route.ts'

/**
 * Moves a commitment to another official: notices go to the new official, and no longer to the previous
 * official.
 */
export const postReassignment = (deps: ChangeCommitmentDeps & ResolveDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/reassignment',
    may: ['coordinator'],
    id: 'cmt',
    body: reassignmentSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...commitmentClosed, 'already-responsible', ...namesSomebody],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await reassignCommitment(deps)(author, { id, expect: ifMatch, ...body }), commitmentResponse),
  })
