import { describe, expect, test } from '@jest/globals'
import type { CalendarDate, Hour, Instant } from '../../functions/domain/shared/time.ts'
import { noticesAt } from '../domain/desk-in-time.ts'
import {
  aDesk,
  anOfficial,
  anOpenCommitment,
  everyQuarterHour,
  morningOn,
  noDayOff,
} from '../support/domain-builders.ts'
import type { Plan } from './plan.ts'
import { aSmallWorld, onTuesday, struck } from './small-worlds.ts'
import { simulate } from './world.ts'

/* Known faults of further reminder systems, each as a test passed by this program. */

/**
 * The moment at which a notice leaves on a day, for an official who works every day and is told at the given
 * hour.
 */
const toldOn = (date: CalendarDate, zone: string, hour: Hour) => {
  const official = anOfficial({ zone, hour, workingDays: noDayOff })
  const line = anOpenCommitment({ dueOn: undefined, next: morningOn(date) })
  const from = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
  const until = new Date(Date.parse(date) + 2 * 86_400_000).toISOString().slice(0, 10)
  const ticks = everyQuarterHour(`${from}T00:00:00Z` as Instant, `${until}T00:00:00Z` as Instant)
  return noticesAt(ticks, aDesk({ official, commitments: [line] })).map(({ at }) => at)
}

const told = async (plan: Plan) => (await simulate(plan)).mails
const titled = (mails: Awaited<ReturnType<typeof told>>, title: string) =>
  mails.filter(({ titles }) => titles.includes(title)).map(({ official, date }) => `${date} ${official}`)

describe('On the day that daylight saving begins or ends', () => {
  test.each([
    'Europe/London',
    'Europe/Lisbon',
    'Europe/Dublin',
    'Atlantic/Canary',
  ])('%s has no one o’clock on 29 March, and one notice', (zone) => {
    expect(toldOn('2026-03-29', zone, '01:00')).toEqual(['2026-03-29T01:00:00Z'])
  })

  test('New York has one o’clock twice on 1 November, and one notice', () => {
    expect(toldOn('2026-11-01', 'America/New_York', '01:00')).toEqual(['2026-11-01T05:00:00Z'])
  })

  test('Cairo has no midnight on Friday 24 April, and one notice', async () => {
    const mails = await told(
      aSmallWorld([], {
        startsOn: '2026-04-23',
        days: 2,
        officials: [{ zone: 'Africa/Cairo', hour: '00:00' }],
        opening: [{ who: 1, pace: { dueIn: 30 } }],
      }),
    )
    expect(mails.map(({ at, date }) => [at, date])).toEqual([['2026-04-23T22:00', '2026-04-24']])
  })
})

test.each([
  ['Pacific/Auckland', '09:00', '2026-06-01T21:00'],
  ['Australia/Sydney', '09:00', '2026-06-01T23:00'],
  ['Asia/Tokyo', '08:00', '2026-06-01T23:00'],
  ['America/Los_Angeles', '18:00', '2026-06-02T01:00'],
])('In %s an official is told at %s of their own day, though the machine counts in UTC', async (zone, hour, at) => {
  const mails = await told(
    aSmallWorld([], { officials: [{ zone, hour }], opening: [{ who: 1, pace: { dueIn: 30 } }] }),
  )
  expect(mails.map((mail) => mail.at)).toEqual([at])
})

test('What fell due during an outage is in the first notice after it, once', async () => {
  // Due on Thursday 4 June; nothing runs from Wednesday evening to Friday at four in the morning.
  const outage = { trouble: 'no tick runs', day: 1, from: 12 * 60, lasts: 32 * 60, rate: 1, whom: 0 } as const
  const mails = await told(
    aSmallWorld([], { days: 9, opening: [{ who: 1, pace: { dueIn: 3 } }], spells: [outage] }),
  )
  expect(titled(mails, 'Action 1.0')).toEqual(['2026-06-02 ofc_1', '2026-06-05 ofc_1', '2026-06-09 ofc_1'])
})

test('A due date moved within the month brings the reminders of the new date', async () => {
  const moved = onTuesday(7200, { what: 'reschedule', which: 0, pace: { dueIn: 22 } })
  const mails = await told(aSmallWorld([moved], { days: 25, opening: [{ who: 1, pace: { dueIn: 4 } }] }))
  expect(titled(mails, 'Action 1.0')).toEqual([
    '2026-06-02 ofc_1',
    '2026-06-03 ofc_1',
    '2026-06-10 ofc_1',
    '2026-06-19 ofc_1',
    '2026-06-24 ofc_1',
  ])
})

test('A due date taken away brings no reminder of the old one, and a question to the office', async () => {
  const taken = onTuesday(7200, { what: 'reschedule', which: 0, pace: { open: true } })
  const mails = await told(aSmallWorld([taken], { days: 9, opening: [{ who: 1, pace: { dueIn: 4 } }] }))
  expect(titled(mails, 'Action 1.0').toSorted()).toEqual([
    '2026-06-02 ofc_1',
    '2026-06-03 ofc_1',
    '2026-06-03 ofc_protocol-office',
    '2026-06-08 ofc_protocol-office',
  ])
})

test.each([
  ['completed', { what: 'complete', which: 0 }],
  ['cancelled', { what: 'cancel', which: 0 }],
] as const)('What is %s between the plan and the sending is not in the notice', async (_, deed) => {
  const mails = await told(
    aSmallWorld([onTuesday(-300, deed)], {
      opening: [
        { who: 1, pace: { dueIn: 4 } },
        { who: 1, pace: { dueIn: 5 } },
      ],
    }),
  )
  expect(titled(mails, 'Action 1.0')).toEqual([])
  expect(titled(mails, 'Action 1.1')).toContain('2026-06-02 ofc_1')
})

test('Whoever is responsible no longer hears nothing more, and whoever is now hears of it', async () => {
  const mails = await told(
    aSmallWorld([onTuesday(-300, { what: 'reassign', which: 0, to: 2 })], {
      days: 9,
      opening: [{ who: 1, pace: { dueIn: 4 } }],
    }),
  )
  expect(new Set(titled(mails, 'Action 1.0').map((told) => told.slice(11)))).toEqual(new Set(['ofc_2']))
})

test('Four things due on a morning are one mail', async () => {
  const opening = Array.from({ length: 4 }, () => ({ who: 1, pace: { dueIn: 4 } }))
  const mails = await told(aSmallWorld([], { days: 2, opening }))
  expect(mails.map(({ official, titles }) => [official, titles.length])).toEqual([['ofc_1', 4]])
})

test('A machine that stops between sending and recording does not repeat the mail that day, nor lose it', async () => {
  const { mails } = await struck(
    aSmallWorld([], { opening: [{ who: 1, pace: { dueIn: 30 } }] }),
    /^deliver/,
    [{ what: /^deliver/, time: 1, call: 5, fate: 'stopped-before' }],
  )
  expect(mails.map(({ at, date }) => [at, date])).toEqual([
    ['2026-06-02T00:00', '2026-06-02'],
    ['2026-06-03T00:00', '2026-06-03'],
  ])
})

test('A machine that stops before sending tells it the next morning, and does not lose it', async () => {
  const { mails } = await struck(
    aSmallWorld([], { opening: [{ who: 1, pace: { dueIn: 30 } }] }),
    /^deliver/,
    [{ what: /^deliver/, time: 1, call: 4, fate: 'stopped-before' }],
  )
  expect(mails.map(({ date }) => date)).toEqual(['2026-06-03'])
})
