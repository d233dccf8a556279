import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addPeriod,
  addWorkingDays,
  type Calendar,
  type DayInCalendar,
  type DayOff,
  dayOff,
  daysBetween,
  inCalendar,
  isWorkingDay,
  mondayOf,
  plainWeekdays,
  weeklyDayOnOrAfter,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysOf,
} from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { daysLater, fridayAndSaturdayOff, weekday } from '../support/domain-builders.ts'

/** Every day of 2026 to 2030. */
const anyDay = fc.integer({ min: 0, max: 1825 }).map((days) => daysLater('2026-01-01', days))

describe('A working day', () => {
  test('is Monday to Friday on plain weekdays', () => {
    const week = ['01', '02', '03', '04', '05', '06', '07'] as const
    expect(week.map((day) => isWorkingDay(`2026-06-${day}`, plainWeekdays))).toStrictEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('is Sunday to Thursday where Friday and Saturday are off', () => {
    const week = ['01', '02', '03', '04', '05', '06', '07'] as const
    expect(week.map((day) => isWorkingDay(`2026-06-${day}`, fridayAndSaturdayOff))).toStrictEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      true,
    ])
  })

  test.each<[string, CalendarDate, CalendarDate, CalendarDate]>([
    ['a Wednesday', '2026-06-03', '2026-06-03', '2026-06-03'],
    ['a Friday', '2026-06-05', '2026-06-05', '2026-06-05'],
    ['a Saturday', '2026-06-06', '2026-06-05', '2026-06-08'],
    ['a Sunday', '2026-06-07', '2026-06-05', '2026-06-08'],
    ['a Monday', '2026-06-08', '2026-06-08', '2026-06-08'],
    ['a Sunday between two months', '2026-05-31', '2026-05-29', '2026-06-01'],
    ['a Saturday between two years', '2028-01-01', '2027-12-31', '2028-01-03'],
  ])('not after and not before %s', (_, date, onOrBefore, onOrAfter) => {
    expect([
      workingDayOnOrBefore(date, plainWeekdays),
      workingDayOnOrAfter(date, plainWeekdays),
    ]).toStrictEqual([onOrBefore, onOrAfter])
  })

  test('on or after a Friday is the Sunday where Friday and Saturday are off, and on or before it the Thursday', () => {
    expect([
      workingDayOnOrAfter('2026-06-05', fridayAndSaturdayOff),
      workingDayOnOrBefore('2026-06-06', fridayAndSaturdayOff),
    ]).toStrictEqual(['2026-06-07', '2026-06-04'])
  })
})

describe('Working days are counted', () => {
  test.each<[number, CalendarDate, CalendarDate]>([
    [1, '2026-06-03', '2026-06-04'],
    [3, '2026-06-03', '2026-06-08'],
    [10, '2026-06-03', '2026-06-17'],
    [-1, '2026-06-03', '2026-06-02'],
    [-3, '2026-06-03', '2026-05-29'],
    [-10, '2026-06-17', '2026-06-03'],
    [1, '2026-06-05', '2026-06-08'],
    [1, '2026-06-06', '2026-06-08'],
    [1, '2026-06-07', '2026-06-08'],
    [-1, '2026-06-08', '2026-06-05'],
    [-1, '2026-06-07', '2026-06-05'],
    [-3, '2026-06-20', '2026-06-17'],
    [0, '2026-06-03', '2026-06-03'],
    [0, '2026-06-06', '2026-06-06'],
    [3, '2026-12-31', '2027-01-05'],
  ])('%i from %s is %s', (count, date, reached) => {
    expect(addWorkingDays(date, count, plainWeekdays)).toBe(reached)
  })

  test('over the days that are off where the official works', () => {
    expect([
      addWorkingDays('2026-06-04', 1, fridayAndSaturdayOff),
      addWorkingDays('2026-06-18', -10, fridayAndSaturdayOff),
    ]).toStrictEqual(['2026-06-07', '2026-06-04'])
  })

  test('so that as many weekdays lie after the first day, up to the one reached, as were asked for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (date, count) => {
        const reached = addWorkingDays(date, count, plainWeekdays)
        let worked = 0
        for (let day = daysLater(date, 1); day <= reached; day = daysLater(day, 1))
          if (weekday(day) <= 5) worked++
        expect({ worked, onAWeekday: weekday(reached) <= 5 }).toStrictEqual({
          worked: count,
          onAWeekday: true,
        })
      }),
      { seed: 20260603, numRuns: 300 },
    )
  })

  test('back to the same working day from which they were counted forward', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (date, count) => {
        const start = weekday(date) <= 5 ? date : daysLater(date, 2)
        const there = addWorkingDays(start, count, plainWeekdays)
        expect(addWorkingDays(there, -count, plainWeekdays)).toBe(start)
      }),
      { seed: 20260603, numRuns: 300 },
    )
  })
})

