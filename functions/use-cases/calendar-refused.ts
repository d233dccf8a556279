import type { Refused } from '../domain/shared/refusal.ts'
import type { Deps } from './deps.ts'

/** Refuses a calendar that the settings do not name, because its days did not come with the deployment. */
export const calendarRefused = (
  code: string,
  { calendars }: Pick<Deps, 'calendars'>,
): Refused<'invalid-request'> | undefined =>
  calendars[code] === undefined
    ? { refused: 'invalid-request', pointer: '/calendar', detail: notNamed(code, Object.keys(calendars)) }
    : undefined

/** Why an official cannot have a calendar. */
export const notNamed = (code: string, named: readonly string[]): string =>
  named.length === 0
    ? `is ${code}, and the institution names no calendar in its settings`
    : `must be one of the institution's calendars, ${named.toSorted().join(', ')}: ${code} is none of them`
