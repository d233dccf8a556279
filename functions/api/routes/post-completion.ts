import { completionSubmission } from '../../../events/completion.ts'
import { complete, historyEntry } from '../../domain/commitment.ts'
import { closeMatter } from '../../domain/matter.ts'
import { isRefused } from '../../domain/refusal.ts'
import type { ApiDeps } from '../deps.ts'
import { problem, refusalProblem } from '../problem.ts'
import { route, shown } from '../route.ts'
import { commitmentView } from '../views.ts'

/**
 * The commitment is done, and nobody is reminded of it again. Completing it twice in the same words is answered as
 * the first time, whatever the If-Match says (RFC 9110, 13.1.1: a change that was already made).
 */
export const postCompletion = ({ commitments, matters }: Pick<ApiDeps, 'commitments' | 'matters'>) =>
  route({
    method: 'POST',
    path: '/commitments/{id}/completion',
    id: 'cmt',
    body: completionSubmission,
    requires: 'if-match',
    async handle({ id, body, caller, now, ifMatch }) {
      const found = await commitments.get(id)
      if (found === undefined) return problem('not-found')
      const { commitment, history } = found

      const completed = complete(commitment, body, now)
      if (completed === commitment) return shown(200, commitmentView(commitment, history), commitment.version)
      if (commitment.version !== ifMatch) return problem('version-conflict')
      if (isRefused(completed)) return refusalProblem(completed)
      if (commitment.status !== 'open') throw new Error(`${id} was completed from ${commitment.status}`)

      const author = { by: caller, through: 'api', at: now } as const
      const entry = historyEntry(completed, { what: 'completed', ...body }, author)
      const matter = commitment.matterId && (await matters.get(commitment.matterId))
      const lapsed = matter?.status === 'open' ? closeMatter(matter, 'lapsed', author) : undefined
      const saved = await commitments.complete(commitment, completed, entry, lapsed)
      return saved === 'saved'
        ? shown(200, commitmentView(completed, [...history, entry]), completed.version)
        : problem('version-conflict')
    },
  })
