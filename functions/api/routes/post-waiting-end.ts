import { waitingEndSubmission } from '../../../events/change-commitment.ts'
import { stopWaiting } from '../../use-cases/answer-commitment.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** The waiting for the other side is over before its day. */
export const postWaitingEnd = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/waiting-end',
    may: ['coordinator'],
    id: 'cmt',
    body: waitingEndSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...commitmentClosed, 'not-waiting'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await stopWaiting(deps)(author, { id, expect: ifMatch, ...body }), commitmentResponse),
  })
