import { commitmentForecast } from '../../domain/reminders/commitment-forecast.ts'
import { protocolOfficeId } from '../../domain/shared/ids.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { problem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'

/** The notices that will tell of a commitment, or why none will. */
export const getPlan = ({ commitments, desks }: Pick<ApiDeps, 'commitments' | 'desks'>) =>
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
      const plan = commitmentForecast(commitment, { desk, office, now })
      return jsonResponse(200, { commitmentId: id, ...plan })
    },
  })
