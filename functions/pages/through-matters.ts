import { type AboutMatters, aboutOf } from '../domain/links/linked-matter.ts'
import type { RecordedLine } from '../domain/reminders/notice-record.ts'
import type { PagesDeps } from './deps.ts'
import { isId } from './is-id.ts'
import type { HttpResponse, PageEvent } from './request.ts'
import { plainPage, throughLink, type Visited } from './through-link.ts'

/** The path of a page of decisions. */
export const pathOfMatters = ({ desk }: Pick<Visited, 'desk'>, about: AboutMatters): string =>
  `${desk}/matters/${about}`

/**
 * Where the link of a line that is no commitment leads: of a matter to the page of its visit, of a decision told as news to
 * the same page, and of everything else to the desk.
 */
export const pageOfLine = ({ desk, link }: Pick<Visited, 'desk' | 'link'>, { id }: RecordedLine): string => {
  const matter = link.shown.matters.find((one) => one.id === id)
  if (matter) return pathOfMatters({ desk }, aboutOf(matter))
  const decided = /^nws_decided-(vis_.+)$/.exec(id)?.[1]
  return decided !== undefined && isVisitId(decided) ? pathOfMatters({ desk }, decided) : desk
}

const isVisitId = isId('vis')

const aboutIn = (text: string): AboutMatters | undefined =>
  text === 'officials' || isVisitId(text) ? text : undefined

/** Opens the link and reads what the page of decisions is about. */
export const throughMatters = (
  deps: PagesDeps,
  serve: (visited: Visited, about: AboutMatters) => Promise<HttpResponse>,
): ((event: PageEvent) => Promise<HttpResponse>) =>
  throughLink(deps, async (visited) => {
    const { event, words, desk } = visited
    const about = aboutIn(event.pathParameters?.about ?? '')
    return about === undefined ? plainPage(deps, 404, { words, key: 'no-page', desk }) : serve(visited, about)
  })
