import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deadlineOf, firstDayOf, lastDayOf, periodLike } from '../../functions/domain/schedule/due-date.ts'
import type { AgreedTime, CalendarDate, DueDate } from '../../functions/domain/shared/time.ts'

const seed = 20261128
const year = fc.integer({ min: 1900, max: 2199 })

/** The last day before a month by `Date`, which the code under test does not use. */
const dayBefore = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

describe('The deadline of a due date', () => {
  test.each<[DueDate, CalendarDate]>([
    ['2026-11-30', '2026-11-30'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
    ['2100-02', '2100-02-28'],
    ['2027-Q1', '2027-03-31'],
    ['2027-Q2', '2027-06-30'],
    ['2027-Q3', '2027-09-30'],
    ['2026-Q4', '2026-12-31'],
    ['2026', '2026-12-31'],
    ['2199', '2199-12-31'],
  ])('agreed as %s is %s', (dueOn, deadline) => {
    expect(deadlineOf({ dueOn })).toBe(deadline)
  })

  test('is the last day of every month, quarter and year', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (year, month) => {
        const quarter = Math.ceil(month / 3)
        const two = String(month).padStart(2, '0')
        expect(lastDayOf(`${year}-${two}` as DueDate)).toBe(dayBefore(year, month))
        expect(lastDayOf(`${year}-Q${quarter}`)).toBe(dayBefore(year, 3 * quarter))
        expect(lastDayOf(`${year}`)).toBe(`${year}-12-31`)
      }),
      { seed, numRuns: 500 },
    )
  })

  test.each<[AgreedTime, CalendarDate]>([
    ['P1D', '2027-02-01'],
    ['P45D', '2027-03-17'],
    ['P6W', '2027-03-14'],
    ['P1M', '2027-02-28'],
    ['P2M', '2027-03-31'],
    ['P13M', '2028-02-29'],
    ['P1Y', '2028-01-31'],
  ])('agreed as %s counts from the last day of the event, without drift', (dueWithin, deadline) => {
    const agreedAt = { startsOn: '2027-01-30', endsOn: '2027-01-31' } as const
    expect(deadlineOf({ dueWithin, agreedAt })).toBe(deadline)
    expect(deadlineOf({ dueWithin, agreedAt: { startsOn: '2027-01-31' } })).toBe(deadline)
  })

  test('a year after 29 February is 28 February', () => {
    expect(deadlineOf({ dueWithin: 'P1Y', agreedAt: { startsOn: '2028-02-29' } })).toBe('2029-02-28')
  })

  test('of what has no due date is none', () => {
    expect(deadlineOf({})).toBeUndefined()
  })

  test('of what is due before a visit is the day before the first day of the visit', () => {
    const dueVisit = { title: 'Delegation in Qingdao', startsOn: '2026-06-01' } as const
    expect(deadlineOf({ dueVisit })).toBe('2026-05-31')
  })

  test('of what is due before a visit is none while the first day of the visit is unknown', () => {
    expect(deadlineOf({ dueVisit: { title: 'Delegation in Qingdao' } })).toBeUndefined()
  })

  test.each([
    ['nothing says when the event was', { dueWithin: 'P2M', agreedAt: {} }],
    ['nothing was agreed of the time after the event', { agreedAt: { startsOn: '2026-06-01' } }],
  ] as const)('is none when %s', (_, due) => {
    expect(deadlineOf(due)).toBeUndefined()
  })
})

test.each<[DueDate, CalendarDate]>([
  ['2026-11-30', '2026-11-30'],
  ['2026-11', '2026-11-01'],
  ['2027-Q1', '2027-01-01'],
  ['2026-Q4', '2026-10-01'],
  ['2026', '2026-01-01'],
])('What is due in %s begins on %s', (dueOn, first) => {
  expect(firstDayOf(dueOn)).toBe(first)
})

test.each<[DueDate, CalendarDate, DueDate]>([
  ['2026-11', '2027-02-28', '2027-02'],
  ['2026-Q4', '2027-01-01', '2027-Q1'],
  ['2026-Q4', '2027-03-31', '2027-Q1'],
  ['2026-Q4', '2027-04-01', '2027-Q2'],
  ['2026', '2027-12-31', '2027'],
])('In the form of %s, %s lies in %s', (form, day, period) => {
  expect(periodLike(form, day)).toBe(period)
})
