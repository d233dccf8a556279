import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { afterSending } from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { comingNotices } from '../../functions/domain/reminders/forecast.ts'
import { asHeldSince } from '../../functions/domain/reminders/handover.ts'
import type { Line } from '../../functions/domain/reminders/line.ts'
import { listedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { type Why, whyTold } from '../../functions/domain/reminders/why-told.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { rungAfter, rungs } from '../../functions/domain/schedule/ladder.ts'
import { morningOf } from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate, Hour, Instant } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  aHandover,
  anAddressMatter,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  anOrganisationMatter,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
  daysLater,
  fridayAndSaturdayOff,
  weekday,
} from '../support/domain-builders.ts'
import { withMoves } from './desk-in-time.ts'

const present = { calendar: plainWeekdays, takesOver: false }
const takingOver = { calendar: plainWeekdays, takesOver: true }

describe('A notice tells of a commitment due on 17 June', () => {
  test.each<[string, CalendarDate | undefined, CalendarDate, Why]>([
    ['because it was assigned', undefined, '2026-06-03', { rung: 'assigned' }],
    [
      'because it was assigned, also when rungs passed before anybody was told',
      undefined,
      '2026-06-15',
      { rung: 'assigned' },
    ],
    ['ten working days before', '2026-06-01', '2026-06-03', { rung: '10-days-before' }],
    ['three working days before', '2026-06-03', '2026-06-12', { rung: '3-days-before' }],
    ['on its day', '2026-06-12', '2026-06-17', { rung: 'due' }],
    ['as due, a day late, when the morning was missed', '2026-06-12', '2026-06-18', { rung: 'due' }],
    [
      'as overdue, for the third time of eight',
      '2026-06-29',
      '2026-07-06',
      { rung: 'overdue', number: 3, of: 8 },
    ],
    ['as overdue, for the last time', '2026-08-03', '2026-08-10', { rung: 'overdue', number: 8, of: 8 }],
    ['for the latest rung when several passed', '2026-06-01', '2026-06-15', { rung: '3-days-before' }],
    ['because it changed, when no rung passed since', '2026-06-03', '2026-06-04', { rung: 'changed' }],
    ['because it changed, when no rung is left', '2026-08-10', '2026-08-20', { rung: 'changed' }],
  ])('%s', (_, toldOn, on, why) => {
    expect(whyTold(anOpenCommitment({ toldOn }), on, present)).toStrictEqual(why)
  })

  test('as taken over, whatever rung it stands on', () => {
    for (const toldOn of [undefined, '2026-06-12'] as const)
      expect(whyTold(anOpenCommitment({ toldOn }), '2026-06-17', takingOver)).toStrictEqual({
        rung: 'taken-over',
      })
  })

  test('by the working days of its reader', () => {
    const line = anOpenCommitment({ toldOn: '2026-06-03' })
    const why = (calendar: typeof plainWeekdays) =>
      whyTold(line, '2026-06-12', { calendar, takesOver: false })
    expect(why(plainWeekdays)).toStrictEqual({ rung: '3-days-before' })
    expect(why(fridayAndSaturdayOff)).toStrictEqual({ rung: 'changed' })
  })
})

test('A notice tells of a commitment in a rhythm as a check-in, or because it changed between two', () => {
  const line = anOpenCommitment({ dueOn: undefined, checkIn: { every: 'P4W' }, toldOn: '2026-06-01' })
  expect(whyTold(line, '2026-06-25', present)).toStrictEqual({ rung: 'changed' })
  expect(whyTold(line, '2026-06-26', present)).toStrictEqual({ rung: 'check-in' })
})

test.each<[string, Line, Why]>([
  ['a matter about a commitment', anOpenMatter(), { rung: 'matter', number: 1, since: '2026-06-03' }],
  ['a matter about an address', anAddressMatter(), { rung: 'matter', number: 1, since: '2026-06-03' }],
  [
    'a matter about an organisation',
    anOrganisationMatter(),
    { rung: 'matter', number: 1, since: '2026-06-03' },
  ],
  ['a takeover', aHandover(), { rung: 'taken-over' }],
  ['news', aPieceOfNews(), { rung: 'news' }],
  ['the brief of the week', aWeeklyBrief(), { rung: 'weekly-brief' }],
  ['an absent official', aStandIn([]), { rung: 'stand-in' }],
])('A notice tells of %s as that, also the first one of a new holder', (_, line, why) => {
  for (const circumstances of [present, takingOver])
    expect(whyTold(line, '2026-06-03', circumstances)).toStrictEqual(why)
})

