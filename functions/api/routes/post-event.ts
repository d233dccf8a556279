import { visitEvent } from '../../../events/visit.ts'
import { type AddEventDeps, addEvent } from '../../use-cases/add-event.ts'
import { created, eventResponse, respond } from '../answers.ts'
import { namesSomebody, renewsSomething, visitClosed } from '../problem.ts'
import { route } from '../route.ts'

/** Adds a later event and its agreed actions to a recorded visit, in one transaction. */
export const postEvent = (deps: AddEventDeps) =>
  route({
    method: 'POST',
    path: '/visits/{id}/events',
    may: ['coordinator', 'integrator'],
    id: 'vis',
    body: visitEvent,
    requires: 'idempotency-key',
    answers: { 201: 'Event' },
    refusals: [
      ...visitClosed,
      'days-out-of-order',
      ...namesSomebody,
      'unknown-visit',
      ...renewsSomething,
      'too-many-writes',
      'key-reused',
    ],
    async handle({ id, author, body, idempotencyKey }) {
      const outcome = await addEvent(deps)(author, { visitId: id, submission: body, key: idempotencyKey })
      return respond(outcome, (added) => created(eventResponse(added), `/visits/${id}`))
    },
  })
