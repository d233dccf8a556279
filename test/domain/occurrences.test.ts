import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addPeriod, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { nextRung, standingOn } from '../../functions/domain/schedule/ladder.ts'
import {
  missedBy,
  oldestOpen,
  openOccurrence,
  type Recurring,
  settled,
} from '../../functions/domain/schedule/occurrences.ts'
import type { CalendarDate, DueDate, Period } from '../../functions/domain/shared/time.ts'
import { daysLater } from '../support/domain-builders.ts'

const from = (firstOn: DueDate, every: Period, end: Partial<Recurring['repeats']> = {}): Recurring => ({
  repeats: { every, ...end },
  occurrences: { firstOn, number: 1, settledTo: 0 },
})

/** The due dates of the occurrences, each done when it is the oldest open one. */
const inTurn = (recurring: Recurring, most: number): CalendarDate[] => {
  const oldest = most > 0 ? oldestOpen(recurring) : undefined
  if (oldest === undefined) return []
  const occurrences = settled(recurring.occurrences, oldest.number)
  return [oldest.deadline, ...inTurn({ ...recurring, occurrences }, most - 1)]
}

describe('The occurrences of what recurs', () => {
  test('are reckoned from the first, so a short month moves no later one', () => {
    expect(inTurn(from('2027-01-31', 'P1M'), 5)).toStrictEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ])
    expect(inTurn(from('2028-02-29', 'P12M'), 5)).toStrictEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ])
  })

  test.each<[DueDate, Period, readonly DueDate[]]>([
    ['2026-11', 'P1M', ['2026-11', '2026-12', '2027-01']],
    ['2026-Q4', 'P3M', ['2026-Q4', '2027-Q1', '2027-Q2']],
    ['2026', 'P12M', ['2026', '2027', '2028']],
  ])('of %s, every %s, are %j', (firstOn, every, dates) => {
    const duty = from(firstOn, every)
    const found = [0, 1, 2].map((settledTo) =>
      oldestOpen({ ...duty, occurrences: { ...duty.occurrences, settledTo } }),
    )
    expect(found.map((one) => one?.dueOn)).toStrictEqual(dates)
  })

  test.each<[Partial<Recurring['repeats']>, number]>([
    [{ times: 3 }, 3],
    [{ until: '2027-03-31' }, 3],
    [{ until: '2027-03-30' }, 2],
    [{ times: 2, until: '2027-12-31' }, 2],
    [{ until: '2026-12-31' }, 1],
  ])('end as agreed: %j', (end, count) => {
    expect(inTurn(from('2027-01-31', 'P1M', end), 20)).toHaveLength(count)
  })

  test('are settled once each, in any order, and only what is not yet a closed run is kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Period>('P7D', 'P2W', 'P1M', 'P3M'),
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
        (every, numbers) => {
          const first = from('2026-01-31', every)
          const after = numbers.reduce((before, number) => settled(before, number), first.occurrences)
          const open = Array.from({ length: 13 }, (_, index) => index + 1).filter(
            (number) => !numbers.includes(number),
          )
          const [oldest = 0] = open
          expect(oldestOpen({ ...first, occurrences: after })).toStrictEqual({
            number: oldest,
            dueOn: addPeriod('2026-01-31', every, oldest - 1),
            deadline: addPeriod('2026-01-31', every, oldest - 1),
          })
          expect([after.settledTo, after.settledBeyond ?? []]).toStrictEqual([
            oldest - 1,
            numbers.filter((number) => number > oldest).toSorted((one, other) => one - other),
          ])
          for (const number of numbers)
            expect(
              openOccurrence({ ...first, occurrences: after }, addPeriod('2026-01-31', every, number - 1)),
            ).toBeUndefined()
        },
      ),
      { seed: 20261128, numRuns: 300 },
    )
  })
})

describe('A line that recurs', () => {
  const duty = { ...from('2026-09-04', 'P1M'), dueOn: '2026-09-04' } as const
  const line = { ...duty, heldFrom: '2026-08-03', lastWordOn: '2026-08-03' } as const

  test('is asked before the day of each occurrence, and goes over when the ladder of the next one begins', () => {
    const days: string[] = []
    let day: CalendarDate = '2026-08-03'
    for (let count = 0; count < 9; count++) {
      const rung = nextRung(day, line, plainWeekdays)
      if (rung === undefined) break
      days.push(`${rung.on} ${rung.rung}`)
      day = rung.on
    }
    expect(days).toStrictEqual([
      '2026-08-21 10-days-before',
      '2026-09-01 3-days-before',
      '2026-09-04 due',
      '2026-09-09 overdue',
      '2026-09-16 overdue',
      '2026-09-21 10-days-before',
      '2026-09-30 3-days-before',
      '2026-10-02 due',
      '2026-10-07 overdue',
    ])
  })

  test.each<[CalendarDate, CalendarDate, readonly CalendarDate[]]>([
    ['2026-09-20', '2026-09-04', []],
    ['2026-09-21', '2026-10-04', ['2026-09-04']],
    ['2026-11-20', '2026-12-04', ['2026-09-04', '2026-10-04', '2026-11-04']],
  ])('stands on %s for the occurrence of %s, and %j is missed', (day, dueOn, missed) => {
    const standing = standingOn(day, line, plainWeekdays)
    expect([standing.dueOn, missedBy(standing)]).toStrictEqual([dueOn, missed])
  })

  test('never stands for an occurrence while the due date of an earlier open one is to come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Period>('P7D', 'P10D', 'P2W', 'P1M', 'P3M', 'P12M'),
        fc.integer({ min: 0, max: 800 }),
        (every, later) => {
          const day = daysLater('2026-08-03', later)
          const standing = standingOn(day, { ...line, ...from('2026-09-04', every) }, plainWeekdays)
          const missed = missedBy(standing)
          expect(missed.filter((dueOn) => dueOn >= day)).toStrictEqual([])
          expect(missed).toHaveLength(standing.occurrences.number - 1)
        },
      ),
      { seed: 20261128, numRuns: 300 },
    )
  })
})
