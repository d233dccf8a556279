import type { WorkingHour, WorkSchedule } from '../schedule/working-hour.ts'
import type { OfficialId } from '../shared/ids.ts'

/** A post that can be held responsible, with the person who holds it now and with the hours at which the post works. */
export type Official = WorkSchedule & {
  readonly id: OfficialId
  readonly version: number
  readonly name: string
  readonly title?: string
  readonly organisation?: string
  readonly email: string
  /** BCP 47. Notices are written in it as far as the catalogue goes, else in English. */
  readonly language: string
  /** Only where the address lies outside the institution's domains: what the office says to writing there. */
  readonly outsideAddress?: 'asked' | 'allowed' | 'refused'
}

/** The institution's own hour, days and language: an official who was recorded without them gets these. */
export type Defaults = WorkingHour & Pick<Official, 'calendar' | 'language'>

export const mayBeWrittenTo = ({ outsideAddress }: Pick<Official, 'outsideAddress'>): boolean =>
  outsideAddress === undefined || outsideAddress === 'allowed'

/** Addresses that differ only in case reach the same official. */
export const foldEmail = (email: string): string => email.toLowerCase()
