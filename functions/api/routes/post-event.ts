import { visitEvent } from '../../../events/visit.ts'
import { fingerprint, idFrom } from '../../adapters/ids.ts'
import { mostWrites } from '../../adapters/table.ts'
import { eventWrites } from '../../adapters/visits.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { addedTo } from '../../domain/visits/change-visit.ts'
import { recordEvent, refusedEventDays } from '../../domain/visits/record-visit.ts'
import { commitmentsOf } from '../../use-cases/change-visit.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { namedInActions, recordingContext, tooManyWrites } from '../../use-cases/recording-context.ts'
import { type DirectoryDeps, lookUp } from '../../use-cases/resolve-officials.ts'
import { problem, refusalProblem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'
import { eventView } from '../views.ts'

type Deps = Pick<ApiDeps, 'visits'> & DirectoryDeps

/** How often it is tried again because the visit or the directory changed meanwhile. */
const tries = 5

/** A later event of a recorded visit, with what was agreed at it, in one transaction. */
export const postEvent = (deps: Deps) =>
  route({
    method: 'POST',
    path: '/visits/{id}/events',
    may: ['coordinator', 'integrator'],
    id: 'vis',
    body: visitEvent,
    requires: 'idempotency-key',
    async handle({ id, body, caller, now, idempotencyKey }) {
      const eventId = idFrom('evt', 'POST /visits/{id}/events', id, caller, idempotencyKey)
      const submitted = fingerprint(body)
      for (let attempt = 0; attempt < tries; attempt++) {
        const whole = await deps.visits.get(id)
        if (whole === undefined) return problem('not-found')
        const there = whole.events.find((event) => event.id === eventId)
        if (there)
          return whole.eventsSubmitted.get(eventId) === submitted
            ? jsonResponse(201, eventView(there, commitmentsOf(there, whole)), there.version, `/visits/${id}`)
            : problem('key-reused')

        const visit = addedTo(whole.visit)
        if (isRefused(visit)) return refusalProblem(visit)
        const outside = refusedEventDays(visit, body)
        if (outside) return refusalProblem(outside)
        const directory = await lookUp(deps, namedInActions(body.agreedActions, ''), {
          newFrom: eventId,
          now,
        })
        if (isRefused(directory)) return refusalProblem(directory)

        const place = {
          position: whole.events.length,
          event: eventId,
          commitment: (action: number) => idFrom('cmt', eventId, action),
        }
        const context = await recordingContext(deps, directory, { by: caller, through: 'api', at: now })
        const recorded = recordEvent(body, visit, place, context)
        const writes = eventWrites(visit, recorded, directory.changes, submitted).length
        if (writes > mostWrites) return tooManyWrites('event', '#/agreedActions', writes)
        const outcome = await deps.visits.addEvent(visit, recorded, directory.changes, submitted)
        if (outcome === 'recorded')
          return jsonResponse(201, eventView(recorded.event, recorded.commitments), 1, `/visits/${id}`)
      }
      throw new Error('the visit or the directory kept changing while an event was added')
    },
  })
