import { notMineSubmission } from '../../../events/asking.ts'
import { disclaimCommitment } from '../../use-cases/ask-office.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { asksOffice } from '../problem.ts'
import { route } from '../route.ts'

/** Tells the protocol office, in the name of the responsible official, that somebody else is responsible. */
export const postNotMine = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/not-mine',
    may: ['coordinator'],
    id: 'cmt',
    body: notMineSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...asksOffice, 'unknown-official'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(
        await disclaimCommitment(deps)(author, { id, expect: ifMatch, asking: body }),
        commitmentResponse,
      ),
  })