test.each<[string, CalendarDate, CalendarDate]>([
  ['the day of its oldest question', '2026-05-27', '2026-05-27'],
  ['the day from which the office is asked, when its questions are newer', '2026-06-04', '2026-06-03'],
])('A notice asks of a matter since %s', (_, since, told) => {
  const matter = anOpenMatter({
    questions: [
      { kind: 'date', since: '2026-06-05' },
      { kind: 'responsible', since },
    ],
  })
  expect(whyTold(matter, '2026-06-08', present)).toStrictEqual({ rung: 'matter', number: 2, since: told })
})

test('The first notice of a new holder says of each line why it is told, and the one after it too', () => {
  const toCome = anOpenCommitment({ next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } })
  const desk = aDesk({ commitments: [toCome], matters: [anOpenMatter()], handover: aHandover() })
  const first = noticeOf(desk, '2026-06-03T00:00:00Z')
  expect([...first.commitments, ...first.matters].map(({ why }) => why)).toStrictEqual([
    { rung: 'taken-over' },
    { rung: 'matter', number: 1, since: '2026-06-03' },
  ])
  const after = withMoves(desk, afterSending(first, listedLines(first), '2026-06-03T00:00:00Z').moves)
  expect(noticeOf(after, '2026-06-12T00:00:00Z').commitments.map(({ why }) => why)).toStrictEqual([
    { rung: '3-days-before' },
  ])
})

const noticeOf = (desk: Desk, at: Instant) => {
  const today = todaysNotice(desk, at)
  if (today.kind !== 'notice') throw new Error(`silence: ${today.because}`)
  return today.notice
}

const aDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => daysLater('2026-06-03', days))
const aWeekday = (from: number, to: number) => aDay(from, to).filter((date) => weekday(date) < 6)

test('The forecast, the notice of each morning and the ladder give the same reason, whatever was told, missed or taken over', () => {
  fc.assert(
    fc.property(
      fc.record({
        zone: fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/New_York', 'Pacific/Auckland'),
        hour: fc.constantFrom<Hour>('00:00', '08:00', '14:45'),
        pace: fc.oneof(
          fc.record({ dueOn: aDay(-60, 60) }),
          fc.record({
            dueOn: fc.constant(undefined),
            checkIn: fc.constantFrom({ every: 'P9D' } as const, { every: 'P1M' } as const),
          }),
          fc.constant({ dueOn: undefined }),
        ),
        heldFrom: aWeekday(-30, 0),
        lastWordOn: aDay(-40, -31),
        firstOn: aWeekday(0, 40),
        toldOn: fc.option(aDay(-30, -1), { nil: undefined }),
        since: fc.option(aWeekday(0, 10), { nil: undefined }),
      }),
      ({ zone, hour, pace, heldFrom, lastWordOn, firstOn, toldOn, since }) => {
        const official = anOfficial({ zone, hour })
        const morning = (on: CalendarDate) => ({ next: { on, at: morningOf(on, official) } })
        const read = anOpenCommitment({ ...pace, heldFrom, lastWordOn, toldOn, ...morning(firstOn) })
        const handover = since && aHandover({ since, ...morning(since) })
        let desk = aDesk({ official, commitments: [read], ...(handover && { handover }) })
        const held = asHeldSince(handover, read)

        const ladderSays = (lastTold: CalendarDate | undefined, on: CalendarDate): Why => {
          if (handover?.next?.on === on) return { rung: 'taken-over' }
          if (lastTold === undefined) return { rung: 'assigned' }
          if (held.dueOn === undefined) {
            const isNewSince = lastTold < held.heldFrom && held.heldFrom <= on
            const checkIn = rungAfter(isNewSince ? held.heldFrom : lastTold, held, plainWeekdays)
            if (checkIn !== undefined && checkIn <= on) return { rung: 'check-in' }
            return { rung: isNewSince ? 'assigned' : 'changed' }
          }
          const passed = rungs({ ...held, dueOn: held.dueOn }, plainWeekdays).findLast(
            (rung) => rung.on > lastTold && rung.on <= on,
          )
          if (passed === undefined) return { rung: 'changed' }
          const { on: _, ...why } = passed
          return why
        }

        let lastTold = held.toldOn
        let count = 0
        for (const { on, at, ...why } of comingNotices(read, { ...desk, now: '2026-06-02T10:00:00Z' })) {
          const notice = noticeOf(desk, at)
          expect([notice.localDate, notice.commitments.map((one) => one.why)]).toStrictEqual([on, [why]])
          expect(why).toStrictEqual(ladderSays(lastTold, on))
          desk = withMoves(desk, afterSending(notice, listedLines(notice), at).moves)
          lastTold = on
          count += 1
          if (count === 15) break
        }
        expect(count).toBeGreaterThan(0)
      },
    ),
    { seed: 20261127, numRuns: 100 },
  )
})
