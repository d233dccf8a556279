import { reasonSubmission } from '../../../events/change-commitment.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { withdraw } from '../../domain/visits/change-visit.ts'
import { changeVisit, type VisitLifeDeps } from '../../use-cases/change-visit.ts'
import { route } from '../route.ts'

/** Takes a visit back: what is open of it is cancelled for this reason, and its history is kept. */
export const postWithdrawal = (deps: VisitLifeDeps) =>
  route({
    method: 'POST',
    path: '/visits/{id}/withdrawal',
    may: ['coordinator'],
    id: 'vis',
    body: reasonSubmission,
    requires: 'if-match',
    handle: ({ id, caller, now, ifMatch, body }) =>
      changeVisit(deps, { id, caller, now, ifMatch }, async ({ visit }, author) => {
        const withdrawn = withdraw(visit, body.reason, author)
        return withdrawn === 'unchanged' || isRefused(withdrawn) ? withdrawn : { visit: withdrawn }
      }),
  })
