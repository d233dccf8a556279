import { describe, expect, test } from '@jest/globals'
import { absentFrom, isBack, refusedAbsence } from '../../functions/domain/officials/absence.ts'
import {
  addWorkingDays,
  dayOff,
  inCalendar,
  isWorkingDay,
  plainWeekdays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { anOfficial } from '../support/domain-builders.ts'

/** Tuesday 1 to Friday 11 December 2026. */
const absence = { from: '2026-12-01', to: '2026-12-11' } as const
const days = { ...plainWeekdays, absence }
const today = '2026-11-24' as CalendarDate
const absentNow = (official: object = {}) => ({
  before: anOfficial({ absence, workingDays: days, ...official }),
  today: '2026-12-03' as CalendarDate,
})

describe('During an absence', () => {
  test('nobody works, on the first and the last day too', () => {
    expect(
      ['2026-11-30', '2026-12-01', '2026-12-11', '2026-12-14'].map((day) =>
        isWorkingDay(day as CalendarDate, days),
      ),
    ).toEqual([true, false, false, true])
  })

  test('the working day before and after lies outside', () => {
    expect(workingDayOnOrBefore('2026-12-07', days)).toBe('2026-11-30')
    expect(workingDayOnOrAfter('2026-12-07', days)).toBe('2026-12-14')
  })

  test('its days are not counted', () => {
    expect(addWorkingDays('2026-11-30', 1, days)).toBe('2026-12-14')
    expect(addWorkingDays('2026-12-15', -2, days)).toBe('2026-11-30')
  })

  test('a day off is explained by the absence, and what the country says of it stays', () => {
    expect(dayOff('2026-12-05', days)).toEqual({ is: 'absence', until: '2026-12-11' })
    expect(inCalendar('2026-12-05', { ...days, code: 'XX' })).toEqual({ code: 'XX', is: 'weekend' })
    expect(inCalendar('2026-12-04', { ...days, code: 'XX' })).toBeUndefined()
  })
})

describe('An absence counts', () => {
  test('from its first day, when that is still to come', () => {
    expect(absentFrom(absence, { before: undefined, today })).toEqual({})
  })

  test('from the next local date, when it begins today or has begun', () => {
    const written = { before: anOfficial(), today: '2026-12-03' as CalendarDate }
    expect(absentFrom(absence, written)).toEqual({ absentFrom: '2026-12-04' })
    expect(absentFrom({ ...absence, from: '2026-12-03' }, written)).toEqual({ absentFrom: '2026-12-04' })
  })

  test('from the next local date, also when an earlier absence is over', () => {
    const over = { from: '2026-11-02', to: '2026-11-06' } as const
    const before = anOfficial({ absence: over, workingDays: { ...plainWeekdays, absence: over } })
    expect(absentFrom({ ...absence, from: '2026-12-03' }, { before, today: '2026-12-03' })).toEqual({
      absentFrom: '2026-12-04',
    })
  })

  test('on, while somebody absent prolongs it', () => {
    expect(absentFrom({ ...absence, to: '2026-12-18' }, absentNow())).toEqual({})
    expect(absentFrom({ from: '2026-11-20', to: '2026-12-18' }, absentNow())).toEqual({
      absentFrom: '2026-12-01',
    })
  })

  test('as before, when it is written once more', () => {
    const before = anOfficial({ absence, absentFrom: '2026-12-02', workingDays: days })
    expect(absentFrom(absence, { before, today: '2026-12-08' })).toEqual({ absentFrom: '2026-12-02' })
    expect(absentFrom(absence, absentNow())).toStrictEqual({})
  })
})

describe('An absence is refused', () => {
  test('when it has ended', () => {
    expect(refusedAbsence({ from: '2026-11-16', to: '2026-11-23' }, { before: undefined, today })).toBe(
      'must not be in the past: today is 2026-11-24',
    )
  })

  test('when it ends before it can count', () => {
    expect(refusedAbsence({ from: today, to: today }, { before: undefined, today })).toBe(
      'must be later than today: an absence counts from the next day on',
    )
  })

  test('when it is shortened to a day that has passed', () => {
    expect(refusedAbsence({ ...absence, to: '2026-12-02' }, absentNow())).toBe(
      'must not be in the past: today is 2026-12-03',
    )
  })

  test('not when it counts on its last day alone', () => {
    expect(refusedAbsence({ from: today, to: '2026-11-25' }, { before: undefined, today })).toBeUndefined()
  })

  test('not when somebody absent comes back tomorrow', () => {
    expect(refusedAbsence({ ...absence, to: '2026-12-03' }, absentNow())).toBeUndefined()
  })

  test('not when it is recorded already and over', () => {
    expect(refusedAbsence(absence, { ...absentNow(), today: '2027-02-01' })).toBeUndefined()
  })
})

describe('Days of an absence are working days again', () => {
  const away = (from: CalendarDate, to: CalendarDate) => ({
    workingDays: { ...plainWeekdays, absence: { from, to } },
  })
  const before = away('2026-12-01', '2026-12-11')
  test.each<[string, Parameters<typeof isBack>[1], boolean]>([
    ['when it is taken away', { workingDays: plainWeekdays }, true],
    ['when it begins later', away('2026-12-02', '2026-12-11'), true],
    ['when it ends earlier', away('2026-12-01', '2026-12-10'), true],
    ['not when it stays', before, false],
    ['not when it is prolonged on both sides', away('2026-11-30', '2026-12-14'), false],
  ])('%s', (_, after, expected) => {
    expect(isBack(before, after)).toBe(expected)
  })

  test('not when nobody was absent before', () => {
    expect(isBack({ workingDays: plainWeekdays }, before)).toBe(false)
  })
})
