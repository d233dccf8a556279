import { noticesAsked } from '../../../events/lists.ts'
import type { ApiDeps } from '../deps.ts'
import { paged } from '../page.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'
import { noticeView } from '../views.ts'

/** What an official was sent, newest first. */
export const getNotices = ({ officials, lists }: Pick<ApiDeps, 'officials' | 'lists'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/notices',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    query: noticesAsked,
    async handle({ id, query }) {
      if ((await officials.get(id)) === undefined) return problem('not-found')
      return paged(
        `/officials/${id}/notices`,
        query,
        (page) => lists.notices({ ...page, official: id }),
        (notices, next) => shown(200, { notices: notices.map(noticeView), next }),
      )
    },
  })
