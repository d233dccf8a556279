import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CalendarFile, calendarsHere } from './calendar-file.ts'

/** What another source says of a country's days in the years compared. */
export type Reading = {
  /** The source and its version. */
  readonly of: string
  /** Absent where the source knows no weekend. */
  readonly weekend?: readonly number[]
  readonly holidays: Readonly<Record<string, string>>
  readonly workedInLieu: readonly string[]
  /** The last day of which the source speaks; absent when it speaks of every day compared. */
  readonly until?: string
}

/** The days of other sources, and a verdict with its reason for each day on which a source differs from the calendar. */
export type Comparison = {
  readonly verdicts: Readonly<Record<string, string>>
  readonly readings: readonly Reading[]
}

export const comparisonFile = (code: string): string => join(calendarsHere, 'compared', `${code}.json`)

export const comparisonOf = (code: string): Comparison | undefined =>
  existsSync(comparisonFile(code)) ? JSON.parse(readFileSync(comparisonFile(code), 'utf8')) : undefined

/** A day on which another source differs, or, as `weekend`, the days of the week. */
export type Difference = {
  readonly on: string
  readonly ours: string
  readonly theirs: string
  readonly of: string
  /** Who is right, and why; absent when nobody has decided. */
  readonly verdict?: string
}

const firstDay = '2026-01-01'
const lastDay = '2027-12-31'

const daysCompared = (): readonly string[] => {
  const days: string[] = []
  for (let day = firstDay; day <= lastDay; ) {
    days.push(day)
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  }
  return days
}

const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1

type Days = {
  readonly weekend: readonly number[]
  readonly holidays: Readonly<Record<string, string>>
  readonly workedInLieu: readonly string[]
}

const isOff = ({ weekend, holidays, workedInLieu }: Days, day: string): boolean =>
  !workedInLieu.includes(day) && (holidays[day] !== undefined || weekend.includes(weekdayOf(day)))

const unknown = 'unknown: nobody has decreed the day yet, so it counts by its weekday'

/** Every difference between a calendar and another source, in the order of the days. */
export const differencesIn = (
  calendar: CalendarFile,
  { verdicts, readings }: Comparison,
): readonly Difference[] =>
  readings.flatMap((reading) => {
    const ours = { ...calendar, workedInLieu: Object.keys(calendar.workedInLieu) }
    // Another weekend is one difference, so the single days differ by their holidays only.
    const theirs = { ...reading, weekend: calendar.weekend }
    const days = daysCompared().filter(
      (day) => day <= (reading.until ?? day) && isOff(ours, day) !== isOff(theirs, day),
    )
    const of = (on: string): Partial<Pick<Difference, 'verdict'>> =>
      verdicts[on] === undefined ? {} : { verdict: verdicts[on] }
    return [
      ...(reading.weekend === undefined || `${reading.weekend}` === `${calendar.weekend}`
        ? []
        : [
            {
              on: 'weekend',
              ours: inWords(calendar.weekend),
              theirs: inWords(reading.weekend),
              of: reading.of,
              ...of('weekend'),
            },
          ]),
      ...days.map((on) => ({
        on,
        ours: isOff(ours, on) ? `off: ${calendar.holidays[on] ?? 'weekend'}` : 'work',
        theirs: isOff(theirs, on) ? `off: ${reading.holidays[on] ?? 'weekend'}` : 'work',
        of: reading.of,
        ...(on > calendar.knownUntil && !isOff(ours, on) ? { verdict: unknown } : of(on)),
      })),
    ]
  })

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const inWords = (weekend: readonly number[]) => weekend.map((one) => weekdays[one - 1]).join(', ')
