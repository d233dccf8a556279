import { patched } from '../../../events/merge-patch.ts'
import { recordedVisitFacts, visitPatch } from '../../../events/visit.ts'
import { type ChangeVisitDeps, correctVisitRecord } from '../../use-cases/change-visit.ts'
import { respond, visitResponse } from '../answers.ts'
import { valid } from '../request.ts'
import { route } from '../route.ts'

/** Corrects the record of a visit, publishes a draft, or sets the state, by a merge patch. */
export const patchVisit = (deps: ChangeVisitDeps) =>
  route({
    method: 'PATCH',
    path: '/visits/{id}',
    may: ['coordinator'],
    id: 'vis',
    body: visitPatch,
    requires: 'if-match',
    answers: { 200: 'Visit' },
    refusals: [
      'record-too-large',
      'days-out-of-order',
      'unknown-visit',
      'visit-follows-itself',
      'too-many-writes',
      'visit-withdrawn',
      'visit-published',
      'visit-has-open-commitments',
    ],
    async handle({ id, author, ifMatch, body }) {
      const outcome = await correctVisitRecord(deps)(author, {
        id,
        expect: ifMatch,
        corrected: (present) => valid(patched(present, body), recordedVisitFacts(), body),
      })
      return respond(outcome, visitResponse)
    },
  })