describe('Days of the calendar', () => {
  test.each<[CalendarDate, number, CalendarDate]>([
    ['2026-06-30', 1, '2026-07-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-06-03', 0, '2026-06-03'],
    ['2026-06-03', 365, '2027-06-03'],
  ])('%s and %i days are %s', (date, days, reached) => {
    expect(addDays(date, days)).toBe(reached)
  })

  test.each<[CalendarDate, CalendarDate, number]>([
    ['2026-06-03', '2026-06-04', 1],
    ['2026-06-04', '2026-06-03', -1],
    ['2026-06-03', '2026-06-03', 0],
    ['2026-06-03', '2026-07-03', 30],
    ['2026-01-01', '2027-01-01', 365],
    ['2028-02-01', '2028-03-01', 29],
    ['2026-03-28', '2026-03-30', 2],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('A rhythm', () => {
  test.each([
    ['of ten days', '2026-06-03', 'P10D', 1, '2026-06-13'],
    ['of ten days, the third time', '2026-06-03', 'P10D', 3, '2026-07-03'],
    ['of four weeks', '2026-06-03', 'P4W', 1, '2026-07-01'],
    ['of four weeks, the third time', '2026-06-03', 'P4W', 3, '2026-08-26'],
    ['of a month', '2026-06-03', 'P1M', 1, '2026-07-03'],
    ['of a month after the 31st ends on the last day of a shorter one', '2026-01-31', 'P1M', 1, '2026-02-28'],
    ['of a month after the 31st comes back to the 31st', '2026-01-31', 'P1M', 2, '2026-03-31'],
    ['of a month after the 31st knows leap years', '2028-01-31', 'P1M', 1, '2028-02-29'],
    ['of a quarter, over the end of a year', '2026-11-30', 'P3M', 1, '2027-02-28'],
  ] as const)('%s', (_, start, every, times, reached) => {
    expect(addPeriod(start, every, times)).toBe(reached)
  })
})

/** Any weekend with any holidays, and any days of work in lieu, in the weeks around a day. */
const anyCalendar = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    holidays: fc.uniqueArray(anyDay, { maxLength: 40 }),
    inLieu: fc.uniqueArray(anyDay, { maxLength: 10 }),
  })
  .map(
    ({ weekend, holidays, inLieu }): Calendar => ({
      weekend,
      holidays: new Map(holidays.map((day) => [day, 'a holiday'])),
      workedInLieu: new Set(inLieu),
    }),
  )

describe('With holidays', () => {
  test('counting reaches a working day, with as many working days between as counted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), anyCalendar, (date, count, calendar) => {
        const reached = addWorkingDays(date, count, calendar)
        const between = Array.from({ length: daysBetween(date, reached) }, (_, days) =>
          addDays(date, days + 1),
        )
        expect(between.filter((day) => isWorkingDay(day, calendar))).toHaveLength(count)
        expect(isWorkingDay(reached, calendar)).toBe(true)
      }),
    )
  })

  test('counting back from where counting led never passes the beginning', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), anyCalendar, (date, count, calendar) => {
        const start = workingDayOnOrAfter(date, calendar)
        expect(addWorkingDays(addWorkingDays(start, count, calendar), -count, calendar)).toBe(start)
      }),
    )
  })

  test('the first working day of a week follows a holiday on its first day', () => {
    const calendar: Calendar = { weekend: [6, 7], holidays: new Map([['2026-06-01', 'a holiday']]) }
    expect(weeklyDayOnOrAfter('2026-06-01', calendar)).toBe('2026-06-02')
    expect(weeklyDayOnOrAfter('2026-06-03', calendar)).toBe('2026-06-08')
  })

  test('an own weekend keeps the holidays of the country, and nobody works on it in lieu', () => {
    const institution = plainWeekdays
    const CN: Calendar = {
      code: 'CN',
      weekend: [6, 7],
      holidays: new Map([['2026-10-01', 'National Day']]),
      workedInLieu: new Set(['2026-10-10']),
    }
    const own = workingDaysOf(
      { calendar: 'CN', weekend: ['friday', 'saturday'] },
      { calendars: { CN }, institution },
    )
    expect(isWorkingDay('2026-10-10', CN)).toBe(true)
    expect(
      (['2026-10-01', '2026-10-02', '2026-10-04', '2026-10-10'] as const).map((day) =>
        isWorkingDay(day, own),
      ),
    ).toStrictEqual([false, false, true, false])
  })

  test('a calendar that the institution has no more gives way to the institution’s', () => {
    expect(workingDaysOf({ calendar: 'CN' }, { calendars: {}, institution: plainWeekdays })).toBe(
      plainWeekdays,
    )
  })
})

