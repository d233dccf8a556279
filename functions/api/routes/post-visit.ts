import { visitSubmission } from '../../../events/visit.ts'
import { type RecordVisitDeps, recordVisit } from '../../use-cases/record-visit.ts'
import { created, jsonResponse, respond } from '../answers.ts'
import { namesSomebody, renewsSomething } from '../problem.ts'
import { route } from '../route.ts'
import { recordedVisitView } from '../views.ts'

/**
 * Records a whole visit, or nothing of it. A request repeated with its Idempotency-Key gets the visit
 * recorded by the first request. The answer names the other visits that may be the same.
 */
export const postVisit = (deps: RecordVisitDeps) =>
  route({
    method: 'POST',
    path: '/visits',
    may: ['coordinator', 'integrator'],
    body: visitSubmission,
    requires: 'idempotency-key',
    answers: { 201: 'RecordedVisit' },
    refusals: ['days-out-of-order', 'unknown-visit', ...namesSomebody, ...renewsSomething, 'key-reused'],
    async handle({ author, body, idempotencyKey }) {
      const outcome = await recordVisit(deps)(author, { submission: body, key: idempotencyKey })
      return respond(outcome, (recorded) =>
        created(
          jsonResponse(201, recordedVisitView(recorded), recorded.visit.version),
          `/visits/${recorded.visit.id}`,
        ),
      )
    },
  })
