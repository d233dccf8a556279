import { type DecisionSubmission, decisionSubmission } from '../../../events/decision.ts'
import { decideAddress, type OpenAddressMatter } from '../../domain/commitments/address-matter.ts'
import type { Author } from '../../domain/commitments/history.ts'
import { decideMatter } from '../../domain/commitments/matter.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { type DirectoryDeps, lookUp } from '../../use-cases/resolve-officials.ts'
import { problem, refusalProblem } from '../problem.ts'
import type { HttpResponse } from '../request.ts'
import { jsonResponse, route } from '../route.ts'
import { matterView } from '../views.ts'

type Deps = Pick<ApiDeps, 'matters' | 'commitments' | 'desks'> & DirectoryDeps

/** How often a decision is tried again because a notice moved a line, or an address was taken, meanwhile. */
const tries = 3

/**
 * The office names the official, sets the date or the rhythm, or accepts the commitment as it is; or says whether
 * somebody may be written to.
 */
export const postDecision = (deps: Deps) =>
  route({
    method: 'POST',
    path: '/matters/{id}/decision',
    may: ['coordinator'],
    id: 'mat',
    body: decisionSubmission,
    requires: 'if-match',
    async handle({ id, body, caller, now, ifMatch }) {
      const { responsible, ...answers } = body
      const author = { by: caller, through: 'api', at: now } as const
      for (let attempt = 0; attempt < tries; attempt++) {
        const matter = await deps.matters.get(id)
        if (matter === undefined) return problem('not-found')
        if (matter.version !== ifMatch) return problem('version-conflict')
        if (matter.status !== 'open') return problem('matter-closed')
        if (matter.kind === 'official-matter') {
          const answer = await decideOnAddress(deps, matter, body, author)
          if (answer === 'changed-meanwhile') continue
          return answer
        }
        const found = await deps.commitments.get(matter.commitmentId)
        if (found?.commitment.status !== 'open') return problem('matter-closed')
        const { commitment } = found
        const holder = await deps.officials.get(commitment.holder)
        if (holder === undefined) throw new Error(`${commitment.holder} is not in the directory`)

        const named = responsible ? [{ responsible, pointer: '/responsible' }] : []
        const directory = await lookUp(deps, named, { newFrom: `${id} ${matter.version}`, now })
        if (isRefused(directory)) return refusalProblem(directory)
        const decided = decideMatter(
          matter,
          commitment,
          { ...answers, ...(responsible && { responsible: directory.officialFor(responsible) }) },
          { holder, author },
        )
        if (isRefused(decided)) return refusalProblem(decided)

        const { changes } = directory
        const saved = await deps.commitments.save({ commitment, matter }, decided, { directory: changes })
        if (saved === 'saved') return jsonResponse(200, matterView(decided.matter), decided.matter.version)
      }
      return problem('version-conflict')
    },
  })

const decideOnAddress = async (
  { officials, desks, matters }: Deps,
  matter: OpenAddressMatter,
  decision: DecisionSubmission,
  author: Author,
): Promise<HttpResponse | 'changed-meanwhile'> => {
  // Before its desk, so that whatever is named for the desk from now on changes the official as read.
  const official = await officials.get(matter.officialId)
  const desk = await desks.read(matter.officialId)
  if (official === undefined || desk === undefined)
    throw new Error(`${matter.officialId} is not in the directory`)
  const decided = decideAddress(matter, official, decision, { holds: desk.commitments.length, author })
  if (isRefused(decided)) return refusalProblem(decided)
  const saved = await matters.decideAddress({ matter, official }, decided)
  return saved === 'saved' ? jsonResponse(200, matterView(decided.matter), decided.matter.version) : saved
}
