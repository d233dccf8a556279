import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { morningsAtNewHour } from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { isWorkingDay, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import {
  changedHour,
  isTimeToTell,
  localDate,
  morningAfterToday,
  morningOf,
  morningStillPossible,
  nextMorning,
} from '../../functions/domain/schedule/working-hour.ts'
import type { Hour, Instant } from '../../functions/domain/shared/time.ts'
import { aDesk, anOfficial, anOpenCommitment } from '../support/domain-builders.ts'
import { daysAndMoments, noticesAt, withMoves } from './desk-in-time.ts'

const quarter = 15 * 60_000
const instant = (milliseconds: number) =>
  new Date(milliseconds).toISOString().replace('.000Z', 'Z') as Instant
const ticks = (from: Instant, days: number) =>
  Array.from({ length: days * 96 }, (_, index) => instant(Date.parse(from) + index * quarter))

describe('An official who moves', () => {
  test.each<[string, string, Instant, string, Instant]>([
    // Tokyo's Wednesday is over when New York's begins: the new hour counts from Thursday.
    ['Asia/Tokyo', 'America/New_York', '2026-06-03T02:00:00Z', '2026-06-04', '2026-06-04T12:00:00Z'],
    // Thursday morning in Tokyo passes while Los Angeles still has Wednesday, so the next morning is
    // Friday's.
    ['America/Los_Angeles', 'Asia/Tokyo', '2026-06-03T18:00:00Z', '2026-06-05', '2026-06-04T23:00:00Z'],
    ['Europe/Lisbon', 'Asia/Shanghai', '2026-06-03T12:00:00Z', '2026-06-04', '2026-06-04T00:00:00Z'],
  ])('from %s to %s at %s has the next morning in the new place on %s', (from, to, at, on, morning) => {
    const official = anOfficial({ zone: from })
    const moved = { ...official, ...changedHour(official, { ...official, zone: to }, at) }
    expect(nextMorning(at, moved)).toEqual({ on, at: morning })
  })

  test('and back on the same day keeps the hour of that day', () => {
    const official = anOfficial({ hour: '08:00' })
    const noon: Instant = '2026-06-02T23:00:00Z'
    const once = changedHour(official, { ...official, hour: '14:00' }, noon)
    const twice = changedHour(once, { ...official, hour: '10:00' }, noon)
    expect(morningOf('2026-06-03', twice)).toBe('2026-06-03T00:00:00Z')
    expect(morningOf('2026-06-04', twice)).toBe('2026-06-04T02:00:00Z')
  })

  test('twice gets back the morning that only the first move skipped', () => {
    const official = anOfficial({ zone: 'America/New_York', hour: '06:00' })
    const shanghai = (hour: Hour) => ({ zone: 'Asia/Shanghai', hour })
    const line = anOpenCommitment({ next: { on: '2026-06-04', at: '2026-06-04T10:00:00Z' } })
    const moved = (hour: Hour, now: Instant, desk: Desk) => {
      const at = {
        ...desk,
        official: { ...desk.official, ...changedHour(desk.official, shanghai(hour), now) },
      }
      return withMoves(at, morningsAtNewHour(at, now))
    }
    // Six o'clock of Thursday passes in Shanghai while New York still has Wednesday.
    const once = moved('06:00', '2026-06-03T10:00:00Z', aDesk({ official, commitments: [line] }))
    expect(once.commitments).toMatchObject([{ next: { on: '2026-06-05', since: '2026-06-04' } }])
    const twice = moved('14:45', '2026-06-04T00:00:00Z', once)
    expect(twice.commitments[0]?.next).toEqual({ on: '2026-06-04', at: '2026-06-04T06:45:00Z' })
  })

  test('nowhere changes nothing', () => {
    const official = anOfficial()
    const { zone, hour } = official
    expect(changedHour(official, { zone, hour }, '2026-06-03T12:00:00Z')).toEqual({ zone, hour })
  })
})

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const hour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}` as Hour)
const moment = fc
  .integer({ min: 0, max: 365 * 96 })
  .map((quarters) => instant(Date.UTC(2026, 0, 1) + quarters * quarter))

describe('Whatever the zones, hours and moment of a change', () => {
  const parameters = { numRuns: 400, seed: 20_261_123 }

  test('every morning that is planned lies ahead, is a working day, and is one at which to tell', () => {
    fc.assert(
      fc.property(
        zone,
        hour,
        zone,
        hour,
        moment,
        fc.integer({ min: 0, max: 192 }),
        (from, oldHour, to, newHour, at, later) => {
          const official = anOfficial({ zone: from, hour: oldHour })
          const moved = { ...official, ...changedHour(official, { zone: to, hour: newHour }, at) }
          const now = instant(Date.parse(at) + later * quarter)
          const today = localDate(now, moved)
          for (const morning of [nextMorning(now, moved), morningAfterToday(today, now, moved)]) {
            expect(morning.at > now).toBe(true)
            expect(isWorkingDay(morning.on, plainWeekdays)).toBe(true)
            expect(localDate(morning.at, moved)).toBe(morning.on)
            expect(isTimeToTell(morning.at, moved)).toBe(true)
          }
          const possible = morningStillPossible(today, now, moved)
          expect(possible.at > now || isTimeToTell(now, moved)).toBe(true)
        },
      ),
      parameters,
    )
  })

  test('a line is told exactly once for its rung, at most one notice a local date, within five days', () => {
    fc.assert(
      fc.property(zone, hour, zone, hour, moment, (from, oldHour, to, newHour, at) => {
        const official = anOfficial({ zone: from, hour: oldHour })
        const planned = nextMorning(at, official)
        const line = anOpenCommitment({
          heldFrom: '2025-01-01',
          dueOn: undefined,
          next: planned,
        })
        const moved = { ...official, ...changedHour(official, { zone: to, hour: newHour }, at) }
        const desk = aDesk({ official: moved, commitments: [line] })
        const asChanged = withMoves(desk, morningsAtNewHour(desk, at))
        const told = daysAndMoments(noticesAt(ticks(at, 6), asChanged))
        expect(told).toHaveLength(1)
      }),
      { ...parameters, numRuns: 200 },
    )
  })
})
