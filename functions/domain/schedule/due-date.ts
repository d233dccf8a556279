import type { AgreedTime, CalendarDate, DueDate } from '../shared/time.ts'
import { addDays, addPeriod } from './calendar.ts'

/** What was agreed of the day by which a commitment is to be done. */
export type Due = {
  readonly dueOn?: DueDate
  /** Counts from the last day of the event at which the commitment was agreed. */
  readonly dueWithin?: AgreedTime
  readonly agreedAt?: { readonly startsOn?: CalendarDate; readonly endsOn?: CalendarDate }
}

export const isDay = (dueOn: DueDate): dueOn is CalendarDate => dueOn.length === 'YYYY-MM-DD'.length

/** The month in which a period ends: `11` of a month, `Q4` of a quarter. A year ends with its fourth quarter. */
const lastMonthOf = (part = 'Q4'): number => (part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part))

/** The last day of what was agreed: of a month, of a quarter, of a year, or the day itself. */
export const lastDayOf = (dueOn: DueDate): CalendarDate => {
  if (isDay(dueOn)) return dueOn
  const [year, part] = dueOn.split('-')
  const lastMonth = String(lastMonthOf(part)).padStart(2, '0')
  return addDays(addPeriod(`${year}-${lastMonth}-01` as CalendarDate, 'P1M', 1), -1)
}

/**
 * The day by which the commitment is to be done; every reminder and every list counts from it. It follows a corrected day of
 * the event. Absent without a due date, and while a time counts from an event of which no day is known.
 */
export const deadlineOf = ({ dueOn, dueWithin, agreedAt }: Due): CalendarDate | undefined => {
  if (dueOn !== undefined) return lastDayOf(dueOn)
  const lastDay = agreedAt?.endsOn ?? agreedAt?.startsOn
  return dueWithin && lastDay && addPeriod(lastDay, dueWithin, 1)
}

/** The first day of what was agreed: of a month, of a quarter, of a year, or the day itself. */
export const firstDayOf = (dueOn: DueDate): CalendarDate => {
  if (isDay(dueOn)) return dueOn
  const [year, part = '01'] = dueOn.split('-')
  const month = part.startsWith('Q') ? Number(part.slice(1)) * 3 - 2 : Number(part)
  return `${year}-${String(month).padStart(2, '0')}-01` as CalendarDate
}

/** The month, quarter or year in which a day lies, in the form of another one. */
export const periodLike = (form: DueDate, day: CalendarDate): DueDate => {
  const [year = '', month = ''] = day.split('-')
  const [, part] = form.split('-')
  if (part === undefined) return year as DueDate
  return (part.startsWith('Q') ? `${year}-Q${Math.ceil(Number(month) / 3)}` : `${year}-${month}`) as DueDate
}
