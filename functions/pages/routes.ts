import type { PagesDeps } from './deps.ts'
import type { PageRoute } from './route.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getDesk } from './routes/get-desk.ts'
import { getMatters } from './routes/get-matters.ts'
import { getRecorded } from './routes/get-recorded.ts'
import { getStyle } from './routes/get-style.ts'
import { postAnswer } from './routes/post-answer.ts'
import { postDecisions } from './routes/post-decisions.ts'

/** All routes of the pages: the handler serves and infra/ deploys the list. */
export const pageRoutes = (deps: PagesDeps): readonly PageRoute[] => [
  getDesk(deps),
  getCommitment(deps),
  postAnswer(deps),
  getRecorded(deps),
  getMatters(deps),
  postDecisions(deps),
  getStyle(deps),
]
