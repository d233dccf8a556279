import { partProgressSubmission } from '../../../events/part-answers.ts'
import { recordProgressOfPart } from '../../use-cases/answer-part.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { answersForPart } from '../problem.ts'
import { route } from '../route.ts'

/** Records how the part of a contributor stands. */
export const postPartProgress = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/part-progress',
    may: ['coordinator'],
    id: 'cmt',
    body: partProgressSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: answersForPart,
    async handle({ id, author, ifMatch, body }) {
      const { contributor, ...progress } = body
      const asked = { id, expect: ifMatch, contributor: contributor.officialId, progress }
      return respond(await recordProgressOfPart(deps)(author, asked), commitmentResponse)
    },
  })
