import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { mailbox } from '../../local/mailbox.ts'
import { sesReports } from '../../local/ses-reports.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const aMail = (id: string) => ({ id, to: 'lin@example.org', date: '2026-11-24T00:00:00Z', tags: {} })
const raw = Buffer.from('Subject: x\r\n\r\nx\r\n')

const anOffice = (beforeEach: (id: string) => void | Promise<void> = () => {}) => {
  const mails = mailbox(join(folder, 'mail'))
  const consumed: string[] = []
  const logged: LogEntry[] = []
  const consume = async (event: object) => {
    const { detail } = event as { detail: { eventType: string; mail: { messageId: string } } }
    await beforeEach(detail.mail.messageId)
    consumed.push(`${detail.mail.messageId} ${detail.eventType}`)
  }
  const reports = sesReports(folder, mails, consume, (entry) => void logged.push(entry))
  return { mails, consumed, logged, reports }
}

test('reports are handed over in turn, with those that come meanwhile, and a fault holds up none', async () => {
  const { mails, consumed, logged, reports } = anOffice((id) => {
    if (id === 'faulty') throw new TypeError('cannot be read')
    return id === 'first' && mails.list().length === 3 ? mails.add(aMail('third'), raw) : undefined
  })
  for (const id of ['first', 'faulty', 'second']) await mails.add(aMail(id), raw)
  expect(consumed).toEqual([])
  await reports.handOver()
  expect(consumed).toEqual([
    'first Send',
    'first Delivery',
    'second Send',
    'second Delivery',
    'third Send',
    'third Delivery',
  ])
  expect(logged).toMatchObject([
    { what: 'report failed', error: 'TypeError' },
    { what: 'report failed', error: 'TypeError' },
  ])
})

test('reports of a mail that left just before the run was killed follow at the next start, and no others', async () => {
  const before = anOffice()
  await before.mails.add(aMail('settled'), raw)
  await before.reports.handOver()
  await before.mails.add(aMail('unknown'), raw)

  const { consumed, reports } = anOffice()
  await reports.handOver()
  await reports.handOver()
  expect(consumed).toEqual(['unknown Send', 'unknown Delivery'])
})

test('a torn file is named, with what to do', () => {
  const file = join(folder, 'reported.json')
  writeFileSync(file, '{"la')
  expect(() => anOffice()).toThrow(
    new RegExp(`^${file} is torn: .*\\. Delete this file and start again; everything else is kept\\.$`),
  )
})
