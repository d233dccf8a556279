import type { PagesDeps } from '../deps.ts'
import { deskMarkup } from '../desk-markup.ts'
import { linkedPage } from '../linked-page.ts'
import { pageAsked } from '../request.ts'
import { pageRoute } from '../route.ts'
import { throughLink } from '../through-link.ts'

/** My desk: everything that the link shows, also what the mail had no room for. */
export const getDesk = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}',
    serve: throughLink(deps, async (visited) =>
      linkedPage(deps, visited, {
        title: visited.words.tell('titleDesk'),
        main: deskMarkup(visited, pageAsked(visited.event)),
      }),
    ),
  })
