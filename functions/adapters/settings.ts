import type { Defaults, Official } from '../domain/officials/official.ts'
import { type Calendars, plainWeekdays, workingDaysOf } from '../domain/schedule/calendar.ts'
import { protocolOfficeId } from '../domain/shared/ids.ts'
import type { Closing } from '../domain/visits/visit.ts'
import type { Offer } from '../domain/words/offer.ts'

/**
 * The settings of an institution. Every Lambda gets the settings in the environment variable `INSTITUTION`.
 * The deployment has checked the settings; a second check would slow every start.
 */
export type Institution = Omit<Defaults, 'workingDays'> &
  Offer & {
    readonly name: string
    /** Without a word about the weekly brief the protocol office reads it. */
    readonly protocolOffice: { readonly name: string; readonly email: string; readonly weeklyBrief?: boolean }
    /** The sender address of notices, in a domain verified with SES. */
    readonly sender: string
    /**
     * The institution's own domains; each includes all subdomains. Writing to an address elsewhere needs the
     * yes of the protocol office.
     */
    readonly mailDomains: readonly string[]
    /** False: mails to the protocol office have no links, and links sent before decide nothing. Absent: they have links. */
    readonly officeLinks?: boolean
    /** The calendar of officials recorded without one; absent: every Saturday and Sunday is off, and no other day. */
    readonly calendar?: string
    /** The calendars that officials may have besides. */
    readonly calendars?: readonly string[]
    /** The days of each of these calendars. The deployment writes them beside the handler. */
    readonly workingDays?: Calendars
    /** `acceptance`: the protocol office accepts what an official reports as done. Absent: the official's word closes a commitment. */
    readonly closing?: Closing
    /** False: nobody besides the holder is told of what is late. Absent: the supervisor is told, and the protocol office. */
    readonly escalation?: boolean
  }

export const defaultsOf = ({
  zone,
  language,
  hour,
  workingDays = {},
  ...settings
}: Institution): Defaults => ({
  zone,
  language,
  hour,
  workingDays: workingDaysOf(settings, { calendars: workingDays, institution: plainWeekdays }),
})

/** How commitments of a visit close that says nothing about it. */
export const closingOf = ({ closing = 'word' }: Institution): Closing => closing

/** The protocol office in the directory before the first change. */
export const protocolOfficeOf = (settings: Institution): Official => ({
  id: protocolOfficeId,
  version: 0,
  ...settings.protocolOffice,
  organisation: settings.name,
  ...defaultsOf(settings),
  ...(settings.escalation === false && { escalation: false }),
})
