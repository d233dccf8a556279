import { correctable, correctionSubmission } from '../../../events/change-commitment.ts'
import { patched } from '../../../events/merge-patch.ts'
import { type ChangeCommitmentDeps, correctCommitment } from '../../use-cases/change-commitment.ts'
import type { Deps } from '../../use-cases/deps.ts'
import type { ResolveDeps } from '../../use-cases/resolve-officials.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed, namesSomebody } from '../problem.ts'
import { valid } from '../request.ts'
import { route } from '../route.ts'

/**
 * Corrects a commitment that was recorded wrongly or agreed anew, by a merge patch. A date leaves the rhythm as it is, and
 * a rhythm the date. A date, a time from the event and a visit before which it is due replace each other. `contributors` are all
 * of them from now on.
 */
export const patchCommitment = (deps: ChangeCommitmentDeps & ResolveDeps & Pick<Deps, 'visits'>) =>
  route({
    method: 'PATCH',
    path: '/commitments/{id}',
    may: ['coordinator'],
    id: 'cmt',
    body: correctionSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: ['record-too-large', ...commitmentClosed, 'reason-missing', ...namesSomebody, 'unknown-visit'],
    async handle({ id, author, ifMatch, body: { reason, contributors, ...patch } }) {
      const exchanged = {
        ...(patch.dueOn && { dueWithin: null, dueBefore: null }),
        ...(patch.dueWithin && { dueOn: null, dueBefore: null }),
        ...(patch.dueBefore && { dueOn: null, dueWithin: null }),
        ...patch,
      }
      const outcome = await correctCommitment(deps)(author, {
        id,
        expect: ifMatch,
        corrected: (present) => valid(patched(present, exchanged), correctable(), exchanged),
        // As in every merge patch, null takes the whole list away.
        contributors: contributors === null ? [] : contributors,
        reason,
      })
      return respond(outcome, commitmentResponse)
    },
  })
