import type { Page, PageAsked } from '../adapters/pagination.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import { commitmentMatches, type CommitmentsWanted as Filters } from '../domain/list-filters.ts'
import type { Official } from '../domain/officials/official.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { OfficialId, VisitId } from '../domain/shared/ids.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type ListCommitmentsDeps = Pick<Deps, 'lists' | 'defaults'>

/** A caller may give `visit` or `official`, not both. */
export type CommitmentsWanted = Omit<Filters, 'waitingOn' | 'isUnreported'> & {
  readonly state: Commitment['status']
  readonly visit?: VisitId
  readonly official?: OfficialId
  /** Only commitments due before today, and not reported as done; today is the date in the institution's zone. */
  readonly isOverdue?: boolean
  /** Only commitments for which we wait, today, for the other side. */
  readonly isWaiting?: boolean
}

/**
 * Later than every due date: with `dueFrom` alone, the range ends here, and commitments without a due date
 * are left out.
 */
const afterAllDates = '9999-12-31'

/**
 * Reads one page of commitments: of one visit, of one official, or of all. Returns `undefined` if `page`
 * begins in another list.
 */
export const listCommitments =
  ({ lists, defaults }: ListCommitmentsDeps) =>
  (
    now: Instant,
    { visit, official, state, isOverdue, isWaiting, dueFrom, ...wanted }: CommitmentsWanted,
    page: PageAsked,
  ): Promise<Page<Commitment> | undefined> => {
    const today = localDate(now, defaults)
    const dueBefore = [wanted.dueBefore, isOverdue ? today : undefined]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(0)
    const isWithin = commitmentMatches({
      ...wanted,
      ...(dueFrom && { dueFrom }),
      ...(dueBefore && { dueBefore }),
      ...(isWaiting && { waitingOn: today }),
      ...(isOverdue && { isUnreported: true }),
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

/** A commitment with its responsible official, for a table that people read. */
export type NamedCommitment = {
  readonly commitment: Commitment
  readonly responsible: Official | undefined
  readonly contributors: readonly Official[]
}

const officialsOf = ({ responsible, contributors = [] }: Commitment) => [
  ...(responsible ? [responsible] : []),
  ...contributors.map(({ officialId }) => officialId),
]

/** Reads one page of commitments as above, each with the official whom we remind. */
export const listNamedCommitments =
  (deps: ListCommitmentsDeps & Pick<Deps, 'officials'>) =>
  async (
    ...asked: Parameters<ReturnType<typeof listCommitments>>
  ): Promise<Page<NamedCommitment> | undefined> => {
    const page = await listCommitments(deps)(...asked)
    if (page === undefined) return undefined
    const people = await deps.officials.getAll(page.entries.flatMap(officialsOf))
    return {
      ...page,
      entries: page.entries.map((commitment) => ({
        commitment,
        responsible: commitment.responsible && people.get(commitment.responsible),
        contributors: (commitment.contributors ?? []).flatMap(
          ({ officialId }) => people.get(officialId) ?? [],
        ),
      })),
    }
  }
