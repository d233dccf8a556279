import { idFrom } from '../adapters/ids.ts'
import type { DirectoryChange } from '../adapters/officials.ts'
import { problem, type Reason, refusalProblem } from '../api/problem.ts'
import type { HttpResponse } from '../api/request.ts'
import { jsonResponse, type Request } from '../api/route.ts'
import { commitmentView } from '../api/views.ts'
import type { LifeContext, Step, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { Official } from '../domain/officials/official.ts'
import { type CommitmentId, protocolOfficeId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Visit } from '../domain/visits/visit.ts'
import type { ApiDeps } from './deps.ts'

export type LifeDeps = Pick<ApiDeps, 'commitments' | 'matters' | 'officials'>

/** What a route makes of a commitment: the step, and what is stored with it. */
export type Taken = {
  readonly step: Step
  readonly directory?: readonly DirectoryChange[]
  readonly visit?: Visit
}

/** A step that nothing else is stored with. */
export const taken = <Outcome extends Step | 'unchanged' | Refused<Reason>>(
  outcome: Outcome,
): Taken | Exclude<Outcome, Step> =>
  outcome === 'unchanged' || isRefused<Step, Reason>(outcome)
    ? (outcome as Exclude<Outcome, Step>)
    : { step: outcome as Step }

/** How often a step is tried again because a notice moved the line, or an address was taken, meanwhile. */
const tries = 5

/**
 * Loads the commitment with all that a step needs, takes the step that `decide` allows, and stores it whole. A
 * step that was already taken is answered as the first time, whatever the If-Match says (RFC 9110, 13.1.1).
 */
export const changeCommitment = async (
  deps: LifeDeps,
  { id, caller, now, ifMatch }: Pick<Request<CommitmentId, unknown>, 'id' | 'caller' | 'now' | 'ifMatch'>,
  decide: (
    followed: WithMatter,
    context: LifeContext,
  ) => Promise<Taken | 'unchanged' | Refused<Reason> | { readonly answer: HttpResponse }>,
): Promise<HttpResponse> => {
  for (let attempt = 0; attempt < tries; attempt++) {
    const found = await deps.commitments.get(id)
    if (found === undefined) return problem('not-found')
    const { commitment, history } = found

    const followed = { commitment, matter: await deps.matters.about(commitment) }
    const author = { by: caller, through: 'api', at: now } as const
    const taken = await decide(followed, {
      holder: await inDirectory(deps, commitment.holder),
      office: await inDirectory(deps, protocolOfficeId),
      author,
      newMatterId: idFrom('mat', id, commitment.version),
    })
    if (taken === 'unchanged')
      return jsonResponse(200, commitmentView(commitment, history), commitment.version)
    if (commitment.version !== ifMatch) return problem('version-conflict')
    if ('answer' in taken) return taken.answer
    if (isRefused(taken)) return refusalProblem(taken)

    const { step } = taken
    if ((await deps.commitments.save(followed, step, taken)) === 'saved')
      return jsonResponse(
        200,
        commitmentView(step.commitment, [...history, step.entry]),
        step.commitment.version,
      )
  }
  return problem('version-conflict')
}

const inDirectory = async (
  { officials }: Pick<LifeDeps, 'officials'>,
  id: Official['id'],
): Promise<Official> => {
  const official = await officials.get(id)
  if (official === undefined) throw new Error(`${id} is not in the directory`)
  return official
}
