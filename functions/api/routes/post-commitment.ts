import { commitmentSubmission } from '../../../events/visit.ts'
import { type AddCommitmentDeps, addCommitment } from '../../use-cases/add-commitment.ts'
import { commitmentResponse, created, respond } from '../answers.ts'
import { namesSomebody, renewsSomething, visitClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Adds an agreed action to an event of a recorded visit. */
export const postCommitment = (deps: AddCommitmentDeps) =>
  route({
    method: 'POST',
    path: '/visits/{id}/commitments',
    may: ['coordinator', 'integrator'],
    id: 'vis',
    body: commitmentSubmission,
    requires: 'idempotency-key',
    answers: { 201: 'Commitment' },
    refusals: [
      'record-too-large',
      ...visitClosed,
      'unknown-event',
      ...namesSomebody,
      'unknown-visit',
      ...renewsSomething,
      'key-reused',
    ],
    async handle({ id, author, body, idempotencyKey }) {
      const outcome = await addCommitment(deps)(author, {
        visitId: id,
        submission: body,
        key: idempotencyKey,
      })
      return respond(outcome, (added) =>
        created(commitmentResponse(added), `/commitments/${added.commitment.id}`),
      )
    },
  })
