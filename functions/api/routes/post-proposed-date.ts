import { proposedDateSubmission } from '../../../events/asking.ts'
import { proposeDateToOffice } from '../../use-cases/ask-office.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { asksOffice } from '../problem.ts'
import { route } from '../route.ts'

/** Proposes a due date to the protocol office, in the name of the responsible official. */
export const postProposedDate = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/proposed-date',
    may: ['coordinator'],
    id: 'cmt',
    body: proposedDateSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...asksOffice, 'with-due-date', 'date-too-early'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(
        await proposeDateToOffice(deps)(author, { id, expect: ifMatch, asking: body }),
        commitmentResponse,
      ),
  })
