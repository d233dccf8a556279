import { parse } from 'csv-parse/sync'
import ical from 'ical.js'
import { calendarDate } from '../../events/fields.ts'
import type { CalendarDays } from '../../functions/adapters/calendar-days.ts'

/** What an institution says of its own days. Its word wins over every other source. */
export type OwnCalendar = {
  readonly off: Readonly<Record<string, string>>
  readonly work: readonly string[]
  readonly knownUntil?: string
}

export type WrongFile = { readonly wrong: string }

const isDay = (text: string | undefined): text is string => calendarDate.safeParse(text).success

/**
 * The institution's own days, from a CSV with the columns `day`, `is` (off, work or known-until) and perhaps `name`, or from an
 * ICS whose events of whole days are days off.
 */
export const ownCalendar = (text: string, file: string): OwnCalendar | WrongFile =>
  file.toLowerCase().endsWith('.ics') ? fromIcs(text) : fromCsv(text)

const fromCsv = (text: string): OwnCalendar | WrongFile => {
  const off: Record<string, string> = {}
  const work: string[] = []
  let knownUntil: string | undefined
  let rows: Readonly<Record<string, string>>[]
  try {
    rows = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  } catch {
    return { wrong: 'is no CSV with the columns day, is and name' }
  }
  for (const [index, { day, is, name = '' }] of rows.entries()) {
    const row = index + 2
    if (!isDay(day)) return { wrong: `has no day written YYYY-MM-DD in row ${row}` }
    if (is === 'off') off[day] = name || 'day off of the institution'
    else if (is === 'work') work.push(day)
    else if (is === 'known-until') knownUntil = day
    else return { wrong: `says neither off, work nor known-until in row ${row}` }
  }
  return { off, work, ...(knownUntil !== undefined && { knownUntil }) }
}

const dayLength = 86_400_000

const fromIcs = (text: string): OwnCalendar | WrongFile => {
  try {
    const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent')
    return {
      off: Object.fromEntries(events.map((event) => new ical.Event(event)).flatMap(daysOff)),
      work: [],
    }
  } catch {
    return { wrong: 'is no iCalendar file' }
  }
}

const daysOff = ({ summary, startDate, endDate }: ical.Event): [string, string][] => {
  if (!startDate.isDate) return []
  const [from, to] = [startDate, endDate].map((date) => Date.parse(date.toString()))
  if (from === undefined || to === undefined) return []
  return Array.from({ length: Math.max(1, (to - from) / dayLength) }, (_, days) => [
    new Date(from + days * dayLength).toISOString().slice(0, 10),
    summary || 'day off of the institution',
  ])
}

/** A calendar with the institution's own days: a day off is off, and a day of work is work, whatever the calendar says. */
export const withOwnDays = (
  calendar: CalendarDays,
  { off, work, knownUntil }: OwnCalendar,
): CalendarDays => ({
  weekend: calendar.weekend,
  holidays: {
    ...Object.fromEntries(Object.entries(calendar.holidays).filter(([day]) => !work.includes(day))),
    ...off,
  },
  workedInLieu: [...new Set([...calendar.workedInLieu, ...work])]
    .filter((day) => off[day] === undefined)
    .toSorted(),
  knownUntil: knownUntil ?? calendar.knownUntil,
})
