import { patched } from '../../../events/merge-patch.ts'
import { eventFacts, eventPatch } from '../../../events/visit.ts'
import { correctableEvent, correctEvent } from '../../domain/visits/change-visit.ts'
import { changeVisit, type VisitLifeDeps } from '../../use-cases/change-visit.ts'
import { valid } from '../request.ts'
import { route } from '../route.ts'

/** Corrects the record of one event, as a merge patch; notices tell of it as it is recorded then. */
export const patchEvent = (deps: VisitLifeDeps) =>
  route({
    method: 'PATCH',
    path: '/visits/{id}/events/{eventId}',
    may: ['coordinator'],
    id: 'vis',
    body: eventPatch,
    requires: 'if-match',
    handle: ({ id, eventId, caller, now, ifMatch, body }) =>
      changeVisit(deps, { id, eventId, caller, now, ifMatch }, async ({ visit, events }) => {
        const event = events.find((one) => one.id === eventId)
        if (event === undefined) throw new Error(`${eventId} was looked for and is not there`)
        const whole = valid(patched(correctableEvent(event), body), eventFacts())
        return 'answer' in whole ? whole : correctEvent(visit, event, whole.value)
      }),
  })
