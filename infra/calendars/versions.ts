import { createHash } from 'node:crypto'
import { daysOf, type Naming, namedIn } from './named.ts'

/**
 * A version of the days of each calendar, by code; `institution` is the version of the days of officials without a calendar.
 * The same days have the same version.
 */
export type CalendarVersions = Readonly<Record<string, string>>

const plainWeekdays = 'weekdays'

export const versionsOf = (settings: Naming): CalendarVersions => {
  const versions = Object.fromEntries(
    namedIn(settings).map((named) => [named.code, versionOf(JSON.stringify(daysOf(named)))]),
  )
  return { institution: versionFor(settings.institution.calendar, versions), ...versions }
}

const versionOf = (days: string) => createHash('sha256').update(days).digest('base64url').slice(0, 8)

/** The version of the days by which an official is told. */
export const versionFor = (calendar: string | undefined, versions: CalendarVersions): string =>
  (calendar !== undefined && versions[calendar]) || (versions.institution ?? plainWeekdays)

/** The calendars, and perhaps `institution`, of which two deployments have other days. */
export const changedBetween = (before: CalendarVersions, after: CalendarVersions): readonly string[] =>
  [...new Set(['institution', ...Object.keys(before), ...Object.keys(after)])].filter(
    (code) => versionFor(code, before) !== versionFor(code, after),
  )

/** The name of the output of the service stack. */
export const versionsOutput = 'CalendarVersions'

/** The calendars of the deployed functions. A stack of an earlier version knew none. */
export const deployedVersions = (outputs: Readonly<Record<string, string>>): CalendarVersions =>
  JSON.parse(outputs[versionsOutput] ?? '{}')
