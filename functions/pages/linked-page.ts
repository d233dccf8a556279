import type { Html } from '../words/html.ts'
import type { Phrase } from '../words/language.ts'
import { calledPhrase } from '../words/parties.ts'
import type { PagesDeps } from './deps.ts'
import { layout } from './layout.ts'
import type { HttpResponse } from './request.ts'
import { pageResponse } from './response.ts'
import type { Visited } from './through-link.ts'

type Page = { readonly title: Phrase; readonly main: Html; readonly status?: number }

/** A page behind a valid link; the page names its reader. */
export const linkedPage = (
  deps: PagesDeps,
  { link, words, desk }: Visited,
  { title, main, status = 200 }: Page,
): HttpResponse => {
  const name = calledPhrase(link.official, words)
  const whose = words.tell('whose', { name, date: words.day(link.lastDay) })
  return pageResponse(status, layout(deps, { title, words, main, desk, whose }))
}
