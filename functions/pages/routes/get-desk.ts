import type { PagesDeps } from '../deps.ts'
import { deskMarkup } from '../desk-markup.ts'
import { linkedPage } from '../linked-page.ts'
import { pageAsked } from '../request.ts'
import { pageRoute } from '../route.ts'
import { throughLink, type Visited } from '../through-link.ts'

/** Nothing more is read for an official without a part. */
const leadsOf = async ({ officials }: PagesDeps, { link }: Visited) => {
  const ids = link.shown.parts.flatMap(({ ledBy }) => ledBy ?? [])
  return ids.length === 0 ? new Map() : officials.getAll([...new Set(ids)])
}

/** My desk: everything that the link shows, also what the mail had no room for. */
export const getDesk = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}',
    serve: throughLink(deps, async (visited) =>
      linkedPage(deps, visited, {
        title: visited.words.tell('titleDesk'),
        main: deskMarkup(visited, pageAsked(visited.event), await leadsOf(deps, visited)),
      }),
    ),
  })
