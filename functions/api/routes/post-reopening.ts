import { reasonSubmission } from '../../../events/change-commitment.ts'
import { type ChangeCommitmentDeps, reopenCommitment } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { visitClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Reopens a closed commitment: the reminders start again. */
export const postReopening = (deps: ChangeCommitmentDeps & Pick<ApiDeps, 'visits'>) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/reopening',
    may: ['coordinator'],
    id: 'cmt',
    body: reasonSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: ['commitment-open', ...visitClosed],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await reopenCommitment(deps)(author, { id, expect: ifMatch, ...body }), commitmentResponse),
  })
