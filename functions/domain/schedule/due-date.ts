import type { AgreedTime, CalendarDate, DueDate } from '../shared/time.ts'
import { addDays, addPeriod } from './calendar.ts'

/** What was agreed of the day by which a commitment is to be done. */
export type Due = {
  readonly dueOn?: DueDate
  /** Counts from the last day of the event at which the commitment was agreed. */
  readonly dueWithin?: AgreedTime
  readonly agreedAt?: { readonly startsOn?: CalendarDate; readonly endsOn?: CalendarDate }
  readonly dueVisit?: DueVisit
}

/** The present facts of the visit before which a commitment is due. `startsOn` is absent while the first day is unknown. */
export type DueVisit = { readonly title: string; readonly startsOn?: CalendarDate }

export const isDay = (dueOn: DueDate): dueOn is CalendarDate => dueOn.length === 'YYYY-MM-DD'.length

/** The first days of the first and of the last month of a period: `2026-11`, `2026-Q4` or `2026`. */
const monthsOf = (period: DueDate) => {
  const [year, part = ''] = period.split('-')
  const firstOf = (month: number) => `${year}-${String(month).padStart(2, '0')}-01` as CalendarDate
  if (part === '') return { first: firstOf(1), last: firstOf(12) }
  const number = Number(part.replace('Q', ''))
  return part.startsWith('Q')
    ? { first: firstOf(number * 3 - 2), last: firstOf(number * 3) }
    : { first: firstOf(number), last: firstOf(number) }
}

/** The last day of what was agreed: of a month, of a quarter, of a year, or the day itself. */
export const lastDayOf = (dueOn: DueDate): CalendarDate => {
  if (isDay(dueOn)) return dueOn
  return addDays(addPeriod(monthsOf(dueOn).last, 'P1M', 1), -1)
}

/**
 * The day by which the commitment is to be done; every reminder and every list counts from it. It follows a corrected day of
 * the event, and the corrected first day of the visit before which the commitment is due. Absent without a due date, and while
 * the day that it counts from is not known.
 */
export const deadlineOf = ({ dueOn, dueWithin, agreedAt, dueVisit }: Due): CalendarDate | undefined => {
  if (dueOn !== undefined) return lastDayOf(dueOn)
  if (dueVisit !== undefined) return dueVisit.startsOn && addDays(dueVisit.startsOn, -1)
  const lastDay = agreedAt?.endsOn ?? agreedAt?.startsOn
  return dueWithin && lastDay && addPeriod(lastDay, dueWithin, 1)
}

/** The first day of what was agreed: of a month, of a quarter, of a year, or the day itself. */
export const firstDayOf = (dueOn: DueDate): CalendarDate => (isDay(dueOn) ? dueOn : monthsOf(dueOn).first)

/** The month, quarter or year in which a day lies, in the form of another one. */
export const periodLike = (form: DueDate, day: CalendarDate): DueDate => {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)]
  const [, part] = form.split('-')
  if (part === undefined) return year as DueDate
  return (part.startsWith('Q') ? `${year}-Q${Math.ceil(Number(month) / 3)}` : `${year}-${month}`) as DueDate
}
