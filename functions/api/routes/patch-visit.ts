import { patched } from '../../../events/merge-patch.ts'
import { visitFacts, visitPatch } from '../../../events/visit.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { correctableVisit, correctVisit, openOnes } from '../../domain/visits/change-visit.ts'
import { changeVisit, refusedPredecessor, type VisitLifeDeps } from '../../use-cases/change-visit.ts'
import { valid } from '../request.ts'
import { route } from '../route.ts'

/** Corrects the record of a visit, ends its draft, or sets its state, as a merge patch. */
export const patchVisit = (deps: VisitLifeDeps) =>
  route({
    method: 'PATCH',
    path: '/visits/{id}',
    may: ['coordinator'],
    id: 'vis',
    body: visitPatch,
    requires: 'if-match',
    handle: ({ id, caller, now, ifMatch, body }) =>
      changeVisit(deps, { id, caller, now, ifMatch }, async ({ visit, events, commitments }) => {
        const whole = valid(patched(correctableVisit(visit), body), visitFacts())
        if ('answer' in whole) return whole
        const unknown = await refusedPredecessor(deps, id, whole.value)
        if (unknown) return unknown
        const corrected = correctVisit(visit, whole.value, { events, open: openOnes(commitments) })
        return corrected === 'unchanged' || isRefused(corrected) ? corrected : { visit: corrected }
      }),
  })
