import { expect, test } from '@jest/globals'
import type { LogEntry } from '../functions/adapters/log.ts'
import { openTestOffice } from './support/office.ts'
import { logReader } from './support/personal-words.ts'

const lin = { name: 'Lin', email: 'lin@example.org' }
const body = { agreedActions: [{ wording: 'Send the "list"', responsible: lin }], kind: 'meeting' }

const leaksOf = (entry: LogEntry) => {
  const reader = logReader()
  reader.knows(body)
  reader.reads(entry)
  return reader.leaks().length
}

test.each<LogEntry>([
  { what: 'fault', error: 'cannot mail Lin' },
  { what: 'fault', error: 'Send the "list"' },
  { what: 'fault', error: 'somebody-else@example.org is unknown' },
  { what: 'request', token: 'eyJhbGciOiJSUzI1NiJ9.e30' },
])('A log line that tells of somebody is found: %j', (entry) => {
  expect(leaksOf(entry)).toBeGreaterThan(0)
})

test.each<LogEntry>([
  { what: 'request', request: 'r', route: 'POST /visits', status: 201 },
  { what: 'notice accepted', official: 'ofc_lin', localDate: '2026-11-24', nonce: 'n', lines: 1 },
  { what: 'fault', error: 'TypeError', at: 'f (/app/node_modules/@middy/core/index.js:1:2)' },
  { what: 'silence', because: 'meeting' },
])('One that holds ids, counts and reasons is not: %j', (entry) => {
  expect(leaksOf(entry)).toBe(0)
})

test('A suite whose office lets something slip fails when it closes', async () => {
  const office = await openTestOffice('2026-11-24T06:00:00Z')
  await office.call('PUT', '/officials/ofc_lin', { body: lin })
  office.deps.log({ what: 'recorded', official: 'Lin' })
  await expect(office.close()).rejects.toThrow('personal data in the log: Lin')
})