describe('The working days of an official', () => {
  const among = { calendars: {}, institution: plainWeekdays }
  const absence = { from: '2026-06-03', to: '2026-06-05' } as const

  test('leave out an absence from its first to its last day', () => {
    expect(workingDaysOf({ absence }, among)).toStrictEqual({ weekend: [6, 7], absence })
  })

  test('leave out an absence from the day on which it counts, when it had begun before it was written', () => {
    expect(workingDaysOf({ absence, absentFrom: '2026-06-04' }, among)).toStrictEqual({
      weekend: [6, 7],
      absence: { from: '2026-06-04', to: '2026-06-05' },
    })
  })

  test.each<[string, Partial<Calendar>, CalendarDate]>([
    ['nothing more is off', {}, '2026-06-08'],
    ['a day is a holiday', { holidays: new Map([['2026-06-03', 'a holiday']]) }, '2026-06-09'],
    ['a Saturday is worked in lieu', { workedInLieu: new Set(['2026-06-06']) }, '2026-06-06'],
    ['the official is absent', { absence }, '2026-06-11'],
  ])('are counted from Tuesday, four of them, where %s', (_, days, reached) => {
    expect(addWorkingDays('2026-06-02', 4, { ...plainWeekdays, ...days })).toBe(reached)
  })
})

const withoutCode: Calendar = { weekend: [6, 7], holidays: new Map([['2026-10-01', 'National Day']]) }
const knownForEver: Calendar = { ...withoutCode, code: 'CN' }
/** Decrees reach to the end of 2026. */
const ofCountry: Calendar = { ...knownForEver, knownUntil: '2026-12-31' }

describe('A day off is explained', () => {
  const absent = { ...ofCountry, absence: { from: '2026-10-01', to: '2026-10-04' } } as const

  test.each<[string, CalendarDate, Calendar, DayOff | undefined]>([
    ['by the weekend', '2026-10-03', plainWeekdays, { is: 'weekend' }],
    ['by the weekend of the country', '2026-10-03', ofCountry, { is: 'weekend', code: 'CN' }],
    ['by the holiday', '2026-10-01', ofCountry, { is: 'holiday', code: 'CN', name: 'National Day' }],
    ['by a holiday of no country', '2026-10-01', withoutCode, { is: 'holiday', name: 'National Day' }],
    ['by the absence before all', '2026-10-01', absent, { is: 'absence', until: '2026-10-04' }],
    ['by the weekend after the absence', '2026-10-10', absent, { is: 'weekend', code: 'CN' }],
    ['not at all when it is a working day', '2026-10-02', ofCountry, undefined],
  ])('%s', (_, date, calendar, explained) => {
    expect(dayOff(date, calendar)).toStrictEqual(explained)
  })
})

describe('The calendar of a country', () => {
  test.each<[string, CalendarDate, Calendar, DayInCalendar | undefined]>([
    ['says that a day is of the weekend', '2026-10-03', ofCountry, { code: 'CN', is: 'weekend' }],
    ['names a holiday', '2026-10-01', ofCountry, { code: 'CN', is: 'holiday', name: 'National Day' }],
    ['says nothing of a working day', '2026-10-02', ofCountry, undefined],
    ['knows the last day that a decree reaches', '2026-12-31', ofCountry, undefined],
    ['does not know a later day', '2027-01-01', ofCountry, { code: 'CN', is: 'unknown' }],
    ['knows the weekend of a later week', '2027-01-02', ofCountry, { code: 'CN', is: 'weekend' }],
    ['knows every day when no decree is needed', '2027-01-01', knownForEver, undefined],
    ['says nothing where plain weekdays count', '2026-10-03', plainWeekdays, undefined],
  ])('%s', (_, date, calendar, said) => {
    expect(inCalendar(date, calendar)).toStrictEqual(said)
  })
})

describe('A week', () => {
  test.each<[CalendarDate, CalendarDate]>([
    ['2026-06-01', '2026-06-01'],
    ['2026-06-03', '2026-06-01'],
    ['2026-06-07', '2026-06-01'],
    ['2026-06-08', '2026-06-08'],
  ])('of %s has its Monday on %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday)
  })

  test('begins on the next day where its first day is a holiday, also when that day is asked for', () => {
    const calendar: Calendar = { weekend: [6, 7], holidays: new Map([['2026-06-01', 'a holiday']]) }
    expect(weeklyDayOnOrAfter('2026-06-02', calendar)).toBe('2026-06-02')
  })

  test.each<[string, CalendarDate, CalendarDate]>([
    ['Saturday', '2026-06-06', '2026-06-08'],
    ['Sunday', '2026-06-07', '2026-06-08'],
  ])('begins on no %s that is worked in lieu of a holiday', (_, inLieu, monday) => {
    const calendar: Calendar = { weekend: [6, 7], workedInLieu: new Set([inLieu]) }
    expect(weeklyDayOnOrAfter(inLieu, calendar)).toBe(monday)
  })

  test('begins after the longer one of two runs of days off', () => {
    expect(weeklyDayOnOrAfter('2026-06-01', { weekend: [3, 4, 7] })).toBe('2026-06-05')
  })
})
