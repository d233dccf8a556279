import { commitmentsAsked } from '../../../events/list-queries.ts'
import { type CommitmentListDeps, listedCommitments } from '../../use-cases/list-commitments.ts'
import { paged } from '../pagination.ts'
import { jsonResponse, route } from '../route.ts'
import { commitmentSummary } from '../views.ts'

/** Commitments across all desks, by their due date. */
export const getCommitments = (deps: CommitmentListDeps) =>
  route({
    method: 'GET',
    path: '/commitments',
    may: ['coordinator', 'integrator', 'reader'],
    query: commitmentsAsked,
    handle: ({ query, now }) =>
      paged(
        '/commitments',
        query,
        (page) => listedCommitments(deps, query, now, page),
        (commitments, next) => jsonResponse(200, { commitments: commitments.map(commitmentSummary), next }),
      ),
  })
