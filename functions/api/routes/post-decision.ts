import { decisionSubmission } from '../../../events/decision.ts'
import { type DecideMatterDeps, decideMatter } from '../../use-cases/decide-matter.ts'
import { matterResponse, respond } from '../answers.ts'
import { namesSomebody } from '../problem.ts'
import { route } from '../route.ts'

/**
 * Decides a matter. About a commitment the office names the official, sets the date or the rhythm, or leaves
 * the commitment unchanged. About an address the office says yes or no to mail for the official.
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
    refusals: [
      'matter-closed',
      'still-responsible',
      'decision-says-nothing',
      'date-before-agreement',
      ...namesSomebody,
    ],
    async handle({ id, author, ifMatch, body }) {
      const { contributor, ...answers } = body
      const decision = { ...answers, ...(contributor && { contributor: contributor.officialId }) }
      const outcome = await decideMatter(deps)(author, { id, expect: ifMatch, decision })
      return respond(outcome, matterResponse)
    },
  })
