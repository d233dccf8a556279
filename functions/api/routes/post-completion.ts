import { completionSubmission } from '../../../events/completion.ts'
import { type CompleteDeps, completeCommitment } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Marks a commitment as done, or records that its official reports it done: the reminders end. */
export const postCompletion = (deps: CompleteDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/completion',
    may: ['coordinator'],
    id: 'cmt',
    body: completionSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...commitmentClosed, 'done-in-future', 'no-such-occurrence', 'already-asked'],
    async handle({ id, author, ifMatch, body }) {
      const outcome = await completeCommitment(deps)(author, { id, expect: ifMatch, completion: body })
      return respond(outcome, commitmentResponse)
    },
  })
