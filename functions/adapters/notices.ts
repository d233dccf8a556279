import { type Delivery, withReport } from '../domain/reminders/delivery.ts'
import type { Claim, DayRecord, NoticeRecord, SilenceRecord } from '../domain/reminders/notice-record.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { attributesOf, type Ledger, ledger } from './ledger.ts'
import type { Item, Table } from './table.ts'
import { keys } from './table-keys.ts'

export type Notices = {
  /** Claims an official's local date for good: the only permission to send. Gives back who holds it. */
  claim(official: OfficialId, claim: Claim): Promise<{ won: true } | { won: false; by: NoticeRecord }>
  /** SES took it. Nothing happens to a claim that is settled already. */
  sent(official: OfficialId, claim: Claim, messageId: string, at: Instant): Promise<void>
  /** Only one's own claim, and only while it is unsettled. */
  reopen(official: OfficialId, claim: Claim, reason: string): Promise<void>
  /** Writes down why somebody was not told, unless something is known of the day. */
  silent(official: OfficialId, silence: SilenceRecord): Promise<void>
  get: Ledger['get']
  /** What SES reports of a mail joins what it reported before. Tells whether it was news. */
  reported(official: OfficialId, record: NoticeRecord, reported: Delivery): Promise<boolean>
}

/** How often a report is tried again because another one was written at the same moment. */
const tries = 10

export const notices = (table: Table): Notices => {
  const { get } = ledger(table)

  return {
    get,

    async claim(official, claim) {
      const put = itemOf(official, { ...claim, state: 'sending' })
      const first = await table.write([{ put, when: { absent: true } }])
      if (first.written) return { won: true }
      const by = await get(official, claim.localDate)
      if (by === undefined) throw new Error(`the notice of ${claim.localDate} vanished`)
      // The SDK repeats a request whose answer got lost: then the claim that stands in our way is our own.
      if (by.nonce === claim.nonce) return { won: true }
      if (by.state === 'sending' || by.state === 'sent') return { won: false, by }
      const again = await table.write([{ put, when: { matches: { nonce: by.nonce, state: by.state } } }])
      if (again.written) return { won: true }
      const taken = await get(official, claim.localDate)
      if (taken === undefined || taken.state === 'silent') throw new Error('a claim became a silence')
      return taken.nonce === claim.nonce ? { won: true } : { won: false, by: taken }
    },

    async sent(official, claim, messageId, at) {
      await table.write([
        {
          update: keys.notice(official, claim.localDate),
          set: { state: 'sent', messageId, sentAt: at },
          when: unsettled(claim),
        },
      ])
    },

    async reopen(official, claim, reason) {
      await table.write([
        {
          update: keys.notice(official, claim.localDate),
          set: { state: 'refused', reason },
          when: unsettled(claim),
        },
      ])
    },

    async silent(official, silence) {
      await table.write([{ put: itemOf(official, silence), when: { absent: true } }])
    },

    async reported(official, { localDate, nonce }, reported) {
      for (let attempt = 0; attempt < tries; attempt++) {
        const record = await get(official, localDate)
        if (record?.nonce !== nonce || record.state === 'silent' || record.state === 'refused') return false
        if (withReport(record.delivery, reported) !== reported) return false
        const { written } = await table.write([
          {
            update: keys.notice(official, localDate),
            set: attributesOf(reported),
            when: { matches: { nonce, ...attributesOf(record.delivery) } },
          },
        ])
        if (written) return true
      }
      throw new Error(`the notice of ${localDate} kept changing`)
    },
  }
}

const unsettled = ({ nonce }: Claim) => ({ matches: { nonce, state: 'sending' } })

const itemOf = (official: OfficialId, record: DayRecord): Item => ({
  ...keys.notice(official, record.localDate),
  entity: 'notice',
  ...record,
})
