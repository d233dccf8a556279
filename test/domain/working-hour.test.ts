import { describe, expect, test } from '@jest/globals'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import {
  beginningOfDay,
  changedHour,
  isTimeToTell,
  localDate,
  morningAfterToday,
  morningOf,
  morningStillPossible,
  type NextMorning,
  nextMorning,
  putOff,
  remindedOn,
  waitsSince,
} from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate, Hour, Instant } from '../../functions/domain/shared/time.ts'
import { anOfficial, fridayAndSaturdayOff, morningOn, noDayOff, now } from '../support/domain-builders.ts'

const lin = anOfficial()
const offOnFridays = anOfficial({ workingDays: fridayAndSaturdayOff })

describe('The day that it is for an official', () => {
  test.each<[string, Instant, CalendarDate]>([
    ['Asia/Shanghai', '2026-06-02T15:59:59Z', '2026-06-02'],
    ['Asia/Shanghai', '2026-06-02T16:00:00Z', '2026-06-03'],
    ['Pacific/Auckland', '2026-06-02T11:59:59Z', '2026-06-02'],
    ['Pacific/Auckland', '2026-06-02T12:00:00Z', '2026-06-03'],
    ['America/Los_Angeles', '2026-06-03T06:59:59Z', '2026-06-02'],
    ['America/Los_Angeles', '2026-06-03T07:00:00Z', '2026-06-03'],
    ['Pacific/Kiritimati', '2026-06-02T10:00:00Z', '2026-06-03'],
    ['Pacific/Pago_Pago', '2026-06-03T10:59:59Z', '2026-06-02'],
  ])('in %s at %s is %s', (zone, at, date) => {
    expect(localDate(at, anOfficial({ zone }))).toBe(date)
  })

  test.each<[string, Instant, CalendarDate]>([
    ['until midnight in Shanghai', '2026-06-03T15:59:59Z', '2026-06-03'],
    ['from then on, which is noon in New York', '2026-06-03T16:00:00Z', '2026-06-03'],
    ['until midnight in New York', '2026-06-04T03:59:59Z', '2026-06-03'],
    ['and from then on', '2026-06-04T04:00:00Z', '2026-06-04'],
  ])('is that of the old zone on the day of a move, then that of the new: %s', (_, at, date) => {
    const moved = changedHour(lin, { zone: 'America/New_York', hour: '08:00' }, now)
    expect(localDate(at, moved)).toBe(date)
  })
})

describe("An official's morning", () => {
  test.each<[string, Hour, CalendarDate, Instant]>([
    ['Asia/Shanghai', '08:00', '2026-06-03', '2026-06-03T00:00:00Z'],
    ['Pacific/Auckland', '08:00', '2026-06-03', '2026-06-02T20:00:00Z'],
    ['Australia/Sydney', '08:00', '2026-06-03', '2026-06-02T22:00:00Z'],
    ['Asia/Tokyo', '08:00', '2026-06-03', '2026-06-02T23:00:00Z'],
    ['America/Los_Angeles', '18:00', '2026-06-03', '2026-06-04T01:00:00Z'],
    ['Asia/Kathmandu', '08:15', '2026-06-03', '2026-06-03T02:30:00Z'],
    ['Pacific/Chatham', '08:00', '2026-06-03', '2026-06-02T19:15:00Z'],
    ['Europe/London', '08:00', '2026-03-27', '2026-03-27T08:00:00Z'],
    ['Europe/London', '08:00', '2026-03-30', '2026-03-30T07:00:00Z'],
  ])('in %s at %s on %s begins at %s', (zone, hour, date, at) => {
    expect(morningOf(date, { zone, hour })).toBe(at)
  })

  test.each<[string, Hour, CalendarDate, Instant]>([
    ['Europe/London', '01:00', '2026-03-29', '2026-03-29T01:00:00Z'],
    ['Europe/London', '01:45', '2026-03-29', '2026-03-29T01:45:00Z'],
    ['Europe/Lisbon', '01:00', '2026-03-29', '2026-03-29T01:00:00Z'],
    ['Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:30:00Z'],
    ['America/New_York', '02:30', '2026-03-08', '2026-03-08T07:30:00Z'],
    ['Africa/Cairo', '00:00', '2026-04-24', '2026-04-23T22:00:00Z'],
    ['Australia/Lord_Howe', '02:15', '2026-10-04', '2026-10-03T15:45:00Z'],
  ])('at an hour that daylight saving skips (%s, %s on %s) begins after the gap', (zone, hour, date, at) => {
    expect(morningOf(date, { zone, hour })).toBe(at)
  })

  test.each<[string, Hour, CalendarDate, Instant]>([
    ['Europe/London', '01:00', '2026-10-25', '2026-10-25T00:00:00Z'],
    ['Europe/Lisbon', '01:45', '2026-10-25', '2026-10-25T00:45:00Z'],
    ['America/New_York', '01:00', '2026-11-01', '2026-11-01T05:00:00Z'],
    ['Africa/Cairo', '23:15', '2026-10-29', '2026-10-29T20:15:00Z'],
  ])('at an hour that happens twice (%s, %s on %s) begins the first time', (zone, hour, date, at) => {
    expect(morningOf(date, { zone, hour })).toBe(at)
  })

  test('on a day that a zone left out is that of the day after', () => {
    expect(morningOf('2011-12-30', { zone: 'Pacific/Apia', hour: '08:00' })).toBe('2011-12-30T18:00:00Z')
  })
})

