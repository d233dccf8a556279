import { reasonSubmission } from '../../../events/change-commitment.ts'
import { type ChangeVisitDeps, withdrawVisit } from '../../use-cases/change-visit.ts'
import { respond, visitResponse } from '../answers.ts'
import { route } from '../route.ts'

/**
 * Withdraws a visit: every open commitment of the visit is cancelled for the given reason, and the history is
 * kept.
 */
export const postWithdrawal = (deps: ChangeVisitDeps) =>
  route({
    method: 'POST',
    path: '/visits/{id}/withdrawal',
    may: ['coordinator'],
    id: 'vis',
    body: reasonSubmission,
    requires: 'if-match',
    answers: { 200: 'Visit' },
    refusals: ['visit-withdrawn'],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await withdrawVisit(deps)(author, { id, expect: ifMatch, ...body }), visitResponse),
  })
