import { describe, expect, test } from '@jest/globals'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import { type Delivery, isPassing } from '../../functions/domain/reminders/delivery.ts'
import { isSurelyKnown, wasMailed } from '../../functions/domain/reminders/first-mail.ts'
import type { DayRecord } from '../../functions/domain/reminders/notice-record.ts'
import { unreachableBy } from '../../functions/domain/reminders/unreachable.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { aNotice, anOfficial, anOpenCommitment, assigned, now } from '../support/domain-builders.ts'

const claim = { nonce: 'n', claimedAt: now, lines: [] } as const
const sentOn = (day: number, delivery?: Delivery, officialVersion?: number): DayRecord => ({
  ...claim,
  state: 'sent',
  localDate: `2026-06-${String(day).padStart(2, '0')}` as CalendarDate,
  sentAt: now,
  messageId: 'm',
  ...(delivery && { delivery }),
  ...(officialVersion !== undefined && { officialVersion }),
})
const silentOn = (day: number): DayRecord => ({
  ...claim,
  state: 'silent',
  localDate: `2026-06-${String(day).padStart(2, '0')}` as CalendarDate,
  because: 'missed',
})

const forGood: Delivery = { state: 'bounced', at: now, reason: 'Permanent/General' }
const complaint: Delivery = { state: 'complained', at: now }
const passing: Delivery = { state: 'bounced', at: now, reason: 'Transient/MailboxFull' }
const delivered: Delivery = { state: 'delivered', at: now }
const delayed: Delivery = { state: 'delayed', at: now }

test('A bounce passes when its reason says so, and nothing else passes', () => {
  expect([passing, forGood, { ...passing, state: 'delayed' } as Delivery].map(isPassing)).toEqual([
    true,
    false,
    false,
  ])
  expect([
    isPassing({ state: 'bounced', at: now }),
    isPassing({ ...passing, reason: 'A Transient' }),
  ]).toEqual([false, false])
})

describe('An address counts as unreachable', () => {
  test.each<[string, readonly DayRecord[], ReturnType<typeof unreachableBy>]>([
    ['after one bounce for good', [sentOn(3, forGood)], { because: 'bounced', since: '2026-06-03' }],
    ['after one complaint', [sentOn(3, complaint)], { because: 'complained', since: '2026-06-03' }],
    [
      'since the first of several, though others were delivered',
      [sentOn(5, delivered), sentOn(4, complaint), sentOn(3, forGood), sentOn(2, delivered)],
      { because: 'bounced', since: '2026-06-03' },
    ],
    [
      'after three passing bounces in a row, whatever lies between',
      [sentOn(5, passing), silentOn(4), sentOn(3, passing), sentOn(2, delayed), sentOn(1, passing)],
      { because: 'never-delivered', since: '2026-06-01' },
    ],
    [
      'after three passing bounces since the last delivery',
      [sentOn(5, passing), sentOn(4, passing), sentOn(3, passing), sentOn(2, delivered), sentOn(1, passing)],
      { because: 'never-delivered', since: '2026-06-03' },
    ],
  ])('%s', (_, records, unreachable) => {
    expect(unreachableBy(records, {})).toEqual(unreachable)
  })

  test.each<[string, readonly DayRecord[]]>([
    ['without a report', [sentOn(3), silentOn(2)]],
    ['while it is delayed', [sentOn(3, delayed)]],
    ['after a rejection of a mail', [sentOn(3, { state: 'rejected', at: now })]],
    ['after two passing bounces', [sentOn(5, passing), sentOn(4, passing)]],
    [
      'after two passing bounces and a mail that is delayed',
      [sentOn(5, passing), sentOn(4, delayed), sentOn(3, passing)],
    ],
    [
      'after three passing bounces with a delivery between',
      [sentOn(5, passing), sentOn(4, delivered), sentOn(3, passing), sentOn(2, passing)],
    ],
    [
      'right after a delivery',
      [sentOn(5, delivered), sentOn(4, passing), sentOn(3, passing), sentOn(2, passing)],
    ],
  ])('not %s', (_, records) => {
    expect(unreachableBy(records, {})).toBeUndefined()
  })

  test('by the notices to the present address alone', () => {
    const bounced = { because: 'bounced', since: '2026-06-03' }
    expect(unreachableBy([sentOn(3, forGood, 4)], { addressSince: 5 })).toBeUndefined()
    expect(unreachableBy([sentOn(3, forGood)], { addressSince: 1 })).toBeUndefined()
    expect(unreachableBy([sentOn(3, forGood, 5)], { addressSince: 5 })).toEqual(bounced)
    expect(unreachableBy([sentOn(3, forGood, 1)], {})).toEqual(bounced)
  })
})

describe('The mail says who writes', () => {
  test('unless an earlier mail was taken for the present address', () => {
    expect(wasMailed({}, [silentOn(2), sentOn(1)])).toBe(true)
    expect(wasMailed({}, [silentOn(2)])).toBe(false)
    expect(wasMailed({}, [{ ...claim, state: 'sending', localDate: '2026-06-02' }])).toBe(false)
    expect(wasMailed({ addressSince: 3 }, [sentOn(1)])).toBe(false)
    expect(wasMailed({ addressSince: 3 }, [sentOn(1, undefined, 2)])).toBe(false)
    expect(wasMailed({ addressSince: 3 }, [sentOn(1, undefined, 3)])).toBe(true)
  })

  test('unless the address never changed and one of the lines was told before', () => {
    const told = anOpenCommitment({ toldOn: '2026-06-01' })
    const notice = (official = anOfficial(), ...lines: readonly OpenCommitment[]) =>
      aNotice({ official, commitments: assigned(...lines) })
    expect(isSurelyKnown(notice(anOfficial(), anOpenCommitment(), told))).toBe(true)
    expect(isSurelyKnown(notice(anOfficial(), anOpenCommitment()))).toBe(false)
    expect(isSurelyKnown(notice(anOfficial({ addressSince: 2 }), told))).toBe(false)
  })
})
