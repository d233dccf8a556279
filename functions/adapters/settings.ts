import * as z from 'zod/mini'
import { email, hour, language, name, zone } from '../../events/text.ts'
import { protocolOfficeId } from '../domain/ids.ts'
import type { Defaults, Official } from '../domain/official.ts'

/** A domain of the DNS. */
export const domain = z
  .string()
  .check(
    z.regex(
      /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
      'must be a domain in small letters, such as example.org',
    ),
  )

/** What an institution sets, handed to every Lambda as one environment variable, `INSTITUTION`. */
export const institution = z.strictObject({
  name,
  zone,
  language,
  hour,
  protocolOffice: z.strictObject({ name, email }),
  /** From whom notices come; its domain is verified with SES. */
  sender: email,
  /** Its own, with every part of them. Before anybody elsewhere is written to, the protocol office is asked. */
  mailDomains: z.array(domain).check(z.minLength(1, 'must name at least one domain')),
})

export type Institution = z.infer<typeof institution>

/** That zone and language exist was checked when it was deployed; to check it again would slow every start. */
const deployed = z.extend(institution, { zone: z.string(), language: z.string() })

export const institutionFrom = (variable: string | undefined): Institution =>
  deployed.parse(JSON.parse(variable ?? 'null'))

export const defaultsOf = ({ zone, language, hour }: Institution): Defaults => ({ zone, language, hour })

/** The protocol office as the directory shows it before anybody changes it there. */
export const protocolOfficeOf = (settings: Institution): Official => ({
  id: protocolOfficeId,
  version: 0,
  ...settings.protocolOffice,
  organisation: settings.name,
  ...defaultsOf(settings),
})
