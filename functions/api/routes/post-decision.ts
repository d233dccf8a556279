import { decisionSubmission } from '../../../events/decision.ts'
import { decideMatter } from '../../domain/matter.ts'
import { isRefused } from '../../domain/refusal.ts'
import type { ApiDeps } from '../deps.ts'
import { lookUp } from '../directory.ts'
import { problem, refusalProblem } from '../problem.ts'
import { route, shown } from '../route.ts'

type Deps = Pick<ApiDeps, 'matters' | 'commitments' | 'officials' | 'defaults' | 'calendar'>

/** How often a decision is tried again because a notice moved a line, or an address was taken, meanwhile. */
const tries = 3

/** The office names the official, sets the date or the rhythm, or accepts the commitment as it is. */
export const postDecision = (deps: Deps) =>
  route({
    method: 'POST',
    path: '/matters/{id}/decision',
    id: 'mat',
    body: decisionSubmission,
    requires: 'if-match',
    async handle({ id, body: { responsible, ...answers }, caller, now, ifMatch }) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const matter = await deps.matters.get(id)
        if (matter === undefined) return problem('not-found')
        if (matter.version !== ifMatch) return problem('version-conflict')
        if (matter.status !== 'open') return problem('matter-closed')
        const found = await deps.commitments.get(matter.commitmentId)
        if (found?.commitment.status !== 'open') return problem('matter-closed')
        const { commitment } = found
        const holder = await deps.officials.get(commitment.holder)
        if (holder === undefined) throw new Error(`${commitment.holder} is not in the directory`)

        const named = responsible ? [{ responsible, pointer: '/responsible' }] : []
        const directory = await lookUp(deps, named, `${id} ${matter.version}`)
        if (isRefused(directory)) return refusalProblem(directory)
        const decided = decideMatter(
          matter,
          commitment,
          { ...answers, ...(responsible && { responsible: directory.officialFor(responsible) }) },
          { holder, calendar: deps.calendar, author: { by: caller, through: 'api', at: now } },
        )
        if (isRefused(decided)) return refusalProblem(decided)

        const saved = await deps.commitments.save({ commitment, matter }, decided, { added: directory.added })
        if (saved === 'saved') return shown(200, decided.matter, decided.matter.version)
      }
      return problem('version-conflict')
    },
  })
