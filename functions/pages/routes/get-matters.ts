import type { PagesDeps } from '../deps.ts'
import { linkedPage } from '../linked-page.ts'
import { mattersMarkup, titleOfMatters } from '../matters-markup.ts'
import { readMattersPage } from '../matters-page.ts'
import { pageRoute } from '../route.ts'
import { throughMatters } from '../through-matters.ts'

/** What the protocol office decides about one visit, or about officials. `about`: the id of the visit, or `officials`. */
export const getMatters = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}/matters/{about}',
    serve: throughMatters(deps, async (visited, about) => {
      const page = await readMattersPage(deps, visited, about)
      const title = titleOfMatters(page, visited.words)
      return linkedPage(deps, visited, { title, main: mattersMarkup(visited, page) })
    }),
  })
