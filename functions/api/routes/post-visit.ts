import { visitSubmission } from '../../../events/visit.ts'
import { fingerprint, idFrom } from '../../adapters/ids.ts'
import { mostWrites } from '../../adapters/table.ts'
import { recordingWrites } from '../../adapters/visits.ts'
import type { VisitId } from '../../domain/shared/ids.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import {
  type PartIds,
  recordVisit,
  refusedDays,
  type UndertakingContext,
} from '../../domain/visits/record-visit.ts'
import type { VisitSubmission } from '../../domain/visits/visit.ts'
import { refusedPredecessor } from '../../use-cases/change-visit.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { namedInActions, recordingContext, tooManyWrites } from '../../use-cases/recording-context.ts'
import { type DirectoryDeps, lookUp, type Named } from '../../use-cases/resolve-officials.ts'
import { problem, refusalProblem } from '../problem.ts'
import type { HttpResponse } from '../request.ts'
import { jsonResponse, route } from '../route.ts'
import { visitView } from '../views.ts'

type Deps = Pick<ApiDeps, 'visits'> & DirectoryDeps

/** How often a recording is tried again because an address was taken while it looked officials up. */
const tries = 3

/** A whole visit in one transaction. Repeated with its Idempotency-Key it answers with the visit of the first time. */
export const postVisit = (deps: Deps) =>
  route({
    method: 'POST',
    path: '/visits',
    may: ['coordinator', 'integrator'],
    body: visitSubmission,
    requires: 'idempotency-key',
    async handle({ body, caller, now, idempotencyKey }) {
      const outOfOrder = refusedDays(body)
      if (outOfOrder) return refusalProblem(outOfOrder)

      const visitId = idFrom('vis', 'POST /visits', caller, idempotencyKey)
      const unknown = await refusedPredecessor(deps, visitId, body)
      if (unknown) return refusalProblem(unknown)
      const submitted = fingerprint(body)
      for (let attempt = 0; attempt < tries; attempt++) {
        const directory = await lookUp(deps, namedIn(body), { newFrom: visitId, now })
        if (isRefused(directory)) return refusalProblem(directory)
        const author = { by: caller, through: 'api', at: now } as const
        const context = await recordingContext(deps, directory, author)
        const recorded = recordVisit(body, { ...context, visitId, ids: partIds(visitId, context) })
        const writes = recordingWrites(recorded, directory.changes, submitted).length
        if (writes > mostWrites) return tooManyWrites('visit', '#/events', writes)

        switch (await deps.visits.record(recorded, directory.changes, submitted)) {
          case 'recorded':
            return jsonResponse(201, visitView(recorded), recorded.visit.version, `/visits/${visitId}`)
          case 'already-there':
            return replay(deps, visitId, submitted)
          case 'changed-meanwhile':
        }
      }
      throw new Error('the directory kept changing while a visit was recorded')
    },
  })

const namedIn = ({ events = [] }: VisitSubmission): Named[] =>
  events.flatMap(({ agreedActions }, event) => namedInActions(agreedActions, `/events/${event}`))

const partIds = (visitId: VisitId, { ids }: UndertakingContext): PartIds => ({
  ...ids,
  event: (position) => idFrom('evt', visitId, position),
  commitment: (event, action) => idFrom('cmt', visitId, event, action),
})

const replay = async ({ visits }: Deps, visitId: VisitId, submitted: string): Promise<HttpResponse> => {
  const whole = await visits.get(visitId)
  if (whole === undefined) throw new Error(`${visitId} was recorded and is not there`)
  return whole.submitted === submitted
    ? jsonResponse(201, visitView(whole), whole.visit.version, `/visits/${visitId}`)
    : problem('key-reused')
}
