import dns from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Loaded before the doctor: answers for the DNS from DNS_TXT, a JSON of names and their text records. */
const records: Readonly<Record<string, string>> = JSON.parse(process.env.DNS_TXT ?? '{}')

dns.resolveTxt = async (name) => {
  const record = records[name]
  if (record === undefined)
    throw Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
  // The DNS gives a long record in parts.
  return [['another record'], [record.slice(0, 8), record.slice(8)]]
}
syncBuiltinESMExports()
