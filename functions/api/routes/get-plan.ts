import { protocolOfficeId } from '../../domain/ids.ts'
import { commitmentPlan } from '../../domain/plan.ts'
import type { ApiDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'

/** The notices that will tell of a commitment, or why none will. */
export const getPlan = ({
  commitments,
  desks,
  calendar,
}: Pick<ApiDeps, 'commitments' | 'desks' | 'calendar'>) =>
  route({
    method: 'GET',
    path: '/commitments/{id}/plan',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'cmt',
    async handle({ id, now }) {
      const found = await commitments.get(id)
      if (found === undefined) return problem('not-found')
      const { commitment } = found
      const [desk, office] = await Promise.all([desks.read(commitment.holder), desks.read(protocolOfficeId)])
      if (desk === undefined || office === undefined)
        throw new Error(`${commitment.holder} is not in the directory`)
      const plan = commitmentPlan(commitment, { desk, office, now, calendar })
      return shown(200, { commitmentId: id, ...plan })
    },
  })
