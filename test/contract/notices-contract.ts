import { beforeEach, describe, expect, test } from '@jest/globals'
import { type NoticeReader, type NoticeWriter, notices } from '../../functions/adapters/notices.ts'
import type { Table } from '../../functions/adapters/table.ts'
import type { Claim } from '../../functions/domain/reminders/notice-record.ts'
import { now } from '../support/domain-builders.ts'

const claimOf = (nonce: string): Claim => ({
  localDate: '2026-06-03',
  nonce,
  claimedAt: now,
  lines: [{ id: 'cmt_plan', version: 1, title: 'Development plan' }],
})

/** The contract of the ledger of notices, for every engine. */
export const noticesContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`The ledger of notices on ${engine}`, () => {
    let table: Table
    let ledger: NoticeReader & NoticeWriter
    beforeEach(async () => {
      table = await fresh()
      ledger = notices(table)
    })
    const kept = () => ledger.get('ofc_lin', '2026-06-03')
    const sending = (nonce: string) => ({ ...claimOf(nonce), state: 'sending' })

    test('gives a date to one of many claims, and tells the others whose it is', async () => {
      const claims = Array.from({ length: 10 }, (_, number) => claimOf(`nonce-${number}`))
      const outcomes = await Promise.all(claims.map((claim) => ledger.claim('ofc_lin', claim)))
      const winner = sending(claims[outcomes.findIndex(({ won }) => won)]?.nonce ?? '')
      expect(outcomes.filter(({ won }) => won)).toEqual([{ won: true }])
      expect(outcomes.filter(({ won }) => !won)).toEqual(Array(9).fill({ won: false, by: winner }))
      expect(await kept()).toEqual(winner)
    })

    test('knows its own claim again when the answer to it got lost', async () => {
      await ledger.claim('ofc_lin', claimOf('ours'))
      expect(await ledger.claim('ofc_lin', claimOf('ours'))).toEqual({ won: true })
    })

    test('keeps dates and officials apart', async () => {
      await ledger.claim('ofc_lin', claimOf('ours'))
      const tomorrow = { ...claimOf('theirs'), localDate: '2026-06-04' } as const
      expect(await ledger.claim('ofc_lin', tomorrow)).toEqual({ won: true })
      expect(await ledger.claim('ofc_chen', claimOf('theirs'))).toEqual({ won: true })
    })

    test('says sent only on one’s own claim, for good', async () => {
      await ledger.claim('ofc_lin', claimOf('ours'))
      await ledger.sent('ofc_lin', claimOf('theirs'), 'message-2', now)
      expect(await kept()).toEqual(sending('ours'))
      await ledger.sent('ofc_lin', claimOf('ours'), 'message-1', now)
      const sent = { ...claimOf('ours'), state: 'sent', messageId: 'message-1', sentAt: now }
      await ledger.reopen('ofc_lin', claimOf('ours'), 'Throttling')
      expect(await kept()).toEqual(sent)
      expect(await ledger.claim('ofc_lin', claimOf('theirs'))).toEqual({ won: false, by: sent })
    })

    test('lets a refused one be claimed again, by one', async () => {
      await ledger.claim('ofc_lin', claimOf('ours'))
      await ledger.reopen('ofc_lin', claimOf('theirs'), 'Throttling')
      expect(await kept()).toEqual(sending('ours'))
      await ledger.reopen('ofc_lin', claimOf('ours'), 'Throttling')
      expect(await kept()).toEqual({ ...claimOf('ours'), state: 'refused', reason: 'Throttling' })
      const again = await Promise.all(['one', 'two'].map((nonce) => ledger.claim('ofc_lin', claimOf(nonce))))
      expect(again.map(({ won }) => won).toSorted()).toEqual([false, true])
    })

    test('keeps why nobody was told, unless something is known of the day, and lets it be claimed all the same', async () => {
      const silence = { ...claimOf('quiet'), state: 'silent', because: 'missed' } as const
      await ledger.silent('ofc_lin', silence)
      await ledger.silent('ofc_lin', { ...silence, nonce: 'later' })
      expect(await kept()).toEqual(silence)
      expect(await ledger.claim('ofc_lin', claimOf('ours'))).toEqual({ won: true })
      await ledger.silent('ofc_lin', silence)
      expect(await kept()).toEqual(sending('ours'))
    })

    test('joins what SES reports in whatever order it comes, and only to the mail that it is about', async () => {
      await ledger.claim('ofc_lin', claimOf('ours'))
      const record = await kept()
      if (record === undefined || record.state === 'silent') throw new Error('there is a claim')
      const delivered = { state: 'delivered', at: now } as const
      const delayed = { state: 'delayed', at: now, reason: 'MailboxFull' } as const
      await Promise.all([
        ledger.reported('ofc_lin', record, delivered),
        ledger.reported('ofc_lin', record, delayed),
      ])
      await ledger.reported('ofc_lin', { ...record, nonce: 'theirs' }, { state: 'bounced', at: now })
      expect(await kept()).toEqual({ ...sending('ours'), delivery: delivered })
    })

    test('tells of the days of an official in order, from a day on', async () => {
      for (const localDate of ['2026-06-02', '2026-06-04', '2026-06-03', '2026-06-05'] as const)
        for (const official of ['ofc_lin', 'ofc_chen'] as const)
          await ledger.claim(official, { ...claimOf('n'), localDate })
      const found = await ledger.since('ofc_lin', '2026-06-03', 2)
      expect(found.map(({ localDate }) => localDate)).toEqual(['2026-06-03', '2026-06-04'])
    })
  })
