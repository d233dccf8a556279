import { waitingSubmission } from '../../../events/change-commitment.ts'
import { awaitOtherSide } from '../../use-cases/answer-commitment.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { asksOffice } from '../problem.ts'
import { route } from '../route.ts'

/** The other side has to answer first: no notice tells of the commitment before that day. */
export const postWaiting = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/waiting',
    may: ['coordinator'],
    id: 'cmt',
    body: waitingSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...asksOffice, 'waiting-out-of-range'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await awaitOtherSide(deps)(author, { id, expect: ifMatch, waiting: body }), commitmentResponse),
  })
