import type { ApiDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'
import { noticeView } from '../views.ts'

/** What an official was sent, newest first. */
export const getNotices = ({ officials, notices }: Pick<ApiDeps, 'officials' | 'notices'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/notices',
    id: 'ofc',
    async handle({ id }) {
      if ((await officials.get(id)) === undefined) return problem('not-found')
      const sent = await notices.of(id)
      return shown(200, { notices: sent.map(noticeView) })
    },
  })
