import { patched } from '../../../events/merge-patch.ts'
import { eventFacts, eventPatch } from '../../../events/visit.ts'
import { type ChangeVisitDeps, correctEventRecord } from '../../use-cases/change-visit.ts'
import { eventResponse, respond } from '../answers.ts'
import { valid } from '../request.ts'
import { route } from '../route.ts'

/** Corrects the record of one event, by a merge patch; later notices show the corrected event. */
export const patchEvent = (deps: ChangeVisitDeps) =>
  route({
    method: 'PATCH',
    path: '/visits/{id}/events/{eventId}',
    may: ['coordinator'],
    id: 'vis',
    body: eventPatch,
    requires: 'if-match',
    answers: { 200: 'Event' },
    refusals: ['record-too-large', 'visit-withdrawn', 'days-out-of-order'],
    async handle({ id, eventId, author, ifMatch, body }) {
      const outcome = await correctEventRecord(deps)(author, {
        id,
        eventId,
        expect: ifMatch,
        corrected: (present) => valid(patched(present, body), eventFacts(), body),
      })
      return respond(outcome, eventResponse)
    },
  })
