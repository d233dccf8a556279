import { reasonSubmission } from '../../../events/change-commitment.ts'
import type { DirectoryChange } from '../../adapters/officials.ts'
import { reopen } from '../../domain/commitments/change-commitment.ts'
import type { Official } from '../../domain/officials/official.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { addedTo } from '../../domain/visits/change-visit.ts'
import { changeCommitment, type LifeDeps } from '../../use-cases/change-commitment.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { route } from '../route.ts'

/** It is not done after all; its official is reminded again. */
export const postReopening = (deps: LifeDeps & Pick<ApiDeps, 'visits'>) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/reopening',
    may: ['coordinator'],
    id: 'cmt',
    body: reasonSubmission,
    requires: 'if-match',
    handle: (request) =>
      changeCommitment(deps, request, async (followed, context) => {
        const { visitId } = followed.commitment
        const record = await deps.visits.read(visitId)
        if (record === undefined) throw new Error(`${visitId} is not there`)
        const visit = addedTo(record.visit)
        if (isRefused(visit)) return visit
        const step = reopen(followed, request.body.reason, visit, context)
        return isRefused(step) ? step : { step, visit, directory: stillWaiting(context.holder) }
      }),
  })

/** Until the office has said yes to somebody's address it may say no, but not at the same time. */
const stillWaiting = (holder: Official): DirectoryChange[] =>
  holder.outsideAddress === 'asked' ? [{ waiting: holder }] : []
