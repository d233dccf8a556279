import { calendarMarkup } from '../calendar-markup.ts'
import type { PagesDeps } from '../deps.ts'
import { linkedPage } from '../linked-page.ts'
import { pageRoute } from '../route.ts'
import { throughLink } from '../through-link.ts'

/** The page that makes and ends the private address of the official's calendar. */
export const getCalendarPage = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}/calendar',
    serve: throughLink(deps, async (visited) =>
      linkedPage(deps, visited, {
        title: visited.words.tell('titleCalendar'),
        main: calendarMarkup(deps, visited),
      }),
    ),
  })
