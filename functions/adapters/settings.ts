import * as z from 'zod/mini'
import { email, hour, language, name, zone } from '../../events/text.ts'
import { protocolOfficeId } from '../domain/ids.ts'
import type { Defaults, Official } from '../domain/official.ts'

/** What an institution sets, handed to every Lambda as one environment variable, `INSTITUTION`. */
export const institution = z.strictObject({
  name,
  zone,
  language,
  hour,
  protocolOffice: z.strictObject({ name, email }),
  /** From whom notices come; its domain is verified with SES. */
  sender: email,
})

export type Institution = z.infer<typeof institution>

export const institutionFrom = (variable: string | undefined): Institution =>
  institution.parse(JSON.parse(variable ?? 'null'))

export const defaultsOf = ({ zone, language, hour }: Institution): Defaults => ({ zone, language, hour })

/** The protocol office as the directory shows it before anybody changes it there. */
export const protocolOfficeOf = (settings: Institution): Official => ({
  id: protocolOfficeId,
  version: 0,
  ...settings.protocolOffice,
  organisation: settings.name,
  ...defaultsOf(settings),
})
