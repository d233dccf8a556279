import { decisionSubmission } from '../../../events/decision.ts'
import { type DecideMatterDeps, decideMatter } from '../../use-cases/decide-matter.ts'
import { matterResponse, respond } from '../answers.ts'
import { namesSomebody } from '../problem.ts'
import { route } from '../route.ts'

/**
 * The office names the official, sets the date or the rhythm, or accepts the commitment as it is; or says whether
 * an official may be written to.
 */
export const postDecision = (deps: DecideMatterDeps) =>
  route({
    method: 'POST',
    path: '/matters/{id}/decision',
    may: ['coordinator'],
    id: 'mat',
    body: decisionSubmission,
    requires: 'if-match',
    answers: { 200: 'Matter' },
    refusals: ['matter-closed', 'still-responsible', 'decision-says-nothing', ...namesSomebody],
    async handle({ id, author, ifMatch, body }) {
      const outcome = await decideMatter(deps)(author, { id, expect: ifMatch, decision: body })
      return respond(outcome, matterResponse)
    },
  })
