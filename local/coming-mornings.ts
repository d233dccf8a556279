import type { Lists } from '../functions/adapters/lists.ts'
import type { Official } from '../functions/domain/officials/official.ts'
import type { ExplainedDay } from '../functions/domain/reminders/explanation.ts'
import { addDays } from '../functions/domain/schedule/calendar.ts'
import { localDate } from '../functions/domain/schedule/working-hour.ts'
import { isRefused } from '../functions/domain/shared/refusal.ts'
import type { CalendarDate, Instant } from '../functions/domain/shared/time.ts'
import { type ExplainDaysDeps, type ExplainedDays, explainDays } from '../functions/use-cases/explain-days.ts'

type OfficialsDay = { readonly official: Official; readonly day: ExplainedDay }

/**
 * A date with the mail of each official on the day by the official's own calendar, or the reason for no mail.
 */
export type ComingMorning = { readonly date: CalendarDate; readonly officials: readonly OfficialsDay[] }

export type ComingMornings = {
  readonly mornings: readonly ComingMorning[]
  /** The directory has more officials than are shown. */
  readonly isCut: boolean
}

const daysAhead = 7
/** Each official costs some reads of the table, and a page has to be there at once. */
const mostOfficials = 100

/**
 * The coming days of every official, as the API explains them. An official's days begin today in the zone of the official, so
 * the first date may have some officials only; it is left out when it has nothing for them.
 */
export const comingMornings =
  (deps: ExplainDaysDeps & { readonly lists: Lists }) =>
  async (now: Instant): Promise<ComingMornings> => {
    const to = addDays(now.slice(0, 10) as CalendarDate, daysAhead - 1)
    const listed = await deps.lists.officials({ limit: mostOfficials, isWanted: () => true })
    const { entries = [], next } = listed ?? {}
    const days = (await Promise.all(entries.map((official) => daysOf(deps, official, { now, to })))).flat()
    const dates = [...new Set(days.map(({ day }) => day.date))].toSorted()
    const mornings = dates.map((date) => ({
      date,
      officials: days.filter(({ day }) => day.date === date),
    }))
    const isEmpty = ({ officials }: ComingMorning) =>
      officials.length < entries.length && officials.every(({ day }) => day.state === 'silent')
    return {
      mornings: mornings.filter((morning, index) => index > 0 || !isEmpty(morning)),
      isCut: next !== undefined,
    }
  }

const daysOf = async (
  deps: ExplainDaysDeps,
  official: Official,
  { now, to }: { readonly now: Instant; readonly to: CalendarDate },
): Promise<OfficialsDay[]> => {
  const asked = { official: official.id, from: localDate(now, official), to }
  const explained = await explainDays(deps)(now, asked)
  return isRefused<ExplainedDays, string>(explained) ? [] : explained.days.map((day) => ({ official, day }))
}