describe('A change belongs to', () => {
  test.each<[string, Instant, CalendarDate, Instant]>([
    ['the same morning, before the hour', '2026-06-02T23:59:59Z', '2026-06-03', '2026-06-03T00:00:00Z'],
    ['the next morning, from the hour on', '2026-06-03T00:00:00Z', '2026-06-04', '2026-06-04T00:00:00Z'],
    ['the next morning, in the evening', '2026-06-03T15:00:00Z', '2026-06-04', '2026-06-04T00:00:00Z'],
    ['the same morning, early on Friday', '2026-06-04T23:00:00Z', '2026-06-05', '2026-06-05T00:00:00Z'],
    ['Monday morning, late on Friday', '2026-06-05T00:00:00Z', '2026-06-08', '2026-06-08T00:00:00Z'],
    ['Monday morning, early on Saturday', '2026-06-05T23:00:00Z', '2026-06-08', '2026-06-08T00:00:00Z'],
    ['Monday morning, on Sunday evening', '2026-06-07T12:00:00Z', '2026-06-08', '2026-06-08T00:00:00Z'],
  ])('%s', (_, at, on, morning) => {
    expect(nextMorning(at, lin)).toStrictEqual({ on, at: morning })
  })

  test.each<[string, CalendarDate, Instant]>([
    ['Pacific/Auckland', '2026-06-04', '2026-06-03T20:00:00Z'],
    ['America/Los_Angeles', '2026-06-03', '2026-06-03T15:00:00Z'],
  ])('the next morning in %s, whatever day it is elsewhere', (zone, on, at) => {
    expect(nextMorning(now, anOfficial({ zone }))).toStrictEqual({ on, at })
  })

  test('a morning that lies ahead, also while the day before begins again for who moved there', () => {
    // Ten in the morning UTC is midnight in Kiritimati and eleven in the evening of two dates earlier in Pago Pago.
    const inKiritimati = anOfficial({ zone: 'Pacific/Kiritimati' })
    const moved = {
      ...inKiritimati,
      ...changedHour(inKiritimati, { zone: 'Pacific/Pago_Pago', hour: '08:00' }, '2026-06-02T22:00:00Z'),
    }
    expect(nextMorning('2026-06-03T10:15:00Z', moved)).toStrictEqual({
      on: '2026-06-04',
      at: '2026-06-04T19:00:00Z',
    })
  })

  test('Sunday morning, late on Thursday, where Friday and Saturday are off', () => {
    expect(nextMorning('2026-06-04T01:00:00Z', offOnFridays)).toStrictEqual({
      on: '2026-06-07',
      at: '2026-06-07T00:00:00Z',
    })
  })
})

describe('The first morning after today', () => {
  test.each<[string, CalendarDate, Instant, CalendarDate]>([
    ['and on or after a day long past is tomorrow', '2026-05-01', now, '2026-06-04'],
    ['and on or after today is tomorrow', '2026-06-03', now, '2026-06-04'],
    [
      'and on or after today is tomorrow, also before the hour',
      '2026-06-03',
      '2026-06-02T22:00:00Z',
      '2026-06-04',
    ],
    ['and on or after tomorrow is tomorrow', '2026-06-04', now, '2026-06-04'],
    ['and on or after a later day is that day', '2026-06-12', now, '2026-06-12'],
    ['and on or after a later Saturday is the Monday', '2026-06-13', now, '2026-06-15'],
    ['is Monday on a Friday', '2026-06-05', '2026-06-05T00:00:00Z', '2026-06-08'],
  ])('%s', (_, date, at, on) => {
    expect(morningAfterToday(date, at, lin)).toStrictEqual({ on, at: `${on}T00:00:00Z` })
  })

  test('goes by the day that it is where the official is', () => {
    expect(
      morningAfterToday('2026-06-03', '2026-06-02T21:00:00Z', anOfficial({ zone: 'Pacific/Auckland' })),
    ).toStrictEqual({ on: '2026-06-04', at: '2026-06-03T20:00:00Z' })
  })
})

