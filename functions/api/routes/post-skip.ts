import { skipSubmission } from '../../../events/change-commitment.ts'
import { type ChangeCommitmentDeps, skipOneOccurrence } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Lets one occurrence of a recurring commitment go by: the history keeps the reason, and the line goes on to the next. */
export const postSkip = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/skip',
    may: ['coordinator'],
    id: 'cmt',
    body: skipSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...commitmentClosed, 'no-such-occurrence'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await skipOneOccurrence(deps)(author, { id, expect: ifMatch, skip: body }), commitmentResponse),
  })
