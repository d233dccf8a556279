import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type CalendarFile, calendarsHere } from './calendar-file.ts'
import type { Reading } from './comparison.ts'

const folder = join(calendarsHere, 'sources')
const load = createRequire(join(folder, 'package.json'))

const versionOf = (name: string): string => load(`./node_modules/${name}/package.json`).version

type Holiday = {
  readonly date: string
  readonly start: Date
  readonly end: Date
  readonly name: string
  readonly type: string
}

type DateHolidays = {
  getCountries(): Readonly<Record<string, string>>
  getHolidays(year: number, language: string): readonly Holiday[]
}

const dateHolidays = (country?: string): DateHolidays => {
  const Holidays = load('date-holidays')
  return country === undefined ? new Holidays() : new Holidays(country)
}

const dayLength = 86_400_000

const daysOf = ({ date, start, end, name }: Holiday): [string, string][] =>
  Array.from(
    { length: Math.max(1, Math.round((end.getTime() - start.getTime()) / dayLength)) },
    (_, days) => [
      new Date(Date.parse(date.slice(0, 10)) + days * dayLength).toISOString().slice(0, 10),
      name,
    ],
  )

const publicHolidaysOf = (country: string, years: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    years
      .flatMap((year) => dateHolidays(country).getHolidays(year, 'en'))
      .filter(({ type }) => type === 'public')
      .flatMap(daysOf)
      .filter(([day]) => years.includes(Number(day.slice(0, 4))))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )

export const countriesOfLibrary = (): readonly string[] => Object.keys(dateHolidays().getCountries())

type WeekInfo = { readonly weekend: readonly number[] }

/** The weekend that Unicode's CLDR knows for a country. */
const weekendOf = (country: string): number[] => {
  const locale = new Intl.Locale(`und-${country}`) as unknown as { getWeekInfo(): WeekInfo }
  return [...locale.getWeekInfo().weekend]
}

/** A calendar of a country that nobody keeps by hand: known until the end of next year, and unchecked. */
export const generated = (country: string, thisYear: number): CalendarFile => ({
  weekend: weekendOf(country),
  holidays: publicHolidaysOf(country, [thisYear, thisYear + 1]),
  workedInLieu: {},
  knownUntil: `${thisYear + 1}-12-31`,
  source: [`date-holidays ${versionOf('date-holidays')} (CC BY 3.0), weekend from Unicode CLDR`],
})

const years = [2026, 2027] as const

/** What the libraries say of a country that we keep by hand. */
export const readingsOf = (country: string): readonly Reading[] => [
  ...(countriesOfLibrary().includes(country)
    ? [
        {
          of: `date-holidays ${versionOf('date-holidays')}`,
          holidays: publicHolidaysOf(country, years),
          workedInLieu: [],
        },
      ]
    : []),
  ...(country === 'CN' ? [chineseDays()] : []),
]

/** The library answers "a working day" for a year that it does not hold, so the reading ends where its days end. */
const chineseDays = (): Reading => {
  const { getDayDetail } = load('chinese-days')
  const holidays: Record<string, string> = {}
  const workedInLieu: string[] = []
  for (let at = Date.parse('2026-01-01'); at <= Date.parse('2026-12-31'); at += dayLength) {
    const day = new Date(at).toISOString().slice(0, 10)
    const { work, name } = getDayDetail(day)
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay())
    if (!work && !(isWeekend && !name.includes(','))) holidays[day] = name
    if (work && isWeekend) workedInLieu.push(day)
  }
  return { of: `chinese-days ${versionOf('chinese-days')}`, holidays, workedInLieu, until: '2026-12-31' }
}