describe('The first morning on which an official can still be told', () => {
  test.each<[string, CalendarDate, Instant, CalendarDate]>([
    ['is today before the hour', '2026-06-03', '2026-06-02T23:00:00Z', '2026-06-03'],
    ['is today within nine hours of it', '2026-06-03', '2026-06-03T08:59:59Z', '2026-06-03'],
    ['is tomorrow from then on', '2026-06-03', '2026-06-03T09:00:00Z', '2026-06-04'],
    ['is today for what a missed day left over', '2026-06-01', '2026-06-03T08:59:59Z', '2026-06-03'],
    ['is tomorrow for it in the evening', '2026-06-01', '2026-06-03T09:00:00Z', '2026-06-04'],
    ['is the day itself when it is to come', '2026-06-12', '2026-06-03T12:00:00Z', '2026-06-12'],
    [
      'is tomorrow when that is the day, also in the evening',
      '2026-06-04',
      '2026-06-03T12:00:00Z',
      '2026-06-04',
    ],
    ['is the Monday after a day that is a Saturday', '2026-06-13', now, '2026-06-15'],
    ['is Monday on a Friday evening', '2026-06-05', '2026-06-05T09:00:00Z', '2026-06-08'],
    ['is Monday on a Saturday', '2026-06-05', '2026-06-06T02:00:00Z', '2026-06-08'],
    ['is Monday on a Saturday evening', '2026-06-05', '2026-06-06T12:00:00Z', '2026-06-08'],
  ])('%s', (_, date, at, on) => {
    expect(morningStillPossible(date, at, lin)).toStrictEqual({ on, at: `${on}T00:00:00Z` })
  })
})

test('A day that begins a second time, because clocks go back over midnight, has its morning at midnight once', () => {
  const official = anOfficial({ zone: 'America/St_Johns', hour: '00:00', workingDays: noDayOff })
  const whenItIsSaturdayAgain = '2010-11-07T03:00:00Z'
  expect(localDate(whenItIsSaturdayAgain, official)).toBe('2010-11-06')
  expect(morningStillPossible('2010-11-07', whenItIsSaturdayAgain, official)).toStrictEqual({
    on: '2010-11-08',
    at: '2010-11-08T03:30:00Z',
  })
})

describe('A notice may go out', () => {
  test.each<[string, Instant, boolean]>([
    ['not a second before the hour', '2026-06-02T23:59:59Z', false],
    ['at the hour', '2026-06-03T00:00:00Z', true],
    ['until nine hours after it', '2026-06-03T08:59:59Z', true],
    ['not nine hours after it', '2026-06-03T09:00:00Z', false],
    ['not at night', '2026-06-03T15:00:00Z', false],
    ['not on a Saturday', '2026-06-06T00:00:00Z', false],
    ['not on a Sunday', '2026-06-07T00:00:00Z', false],
    ['again on Monday', '2026-06-08T00:00:00Z', true],
  ])('%s', (_, at, mayGo) => {
    expect(isTimeToTell(at, lin)).toBe(mayGo)
  })

  test.each<[string, Instant, boolean]>([
    ['at the hour', '2026-06-03T14:00:00Z', true],
    ['until midnight', '2026-06-03T15:59:59Z', true],
    ['not in the night that follows, which is another day', '2026-06-03T16:00:00Z', false],
  ])('in the evening to somebody who works then: %s', (_, at, mayGo) => {
    expect(isTimeToTell(at, anOfficial({ hour: '22:00' }))).toBe(mayGo)
  })

  test.each<[string, Instant, boolean]>([
    ['before the gap', '2026-03-29T00:59:59Z', false],
    ['after the gap', '2026-03-29T01:00:00Z', true],
    ['nine hours later', '2026-03-29T09:59:59Z', true],
    ['and no longer', '2026-03-29T10:00:00Z', false],
  ])('in London on the morning that has no one o’clock: %s', (_, at, mayGo) => {
    expect(isTimeToTell(at, { zone: 'Europe/London', hour: '01:00', workingDays: noDayOff })).toBe(mayGo)
  })

  test('to an official who works on Sundays, and not on Fridays', () => {
    expect([
      isTimeToTell('2026-06-07T00:00:00Z', offOnFridays),
      isTimeToTell('2026-06-05T00:00:00Z', offOnFridays),
    ]).toStrictEqual([true, false])
  })
})

