import { commitmentsAsked } from '../../../events/list-queries.ts'
import { type ListCommitmentsDeps, listCommitments } from '../../use-cases/list-commitments.ts'
import { jsonResponse } from '../answers.ts'
import { wantedOf } from '../asked-commitments.ts'
import { paged } from '../pagination.ts'
import { route } from '../route.ts'
import { commitmentPage } from '../views.ts'

/** Lists commitments across all desks, by due date. */
export const getCommitments = (deps: ListCommitmentsDeps) =>
  route({
    method: 'GET',
    path: '/commitments',
    may: ['coordinator', 'integrator', 'reader'],
    query: commitmentsAsked,
    answers: { 200: 'CommitmentPage' },
    handle: ({ query, author }) =>
      paged(
        '/commitments',
        query,
        (page) => listCommitments(deps)(author.at, wantedOf(query), page),
        (commitments, next) => jsonResponse(200, commitmentPage(commitments, next)),
      ),
  })
