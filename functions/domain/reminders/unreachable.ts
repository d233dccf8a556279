import type { Official, Unreachable } from '../officials/official.ts'
import { isPassing } from './delivery.ts'
import type { DayRecord } from './notice-record.ts'

/** So many notices in a row with a passing bounce and none delivered: the mailbox is gone. */
const passingBounces = 3

/** The most records to read for the judgement: some days between the notices may have a record without a mail. */
export const recordsToJudgeBy = 20

/**
 * Why an address counts as unreachable by the records of its notices, the latest first; `undefined` while mail may
 * go on. One bounce for good or one complaint is enough. Passing bounces count from the latest notice back to the
 * last delivered one. A notice made before the present address began to count says nothing. An earlier version
 * stored no version of the official with a notice; such a notice counts as made from the first version.
 */
export const unreachableBy = (
  records: readonly DayRecord[],
  { addressSince = 0 }: Pick<Official, 'addressSince'>,
): Omit<Unreachable, 'matterId'> | undefined => {
  const reported = records.flatMap((record) =>
    'delivery' in record && record.delivery && (record.officialVersion ?? 0) >= addressSince
      ? [{ date: record.localDate, delivery: record.delivery }]
      : [],
  )
  const forGood = reported.findLast(
    ({ delivery }) =>
      delivery.state === 'complained' || (delivery.state === 'bounced' && !isPassing(delivery)),
  )
  if (forGood)
    return { because: forGood.delivery.state === 'bounced' ? 'bounced' : 'complained', since: forGood.date }
  const lastDelivered = reported.findIndex(({ delivery }) => delivery.state === 'delivered')
  const undelivered = lastDelivered === -1 ? reported : reported.slice(0, lastDelivered)
  const passing = undelivered.filter(({ delivery }) => isPassing(delivery))
  const first = passing.length >= passingBounces ? passing.at(-1) : undefined
  return first && { because: 'never-delivered', since: first.date }
}
