import type { Page, PageAsked } from '../adapters/pagination.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import { commitmentMatches, type CommitmentsWanted as Filters } from '../domain/list-filters.ts'
import { type Instant, localDate } from '../domain/schedule/working-hour.ts'
import type { OfficialId, VisitId } from '../domain/shared/ids.ts'
import type { Deps } from './deps.ts'

export type ListCommitmentsDeps = Pick<Deps, 'lists' | 'defaults'>

/** At most one of `visit` and `official`. */
export type CommitmentsWanted = Filters & {
  readonly state: Commitment['status']
  readonly visit?: VisitId
  readonly official?: OfficialId
  /** Only what was due before today, in the institution's zone. */
  readonly isOverdue?: boolean
}

/** Later than every due date, so that a list that begins at a date leaves out what has none. */
const afterAllDates = '9999-12-31'

/** Gives one page of commitments: of one visit, of one official, or of all. Gives none when `page` begins in another list. */
export const listCommitments =
  ({ lists, defaults }: ListCommitmentsDeps) =>
  (
    now: Instant,
    { visit, official, state, isOverdue, dueFrom, ...wanted }: CommitmentsWanted,
    page: PageAsked,
  ): Promise<Page<Commitment> | undefined> => {
    const today = isOverdue ? localDate(now, defaults) : undefined
    const dueBefore = [wanted.dueBefore, today]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(0)
    const isWithin = commitmentMatches({
      ...wanted,
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
