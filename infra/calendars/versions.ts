import { createHash } from 'node:crypto'
import type { Ladders } from '../../functions/domain/schedule/named-ladders.ts'
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

/** A version of the days of each ladder, by name. The same days have the same version. */
export type LadderVersions = Readonly<Record<string, string>>

export const ladderVersionsOf = (ladders: Ladders): LadderVersions =>
  Object.fromEntries(
    Object.entries(ladders).map(([name, ladder]) => [name, versionOf(JSON.stringify(ladder))]),
  )

/** The ladders with which every stage began. The desks are planned with them until the first note about a ladder. */
export const firstLadders: LadderVersions = ladderVersionsOf({
  default: { workingDaysBefore: [10, 3, 0], overdue: { workingDaysAfter: 3, everyDays: 7, times: 8 } },
  close: {
    workingDaysBefore: [20, 10, 5, 3, 0],
    overdue: { workingDaysAfter: 2, everyWorkingDays: 2, times: 20 },
  },
  sparse: { workingDaysBefore: [5], overdue: { workingDaysAfter: 5, everyDays: 14, times: 4 } },
})

/** The ladders, by name, that a deployment changed. A name that it no longer has means the default. */
export const changedLadders = (before: LadderVersions, after: LadderVersions): readonly string[] =>
  Object.keys(before).filter((name) => before[name] !== (after[name] ?? after.default))

/** The ladders of the desks after a deployment. A name that the settings no longer have may come back with other days. */
export const keptLadders = (before: LadderVersions, after: LadderVersions): LadderVersions => ({
  ...Object.fromEntries(Object.keys(before).map((name) => [name, after.default ?? ''])),
  ...after,
})

/** The calendars and ladders that plan mornings. */
export type Versions = { readonly calendars: CalendarVersions; readonly ladders: LadderVersions }

/** The names of two outputs of the service stack. */
export const versionsOutputs = { calendars: 'CalendarVersions', ladders: 'LadderVersions' } as const

/** What the deployed functions plan with. A stack of an earlier version knew no calendars, and its ladders are the first ones. */
export const deployedVersions = (outputs: Readonly<Record<string, string>>): Versions => {
  const { [versionsOutputs.calendars]: calendars = '{}', [versionsOutputs.ladders]: ladders } = outputs
  return {
    calendars: JSON.parse(calendars),
    ladders: ladders === undefined ? firstLadders : JSON.parse(ladders),
  }
}
