import { mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { localClock } from '../../local/local-clock.ts'
import { mailbox } from '../../local/mailbox.ts'
import { troubleIn } from '../../local/stored-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const aMail = (id: string) => ({ id, to: 'lin@example.org', date: '2026-11-24T00:00:00Z', tags: {} })
const raw = (id: string) => Buffer.from(`Subject: ${id}\r\n\r\n${id}\r\n`)
const filled = async (...ids: readonly string[]) => {
  const mails = mailbox(folder)
  for (const id of ids) await mails.add(aMail(id), raw(id))
  return mails
}

test('a mail keeps its number when the files of another one are deleted', async () => {
  await filled('first', 'second')
  unlinkSync(join(folder, '00000001.json'))
  unlinkSync(join(folder, '00000001.eml'))
  const mails = await filled('third')
  expect(mails.list().map(({ id, subject }) => [id, subject])).toEqual([
    ['second', 'second'],
    ['third', 'third'],
  ])
  expect(mails.raw('second')).toEqual(raw('second'))
  expect(mails.raw('third')).toEqual(raw('third'))
  expect(mails.after(2).map(({ number, mail }) => [number, mail.id])).toEqual([[3, 'third']])
})

test.each([
  ['00000001.json', () => mailbox(folder)],
  ['clock.json', () => localClock(folder, '2026-11-24T00:00:00Z')],
])('a torn file is named, with what to do: %s', (name, open) => {
  const file = join(folder, name)
  for (const torn of ['{"id":"fir', '']) {
    writeFileSync(file, torn)
    expect(open).toThrow(/ is torn: .*\. Delete this file and start again; everything else is kept\.$/)
    expect(open).toThrow(file)
  }
})

test('a mail that a full disk cannot take is not listed, and the next one takes its number', async () => {
  const mails = await filled('first')
  const full = join(folder, '00000002.eml')
  symlinkSync('/dev/full', full)
  const error: unknown = await mails.add(aMail('lost'), raw('lost')).catch((reason: unknown) => reason)
  expect(troubleIn(error)).toBe(
    'The disk is full: free some space. What could not be written is tried again.',
  )
  expect(mails.list()).toHaveLength(1)
  unlinkSync(full)
  await mails.add(aMail('second'), raw('second'))
  expect(mailbox(folder).raw('second')).toEqual(raw('second'))
})
