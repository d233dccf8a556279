import { resolveTxt } from 'node:dns/promises'
import type { Finding } from './findings.ts'
import { ifThere, isUnknownToDns } from './if-there.ts'

/** The DMARC record that receivers find for a domain; `none` if there is none, absent if the DNS does not answer. */
export type Dmarc = { readonly at: string; readonly record: string } | 'none' | undefined

const recordAt = async (name: string): Promise<string | undefined> => {
  const records = await ifThere(resolveTxt(name), isUnknownToDns)
  return records?.map((parts) => parts.join('')).find((record) => record.startsWith('v=DMARC1'))
}

/** The record of a domain also speaks for its subdomains (RFC 7489, 6.6.3), so the question goes up from the domain. */
export const dmarcOf = async (domain: string): Promise<Dmarc> => {
  const labels = domain.split('.')
  try {
    for (let depth = 0; depth < labels.length - 1; depth++) {
      const at = `_dmarc.${labels.slice(depth).join('.')}`
      const record = await recordAt(at)
      if (record !== undefined) return { at, record }
    }
    return 'none'
  } catch {
    return undefined
  }
}

const advice = (says: string): Finding => ({ about: 'DMARC', verdict: 'advice', says })

export const onDmarc = (dmarc: Dmarc, domain: string): Finding => {
  if (dmarc === undefined) return advice(`the DNS does not answer for _dmarc.${domain}: ask again later`)
  return dmarc === 'none'
    ? advice(
        `receivers are not told what to do with forged mail of ${domain}: add the record _dmarc.${domain} TXT "v=DMARC1; p=none", and a stricter policy when its reports show no mail of yours`,
      )
    : { about: 'DMARC', verdict: 'ok', says: `${dmarc.at} says ${dmarc.record}` }
}
