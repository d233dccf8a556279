import { partUndoSubmission } from '../../../events/part-answers.ts'
import { undoPartOf } from '../../use-cases/answer-part.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { commitmentClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Takes back that a part is done, for a week. */
export const postPartUndo = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/part-undo',
    may: ['coordinator'],
    id: 'cmt',
    body: partUndoSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: ['not-contributing', 'nothing-to-undo', 'undo-too-late', ...commitmentClosed],
    async handle({ id, author, ifMatch, body }) {
      const { contributor, reason } = body
      const asked = { id, expect: ifMatch, contributor: contributor.officialId, reason }
      return respond(await undoPartOf(deps)(author, asked), commitmentResponse)
    },
  })
