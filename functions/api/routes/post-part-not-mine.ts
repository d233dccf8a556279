import { partNotMineSubmission } from '../../../events/part-answers.ts'
import { disclaimPartOf } from '../../use-cases/answer-part.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { answersForPart } from '../problem.ts'
import { route } from '../route.ts'

/** Tells the protocol office, in the name of a contributor, that the part is somebody else’s. */
export const postPartNotMine = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/part-not-mine',
    may: ['coordinator'],
    id: 'cmt',
    body: partNotMineSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...answersForPart, 'already-asked', 'unknown-official'],
    async handle({ id, author, ifMatch, body }) {
      const { contributor, ...asking } = body
      const asked = { id, expect: ifMatch, contributor: contributor.officialId, asking }
      return respond(await disclaimPartOf(deps)(author, asked), commitmentResponse)
    },
  })
