import type { WorkingHour, WorkSchedule } from '../schedule/working-hour.ts'
import type { OfficialId } from '../shared/ids.ts'

/** The word of the protocol office on writing to an address outside the institution's domains. */
export const outsideAddresses = ['asked', 'allowed', 'refused'] as const

/** A post, with the present holder and with the hours at which the post works. */
export type Official = WorkSchedule & {
  readonly id: OfficialId
  readonly version: number
  readonly name: string
  readonly title?: string
  readonly organisation?: string
  readonly email: string
  /** BCP 47. A language without a catalogue falls back to English. */
  readonly language: string
  /** Only for an address outside the institution's domains: the protocol office's word on writing there. */
  readonly outsideAddress?: (typeof outsideAddresses)[number]
}

/** The institution's hour, working days and language, for officials recorded without. */
export type Defaults = WorkingHour & Pick<Official, 'calendar' | 'language'>

export const mayBeWrittenTo = ({ outsideAddress }: Pick<Official, 'outsideAddress'>): boolean =>
  outsideAddress === undefined || outsideAddress === 'allowed'

/** Addresses with the same letters in another case reach the same official. */
export const foldEmail = (email: string): string => email.toLowerCase()
