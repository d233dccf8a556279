import { moreTimeSubmission } from '../../../events/asking.ts'
import { askOfficeForMoreTime } from '../../use-cases/ask-office.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { asksOffice } from '../problem.ts'
import { route } from '../route.ts'

/** Asks the protocol office for a later due date, in the name of the responsible official. */
export const postMoreTime = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/more-time',
    may: ['coordinator'],
    id: 'cmt',
    body: moreTimeSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...asksOffice, 'without-due-date', 'date-too-early'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(
        await askOfficeForMoreTime(deps)(author, { id, expect: ifMatch, asking: body }),
        commitmentResponse,
      ),
  })
