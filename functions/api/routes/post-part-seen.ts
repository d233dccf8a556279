import { partSeenSubmission } from '../../../events/part-answers.ts'
import { seePartOf } from '../../use-cases/answer-part.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { answersForPart } from '../problem.ts'
import { route } from '../route.ts'

/** A contributor knows of the own part; nothing else changes. */
export const postPartSeen = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/part-seen',
    may: ['coordinator'],
    id: 'cmt',
    body: partSeenSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: answersForPart,
    async handle({ id, author, ifMatch, body }) {
      const asked = { id, expect: ifMatch, contributor: body.contributor.officialId }
      return respond(await seePartOf(deps)(author, asked), commitmentResponse)
    },
  })
