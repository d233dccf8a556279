import type { ApiDeps } from '../deps.ts'
import { route, shown } from '../route.ts'

/** What asks for a decision, longest waiting first. */
export const getMatters = ({ matters }: Pick<ApiDeps, 'matters'>) =>
  route({
    method: 'GET',
    path: '/matters',
    async handle() {
      return shown(200, { matters: await matters.open() })
    },
  })
