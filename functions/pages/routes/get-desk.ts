import type { PagesDeps } from '../deps.ts'
import { deskMarkup } from '../desk-markup.ts'
import { linkedPage } from '../linked-page.ts'
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
        main: deskMarkup(visited, pageAsked(visited.event.queryStringParameters?.page)),
      }),
    ),
  })

/** A page beyond the last one is shown as it is: empty. Anything that is no page means the first. */
const pageAsked = (page = '1'): number => (/^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1)
