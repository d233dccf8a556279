import { reasonSubmission } from '../../../events/change-commitment.ts'
import { type ChangeCommitmentDeps, cancelCommitment } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Cancels a commitment: the reminders end, and the history keeps the reason. */
export const postCancellation = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/cancellation',
    may: ['coordinator'],
    id: 'cmt',
    body: reasonSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: commitmentClosed,
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await cancelCommitment(deps)(author, { id, expect: ifMatch, ...body }), commitmentResponse),
  })
