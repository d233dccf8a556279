import type * as z from 'zod/mini'
import type { commitmentsAsked } from '../../events/list-queries.ts'

/** The filters of a list of commitments: parameters that only say "true" become conditions. */
export const wantedOf = <
  Query extends Pick<z.infer<ReturnType<typeof commitmentsAsked>>, 'overdue' | 'waiting' | 'atRisk'>,
>({
  overdue,
  waiting,
  atRisk,
  ...query
}: Query) => ({
  ...query,
  isOverdue: overdue === 'true',
  isWaiting: waiting === 'true',
  isAtRisk: atRisk === 'true',
})
