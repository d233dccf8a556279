import type { CalendarDate } from '../domain/calendar.ts'
import type { OfficialId } from '../domain/ids.ts'
import type { Instant } from '../domain/morning.ts'
import type { ListedLine } from '../domain/todays-notice.ts'
import { stored } from './stored.ts'
import type { Table } from './table.ts'
import { keys } from './table-keys.ts'

/**
 * What is known of one notice. `sending`: a claim was made and nobody knows yet whether a mail left;
 * `refused`: SES definitely did not take it, so it may be claimed again.
 */
export type NoticeRecord = {
  readonly localDate: CalendarDate
  readonly state: 'sending' | 'sent' | 'refused'
  readonly nonce: string
  readonly claimedAt: Instant
  readonly lines: readonly (ListedLine & { readonly title: string })[]
  readonly sentAt?: Instant
  readonly messageId?: string
  readonly reason?: string
}

export type Notices = {
  /** Claims an official's local date for good: the only permission to send. Gives back who holds it. */
  claim(official: OfficialId, claim: NoticeRecord): Promise<{ won: true } | { won: false; by: NoticeRecord }>
  sent(official: OfficialId, claim: NoticeRecord, messageId: string, at: Instant): Promise<void>
  /** Only one's own claim, and only while it is unsettled. */
  reopen(official: OfficialId, claim: NoticeRecord, reason: string): Promise<void>
}

export const notices = (table: Table): Notices => {
  const ours = ({ nonce }: NoticeRecord) => ({ matches: { nonce, state: 'sending' } })
  const put = (official: OfficialId, claim: NoticeRecord) => ({
    ...keys.notice(official, claim.localDate),
    entity: 'notice',
    ...claim,
  })
  const read = async (official: OfficialId, localDate: CalendarDate) => {
    const item = await table.get(keys.notice(official, localDate))
    return item && stored<NoticeRecord>(item, 'notice')
  }

  return {
    async claim(official, claim) {
      const first = await table.write([{ put: put(official, claim), when: { absent: true } }])
      if (first.written) return { won: true }
      const by = await read(official, claim.localDate)
      if (by === undefined) throw new Error(`the notice of ${claim.localDate} vanished`)
      // The SDK repeats a request whose answer got lost: then the claim that stands in our way is our own.
      if (by.nonce === claim.nonce) return { won: true }
      if (by.state !== 'refused') return { won: false, by }
      const again = await table.write([
        { put: put(official, claim), when: { matches: { nonce: by.nonce, state: 'refused' } } },
      ])
      if (again.written) return { won: true }
      const taken = await read(official, claim.localDate)
      return taken === undefined || taken.nonce === claim.nonce ? { won: true } : { won: false, by: taken }
    },

    async sent(official, claim, messageId, at) {
      await table.write([
        {
          update: keys.notice(official, claim.localDate),
          set: { state: 'sent', messageId, sentAt: at },
          when: ours(claim),
        },
      ])
    },

    async reopen(official, claim, reason) {
      await table.write([
        {
          update: keys.notice(official, claim.localDate),
          set: { state: 'refused', reason },
          when: ours(claim),
        },
      ])
    },
  }
}
