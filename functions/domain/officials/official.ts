import type { AbsentFrom, OwnDays } from '../schedule/calendar.ts'
import type { WorkingHour, WorkSchedule } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { type MatterId, type OfficialId, protocolOfficeId } from '../shared/ids.ts'
import { type Party, partyName } from '../shared/party.ts'
import type { CalendarDate } from '../shared/time.ts'

/** The word of the protocol office on writing to an address outside the institution's domains. */
export const outsideAddresses = ['asked', 'allowed', 'refused'] as const

/**
 * Why mail to an address was stopped: SES reported a bounce for good or a complaint, several notices bounced and none
 * was delivered, or SES refuses the address itself.
 */
export const whyUnreachable = ['bounced', 'complained', 'never-delivered', 'refused'] as const

/** Mail to the official's address is stopped until the address changes or the protocol office says "try again". */
export type Unreachable = {
  readonly because: (typeof whyUnreachable)[number]
  /** The local date of the first notice that did not arrive. Everything told from this day on counts as missed. */
  readonly since: CalendarDate
  /** The matter that asks the protocol office. */
  readonly matterId: MatterId
}

/**
 * The private address of a calendar, of which only the hash is kept. The address is valid while the official's number of
 * ended links is `links`, and until a person ends the address or makes another.
 */
export type CalendarAddress = {
  /** SHA-256 of the secret in the address, in base64url. */
  readonly hash: string
  readonly links: number
  readonly isEnded?: true
  /**
   * The hashes of earlier addresses, the latest first: a calendar that still asks at an earlier address learns that the
   * address has ended.
   */
  readonly earlier: readonly string[]
}

/** A post, with the present holder and with the hours at which the post works. */
export type Official = WorkSchedule &
  OwnDays &
  AbsentFrom & {
    readonly id: OfficialId
    readonly version: number
    /** A post or an office may have no person's name: then it has a title, an organisation or both. */
    readonly name?: string
    readonly title?: string
    readonly organisation?: string
    readonly email: string
    /** BCP 47, as given. A language that the institution does not offer gives way to the institution's (toldIn). */
    readonly language: string
    /** The official answers for the organisation, which then is not missing. An organisation has at most one. */
    readonly focalPoint?: true
    /** Only for an address outside the institution's domains: the protocol office's word on writing there. */
    readonly outsideAddress?: (typeof outsideAddresses)[number]
    readonly unreachable?: Unreachable
    /** The official reads the weekly brief. Absent: only the protocol office does. */
    readonly weeklyBrief?: boolean
    /** The official to whom late commitments are escalated after five working days. */
    readonly supervisorId?: OfficialId
    /** The official who stands in while the official is absent. */
    readonly deputyId?: OfficialId
    /** The institution's setting: nothing is escalated. Never stored. */
    readonly escalation?: false
    /** Who recorded the official, and when; absent for the office of the settings and in records of earlier versions. */
    readonly recorded?: Author
    /**
     * The version of the official with which the present address, or another try of it, began to count. A report about
     * a notice made from an earlier version says nothing about the address. Absent: the address never changed.
     */
    readonly addressSince?: number
    /**
     * How often the links in mails to the official were ended: by a new holder, another address, a stop or refusal of the
     * address, an erasure, a restored table or the office's word. Absent: never. In no answer of the API.
     */
    readonly links?: number
    /** The address of the calendar with the official's dates. Absent: none was ever made. In no answer of the API. */
    readonly calendarAddress?: CalendarAddress
    /**
     * Fields as stored that allow neither reckoning nor writing (usable.ts). The fields of the official then hold the
     * institution's. Never stored under this name.
     */
    readonly unusable?: Partial<UsableFields>
  }

/** The fields that a notice cannot do without. */
export type UsableFields = Pick<Official, 'zone' | 'hour' | 'name' | 'email'>

/** The institution's hour, working days and language, for officials recorded without. */
export type Defaults = WorkingHour & Pick<Official, 'workingDays' | 'language'>

/** What an official is called by, and sorted by: the name, or else the title and the organisation. */
export const calledBy = ({ name, title, organisation }: Party): Party =>
  name === undefined
    ? { ...(title !== undefined && { title }), ...(organisation !== undefined && { organisation }) }
    : { name }

/** What an official is called: "Lin Wei", or, without a person's name, "Protocol Department, SCODA". */
export const called = (official: Party): string => partyName(calledBy(official))

type Address = Pick<Official, 'id' | 'outsideAddress' | 'unreachable' | 'unusable'>

/** Of a mark that another official has. */
export const belongsTo = (id: OfficialId): string =>
  `belongs to ${id} for this organisation: first take it away there`

/** Why nothing is sent to an official; `undefined` when mail may be sent. */
export const whyNotWrittenTo = ({ id, outsideAddress, unreachable, unusable }: Address) => {
  // The settings take the place of the office's own record, because nobody else decides what is open.
  if (unusable && id !== protocolOfficeId) return 'unusable-record'
  if (outsideAddress !== undefined && outsideAddress !== 'allowed') return 'address-waits'
  return unreachable === undefined ? undefined : 'unreachable'
}

export const readsWeeklyBrief = ({ id, weeklyBrief }: Pick<Official, 'id' | 'weeklyBrief'>): boolean =>
  weeklyBrief ?? id === protocolOfficeId

export const mayBeWrittenTo = (official: Address): boolean => whyNotWrittenTo(official) === undefined

/** Addresses with the same letters in another case reach the same official. */
export const foldEmail = (email: string): string => email.toLowerCase()

export const isSameAddress = (one: Pick<Official, 'email'>, other: Pick<Official, 'email'>): boolean =>
  foldEmail(one.email) === foldEmail(other.email)

/** How often the links of an official were ended so far: a link counts while the number is as when it was made. */
export const linksOf = ({ links = 0 }: Pick<Official, 'links'>): number => links

/** The next number: every link made so far has ended. */
export const withLinksEnded = (official: Pick<Official, 'links'>): { readonly links: number } => ({
  links: linksOf(official) + 1,
})
