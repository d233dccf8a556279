import { seeCommitment } from '../../use-cases/answer-commitment.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** The responsible official knows of the commitment; nothing else changes. */
export const postSeen = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/seen',
    may: ['coordinator'],
    id: 'cmt',
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: commitmentClosed,
    handle: async ({ id, author, ifMatch }) =>
      respond(await seeCommitment(deps)(author, { id, expect: ifMatch }), commitmentResponse),
  })
