import type { ApiDeps } from './deps.ts'
import type { AnyRoute } from './route.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getDesk } from './routes/get-desk.ts'
import { getMatters } from './routes/get-matters.ts'
import { getNotices } from './routes/get-notices.ts'
import { getOfficial } from './routes/get-official.ts'
import { getVisit } from './routes/get-visit.ts'
import { patchCommitment } from './routes/patch-commitment.ts'
import { patchEvent } from './routes/patch-event.ts'
import { patchVisit } from './routes/patch-visit.ts'
import { postCancellation } from './routes/post-cancellation.ts'
import { postCommitment } from './routes/post-commitment.ts'
import { postCompletion } from './routes/post-completion.ts'
import { postDecision } from './routes/post-decision.ts'
import { postEvent } from './routes/post-event.ts'
import { postProgress } from './routes/post-progress.ts'
import { postReassignment } from './routes/post-reassignment.ts'
import { postReopening } from './routes/post-reopening.ts'
import { postVisit } from './routes/post-visit.ts'
import { postWithdrawal } from './routes/post-withdrawal.ts'
import { putOfficial } from './routes/put-official.ts'

/** The whole API: what the handler serves, and what infra deploys. */
export const routes = (deps: ApiDeps): readonly AnyRoute[] => [
  postVisit(deps),
  getVisit(deps),
  patchVisit(deps),
  postWithdrawal(deps),
  postEvent(deps),
  patchEvent(deps),
  postCommitment(deps),
  putOfficial(deps),
  getOfficial(deps),
  getDesk(deps),
  getNotices(deps),
  getMatters(deps),
  postDecision(deps),
  getCommitment(deps),
  patchCommitment(deps),
  postCompletion(deps),
  postProgress(deps),
  postReassignment(deps),
  postCancellation(deps),
  postReopening(deps),
]
