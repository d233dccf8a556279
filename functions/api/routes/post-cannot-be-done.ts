import { reasonSubmission } from '../../../events/change-commitment.ts'
import { askOfficeToDrop } from '../../use-cases/ask-office.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { asksOffice } from '../problem.ts'
import { route } from '../route.ts'

/** Tells the protocol office, in the name of the responsible official, that the commitment cannot be done any more. */
export const postCannotBeDone = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/cannot-be-done',
    may: ['coordinator'],
    id: 'cmt',
    body: reasonSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...asksOffice],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await askOfficeToDrop(deps)(author, { id, expect: ifMatch, asking: body }), commitmentResponse),
  })
