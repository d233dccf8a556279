import type { PagesDeps } from './deps.ts'
import type { PageRoute } from './route.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getDesk } from './routes/get-desk.ts'
import { getRecorded } from './routes/get-recorded.ts'
import { getStyle } from './routes/get-style.ts'
import { postAnswer } from './routes/post-answer.ts'

/** All routes of the pages: the handler serves and infra/ deploys the list. */
export const pageRoutes = (deps: PagesDeps): readonly PageRoute[] => [
  getDesk(deps),
  getCommitment(deps),
  postAnswer(deps),
  getRecorded(deps),
  getStyle(deps),
]
