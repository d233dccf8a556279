import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deadlineOf, lastDayOf } from '../../functions/domain/schedule/due-date.ts'
import type { CalendarDate, DueDate } from '../../functions/domain/shared/time.ts'

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

  test('of what has no due date is none', () => {
    expect(deadlineOf({})).toBeUndefined()
  })
})
