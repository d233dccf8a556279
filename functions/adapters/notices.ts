import { type Delivery, withReport } from '../domain/reminders/delivery.ts'
import type { Claim, DayRecord, NoticeRecord, SilenceRecord } from '../domain/reminders/notice-record.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import { stored } from './read-item.ts'
import type { Item, Table } from './table.ts'
import { keys, ranges } from './table-keys.ts'

/** Reads the records of an official's days: a notice or a silence for each local date. */
export type NoticeReader = {
  get(official: OfficialId, localDate: CalendarDate): Promise<DayRecord | undefined>
  /** The records from the day `from` on, in order of the days, at most `limit`. */
  since(official: OfficialId, from: CalendarDate, limit: number): Promise<readonly DayRecord[]>
  /** The latest records, the latest first, at most `limit`. */
  latest(official: OfficialId, limit: number): Promise<readonly DayRecord[]>
}

/** Claims days, and records the outcome of each notice. */
export type NoticeWriter = {
  /**
   * Claims an official's local date. A won claim is the only permission to send; a lost claim comes with the
   * record of the holding claim.
   */
  claim(official: OfficialId, claim: Claim): Promise<{ won: true } | { won: false; by: NoticeRecord }>
  /** Records that SES accepted the mail. A settled claim is left alone. */
  sent(official: OfficialId, claim: Claim, messageId: string, at: Instant): Promise<void>
  /**
   * Opens the day for another claim after SES refused the mail. Applies only to an unsettled claim with the
   * same nonce.
   */
  reopen(official: OfficialId, claim: Claim, reason: string): Promise<void>
  /** Records why an official got no notice, unless the day has a record already. */
  silent(official: OfficialId, silence: SilenceRecord): Promise<void>
  /** Adds a report of SES to the earlier reports about the mail. True if the report changed the record. */
  reported(official: OfficialId, record: NoticeRecord, reported: Delivery): Promise<boolean>
}

/** How often storing a report is tried, because two reports may be written at the same moment. */
const tries = 10

export const notices = (table: Table): NoticeReader & NoticeWriter => {
  const get: NoticeReader['get'] = async (official, localDate) => {
    const item = await table.get(keys.notice(official, localDate))
    return item && recordIn(item)
  }

  return {
    get,

    async since(official, from, limit) {
      const { pk, sk } = keys.notice(official, from)
      return (await table.query(pk, { ...ranges.notices, from: sk }, { limit })).map(recordIn)
    },

    async latest(official, limit) {
      const { pk } = keys.official(official)
      return (await table.query(pk, ranges.notices, { limit, descending: true })).map(recordIn)
    },

    async claim(official, claim) {
      const put = itemOf(official, { ...claim, state: 'sending' })
      const first = await table.write([{ put, when: { absent: true } }])
      if (first.written) return { won: true }
      const by = await get(official, claim.localDate)
      if (by === undefined) throw new Error(`the notice of ${claim.localDate} vanished`)
      // The SDK repeats a request after a lost answer; the claim in the way may be our own from the first
      // try.
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

/** The delivery as separate attributes, so the write of a report can have the earlier delivery as condition. */
const attributesOf = (delivery: Delivery | undefined) => ({
  deliveryState: delivery?.state,
  deliveryAt: delivery?.at,
  deliveryReason: delivery?.reason,
})

type StoredRecord = DayRecord & {
  readonly deliveryState?: Delivery['state']
  readonly deliveryAt?: Instant
  readonly deliveryReason?: string
}

const recordIn = (item: Item): DayRecord => {
  const { deliveryState, deliveryAt, deliveryReason, ...record } = stored<StoredRecord>(item, 'notice')
  if (record.state === 'silent' || record.state === 'refused') return record
  if (deliveryState === undefined || deliveryAt === undefined) return record
  const reason = deliveryReason === undefined ? {} : { reason: deliveryReason }
  return { ...record, delivery: { state: deliveryState, at: deliveryAt, ...reason } }
}
