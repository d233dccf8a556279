import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addPeriod, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { nextRung, rungs, standingOn } from '../../functions/domain/schedule/ladder.ts'
import { ladderNamed } from '../../functions/domain/schedule/named-ladders.ts'
import {
  beginningFrom,
  isWithoutEnd,
  missedBy,
  type Occurrences,
  oldestOpen,
  openAgain,
  openedAgain,
  openOccurrence,
  type Recurring,
  type Repeats,
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

test.each<[string, Repeats | undefined, boolean]>([
  ['has no end without an agreed one', { every: 'P1M' }, true],
  ['ends on an agreed day', { every: 'P1M', until: '2027-03-31' }, false],
  ['ends after an agreed number', { every: 'P1M', times: 3 }, false],
  ['ends on the day or after the number', { every: 'P1M', until: '2027-03-31', times: 3 }, false],
  ['is no recurrence, and so none without an end', undefined, false],
])('A recurrence %s', (_, repeats, isEndless) => {
  expect(isWithoutEnd({ repeats })).toBe(isEndless)
})

test.each<[string, Parameters<typeof beginningFrom>[0], ReturnType<typeof beginningFrom>]>([
  [
    'recurs begins with its due date',
    { dueOn: '2026-Q4', repeats: { every: 'P3M' } },
    { occurrences: { firstOn: '2026-Q4', number: 1, settledTo: 0 } },
  ],
  ['does not recur has no occurrences', { dueOn: '2026-Q4' }, {}],
  ['has no due date has no occurrences', { repeats: { every: 'P3M' } }, {}],
  ['has neither has no occurrences', {}, {}],
])('A commitment that %s', (_, agreement, beginning) => {
  expect(beginningFrom(agreement)).toStrictEqual(beginning)
})

describe('The occurrence that is done or skipped', () => {
  const duty = from('2026-01-15', 'P1M')
  const ending = from('2026-01-15', 'P1M', { times: 2 })
  const halfDone = { ...duty, occurrences: { ...duty.occurrences, settledTo: 1, settledBeyond: [3] } }

  test.each<[string, Recurring, CalendarDate | undefined, number | undefined]>([
    ['is the oldest one when no date is named', duty, undefined, 1],
    ['is the oldest open one when no date is named', halfDone, undefined, 2],
    ['is the one of the date that is named', duty, '2026-03-15', 3],
    ['is the one behind what is done ahead', halfDone, '2026-04-15', 4],
    ['is none that is done already', halfDone, '2026-03-15', undefined],
    ['is none between two dates', duty, '2026-03-14', undefined],
    ['is none before the first date', duty, '2025-12-15', undefined],
    ['may lie twelve ahead of the present one', duty, '2027-01-15', 13],
    ['lies no further ahead', duty, '2027-02-15', undefined],
    ['is none behind the last one', ending, '2026-03-15', undefined],
    [
      'is none when all are done',
      { ...ending, occurrences: { ...ending.occurrences, settledTo: 2 } },
      undefined,
      undefined,
    ],
  ])('%s', (_, recurring, deadline, number) => {
    expect(openOccurrence(recurring, deadline)?.number).toBe(number)
  })

  test.each<[string, Occurrences, number, Occurrences]>([
    [
      'counts with those before it',
      { firstOn: '2026-01-15', number: 1, settledTo: 0 },
      1,
      { firstOn: '2026-01-15', number: 1, settledTo: 1 },
    ],
    [
      'is kept apart behind an open one, in order',
      { firstOn: '2026-01-15', number: 1, settledTo: 0, settledBeyond: [4] },
      3,
      { firstOn: '2026-01-15', number: 1, settledTo: 0, settledBeyond: [3, 4] },
    ],
    [
      'counts with those behind it when it closes the gap',
      { firstOn: '2026-01-15', number: 1, settledTo: 0, settledBeyond: [2, 4] },
      1,
      { firstOn: '2026-01-15', number: 1, settledTo: 2, settledBeyond: [4] },
    ],
  ])('%s', (_, before, number, after) => {
    expect(settled(before, number)).toStrictEqual(after)
  })
})

describe('A closed commitment that is opened again', () => {
  test.each<[string, Omit<Occurrences, 'firstOn'>, Omit<Occurrences, 'firstOn'>]>([
    [
      'keeps an occurrence that was open',
      { number: 3, settledTo: 2, settledBeyond: [5] },
      { number: 3, settledTo: 2, settledBeyond: [5] },
    ],
    [
      'keeps the occurrences that were missed',
      { number: 3, settledTo: 0, settledBeyond: [5] },
      { number: 3, settledTo: 0, settledBeyond: [5] },
    ],
    ['has its last occurrence open', { number: 3, settledTo: 3 }, { number: 3, settledTo: 2 }],
    [
      'keeps what was done ahead',
      { number: 2, settledTo: 4 },
      { number: 2, settledTo: 1, settledBeyond: [3, 4] },
    ],
    [
      'keeps what was done further ahead',
      { number: 2, settledTo: 3, settledBeyond: [6] },
      { number: 2, settledTo: 1, settledBeyond: [3, 6] },
    ],
  ])('%s', (_, before, after) => {
    expect(openAgain({ firstOn: '2026-01-15', ...before })).toStrictEqual({
      firstOn: '2026-01-15',
      ...after,
    })
  })
})

describe('A change opens again', () => {
  const duty = from('2026-01-15', 'P1M')
  const doneAhead = {
    ...duty,
    occurrences: { ...duty.occurrences, number: 2, settledTo: 3, settledBeyond: [5] },
  }

  test.each<[string, Recurring, Recurring, readonly CalendarDate[]]>([
    ['nothing when no occurrence was done', duty, duty, []],
    ['nothing that stays done', doneAhead, doneAhead, []],
    [
      'the last occurrence of what was closed',
      doneAhead,
      { ...doneAhead, occurrences: openAgain(doneAhead.occurrences) },
      ['2026-02-15'],
    ],
    [
      'the last occurrence of what was closed with nothing done ahead',
      { ...duty, occurrences: { ...duty.occurrences, number: 2, settledTo: 2 } },
      { ...duty, occurrences: { ...duty.occurrences, number: 2, settledTo: 1 } },
      ['2026-02-15'],
    ],
    [
      'what was done ahead of the present occurrence, when the rhythm is another one',
      doneAhead,
      { ...from('2026-01-15', 'P2M'), occurrences: doneAhead.occurrences },
      ['2026-03-15', '2026-05-15'],
    ],
    [
      'what was done ahead of the present occurrence, when the first day is another one',
      doneAhead,
      from('2026-02-20', 'P1M'),
      ['2026-03-15', '2026-05-15'],
    ],
  ])('%s', (_, before, after, opened) => {
    expect(openedAgain(before, after)).toStrictEqual(opened)
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

  test.each<[string, Partial<Recurring>]>([
    ['does not recur', {}],
    ['an earlier version stored without its occurrences', { repeats: { every: 'P1M' } }],
  ])('has missed nothing when it %s', (_, facts) => {
    expect(missedBy(facts)).toStrictEqual([])
  })

  test('stays with its last occurrence', () => {
    const last = { ...line, repeats: { every: 'P1M', times: 1 } } as const
    expect(standingOn('2027-01-01', last, plainWeekdays)).toBe(last)
  })

  test('is told of the due day, and not ten days ahead of the next one on the same day', () => {
    expect(nextRung('2026-09-01', { ...line, ...from('2026-09-04', 'P2W') }, plainWeekdays)).toStrictEqual({
      on: '2026-09-04',
      rung: 'due',
    })
  })

  test('is told of the next occurrence, and not of the late one on the same day', () => {
    expect(nextRung('2026-09-16', { ...line, ...from('2026-09-04', 'P33D') }, plainWeekdays)).toStrictEqual({
      on: '2026-09-23',
      rung: '10-days-before',
    })
  })

  test('is told of the next occurrence after the last notice of the late one', () => {
    expect(nextRung('2026-10-28', { ...line, ...from('2026-09-04', 'P6M') }, plainWeekdays)).toStrictEqual({
      on: '2027-02-18',
      rung: '10-days-before',
    })
  })

  test('goes over on the day after its due date, when more time took that behind the next due date', () => {
    const moreTime = { ...line, dueOn: '2026-10-15' } as const
    expect(nextRung('2026-10-15', moreTime, plainWeekdays)).toStrictEqual({ on: '2026-10-16', rung: 'due' })
    expect(standingOn('2026-10-15', moreTime, plainWeekdays)).toBe(moreTime)
    expect(standingOn('2026-10-16', moreTime, plainWeekdays)).toMatchObject({
      dueOn: '2026-10-04',
      occurrences: { firstOn: '2026-09-04', number: 2, settledTo: 0 },
    })
  })

  test('goes over to the latest occurrence whose ladder has begun, and is told of its latest day ahead', () => {
    const moreTime = { ...line, dueOn: '2026-10-23' } as const
    expect(nextRung('2026-10-23', moreTime, plainWeekdays)).toStrictEqual({
      on: '2026-10-26',
      rung: '10-days-before',
    })
    expect(standingOn('2026-10-26', moreTime, plainWeekdays).dueOn).toBe('2026-11-04')
  })

  test('is told of the same rung before and after it goes over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Period>('P7D', 'P10D', 'P2W', 'P33D', 'P1M', 'P3M'),
        fc.constantFrom('default', 'sparse'),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (every, ladder, later, moved) => {
          const day = daysLater('2026-08-03', later)
          const dueOn = daysLater('2026-09-04', moved)
          const stored = { ...line, ...from('2026-09-04', every), dueOn, ladder }
          const rung = nextRung(day, stored, plainWeekdays)
          const standing = rung && standingOn(rung.on, stored, plainWeekdays)
          fc.pre(rung !== undefined && standing !== undefined && standing !== stored)
          const named = rungs(standing, plainWeekdays, ladderNamed(ladder))
            .filter(({ on }) => on <= rung.on)
            .at(-1)
          expect({ ...named, on: rung.on }).toStrictEqual(rung)
        },
      ),
      { seed: 20261129, numRuns: 400 },
    )
  })

  test('goes over with the name of the last day ahead, where the ladder has no due day', () => {
    const moreTime = { ...line, ladder: 'sparse', dueOn: '2026-10-15' } as const
    expect(nextRung('2026-10-15', moreTime, plainWeekdays)).toStrictEqual({
      on: '2026-10-16',
      rung: '5-days-before',
    })
  })
})
