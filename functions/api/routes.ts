import type { ApiDeps } from './deps.ts'
import type { AnyRoute } from './route.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getCommitments } from './routes/get-commitments.ts'
import { getCommitmentsCsv } from './routes/get-commitments-csv.ts'
import { getDesk } from './routes/get-desk.ts'
import { getDocument } from './routes/get-document.ts'
import { getFigures } from './routes/get-figures.ts'
import { getFiguresCsv } from './routes/get-figures-csv.ts'
import { getLanguages } from './routes/get-languages.ts'
import { getMatters } from './routes/get-matters.ts'
import { getNotices } from './routes/get-notices.ts'
import { getOfficial } from './routes/get-official.ts'
import { getOfficialHistory } from './routes/get-official-history.ts'
import { getOfficials } from './routes/get-officials.ts'
import { getPlan } from './routes/get-plan.ts'
import { getVisit } from './routes/get-visit.ts'
import { getVisitExport } from './routes/get-visit-export.ts'
import { getVisits } from './routes/get-visits.ts'
import { patchCommitment } from './routes/patch-commitment.ts'
import { patchEvent } from './routes/patch-event.ts'
import { patchOfficial } from './routes/patch-official.ts'
import { patchVisit } from './routes/patch-visit.ts'
import { postCancellation } from './routes/post-cancellation.ts'
import { postCannotBeDone } from './routes/post-cannot-be-done.ts'
import { postCommitment } from './routes/post-commitment.ts'
import { postCompletion } from './routes/post-completion.ts'
import { postDecision } from './routes/post-decision.ts'
import { postEvent } from './routes/post-event.ts'
import { postLinkRevocation } from './routes/post-link-revocation.ts'
import { postMoreTime } from './routes/post-more-time.ts'
import { postNotMine } from './routes/post-not-mine.ts'
import { postPartDone } from './routes/post-part-done.ts'
import { postPartMoreTime } from './routes/post-part-more-time.ts'
import { postPartNotMine } from './routes/post-part-not-mine.ts'
import { postPartProgress } from './routes/post-part-progress.ts'
import { postPartSeen } from './routes/post-part-seen.ts'
import { postPartUndo } from './routes/post-part-undo.ts'
import { postProgress } from './routes/post-progress.ts'
import { postProposedDate } from './routes/post-proposed-date.ts'
import { postReassignment } from './routes/post-reassignment.ts'
import { postReopening } from './routes/post-reopening.ts'
import { postSeen } from './routes/post-seen.ts'
import { postSimilarVisits } from './routes/post-similar-visits.ts'
import { postSkip } from './routes/post-skip.ts'
import { postUndo } from './routes/post-undo.ts'
import { postVisit } from './routes/post-visit.ts'
import { postWaiting } from './routes/post-waiting.ts'
import { postWaitingEnd } from './routes/post-waiting-end.ts'
import { postWithdrawal } from './routes/post-withdrawal.ts'
import { putOfficial } from './routes/put-official.ts'

/** All routes of the API: the handler serves, infra/ deploys and openapi/ documents the list. */
export const routes = (deps: ApiDeps) =>
  ({
    getVisits: getVisits(deps),
    postVisit: postVisit(deps),
    postSimilarVisits: postSimilarVisits(deps),
    getVisit: getVisit(deps),
    getVisitExport: getVisitExport(deps),
    patchVisit: patchVisit(deps),
    postWithdrawal: postWithdrawal(deps),
    postEvent: postEvent(deps),
    patchEvent: patchEvent(deps),
    postCommitment: postCommitment(deps),
    getOfficials: getOfficials(deps),
    putOfficial: putOfficial(deps),
    patchOfficial: patchOfficial(deps),
    postLinkRevocation: postLinkRevocation(deps),
    getOfficial: getOfficial(deps),
    getOfficialHistory: getOfficialHistory(deps),
    getLanguages: getLanguages(deps),
    getDesk: getDesk(deps),
    getNotices: getNotices(deps),
    getMatters: getMatters(deps),
    postDecision: postDecision(deps),
    getCommitments: getCommitments(deps),
    getCommitmentsCsv: getCommitmentsCsv(deps),
    getFigures: getFigures(deps),
    getFiguresCsv: getFiguresCsv(deps),
    getCommitment: getCommitment(deps),
    getPlan: getPlan(deps),
    patchCommitment: patchCommitment(deps),
    postCompletion: postCompletion(deps),
    postSkip: postSkip(deps),
    postSeen: postSeen(deps),
    postProgress: postProgress(deps),
    postMoreTime: postMoreTime(deps),
    postProposedDate: postProposedDate(deps),
    postNotMine: postNotMine(deps),
    postCannotBeDone: postCannotBeDone(deps),
    postWaiting: postWaiting(deps),
    postWaitingEnd: postWaitingEnd(deps),
    postUndo: postUndo(deps),
    postPartDone: postPartDone(deps),
    postPartProgress: postPartProgress(deps),
    postPartMoreTime: postPartMoreTime(deps),
    postPartNotMine: postPartNotMine(deps),
    postPartSeen: postPartSeen(deps),
    postPartUndo: postPartUndo(deps),
    postReassignment: postReassignment(deps),
    postCancellation: postCancellation(deps),
    postReopening: postReopening(deps),
    getDocument: getDocument(deps),
  }) satisfies Readonly<Record<string, AnyRoute>>

export type RouteName = keyof ReturnType<typeof routes>
