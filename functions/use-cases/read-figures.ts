import {
  type Due,
  daysOf,
  dueFrom,
  figuresOf,
  type MonthFigures,
  type Months,
  missedFrom,
  monthOf,
  monthsIn,
  monthsLater,
} from '../domain/commitments/figures.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { CommitmentId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { CalendarDate, Instant, Month } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type ReadFiguresDeps = Pick<Deps, 'lists' | 'officials' | 'defaults'>

/** The figures of some months, as they stand on the day `on` in the institution's `zone`. */
export type Figures = Months & {
  readonly on: CalendarDate
  readonly zone: string
  readonly figures: readonly MonthFigures[]
}

const usualMonths = 12
const mostMonths = 24

/**
 * Reads what was due in the months, and nothing else: the cost follows these months, and not the history. Without `to` the months
 * end with the present one in the institution's zone; without `from` they are twelve.
 */
export const readFigures =
  (deps: ReadFiguresDeps) =>
  async (
    now: Instant,
    asked: { readonly from?: Month; readonly to?: Month },
  ): Promise<Figures | Refused<'invalid-request'>> => {
    const { zone } = deps.defaults
    const today = localDate(now, deps.defaults)
    const { to = monthOf(today) } = asked
    const { from = monthsLater(to, 1 - usualMonths) } = asked
    const months = { from, to }
    const refused = wrongMonths(months)
    if (refused) return refused
    const due = await dueIn(deps, months)
    const responsible = due.flatMap(({ responsible }) => responsible ?? [])
    const officials = await deps.officials.getAll([...new Set(responsible)])
    const figures = figuresOf(due, {
      months,
      today,
      organisationOf: (official) => officials.get(official)?.organisation,
    })
    return { ...months, on: today, zone, figures }
  }

const wrongMonths = (months: Months): Refused<'invalid-request'> | undefined => {
  const refused = { refused: 'invalid-request', pointer: '/from' } as const
  const count = monthsIn(months)
  if (count < 1) return { ...refused, detail: `must not be after to, ${months.to}` }
  return count > mostMonths
    ? { ...refused, detail: `must leave at most ${mostMonths} months up to ${months.to}` }
    : undefined
}

/**
 * Of each commitment only what counts is kept. A commitment that changes its place while the lists are read counts once, as it was
 * read last.
 */
const dueIn = async ({ lists }: ReadFiguresDeps, months: Months): Promise<readonly Due[]> => {
  const days = daysOf(months)
  const present = new Map<CommitmentId, Due | undefined>()
  const missed = new Map<CommitmentId, readonly Due[]>()
  const done: Due[] = []
  for (const status of ['open', 'completed'] as const)
    for await (const page of lists.commitmentsDue(status, days))
      for (const commitment of page) present.set(commitment.id, dueFrom(commitment))
  for await (const page of lists.commitmentsMissed(days.before))
    for (const commitment of page) missed.set(commitment.id, missedFrom(commitment))
  for await (const page of lists.occurrencesDone(days)) done.push(...page)
  return [...[...present.values()].flatMap((due) => due ?? []), ...[...missed.values()].flat(), ...done]
}
