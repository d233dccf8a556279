import { similarAsked } from '../../../events/visit.ts'
import type { Deps } from '../../use-cases/deps.ts'
import { recordedAlready } from '../../use-cases/recorded-already.ts'
import { jsonResponse, respond } from '../answers.ts'
import { route } from '../route.ts'
import { similarVisitsView } from '../views.ts'

/** Tells whether a visit is recorded already, before the caller records it. A POST, because addresses are logged. */
export const postSimilarVisits = (deps: Pick<Deps, 'visits'>) =>
  route({
    method: 'POST',
    path: '/similar-visits',
    may: ['coordinator', 'integrator', 'reader'],
    body: similarAsked,
    answers: { 200: 'SimilarVisits' },
    refusals: ['days-out-of-order'],
    async handle({ author, body: { idempotencyKey, ...likeness } }) {
      const outcome = await recordedAlready(deps)(author, { likeness, key: idempotencyKey })
      return respond(outcome, (already) => jsonResponse(200, similarVisitsView(already)))
    },
  })
