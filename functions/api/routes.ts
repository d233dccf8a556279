import type { ApiDeps } from './deps.ts'
import type { AnyRoute } from './route.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getDesk } from './routes/get-desk.ts'
import { getMatters } from './routes/get-matters.ts'
import { getNotices } from './routes/get-notices.ts'
import { getOfficial } from './routes/get-official.ts'
import { getVisit } from './routes/get-visit.ts'
import { patchOfficial } from './routes/patch-official.ts'
import { postCompletion } from './routes/post-completion.ts'
import { postDecision } from './routes/post-decision.ts'
import { postVisit } from './routes/post-visit.ts'
import { putOfficial } from './routes/put-official.ts'

/** The whole API: what the handler serves, and what infra deploys. */
export const routes = (deps: ApiDeps): readonly AnyRoute[] => [
  postVisit(deps),
  getVisit(deps),
  putOfficial(deps),
  patchOfficial(deps),
  getOfficial(deps),
  getDesk(deps),
  getNotices(deps),
  getMatters(deps),
  postDecision(deps),
  getCommitment(deps),
  postCompletion(deps),
]
