/*
 * Days and hours for the oracle, written anew from Date and Intl: code shared with the program would hide a
 * mistake of the program's calendar.
 */

/** YYYY-MM-DD */
export type Day = string
export type Post = { readonly zone: string; readonly hour: string }

const dayLength = 86_400_000
const quarter = 900_000

export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

/** The days on which nobody works: `weekend` as getUTCDay counts, holidays, and days of the weekend worked in lieu. */
export type DaysOff = {
  readonly weekend: readonly number[]
  readonly holidays: readonly Day[]
  readonly inLieu: readonly Day[]
  /** An absence of the official. */
  readonly absence?: { readonly from: Day; readonly to: Day } | undefined
}

/** The days off of the office, and of an official without a calendar. */
export const plain: DaysOff = { weekend: [0, 6], holidays: [], inLieu: [] }

export const isWorkingDay = (day: Day, { weekend, holidays, inLieu, absence }: DaysOff = plain): boolean =>
  !(absence && absence.from <= day && day <= absence.to) &&
  !holidays.includes(day) &&
  (inLieu.includes(day) || !weekend.includes(new Date(day).getUTCDay()))

export const onOrAfter = (day: Day, off: DaysOff = plain): Day =>
  isWorkingDay(day, off) ? day : onOrAfter(dayAfter(day), off)
export const onOrBefore = (day: Day, off: DaysOff = plain): Day =>
  isWorkingDay(day, off) ? day : onOrBefore(dayAfter(day, -1), off)
export const workingDayAfter = (day: Day, off: DaysOff = plain): Day => onOrAfter(dayAfter(day), off)

/** The day `count` working days later, or earlier if `count` is negative. */
export const workingDays = (day: Day, count: number, off: DaysOff = plain): Day => {
  let reached = day
  for (let left = Math.abs(count); left > 0; left--)
    reached = count > 0 ? onOrAfter(dayAfter(reached), off) : onOrBefore(dayAfter(reached, -1), off)
  return reached
}

/** The last day of what was agreed: of a day, a month `2026-11`, a quarter `2026-Q4` or a year `2026`. */
export const lastDay = (dueOn: string): Day => {
  if (dueOn.length === 10) return dueOn
  const year = Number(dueOn.slice(0, 4))
  const months =
    dueOn[5] === 'Q' ? 3 * Number(dueOn.slice(6)) : dueOn.length === 4 ? 12 : Number(dueOn.slice(5))
  return new Date(Date.UTC(year, months, 0)).toISOString().slice(0, 10)
}

/** The day `times` periods later; a month after the 31st is the last day of a shorter month. */
export const periodsLater = (day: Day, every: string, times: number): Day => {
  const count = Number.parseInt(every.slice(1), 10) * times
  if (every.endsWith('D')) return dayAfter(day, count)
  if (every.endsWith('W')) return dayAfter(day, 7 * count)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const clockOf = (timeZone: string) => {
  const known =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timeZone, known)
  return known
}

/** The local date and time of a zone: "2026-11-24 08:00". */
const onTheWall = (moment: number, zone: string): string => clockOf(zone).format(moment)

export const localDay = (moment: number, zone: string): Day => onTheWall(moment, zone).slice(0, 10)

const mornings = new Map<string, number>()

/** The first quarter hour at or after the local day and hour of the post. */
export const morningAt = (day: Day, { zone, hour }: Post): number => {
  const name = `${zone} ${day} ${hour}`
  const known = mornings.get(name)
  if (known !== undefined) return known
  const wanted = `${day} ${hour}`
  let moment = Date.parse(`${day}T${hour}:00Z`)
  while (onTheWall(moment, zone) >= wanted) moment -= 4 * quarter
  // The first of two equal local hours counts, at the end of daylight saving.
  moment -= 12 * quarter
  while (onTheWall(moment, zone) < wanted) moment += quarter
  mornings.set(name, moment)
  return moment
}
