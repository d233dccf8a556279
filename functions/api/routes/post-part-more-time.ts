import { partMoreTimeSubmission } from '../../../events/part-answers.ts'
import { askOfficeForMoreTimeOfPart } from '../../use-cases/answer-part.ts'
import type { ChangeCommitmentDeps } from '../../use-cases/change-commitment.ts'
import { commitmentResponse, respond } from '../answers.ts'
import { answersForPart } from '../problem.ts'
import { route } from '../route.ts'

/** Asks the protocol office for a later date of a part, in the name of the contributor. */
export const postPartMoreTime = (deps: ChangeCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/part-more-time',
    may: ['coordinator'],
    id: 'cmt',
    body: partMoreTimeSubmission,
    requires: 'if-match',
    answers: { 200: 'Commitment' },
    refusals: [...answersForPart, 'already-asked', 'without-due-date', 'date-too-early'],
    async handle({ id, author, ifMatch, body }) {
      const { contributor, ...asking } = body
      const asked = { id, expect: ifMatch, contributor: contributor.officialId, asking }
      return respond(await askOfficeForMoreTimeOfPart(deps)(author, asked), commitmentResponse)
    },
  })
