import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Delivery, withReport } from '../../functions/domain/reminders/delivery.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'

const at = '2026-11-24T00:00:02Z'

test.each<[string, Delivery[], Delivery]>([
  [
    'a delay ends in a delivery',
    [
      { state: 'delayed', at: '2026-11-24T00:30:00Z' },
      { state: 'delivered', at: '2026-11-24T01:00:00Z' },
    ],
    { state: 'delivered', at: '2026-11-24T01:00:00Z' },
  ],
  [
    'what was delivered may bounce afterwards',
    [
      { state: 'delivered', at },
      { state: 'bounced', at: '2026-11-24T00:05:00Z', reason: 'Permanent/General' },
    ],
    { state: 'bounced', at: '2026-11-24T00:05:00Z', reason: 'Permanent/General' },
  ],
  [
    'a bounce of a passing cause is the end of trying',
    [
      { state: 'delayed', at },
      { state: 'bounced', at: '2026-11-24T14:00:00Z', reason: 'Transient/MailboxFull' },
    ],
    { state: 'bounced', at: '2026-11-24T14:00:00Z', reason: 'Transient/MailboxFull' },
  ],
  [
    'an answering machine that is taken for a bounce does not undo a delivery',
    [
      { state: 'delivered', at },
      { state: 'bounced', at: '2026-11-24T00:05:00Z', reason: 'Transient/General' },
    ],
    { state: 'delivered', at },
  ],
  [
    'a delay of a passing cause is no end of trying',
    [
      { state: 'delayed', at, reason: 'TransientCommunicationFailure' },
      { state: 'bounced', at: '2026-11-24T14:00:00Z', reason: 'Transient/General' },
    ],
    { state: 'bounced', at: '2026-11-24T14:00:00Z', reason: 'Transient/General' },
  ],
  [
    'a bounce of an unknown cause is one for good',
    [
      { state: 'delivered', at },
      { state: 'bounced', at: '2026-11-24T00:05:00Z' },
    ],
    { state: 'bounced', at: '2026-11-24T00:05:00Z' },
  ],
  [
    'a complaint says most',
    [
      { state: 'complained', at: '2026-11-24T07:00:00Z', reason: 'abuse' },
      { state: 'delivered', at },
    ],
    { state: 'complained', at: '2026-11-24T07:00:00Z', reason: 'abuse' },
  ],
  [
    'it is delayed since the first delay',
    [
      { state: 'delayed', at: '2026-11-24T00:30:00Z' },
      { state: 'delayed', at: '2026-11-24T00:10:00Z' },
    ],
    { state: 'delayed', at: '2026-11-24T00:10:00Z' },
  ],
])('Of what SES reports, %s', (_, reports, known) => {
  expect(reports.reduce(withReport, undefined as Delivery | undefined)).toStrictEqual(known)
})

const aReport: fc.Arbitrary<Delivery> = fc.record({
  state: fc.constantFrom('delayed', 'delivered', 'rejected', 'bounced', 'complained'),
  at: fc.integer({ min: 0, max: 5 }).map((minute): Instant => `2026-11-24T00:0${minute}:00Z`),
  reason: fc.constantFrom('Permanent/General', 'Transient/General', 'abuse'),
})

test.each<[string, Delivery, Delivery]>([
  [
    'two causes',
    { state: 'delayed', at, reason: 'InternalFailure' },
    { state: 'delayed', at, reason: 'MailboxFull' },
  ],
  ['a cause once', { state: 'delayed', at }, { state: 'delayed', at, reason: 'MailboxFull' }],
])('Of two reports of one moment with %s the same one is known, whichever comes first', (_, one, other) => {
  expect(withReport(one, other)).toBe(one)
  expect(withReport(other, one)).toBe(one)
})

test('What is known does not depend on the order of reports, nor on how often each comes', () => {
  fc.assert(
    fc.property(
      fc
        .array(aReport, { minLength: 1, maxLength: 6 })
        .chain((reports) =>
          fc.tuple(
            fc.constant(reports),
            fc.shuffledSubarray([...reports, ...reports], { minLength: reports.length * 2 }),
          ),
        ),
      ([reports, shuffled]) => {
        const known = (all: readonly Delivery[]) => all.reduce(withReport, undefined as Delivery | undefined)
        expect(known(shuffled)).toStrictEqual(known(reports))
      },
    ),
    { seed: 20261124 },
  )
})
