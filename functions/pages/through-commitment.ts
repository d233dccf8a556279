import { isRefused } from '../domain/shared/refusal.ts'
import { type LinkedCommitment, readLinkedCommitment } from '../use-cases/read-linked-commitment.ts'
import type { PagesDeps } from './deps.ts'
import type { HttpResponse, PageEvent } from './request.ts'
import { seeOther } from './response.ts'
import { commitmentIn, plainPage, throughLink, type Visited } from './through-link.ts'
import { pageOfLine } from './through-matters.ts'

/** Opens the link and reads the commitment that the path names, or says why the link does not lead to one. */
export const throughCommitment = (
  deps: PagesDeps,
  serve: (visited: Visited, linked: LinkedCommitment) => Promise<HttpResponse>,
): ((event: PageEvent) => Promise<HttpResponse>) =>
  throughLink(deps, async (visited) => {
    const { words, desk, link } = visited
    const named = commitmentIn(visited)
    if (named === undefined && link.line) return seeOther(pageOfLine(visited, link.line))
    if (named === undefined) return plainPage(deps, 404, { words, key: 'no-page', desk })
    const linked = await readLinkedCommitment(deps)(link, named)
    return isRefused(linked)
      ? plainPage(deps, linked.refused === 'of-another-link' ? 404 : 410, {
          words,
          key: linked.refused,
          desk,
        })
      : serve(visited, linked)
  })
