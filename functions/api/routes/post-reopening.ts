import { reasonSubmission } from '../../../events/life.ts'
import type { DirectoryChange } from '../../adapters/officials.ts'
import { reopen } from '../../domain/life.ts'
import type { Official } from '../../domain/official.ts'
import { isRefused } from '../../domain/refusal.ts'
import { addedTo } from '../../domain/visit-life.ts'
import type { ApiDeps } from '../deps.ts'
import { type LifeDeps, takeStep } from '../life.ts'
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
      takeStep(deps, request, async (followed, context) => {
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