describe('A new zone or hour', () => {
  const newYork = { zone: 'America/New_York', hour: '08:00' } as const
  const shanghai = { zone: 'Asia/Shanghai', hour: '08:00' } as const

  test('that is the present one changes nothing, also while the one before still counts', () => {
    const previously = { ...newYork, until: '2026-06-03' } as const
    expect(changedHour(shanghai, shanghai, now)).toStrictEqual(shanghai)
    expect(changedHour({ ...shanghai, previously }, shanghai, now)).toStrictEqual({ ...shanghai, previously })
  })

  test.each([
    newYork,
    { ...shanghai, hour: '14:00' as const },
  ])('counts from tomorrow where the official was: %j', (after) => {
    expect(changedHour(shanghai, after, now)).toStrictEqual({
      ...after,
      previously: { ...shanghai, until: '2026-06-03' },
    })
  })

  test('after another one on the same day leaves what counts today', () => {
    const first = changedHour(shanghai, newYork, now)
    const berlin = { zone: 'Europe/Berlin', hour: '09:00' } as const
    expect(changedHour(first, berlin, '2026-06-03T15:00:00Z')).toStrictEqual({
      ...berlin,
      previously: { ...shanghai, until: '2026-06-03' },
    })
  })

  test('after another one days later takes the place of that', () => {
    const first = changedHour(shanghai, newYork, now)
    expect(changedHour(first, shanghai, '2026-06-05T12:00:00Z')).toStrictEqual({
      ...shanghai,
      previously: { ...newYork, until: '2026-06-05' },
    })
  })

  const eastward = changedHour(newYork, shanghai, '2026-06-02T11:00:00Z')

  test.each<[string, Instant, CalendarDate]>([
    ['of the old zone until its midnight', '2026-06-03T03:59:59Z', '2026-06-02'],
    ['of the new zone from then on', '2026-06-03T04:00:00Z', '2026-06-03'],
  ])('further east, it is the day %s', (_, at, date) => {
    expect(localDate(at, eastward)).toBe(date)
  })

  test.each<[string, Instant, CalendarDate, Instant]>([
    ['today’s at the old hour, ahead of it', '2026-06-02T11:00:00Z', '2026-06-02', '2026-06-02T12:00:00Z'],
    [
      'after it, the first of the new zone that begins when the new hour counts',
      '2026-06-02T12:00:00Z',
      '2026-06-04',
      '2026-06-04T00:00:00Z',
    ],
  ])('further east, the next morning is %s', (_, at, on, moment) => {
    expect(nextMorning(at, { ...eastward, workingDays: plainWeekdays })).toStrictEqual({ on, at: moment })
  })

  test('at midnight counts from the first midnight', () => {
    const midnight = changedHour(shanghai, { zone: 'Asia/Taipei', hour: '00:00' }, '2026-06-02T08:00:00Z')
    expect(nextMorning('2026-06-02T08:00:00Z', { ...midnight, workingDays: plainWeekdays })).toStrictEqual({
      on: '2026-06-03',
      at: '2026-06-02T16:00:00Z',
    })
  })
})

describe('A day begins', () => {
  const moved = changedHour(lin, { zone: 'America/New_York', hour: '08:00' }, now)

  test.each<[string, CalendarDate, Instant]>([
    ['at midnight of the old zone on the day of a move', '2026-06-03', '2026-06-02T16:00:00Z'],
    ['at midnight of the old zone before', '2026-06-02', '2026-06-01T16:00:00Z'],
    ['at midnight of the new zone after it', '2026-06-04', '2026-06-04T04:00:00Z'],
  ])('%s', (_, date, at) => {
    expect(beginningOfDay(date, moved)).toBe(at)
  })

  test('at midnight where the official has always been', () => {
    expect(beginningOfDay('2026-06-03', lin)).toBe('2026-06-02T16:00:00Z')
  })
})

describe('A line', () => {
  const planned = morningOn('2026-06-03')
  const missed: NextMorning = { ...planned, since: '2026-06-01' }
  const toldToOthers: NextMorning = { ...planned, remindsOn: '2026-06-10' }
  const later = morningOn('2026-06-04')

  test('waits from its morning, from the first one that was missed, or not at all', () => {
    expect([{ next: planned }, { next: missed }, {}].map(waitsSince)).toStrictEqual([
      '2026-06-03',
      '2026-06-01',
      undefined,
    ])
  })

  test('reminds its holder on its morning, on the later day when others are told before, or never', () => {
    expect([{ next: planned }, { next: toldToOthers }, {}].map(remindedOn)).toStrictEqual([
      '2026-06-03',
      '2026-06-10',
      undefined,
    ])
  })

  test.each<[string, NextMorning | undefined, NextMorning]>([
    ['keeps the morning that was missed', planned, { ...later, since: '2026-06-03' }],
    ['keeps the first morning of several', missed, { ...later, since: '2026-06-01' }],
    ['has missed none when it is put off to the day on which it waits', later, later],
    ['has missed none when nothing was planned', undefined, later],
    [
      'keeps the day on which its holder is told',
      toldToOthers,
      { ...later, since: '2026-06-03', remindsOn: '2026-06-10' },
    ],
  ])('that is put off %s', (_, next, after) => {
    expect(putOff({ ...(next && { next }) }, later)).toStrictEqual(after)
  })
})
