import { commitmentsAsked } from '../../../events/lists.ts'
import { type CommitmentListDeps, listedCommitments } from '../commitment-list.ts'
import { paged } from '../page.ts'
import { route, shown } from '../route.ts'
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
        (commitments, next) => shown(200, { commitments: commitments.map(commitmentSummary), next }),
      ),
  })
