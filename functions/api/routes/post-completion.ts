import { completionSubmission } from '../../../events/completion.ts'
import { type ChangeCommitmentDeps, completeCommitment } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Marks a commitment as done: the reminders end. Of a recurring commitment, one occurrence is done. */
export const postCompletion = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/completion',
    may: ['coordinator'],
    id: 'cmt',
    body: completionSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...commitmentClosed, 'done-in-future', 'no-such-occurrence'],
    async handle({ id, author, ifMatch, body }) {
      const outcome = await completeCommitment(deps)(author, { id, expect: ifMatch, completion: body })
      return respond(outcome, commitmentResponse)
    },
  })
