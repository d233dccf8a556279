import {
  type CalendarLink,
  type Dated,
  hasCalendarAddress,
  inCalendar,
} from '../domain/links/calendar-address.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { CalendarAddressDeps } from './calendar-address.ts'

/** The official, and the commitments and parts in the order of their dates. */
export type ReadCalendar = { readonly official: Official; readonly commitments: readonly Dated[] }

/** `calendar-ended` is told only to whoever has a secret that was right once. */
export type CalendarRefused =
  | Refused<'calendar-unknown'>
  | (Refused<'calendar-ended'> & { readonly language: string })

const unknownCalendar = { refused: 'calendar-unknown' } as const satisfies CalendarRefused

/**
 * Reads the calendar behind a private address, and writes nothing. A wrong secret costs one strongly consistent read, the right
 * one a second, of the desk.
 */
export const readCalendar =
  ({ officials, desks, linkSecrets, officeLinks }: CalendarAddressDeps) =>
  async ({ officialId, secret }: CalendarLink): Promise<ReadCalendar | CalendarRefused> => {
    const official = await officials.get(officialId)
    if (official?.calendarAddress === undefined) return unknownCalendar
    const { hash, earlier } = official.calendarAddress
    const isPresent = linkSecrets.isOf(hash, secret)
    if (!isPresent && !earlier.some((one) => linkSecrets.isOf(one, secret))) return unknownCalendar
    if (!isPresent || !hasCalendarAddress(official, { officeLinks }))
      return { refused: 'calendar-ended', language: official.language }
    const desk = await desks.read(officialId)
    return { official, commitments: inCalendar(desk ? [...desk.commitments, ...desk.parts] : []) }
  }
