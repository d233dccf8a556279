import type { Delivery } from '../domain/reminders/delivery.ts'
import type { DayRecord } from '../domain/reminders/notice-record.ts'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { stored } from './read-item.ts'
import type { Item, Table } from './table.ts'
import { keys, ranges } from './table-keys.ts'

/** What is on record of the days of an official. Writing it is in notices.ts. */
export type Ledger = {
  get(official: OfficialId, localDate: CalendarDate): Promise<DayRecord | undefined>
  /** In order of their days from `from` on, at most so many. */
  since(official: OfficialId, from: CalendarDate, limit: number): Promise<readonly DayRecord[]>
}

export const ledger = (table: Table): Ledger => ({
  async get(official, localDate) {
    const item = await table.get(keys.notice(official, localDate))
    return item && recordIn(item)
  },

  async since(official, from, limit) {
    const { pk, sk } = keys.notice(official, from)
    return (await table.query(pk, { ...ranges.notices, from: sk }, { limit })).map(recordIn)
  },
})

/** A delivery lies in attributes of its own, so that a report can be written on the condition of what was known. */
export const attributesOf = (delivery: Delivery | undefined) => ({
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
