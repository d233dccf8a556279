import { liesWithin } from '../../functions/domain/commitments/official-matter.ts'
import type { Settings } from '../settings.ts'
import type { Finding } from './findings.ts'

/**
 * People and filters of mail distrust a mail whose sender, reply address and links belong to different organisations.
 * The institution's `mailDomains` say which domains are of one organisation: a list of the domains that registries hand out
 * (the Public Suffix List) is none of our dependencies.
 */
export const onOneDomain = ({ institution, linkDomain }: Settings): Finding => {
  const { sender, protocolOffice, mailDomains } = institution
  const about = 'one domain'
  if (linkDomain === undefined)
    return {
      about,
      verdict: 'advice',
      says: `the links in mails lead to an address of AWS, and ${sender} writes: set linkDomain to a part of ${mailDomains.join(' or ')}`,
    }
  const places = [
    `From is ${sender}`,
    `Reply-To is ${protocolOffice.email}`,
    `links lead to ${linkDomain}`,
  ] as const
  const addresses = [sender, protocolOffice.email, linkDomain]
  const shared = mailDomains.find((domain) => addresses.every((one) => liesWithin([domain], one)))
  return shared === undefined
    ? {
        about,
        verdict: 'advice',
        says: `${places.join(', ')}, and no domain of mailDomains holds all three, so readers may take the mail for forged: choose them within one`,
      }
    : { about, verdict: 'ok', says: `From, Reply-To and links are in ${shared}` }
}
