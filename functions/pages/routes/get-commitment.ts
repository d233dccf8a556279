import { numberedTitle } from '../../domain/commitments/commitment.ts'
import { commitmentMarkup } from '../commitment-markup.ts'
import type { PagesDeps } from '../deps.ts'
import { linkedPage } from '../linked-page.ts'
import { pageRoute } from '../route.ts'
import { throughCommitment } from '../through-commitment.ts'

/** One commitment with its answers. `line`: the number of the line on the notice, or the id of the commitment. */
export const getCommitment = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}/{line}',
    serve: throughCommitment(deps, async (visited, linked) =>
      linkedPage(deps, visited, {
        title: visited.words.isolate(numberedTitle(linked.commitment)),
        main: commitmentMarkup(visited, linked),
      }),
    ),
  })
