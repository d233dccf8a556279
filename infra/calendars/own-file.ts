import { parse } from 'csv-parse/sync'
import ical from 'ical.js'
import { calendarDate } from '../../events/fields.ts'
import type { CalendarDays } from '../../functions/adapters/calendar-days.ts'

/** The days off and the days of work that an institution names itself. They win over every other source. */
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

const unnamed = 'day off of the institution'

type Row = { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }

const rowsOf = (text: string): readonly Row[] | undefined => {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      trim: true,
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      info: true,
    }) as unknown as Row[]
  } catch {
    return undefined
  }
}

const fromCsv = (text: string): OwnCalendar | WrongFile => {
  const rows = rowsOf(text)
  const [first] = rows ?? []
  if (rows === undefined || (first && !('day' in first.record && 'is' in first.record)))
    return { wrong: 'is no CSV with the columns day, is and name' }
  if (first === undefined) return { wrong: 'names no day' }
  const off: Record<string, string> = {}
  const work: string[] = []
  let knownUntil: string | undefined
  for (const {
    record: { day, is, name },
    info: { lines },
  } of rows) {
    if (!isDay(day)) return { wrong: `has no day written YYYY-MM-DD in line ${lines}` }
    if (is === 'known-until') {
      if (knownUntil !== undefined) return { wrong: `says known-until a second time in line ${lines}` }
      knownUntil = day
      continue
    }
    if (off[day] !== undefined || work.includes(day))
      return { wrong: `names ${day} a second time in line ${lines}` }
    if (is === 'off') off[day] = name || unnamed
    else if (is === 'work') work.push(day)
    else return { wrong: `says neither off, work nor known-until in line ${lines}` }
  }
  return { off, work, ...(knownUntil !== undefined && { knownUntil }) }
}

const dayLength = 86_400_000

const fromIcs = (text: string): OwnCalendar | WrongFile => {
  const events = wholeDaysIn(text)
  if (events === undefined) return { wrong: 'is no iCalendar file' }
  if (events.length === 0) return { wrong: 'has no event of a whole day' }
  const recurring = events.find((event) => event.isRecurring())
  return recurring
    ? { wrong: `has an event that recurs, ${recurring.summary}: write an event for each day` }
    : { off: Object.fromEntries(events.flatMap(daysOff)), work: [] }
}

const wholeDaysIn = (text: string): ical.Event[] | undefined => {
  try {
    return new ical.Component(ical.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ical.Event(event))
      .filter(({ startDate }) => startDate.isDate)
  } catch {
    return undefined
  }
}

const daysOff = ({ summary, startDate, endDate }: ical.Event): [string, string][] => {
  const from = Date.parse(startDate.toString())
  const days = Math.max(1, (Date.parse(endDate.toString()) - from) / dayLength)
  return Array.from({ length: days }, (_, after) => [
    new Date(from + after * dayLength).toISOString().slice(0, 10),
    summary || unnamed,
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
