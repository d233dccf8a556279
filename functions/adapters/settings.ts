import type { Defaults, Official } from '../domain/officials/official.ts'
import { plainWeekdays } from '../domain/schedule/calendar.ts'
import { protocolOfficeId } from '../domain/shared/ids.ts'

/**
 * The settings of an institution, handed to every Lambda as one environment variable, `INSTITUTION`. The deployment has checked
 * it; to check it again would slow every start.
 */
export type Institution = Omit<Defaults, 'calendar'> & {
  readonly name: string
  readonly protocolOffice: { readonly name: string; readonly email: string }
  /** The address that notices come from; its domain is verified with SES. */
  readonly sender: string
  /** Its own, with every part of them. Before anybody elsewhere is written to, the protocol office is asked. */
  readonly mailDomains: readonly string[]
}

export const defaultsOf = ({ zone, language, hour }: Institution): Defaults => ({
  zone,
  language,
  hour,
  calendar: plainWeekdays,
})

/** The protocol office as the directory shows it before anybody changes it there. */
export const protocolOfficeOf = (settings: Institution): Official => ({
  id: protocolOfficeId,
  version: 0,
  ...settings.protocolOffice,
  organisation: settings.name,
  ...defaultsOf(settings),
})
