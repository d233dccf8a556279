import { readFileSync } from 'node:fs'
import type { CalendarDays } from '../../functions/adapters/calendar-days.ts'
import type { Institution } from '../../functions/adapters/settings.ts'
import { calendarFile, codesIn } from './calendar-file.ts'
import { ownCalendar, type WrongFile, withOwnDays } from './own-file.ts'

/** A calendar that a stage names, perhaps with a file of the institution's own days. */
export type Named = { readonly code: string; readonly file?: string }

export type Naming = {
  readonly institution: Pick<Institution, 'calendar' | 'calendars'>
  readonly calendarFiles?: Readonly<Record<string, string>>
}

/** The calendars that a stage names, each once. Only these travel with its Lambdas. */
export const namedIn = ({
  institution: { calendar, calendars = [] },
  calendarFiles = {},
}: Naming): readonly Named[] =>
  [...new Set([...(calendar === undefined ? [] : [calendar]), ...calendars])].map((code) => ({
    code,
    ...(calendarFiles[code] !== undefined && { file: calendarFiles[code] }),
  }))

const countryOf = (code: string) => code.slice(0, 2)

/** Why a stage cannot name a calendar. */
export const whyNotNamed = (code: string): string | undefined =>
  codesIn().includes(countryOf(code))
    ? undefined
    : `names ${code}, and there is no calendar of ${countryOf(code)}`

/** The days of a calendar: the institution's own file wins over the calendar of the country. */
export const daysOf = ({ code, file }: Named): CalendarDays | WrongFile => {
  const { weekend, holidays, workedInLieu, knownUntil } = calendarFile(countryOf(code))
  const days = { weekend, holidays, workedInLieu: Object.keys(workedInLieu), knownUntil }
  if (file === undefined) return days
  const own = ownText(file)
  return own === undefined ? { wrong: 'cannot be read' } : 'wrong' in own ? own : withOwnDays(days, own)
}

/** The file that travels with each handler: the days of the calendars, by code. */
export const fileOf = (named: readonly Named[]): string =>
  JSON.stringify(
    Object.fromEntries(
      named.map((one) => {
        const days = daysOf(one)
        if ('wrong' in days) throw new Error(`${one.file} ${days.wrong}`)
        return [one.code, days]
      }),
    ),
  )

const ownText = (file: string) => {
  try {
    return ownCalendar(readFileSync(file, 'utf8'), file)
  } catch {
    return undefined
  }
}
