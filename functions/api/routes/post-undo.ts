import { reasonSubmission } from '../../../events/change-commitment.ts'
import { undoAnswer } from '../../use-cases/answer-commitment.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import type { ApiDeps } from '../deps.ts'
import { visitClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Takes the last answer back, for a week and while nothing else has changed the commitment. */
export const postUndo = (deps: ChangeCommitmentDeps & Pick<ApiDeps, 'visits'>) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/undo',
    may: ['coordinator'],
    id: 'cmt',
    body: reasonSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: ['nothing-to-undo', 'undo-too-late', ...visitClosed],
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await undoAnswer(deps)(author, { id, expect: ifMatch, ...body }), commitmentResponse),
  })
