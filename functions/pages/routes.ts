import type { PagesDeps } from './deps.ts'
import type { PageRoute } from './route.ts'
import { getAbsence } from './routes/get-absence.ts'
import { getCalendar } from './routes/get-calendar.ts'
import { getCalendarPage } from './routes/get-calendar-page.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getDesk } from './routes/get-desk.ts'
import { getMatters } from './routes/get-matters.ts'
import { getRecorded } from './routes/get-recorded.ts'
import { getStyle } from './routes/get-style.ts'
import { postAbsence } from './routes/post-absence.ts'
import { postAnswer } from './routes/post-answer.ts'
import { postCalendarAddress } from './routes/post-calendar-address.ts'
import { postDecisions } from './routes/post-decisions.ts'

/** All routes of the pages: the handler serves and infra/ deploys the list. The first that fits a path serves it. */
export const pageRoutes = (deps: PagesDeps): readonly PageRoute[] => [
  getDesk(deps),
  getAbsence(deps),
  postAbsence(deps),
  getCalendarPage(deps),
  postCalendarAddress(deps),
  getCommitment(deps),
  postAnswer(deps),
  getRecorded(deps),
  getMatters(deps),
  postDecisions(deps),
  getCalendar(deps),
  getStyle(deps),
]
