import type * as z from 'zod/mini'
import type { commitmentsAsked } from '../../events/list-queries.ts'
import type { Page, PageAsked } from '../adapters/pagination.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import { commitmentMatches } from '../domain/list-filters.ts'
import { type Instant, localDate } from '../domain/schedule/working-hour.ts'
import type { ApiDeps } from './deps.ts'

type Asked = z.infer<ReturnType<typeof commitmentsAsked>>

export type CommitmentListDeps = Pick<ApiDeps, 'lists' | 'defaults'>

/** Later than every due date, so that a list that begins at a date leaves out what has none. */
const afterAllDates = '9999-12-31'

/**
 * One page of commitments: of one visit, of one official, or of all. Overdue is what was due before today; which
 * day it is, the institution's zone says.
 */
export const listedCommitments = (
  { lists, defaults }: CommitmentListDeps,
  { visit, official, state, overdue, dueFrom, ...asked }: Asked,
  now: Instant,
  page: PageAsked,
): Promise<Page<Commitment> | undefined> => {
  const today = overdue && localDate(now, defaults)
  const dueBefore = [asked.dueBefore, today]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)
  const isWithin = commitmentMatches({
    ...asked,
    ...(dueFrom && { dueFrom }),
    ...(dueBefore && { dueBefore }),
  })
  const isWanted = (commitment: Commitment) => commitment.status === state && isWithin(commitment)
  if (visit !== undefined) return lists.commitmentsOfVisit({ ...page, visit, isWanted })
  if (official !== undefined)
    return lists.commitmentsOfOfficial({ ...page, official, isOpen: state === 'open', isWanted })
  const before = dueBefore ?? (dueFrom && afterAllDates)
  return lists.commitments({
    ...page,
    status: state,
    ...(dueFrom && { from: dueFrom }),
    ...(before && { before }),
    isWanted,
  })
}
