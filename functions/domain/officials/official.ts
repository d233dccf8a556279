import type { outsideAddresses } from '../../../events/names.ts'
import type { KeptHour, WorkingHour } from '../schedule/working-hour.ts'
import type { OfficialId } from '../shared/ids.ts'

/** A post that can be held responsible, with the person who holds it now. */
export type Official = KeptHour & {
  readonly id: OfficialId
  readonly version: number
  readonly name: string
  readonly title?: string
  readonly organisation?: string
  readonly email: string
  /** BCP 47. Notices are written in it as far as the catalogue goes, else in English. */
  readonly language: string
  /** Only where the address lies outside the institution's domains: what the office says to writing there. */
  readonly outsideAddress?: (typeof outsideAddresses)[number]
}

/** What an official who was recorded without them gets: the institution's own. */
export type Defaults = WorkingHour & Pick<Official, 'language'>

export const mayBeWrittenTo = ({ outsideAddress }: Pick<Official, 'outsideAddress'>): boolean =>
  outsideAddress === undefined || outsideAddress === 'allowed'

/** Addresses that differ only in case reach the same official. */
export const foldEmail = (email: string): string => email.toLowerCase()
