import { reasonSubmission } from '../../../events/life.ts'
import { isRefused } from '../../domain/refusal.ts'
import { withdraw } from '../../domain/visit-life.ts'
import { route } from '../route.ts'
import { changeVisit, type VisitLifeDeps } from '../visit-life.ts'

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
