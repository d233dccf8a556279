import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { root } from '../demonstration.ts'

const record = 'v=DMARC1; p=reject'

/** What the doctor finds for a domain, where the DNS holds these text records. */
const dmarcOf = async (domain: string, records: Record<string, string>): Promise<unknown> => {
  const program = `import { dmarcOf } from './infra/doctor/dmarc.ts'
console.log(JSON.stringify(await dmarcOf('${domain}')))`
  const args = ['--import', './test/infra/doctor/fake-dns.ts', '--input-type=module', '--eval', program]
  const env = { PATH: process.env.PATH, DNS_TXT: JSON.stringify(records) }
  return JSON.parse((await promisify(execFile)(process.execPath, args, { cwd: root, env })).stdout)
}

test.each([
  ['the domain itself', { '_dmarc.notices.example.org': record }, '_dmarc.notices.example.org'],
  ['the domain above it', { '_dmarc.example.org': record }, '_dmarc.example.org'],
])('a record of %s speaks for the domain', async (_, records, at) => {
  expect(await dmarcOf('notices.example.org', records)).toEqual({ at, record })
})

test.each([
  ['there is none', {}],
  ['a text record is about something else', { '_dmarc.example.org': 'v=spf1 -all' }],
  ['only the top-level domain has one', { '_dmarc.org': record }],
])('no record speaks for the domain where %s', async (_, records) => {
  expect(await dmarcOf('notices.example.org', records)).toBe('none')
})
