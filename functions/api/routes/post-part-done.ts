import { partDoneSubmission } from '../../../events/part-answers.ts'
import { completePartOf } from '../../use-cases/answer-part.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { answersForPart } from '../problem.ts'
import { route } from '../route.ts'

/** A contributor has done the own part. The commitment stays open. */
export const postPartDone = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/part-done',
    may: ['coordinator'],
    id: 'cmt',
    body: partDoneSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...answersForPart, 'done-in-future'],
    async handle({ id, author, ifMatch, body }) {
      const { contributor, ...completion } = body
      const asked = { id, expect: ifMatch, contributor: contributor.officialId, completion }
      return respond(await completePartOf(deps)(author, asked), commitmentResponse)
    },
  })
