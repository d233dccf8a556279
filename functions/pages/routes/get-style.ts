import { toldIn } from '../../domain/words/offer.ts'
import { pageWordsFor } from '../../words/page-words.ts'
import type { PagesDeps } from '../deps.ts'
import { styleResponse } from '../response.ts'
import { pageRoute } from '../route.ts'
import { styleSheet } from '../style.ts'
import { plainPage } from '../through-link.ts'

/** The style sheet of all pages. Its name holds a hash of its content. */
export const getStyle = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/style/{file}',
    async serve({ pathParameters }) {
      const { file, css } = styleSheet()
      return pathParameters?.file === file
        ? styleResponse(css)
        : plainPage(deps, 404, {
            words: pageWordsFor(toldIn(deps.institution.language, deps.institution)),
            key: 'no-page',
          })
    },
  })
