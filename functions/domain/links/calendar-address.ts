import type { CommitmentOrPart } from '../commitments/part.ts'
import { type OfficialEntry, officialEntry } from '../officials/history.ts'
import { linksOf, type Official } from '../officials/official.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import type { Author } from '../shared/author.ts'
import type { OfficialId } from '../shared/ids.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate } from '../shared/time.ts'
import { mayHaveLinks } from './link.ts'

/*
 * The private address of a calendar with an official's due dates. Every bearer of the address reads the dates, so the
 * address holds a secret, shown once to the person who made the address through a link.
 */

/** The parts of a calendar's address; `secret` has 17 letters and digits. */
export type CalendarLink = { readonly officialId: OfficialId; readonly secret: string }

/** Programs tell a calendar by the end of its address. */
const suffix = '.ics'

/** `/c/<the official's id without ofc_>/<secret>.ics` */
export const pathOfCalendar = ({ officialId, secret }: CalendarLink): string =>
  `/c/${officialId.slice('ofc_'.length)}/${secret}${suffix}`

const calendarPath = /^\/c\/(?<id>[A-Za-z0-9][A-Za-z0-9-]{0,60})\/(?<secret>[0-9A-Za-z]{17})\.ics$/

/** The address in a path; `undefined` for any other path. */
export const calendarInPath = (path: string): CalendarLink | undefined => {
  const parts = calendarPath.exec(path)?.groups as Record<'id' | 'secret', string> | undefined
  return parts && { officialId: `ofc_${parts.id}`, secret: parts.secret }
}

/**
 * Enough for calendars that still ask at an earlier address; after years a calendar learns that the address is unknown.
 */
const mostEarlier = 5

type Changed = { readonly official: Official; readonly entry: OfficialEntry }

/** The address with this hash counts from now on, in place of the one before. */
export const withCalendarAddress = (before: Official, hash: string, author: Author): Changed => {
  const { calendarAddress: last } = before
  const earlier = last ? [last.hash, ...last.earlier].slice(0, mostEarlier) : []
  const calendarAddress = { hash, links: linksOf(before), earlier }
  const official = { ...before, calendarAddress, version: before.version + 1 }
  return { official, entry: officialEntry(official, { what: 'calendar-address-made' }, author) }
}

/** The address counts no more. */
export const withoutCalendarAddress = (
  before: Official & Required<Pick<Official, 'calendarAddress'>>,
  author: Author,
): Changed => {
  const calendarAddress = { ...before.calendarAddress, isEnded: true } as const
  const official = { ...before, calendarAddress, version: before.version + 1 }
  return { official, entry: officialEntry(official, { what: 'calendar-address-ended' }, author) }
}

/** True while the address of the official's calendar counts; it ends with the links in mails to the official. */
export const hasCalendarAddress = (
  official: Official,
  settings: { readonly officeLinks: boolean },
): official is Official & Required<Pick<Official, 'calendarAddress'>> =>
  official.calendarAddress !== undefined &&
  official.calendarAddress.isEnded !== true &&
  official.calendarAddress.links === linksOf(official) &&
  mayHaveLinks(official, settings)

/** A commitment or a part with a due date. */
export type Dated = CommitmentOrPart & { readonly deadline: CalendarDate }

/** Programs read a whole calendar at once. */
const mostEntries = 500

const dated = (line: CommitmentOrPart): readonly Dated[] => {
  const deadline = deadlineOf(line)
  return deadline === undefined ? [] : [{ ...line, deadline }]
}

/**
 * What the calendar has, the earliest deadline first: the open commitments and parts with a due date. A draft binds nobody yet, and
 * a date * that the protocol office is asked about may be a slip.
 */
export const inCalendar = (commitments: readonly CommitmentOrPart[]): readonly Dated[] =>
  sortedBy(
    commitments.filter(({ draft, dateAsked }) => !draft && !dateAsked).flatMap(dated),
    ({ deadline, id }) => `${deadline} ${id}`,
  ).slice(0, mostEntries)
