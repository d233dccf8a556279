import { protocolOfficeId } from '../../domain/shared/ids.ts'
import { readDeputy } from '../../use-cases/read-deputy.ts'
import { absenceMarkup } from '../absence-markup.ts'
import type { PagesDeps } from '../deps.ts'
import { linkedPage } from '../linked-page.ts'
import { pageRoute } from '../route.ts'
import { plainPage, throughLink } from '../through-link.ts'

/** The page on which an official writes or takes away the own absence. The protocol office has none. */
export const getAbsence = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}/absence',
    serve: throughLink(deps, async (visited) => {
      const { words, desk, link, today } = visited
      if (link.official.id === protocolOfficeId) return plainPage(deps, 404, { words, key: 'no-page', desk })
      const meanwhile = await readDeputy(deps, link.official, today)
      return linkedPage(deps, visited, {
        title: words.tell('titleAbsence'),
        main: absenceMarkup(visited, { meanwhile }),
      })
    }),
  })
