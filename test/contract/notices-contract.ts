import { beforeEach, describe, expect, test } from '@jest/globals'
import { type NoticeRecord, type Notices, notices } from '../../functions/adapters/notices.ts'
import { stored } from '../../functions/adapters/stored.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { keys } from '../../functions/adapters/table-keys.ts'
import { now } from '../support/domain-builders.ts'

const claimOf = (nonce: string): NoticeRecord => ({
  localDate: '2026-06-03',
  state: 'sending',
  nonce,
  claimedAt: now,
  lines: [{ id: 'cmt_plan', version: 1, title: 'Development plan' }],
})

/** What the ledger of notices does on every engine. */
export const noticesContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`The ledger of notices on ${engine}`, () => {
    let table: Table
    let ledger: Notices
    beforeEach(async () => {
      table = await fresh()
      ledger = notices(table)
    })
    const kept = async () => {
      const item = await table.get(keys.notice('ofc_lin', '2026-06-03'))
      return item && stored<NoticeRecord>(item, 'notice')
    }

    test('gives a date to one of many claims, and tells the others whose it is', async () => {
      const claims = Array.from({ length: 10 }, (_, number) => claimOf(`nonce-${number}`))
      const outcomes = await Promise.all(claims.map((claim) => ledger.claim('ofc_lin', claim)))
      const winner = claims[outcomes.findIndex(({ won }) => won)]
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
      expect(await kept()).toEqual(claimOf('ours'))
      await ledger.sent('ofc_lin', claimOf('ours'), 'message-1', now)
      const sent = { ...claimOf('ours'), state: 'sent', messageId: 'message-1', sentAt: now }
      await ledger.reopen('ofc_lin', claimOf('ours'), 'Throttling')
      expect(await kept()).toEqual(sent)
      expect(await ledger.claim('ofc_lin', claimOf('theirs'))).toEqual({ won: false, by: sent })
    })

    test('lets a refused one be claimed again, by one', async () => {
      await ledger.claim('ofc_lin', claimOf('ours'))
      await ledger.reopen('ofc_lin', claimOf('theirs'), 'Throttling')
      expect(await kept()).toEqual(claimOf('ours'))
      await ledger.reopen('ofc_lin', claimOf('ours'), 'Throttling')
      expect(await kept()).toEqual({ ...claimOf('ours'), state: 'refused', reason: 'Throttling' })
      const again = await Promise.all(['one', 'two'].map((nonce) => ledger.claim('ofc_lin', claimOf(nonce))))
      expect(again.map(({ won }) => won).toSorted()).toEqual([false, true])
    })
  })
