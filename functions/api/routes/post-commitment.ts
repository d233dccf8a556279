import { commitmentSubmission } from '../../../events/visit.ts'
import { fingerprint, idFrom } from '../../adapters/ids.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { addedTo } from '../../domain/visits/change-visit.ts'
import { recordAction } from '../../domain/visits/record-visit.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { namedInActions, recordingContext } from '../../use-cases/recording-context.ts'
import { type DirectoryDeps, lookUp } from '../../use-cases/resolve-officials.ts'
import { problem, refusalProblem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'
import { commitmentView } from '../views.ts'

type Deps = Pick<ApiDeps, 'visits' | 'commitments'> & DirectoryDeps

/** How often it is tried again because the visit or the directory changed meanwhile. */
const tries = 5

/** Something more that was agreed at an event of a recorded visit. */
export const postCommitment = (deps: Deps) =>
  route({
    method: 'POST',
    path: '/visits/{id}/commitments',
    may: ['coordinator', 'integrator'],
    id: 'vis',
    body: commitmentSubmission,
    requires: 'idempotency-key',
    async handle({ id, body, caller, now, idempotencyKey }) {
      const { eventId, ...action } = body
      const commitmentId = idFrom('cmt', 'POST /visits/{id}/commitments', id, caller, idempotencyKey)
      const location = `/commitments/${commitmentId}`
      const submitted = fingerprint(body)
      for (let attempt = 0; attempt < tries; attempt++) {
        const record = await deps.visits.read(id)
        if (record === undefined) return problem('not-found')
        const there = await deps.commitments.get(commitmentId)
        if (there)
          return there.submitted === submitted
            ? jsonResponse(
                201,
                commitmentView(there.commitment, there.history),
                there.commitment.version,
                location,
              )
            : problem('key-reused')

        const event = record.events.find((one) => one.id === eventId)
        if (event === undefined)
          return problem('unknown-event', {
            errors: [{ pointer: '#/eventId', detail: `${eventId} is not an event of this visit` }],
          })
        const visit = addedTo(record.visit)
        if (isRefused(visit)) return refusalProblem(visit)
        const directory = await lookUp(deps, namedInActions([action], undefined), {
          newFrom: commitmentId,
          now,
        })
        if (isRefused(directory)) return refusalProblem(directory)

        const context = await recordingContext(deps, directory, { by: caller, through: 'api', at: now })
        const undertaking = recordAction(action, commitmentId, { visit, event }, context)
        const outcome = await deps.visits.addCommitment(
          visit,
          event,
          undertaking,
          directory.changes,
          submitted,
        )
        if (outcome === 'recorded') {
          const { commitment, entry } = undertaking
          return jsonResponse(201, commitmentView(commitment, [entry]), 1, location)
        }
      }
      throw new Error('the visit or the directory kept changing while a commitment was added')
    },
  })
