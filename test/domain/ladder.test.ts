import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addPeriod,
  addWorkingDays,
  type Calendar,
  plainWeekdays,
  workingDayOnOrAfter,
} from '../../functions/domain/schedule/calendar.ts'
import {
  isAskedAfter,
  isPutOff,
  isPutOffTo,
  matterRungAfterTelling,
  nextRung,
  outOfQuiet,
  type Pace,
  type Rung,
  rungAfter,
  rungAfterTelling,
  rungs,
  timesAskedBy,
} from '../../functions/domain/schedule/ladder.ts'
import type { CalendarDate, Period } from '../../functions/domain/shared/time.ts'
import { daysLater, fridayAndSaturdayOff, noDayOff, weekday } from '../support/domain-builders.ts'

const seed = 20260603

const heldSinceJune = { heldFrom: '2026-06-01', lastWordOn: '2026-05-29' } as const

/** The days of every rung of a due date. */
const daysOf = (pace: Pace & { dueOn: CalendarDate }, calendar = plainWeekdays) =>
  rungs(pace, calendar).map(({ on }) => on)

/** The days after `from` on which a commitment belongs on a notice, in order, at most `most` days. */
const following = (from: CalendarDate, pace: Pace, most: number): CalendarDate[] => {
  const next = most > 0 ? rungAfter(from, pace, plainWeekdays) : undefined
  return next === undefined ? [] : [next, ...following(next, pace, most - 1)]
}

test.each<[string, Pace, CalendarDate, string | undefined]>([
  ['before its first morning', { ...heldSinceJune, dueOn: '2026-06-17' }, '2026-05-31', 'assigned'],
  ['in a rhythm', { ...heldSinceJune, checkIn: { every: 'P4W' } }, '2026-06-01', 'check-in'],
  ['without a date or a rhythm', heldSinceJune, '2026-06-01', undefined],
])('The next rung of a commitment %s says why it is told', (_, pace, day, name) => {
  expect(nextRung(day, pace, plainWeekdays)?.rung).toBe(name)
})

describe('A commitment with a due date', () => {
  test('is told on its first morning, ten and three working days before, on the day, three working days after, then weekly, eight times overdue in all', () => {
    expect(daysOf({ ...heldSinceJune, dueOn: '2026-06-17' })).toStrictEqual([
      '2026-06-01',
      '2026-06-03',
      '2026-06-12',
      '2026-06-17',
      '2026-06-22',
      '2026-06-29',
      '2026-07-06',
      '2026-07-13',
      '2026-07-20',
      '2026-07-27',
      '2026-08-03',
      '2026-08-10',
    ])
  })

  test('has a name for each of its rungs', () => {
    const all = rungs({ ...heldSinceJune, dueOn: '2026-06-17' }, plainWeekdays)
    expect(all.map(({ on, ...name }) => Object.values(name).join(' '))).toStrictEqual([
      'assigned',
      '10-days-before',
      '3-days-before',
      'due',
      ...['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => `overdue ${number} 8`),
    ])
  })

  test.each<[string, CalendarDate]>([
    ['Saturday', '2026-06-20'],
    ['Sunday', '2026-06-21'],
  ])('that is a %s is told on the Friday before it and on the Wednesday after it', (_, dueOn) => {
    expect(daysOf({ ...heldSinceJune, dueOn })).toStrictEqual([
      '2026-06-01',
      '2026-06-08',
      '2026-06-17',
      '2026-06-19',
      '2026-06-24',
      '2026-07-01',
      '2026-07-08',
      '2026-07-15',
      '2026-07-22',
      '2026-07-29',
      '2026-08-05',
      '2026-08-12',
    ])
  })

  test('is told around the weekend of its official: Friday and Saturday', () => {
    expect(daysOf({ ...heldSinceJune, dueOn: '2026-06-19' }, fridayAndSaturdayOff)).toStrictEqual([
      '2026-06-01',
      '2026-06-07',
      '2026-06-16',
      '2026-06-18',
      '2026-06-23',
      '2026-06-30',
      '2026-07-07',
      '2026-07-14',
      '2026-07-21',
      '2026-07-28',
      '2026-08-04',
      '2026-08-11',
    ])
  })

  test.each<[string, CalendarDate, CalendarDate[]]>([
    [
      'ten working days before it is due',
      '2026-06-03',
      ['2026-06-03', '2026-06-12', '2026-06-17', '2026-06-22'],
    ],
    ['the morning after that', '2026-06-04', ['2026-06-04', '2026-06-12', '2026-06-17', '2026-06-22']],
    [
      'two working days before it is due',
      '2026-06-15',
      ['2026-06-15', '2026-06-17', '2026-06-22', '2026-06-29'],
    ],
    ['on the day it is due', '2026-06-17', ['2026-06-17', '2026-06-22', '2026-06-29', '2026-07-06']],
    ['the morning after it was due', '2026-06-18', ['2026-06-18', '2026-06-23', '2026-06-30', '2026-07-07']],
    ['two weeks after it was due', '2026-07-01', ['2026-07-01', '2026-07-06', '2026-07-13', '2026-07-20']],
  ])('and a new holder from %s is told that morning, and what is past is not made up for', (_, heldFrom, first) => {
    expect(daysOf({ heldFrom, lastWordOn: '2026-05-29', dueOn: '2026-06-17' }).slice(0, 4)).toStrictEqual(
      first,
    )
  })

  test('that passed before its holder had it is asked after eight times all the same', () => {
    expect(
      following('2026-06-30', { heldFrom: '2026-07-01', lastWordOn: '2026-06-30', dueOn: '2026-06-17' }, 20),
    ).toStrictEqual([
      '2026-07-01',
      '2026-07-06',
      '2026-07-13',
      '2026-07-20',
      '2026-07-27',
      '2026-08-03',
      '2026-08-10',
      '2026-08-17',
      '2026-08-24',
    ])
  })

  test.each<[string, CalendarDate, CalendarDate | undefined]>([
    ['long before its holder has it, on their first morning', '2026-01-01', '2026-06-01'],
    ['the evening before its first morning, on that', '2026-05-31', '2026-06-01'],
    ['on its first morning, ten working days before it is due', '2026-06-01', '2026-06-03'],
    ['the day before a rung, on the rung', '2026-06-11', '2026-06-12'],
    ['on a rung, on the one after', '2026-06-12', '2026-06-17'],
    ['the day after a rung, on the one after', '2026-06-18', '2026-06-22'],
    ['before the eighth overdue notice, on that', '2026-08-09', '2026-08-10'],
    ['on the eighth overdue notice, never again', '2026-08-10', undefined],
    ['a year later, never again', '2027-06-17', undefined],
  ])('is told next, seen %s', (_, day, next) => {
    expect(rungAfter(day, { ...heldSinceJune, dueOn: '2026-06-17' }, plainWeekdays)).toBe(next)
  })

  test('is told by its new due date when it moves within the month, although a notice went out that month', () => {
    expect({
      before: following('2026-06-03', { ...heldSinceJune, dueOn: '2026-06-17' }, 4),
      movedLater: following('2026-06-03', { ...heldSinceJune, dueOn: '2026-06-24' }, 4),
      movedForward: following('2026-06-03', { ...heldSinceJune, dueOn: '2026-06-10' }, 4),
    }).toStrictEqual({
      before: ['2026-06-12', '2026-06-17', '2026-06-22', '2026-06-29'],
      movedLater: ['2026-06-10', '2026-06-19', '2026-06-24', '2026-06-29'],
      movedForward: ['2026-06-05', '2026-06-10', '2026-06-15', '2026-06-22'],
    })
  })
})

describe('A commitment with a due date and a rhythm', () => {
  const pace = { ...heldSinceJune, dueOn: '2026-09-30', checkIn: { every: 'P4W' } } as const

  test('is asked after until the first rung ahead of the date, and then follows the date', () => {
    expect(following('2026-05-31', pace, 8)).toStrictEqual([
      '2026-06-01',
      '2026-06-26',
      '2026-07-24',
      '2026-08-21',
      '2026-09-16',
      '2026-09-25',
      '2026-09-30',
      '2026-10-05',
    ])
  })

  test('is asked after from the agreed first day on, whatever was said since', () => {
    const anchored = { ...pace, checkIn: { every: 'P1M', from: '2026-07-04' } } as const
    expect(following('2026-06-01', anchored, 4)).toStrictEqual([
      '2026-07-06',
      '2026-08-04',
      '2026-09-04',
      '2026-09-16',
    ])
    const spoken = { ...anchored, lastWordOn: '2026-07-20' } as const
    expect(following('2026-07-20', spoken, 1)).toStrictEqual(['2026-08-04'])
  })

  test('is not asked after by a holder whose ladder begins after the due date', () => {
    const late = { ...pace, dueOn: '2026-05-29', checkIn: { every: 'P7D', from: '2026-06-02' } } as const
    expect(following('2026-06-01', late, 2)).toStrictEqual(['2026-06-04', '2026-06-11'])
  })

  test('is told by the date when the first rung ahead of it falls on a check-in', () => {
    const anchored = { ...pace, checkIn: { every: 'P4W', from: '2026-09-16' } } as const
    expect(nextRung('2026-09-01', anchored, plainWeekdays)).toStrictEqual({
      on: '2026-09-16',
      rung: '10-days-before',
    })
  })

  test('is asked after until the first rung that the ladder of a later holder has', () => {
    const taken = {
      ...pace,
      heldFrom: '2026-09-17',
      checkIn: { every: 'P7D', from: '2026-09-21' },
    } as const
    expect(following('2026-09-17', taken, 3)).toStrictEqual(['2026-09-21', '2026-09-25', '2026-09-30'])
  })
})

describe('A commitment without a due date', () => {
  test.each([
    ['P4W', '2026-06-03', ['2026-07-01', '2026-07-29', '2026-08-26']],
    ['P1W', '2026-06-05', ['2026-06-12', '2026-06-19', '2026-06-26']],
    ['P1M', '2026-05-31', ['2026-06-30', '2026-07-31', '2026-08-31']],
    ['P10D', '2026-06-03', ['2026-06-15', '2026-06-23', '2026-07-03']],
    ['P1W', '2026-06-06', ['2026-06-15', '2026-06-22', '2026-06-29']],
  ] as const)('is asked after every %s from the last word on %s, on a working day', (every, lastWordOn, days) => {
    expect(
      following('2026-06-08', { heldFrom: '2026-06-01', lastWordOn, checkIn: { every } }, 3),
    ).toStrictEqual(days)
  })

  test('is told on its first morning before anybody asks after it', () => {
    expect(
      following(
        '2026-06-03',
        { heldFrom: '2026-06-04', lastWordOn: '2026-06-03', checkIn: { every: 'P4W' } },
        3,
      ),
    ).toStrictEqual(['2026-06-04', '2026-07-01', '2026-07-29'])
  })

  test('keeps its rhythm when a month is shorter than the day on which it began', () => {
    expect(
      following(
        '2026-01-31',
        { heldFrom: '2026-01-30', lastWordOn: '2026-01-31', checkIn: { every: 'P1M' } },
        4,
      ),
    ).toStrictEqual(['2026-03-02', '2026-03-31', '2026-04-30', '2026-06-01'])
  })

  test('has no rung of a date', () => {
    expect(rungs(heldSinceJune, plainWeekdays)).toStrictEqual([])
  })

  test.each<[string, Parameters<typeof isAskedAfter>[0], CalendarDate, boolean]>([
    ['nobody agreed to a rhythm', { lastWordOn: '2026-06-03' }, '2026-12-31', false],
    ['a word came', { lastWordOn: '2026-06-03', checkIn: { every: 'P1W' } }, '2026-06-03', false],
    ['the rhythm is not over', { lastWordOn: '2026-06-03', checkIn: { every: 'P1W' } }, '2026-06-09', false],
    ['the rhythm is over', { lastWordOn: '2026-06-03', checkIn: { every: 'P1W' } }, '2026-06-10', true],
    ['we asked long ago', { lastWordOn: '2026-06-03', checkIn: { every: 'P1W' } }, '2026-12-31', true],
  ])('waits for a word, when %s, on a day: %j, %s: %j', (_, pace, today, isAsked) => {
    expect(isAskedAfter(pace, today, plainWeekdays)).toBe(isAsked)
  })

  test('and without a rhythm is told on its first morning and never asked after', () => {
    expect(following('2026-05-31', heldSinceJune, 5)).toStrictEqual(['2026-06-01'])
  })
})

describe('The end of a silence', () => {
  const silent = (facts: Partial<Pace>) =>
    nextRung('2026-06-03', { ...heldSinceJune, dueOn: '2026-06-30', ...facts }, plainWeekdays)
  const untilFriday = { waiting: { since: '2026-06-01', until: '2026-06-05' } } as const

  test.each<[string, Partial<Pace>, Rung]>([
    ['of a question', { silentUntil: '2026-06-05' }, { on: '2026-06-05', rung: 'undecided' }],
    ['on a day off', { silentUntil: '2026-06-06' }, { on: '2026-06-08', rung: 'undecided' }],
    ['of a waiting', untilFriday, { on: '2026-06-05', rung: 'waiting-ended' }],
    [
      'of a question, when it ends after the waiting',
      { ...untilFriday, silentUntil: '2026-06-08' },
      { on: '2026-06-08', rung: 'undecided' },
    ],
    [
      'of a waiting, when both end on one day',
      { ...untilFriday, silentUntil: '2026-06-05' },
      { on: '2026-06-05', rung: 'waiting-ended' },
    ],
    [
      'of a waiting, when it ends after the question',
      { ...untilFriday, silentUntil: '2026-06-04' },
      { on: '2026-06-05', rung: 'waiting-ended' },
    ],
    [
      'that is past, and the ladder',
      { silentUntil: '2026-06-03' },
      { on: '2026-06-16', rung: '10-days-before' },
    ],
  ])('%s, is told next', (_, facts, rung) => {
    expect(silent(facts)).toStrictEqual(rung)
  })

  test.each<[string, CalendarDate, Rung]>([
    ['before the first morning of a new holder', '2026-06-04', { on: '2026-06-05', rung: 'assigned' }],
    ['on the first morning of a new holder', '2026-06-05', { on: '2026-06-05', rung: 'assigned' }],
    ['after the first morning of a new holder', '2026-06-08', { on: '2026-06-08', rung: 'undecided' }],
  ])('%s: the next day on which something is told', (_, silentUntil, rung) => {
    expect(silent({ heldFrom: '2026-06-05', silentUntil })).toStrictEqual(rung)
  })
})

/** Every day until `until` on which a matter first asked on `askedFrom` is asked. */
const asked = (askedFrom: CalendarDate, until: CalendarDate, calendar = plainWeekdays): CalendarDate[] => {
  const days = [askedFrom]
  for (;;) {
    const next = matterRungAfterTelling(days.at(-1) ?? askedFrom, askedFrom, calendar)
    if (next > until) return days
    days.push(next)
  }
}

describe('A commitment told today', () => {
  test.each<[string, Pace, CalendarDate, CalendarDate | undefined]>([
    [
      'for the first time, eleven working days before it is due: not on the next morning',
      { heldFrom: '2026-06-02', lastWordOn: '2026-06-01', dueOn: '2026-06-17' },
      '2026-06-02',
      '2026-06-12',
    ],
    [
      'for the first time on a Friday, with ten working days left on Monday: not on Monday',
      { heldFrom: '2026-05-29', lastWordOn: '2026-05-29', dueOn: '2026-06-15' },
      '2026-05-29',
      '2026-06-10',
    ],
    [
      'for the first time, twelve working days before it is due: ten before',
      { heldFrom: '2026-06-01', lastWordOn: '2026-06-01', dueOn: '2026-06-17' },
      '2026-06-01',
      '2026-06-03',
    ],
    [
      'the day before it is due: three working days after the due date',
      { heldFrom: '2026-06-16', lastWordOn: '2026-06-15', dueOn: '2026-06-17' },
      '2026-06-16',
      '2026-06-22',
    ],
    [
      'late, after missed mornings: not on the next morning',
      { ...heldSinceJune, dueOn: '2026-06-17' },
      '2026-06-19',
      '2026-06-29',
    ],
    [
      'late, the day before the last rung: never again',
      { ...heldSinceJune, dueOn: '2026-06-17' },
      '2026-08-07',
      undefined,
    ],
    [
      'to somebody before: on the first morning of the new holder',
      { ...heldSinceJune, dueOn: '2026-06-17' },
      '2026-05-29',
      '2026-06-01',
    ],
    [
      'the day before a check-in: on the check-in after that',
      { heldFrom: '2026-06-09', lastWordOn: '2026-06-03', checkIn: { every: 'P1W' } },
      '2026-06-09',
      '2026-06-17',
    ],
  ])('is told next, when told %s', (_, pace, day, next) => {
    expect(rungAfterTelling(day, pace, plainWeekdays)?.on).toBe(next)
  })
})

describe('A matter', () => {
  test.each<[string, CalendarDate, CalendarDate]>([
    ['Monday, the next Monday', '2026-06-01', '2026-06-08'],
    ['Tuesday, the next Monday', '2026-06-02', '2026-06-08'],
    ['Wednesday, the next Monday, three working days later', '2026-06-03', '2026-06-08'],
    ['Thursday, the Monday after the next, because the next is too near', '2026-06-04', '2026-06-15'],
    ['Friday, the Monday after the next', '2026-06-05', '2026-06-15'],
  ])('first asked on a %s is asked on the weekly day of the office', (_, askedFrom, next) => {
    expect(matterRungAfterTelling(askedFrom, askedFrom, plainWeekdays)).toBe(next)
  })

  test('is asked eight times on weekly days, then on the first weekly day of each month, for ever', () => {
    expect(asked('2026-06-03', '2026-12-31')).toStrictEqual([
      '2026-06-03',
      '2026-06-08',
      '2026-06-15',
      '2026-06-22',
      '2026-06-29',
      '2026-07-06',
      '2026-07-13',
      '2026-07-20',
      '2026-08-03',
      '2026-09-07',
      '2026-10-05',
      '2026-11-02',
      '2026-12-07',
    ])
    expect(asked('2026-06-03', '2046-12-31').at(-1)).toBe('2046-12-03')
  })

  test.each<[string, CalendarDate, CalendarDate]>([
    ['before its first morning, on that', '2026-06-02', '2026-06-03'],
    ['on a missed weekly day, on the next one', '2026-06-10', '2026-06-15'],
    ['on the Thursday before a weekly day, on that', '2026-06-11', '2026-06-15'],
    ['late, on the Friday before a weekly day, not on the next morning', '2026-06-12', '2026-06-22'],
    ['after the eighth time, in the next month', '2026-07-20', '2026-08-03'],
  ])('is asked next, seen %s', (_, day, next) => {
    expect(matterRungAfterTelling(day, '2026-06-03', plainWeekdays)).toBe(next)
  })

  test.each<[string, CalendarDate, number]>([
    ['on its first morning', '2026-06-03', 1],
    ['the morning after it', '2026-06-04', 1],
    ['on the next weekly day', '2026-06-08', 2],
    ['on a Thursday, because Monday was missed', '2026-06-11', 2],
    ['in the fifth week', '2026-06-29', 5],
    ['two months later', '2026-08-03', 9],
    ['before its first morning', '2026-06-02', 1],
  ])('knows for which time it is asked %s', (_, day, number) => {
    expect(timesAskedBy(day, '2026-06-03', plainWeekdays)).toBe(number)
  })

  test('is asked a week later as always, when holidays moved the weekly day to the end of the week', () => {
    const feast = new Map([8, 9, 10].map((day) => [daysLater('2026-06-01', day - 1), 'a feast']))
    expect(asked('2026-06-02', '2026-06-18', { ...plainWeekdays, holidays: feast })).toStrictEqual([
      '2026-06-02',
      '2026-06-11',
      '2026-06-15',
    ])
  })

  test.each<[string, Calendar, CalendarDate[]]>([
    ['Sunday, where Friday and Saturday are off', fridayAndSaturdayOff, ['2026-06-07', '2026-06-14']],
    ['Saturday, where Friday is off', { weekend: [5] }, ['2026-06-06', '2026-06-13']],
    ['Monday, where Friday and Sunday are off', { weekend: [5, 7] }, ['2026-06-08', '2026-06-15']],
    ['Monday, where no day is off', noDayOff, ['2026-06-08', '2026-06-15']],
  ])('is asked on the first working day of the week: %s', (_, calendar, days) => {
    expect(asked('2026-06-02', '2026-06-18', calendar).slice(1)).toStrictEqual(days)
  })
})

describe('Whatever the dates are', () => {
  const day = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((days) => daysLater('2026-06-01', days))
  const datedPace = fc.record({ dueOn: day(-60, 60), heldFrom: day(-30, 30), lastWordOn: day(-60, 0) })
  const anEvery = fc.oneof(
    fc.integer({ min: 7, max: 366 }).map((days) => ({ every: `P${days}D`, shortest: days }) as const),
    fc.integer({ min: 1, max: 52 }).map((weeks) => ({ every: `P${weeks}W`, shortest: weeks * 7 }) as const),
    fc
      .integer({ min: 1, max: 12 })
      .map((months) => ({ every: `P${months}M`, shortest: months * 28 }) as const),
  )
  const daysApart = (one: CalendarDate, other: CalendarDate) =>
    (Date.parse(other) - Date.parse(one)) / 86_400_000

  test('the notices of a due date come one after the other, on working days, at most four until it and eight after, and then end', () => {
    fc.assert(
      fc.property(datedPace, (pace) => {
        const days = following(daysLater(pace.heldFrom, -1), pace, 100)
        const [first, ...later] = days
        expect({
          first,
          inOrder: days.every((one, at) => at === 0 || one > (days[at - 1] ?? one)),
          onDaysOff: later.filter((one) => weekday(one) > 5),
          upToTheDay: days.filter((one) => one <= pace.dueOn || one === pace.heldFrom).length <= 4,
          overdue: later.filter((one) => one > pace.dueOn).length,
        }).toStrictEqual({ first: pace.heldFrom, inOrder: true, onDaysOff: [], upToTheDay: true, overdue: 8 })
      }),
      { seed, numRuns: 100 },
    )
  })

  test('no notice of a due date lies between a day and its next one', () => {
    fc.assert(
      fc.property(datedPace, fc.integer({ min: -5, max: 140 }), (pace, offset) => {
        const day = daysLater(pace.heldFrom, offset)
        const all = following(daysLater(pace.heldFrom, -1), pace, 100)
        expect(rungAfter(day, pace, plainWeekdays)).toBe(all.find((one) => one > day))
      }),
      { seed, numRuns: 100 },
    )
  })

  test('exactly ten and three working days lie from a notice to the due date, and three from the due date to the first overdue one', () => {
    fc.assert(
      fc.property(day(0, 120), (dueOn) => {
        const weekdaysFrom = (from: CalendarDate, until: CalendarDate) =>
          Array.from({ length: daysApart(from, until) }, (_, at) => daysLater(from, at)).filter(
            (one) => weekday(one) <= 5,
          ).length
        const pace = { dueOn, heldFrom: '2026-05-01', lastWordOn: '2026-05-01' } as const
        const [, ten = dueOn, three = dueOn, itself = dueOn, overdue = dueOn] = daysOf(pace)
        expect([
          weekdaysFrom(ten, dueOn),
          weekdaysFrom(three, dueOn),
          weekday(itself) <= 5 && weekdaysFrom(daysLater(itself, 1), daysLater(dueOn, 1)) === 0,
          weekdaysFrom(daysLater(dueOn, 1), daysLater(overdue, 1)),
        ]).toStrictEqual([10, 3, true, 3])
      }),
      { seed, numRuns: 100 },
    )
  })

  test('a check-in is the first of its rhythm after a day, however old the rhythm is', () => {
    const everies = fc.constantFrom<Period>('P7D', 'P10D', 'P1W', 'P4W', 'P1M', 'P3M', 'P12M', 'P366D')
    fc.assert(
      fc.property(everies, day(-1500, 0), day(-1500, 200), (every, lastWordOn, after) => {
        const pace = { heldFrom: '2020-01-01', lastWordOn, checkIn: { every } } as const
        const anchored = { ...pace, lastWordOn: '2020-01-01', checkIn: { every, from: lastWordOn } } as const
        const fromTheBeginning = Array.from({ length: 300 }, (_, times) =>
          workingDayOnOrAfter(addPeriod(lastWordOn, every, times), plainWeekdays),
        )
        expect(rungAfter(after, anchored, plainWeekdays)).toBe(fromTheBeginning.find((one) => one > after))
        const [, ...withoutTheFirst] = fromTheBeginning
        expect(rungAfter(after, pace, plainWeekdays)).toBe(withoutTheFirst.find((one) => one > after))
      }),
      { seed, numRuns: 100 },
    )
  })

  test('check-ins never end, fall on working days, and never come closer than their rhythm less a weekend', () => {
    fc.assert(
      fc.property(anEvery, day(-60, 0), ({ every, shortest }, lastWordOn) => {
        const pace = { heldFrom: lastWordOn, lastWordOn, checkIn: { every } }
        const days = following(lastWordOn, pace, 12)
        const tooClose = days.filter((one, at) => daysApart(days[at - 1] ?? lastWordOn, one) < shortest - 2)
        expect({
          asked: days.length,
          tooClose,
          onDaysOff: days.filter((one) => weekday(one) > 5),
        }).toStrictEqual({
          asked: 12,
          tooClose: [],
          onDaysOff: [],
        })
      }),
      { seed, numRuns: 100 },
    )
  })

  test('nothing is told on two working days running, and only a rung of the next working day is left out', () => {
    const inRhythm = fc.record({
      heldFrom: day(-30, 30),
      lastWordOn: day(-60, 0),
      checkIn: anEvery.map(({ every }) => ({ every })),
    })
    const calendars = fc.constantFrom(plainWeekdays, fridayAndSaturdayOff)
    fc.assert(
      fc.property(
        fc.oneof(
          datedPace,
          inRhythm,
          fc.tuple(datedPace, inRhythm).map(([dated, { checkIn }]) => ({ ...dated, checkIn })),
        ),
        fc.integer({ min: 0, max: 90 }),
        calendars,
        (pace, later, calendar) => {
          const told = workingDayOnOrAfter(daysLater(pace.heldFrom, later), calendar)
          const nextMorning = addWorkingDays(told, 1, calendar)
          const onLadder = nextRung(told, pace, calendar)
          const next = rungAfterTelling(told, pace, calendar)
          expect(next).toStrictEqual(
            onLadder?.on === nextMorning ? nextRung(nextMorning, pace, calendar) : onLadder,
          )
          expect(next?.on).not.toBe(nextMorning)
        },
      ),
      { seed, numRuns: 300 },
    )
  })

  test('every matter of an office comes together on the same weekly days, at most a month apart, each with the next number', () => {
    fc.assert(
      fc.property(
        day(0, 400),
        fc.constantFrom(plainWeekdays, fridayAndSaturdayOff, noDayOff),
        (from, calendar) => {
          const askedFrom = workingDayOnOrAfter(from, calendar)
          const [, ...again] = asked(askedFrom, daysLater(askedFrom, 365), calendar)
          const [second = askedFrom] = again
          const inRhythm = again.slice(0, 7)
          const monthly = again.slice(7)
          expect({
            weekdays: new Set(again.map(weekday)).size,
            onDaysOff: again.filter((one) => workingDayOnOrAfter(one, calendar) !== one),
            firstPause: daysApart(askedFrom, second) >= 3 && daysApart(askedFrom, second) <= 12,
            weekly: inRhythm.every((one, at) => at === 0 || daysApart(inRhythm[at - 1] ?? one, one) === 7),
            monthly: monthly.every((one) => Number(one.slice(8)) <= 7),
            months: new Set(monthly.map((one) => one.slice(0, 7))).size,
            numbers: again.map((one) => timesAskedBy(one, askedFrom, calendar)),
          }).toStrictEqual({
            weekdays: 1,
            onDaysOff: [],
            firstPause: true,
            weekly: true,
            monthly: true,
            months: monthly.length,
            numbers: again.map((_, at) => at + 2),
          })
        },
      ),
      { seed, numRuns: 100 },
    )
  })
})

describe('After a word of the holder', () => {
  const spoken = { ...heldSinceJune, spokenOn: '2026-06-11' } as const

  test.each<[string, Pace, CalendarDate[]]>([
    [
      'a rung of the next three working days is told on the first working day after them',
      { ...spoken, dueOn: '2026-06-19' },
      ['2026-06-17', '2026-06-19', '2026-06-24'],
    ],
    [
      'the due day is told on its day, and what was put off is not told on its eve',
      { ...spoken, dueOn: '2026-06-18' },
      ['2026-06-18', '2026-06-23'],
    ],
    [
      'the due day is told in the quiet time too',
      { ...spoken, dueOn: '2026-06-12' },
      ['2026-06-12', '2026-06-17'],
    ],
    [
      'a check-in and the ten days before a date, both near, are told once',
      { ...spoken, dueOn: '2026-07-01', checkIn: { every: 'P2W', from: '2026-06-15' } },
      ['2026-06-17', '2026-06-26', '2026-07-01'],
    ],
    [
      'that says until when we wait, the end of the waiting is told on its day',
      { ...spoken, dueOn: '2026-06-30', waiting: { since: '2026-06-11', until: '2026-06-12' } },
      ['2026-06-12', '2026-06-17', '2026-06-25', '2026-06-30'],
    ],
    [
      'that is newer than the waiting, the end of the waiting is put off',
      { ...spoken, dueOn: '2026-06-30', waiting: { since: '2026-06-10', until: '2026-06-12' } },
      ['2026-06-17', '2026-06-25', '2026-06-30'],
    ],
    [
      'the due day is told on which a silence ends that began before',
      { ...spoken, dueOn: '2026-06-12', silentUntil: '2026-06-12' },
      ['2026-06-12', '2026-06-17'],
    ],
    [
      'the due day is told on which a waiting ends that was named before',
      { ...spoken, dueOn: '2026-06-12', waiting: { since: '2026-06-10', until: '2026-06-12' } },
      ['2026-06-12', '2026-06-17'],
    ],
  ])('%s', (_, pace, days) => {
    expect(following('2026-06-11', pace, days.length)).toStrictEqual(days)
  })

  test('a put off rung has the name of the latest one', () => {
    const pace = { ...spoken, dueOn: '2026-07-01', checkIn: { every: 'P2W', from: '2026-06-15' } } as const
    expect(nextRung('2026-06-11', pace, plainWeekdays)).toStrictEqual({
      on: '2026-06-17',
      rung: '10-days-before',
    })
  })

  test('of yesterday the first morning of a holder is told', () => {
    expect(nextRung('2026-06-11', { ...spoken, heldFrom: '2026-06-12' }, plainWeekdays)).toMatchObject({
      on: '2026-06-12',
    })
  })

  test.each<[string, Pace, CalendarDate, Rung | undefined]>([
    [
      'a rung before the word is told on its day',
      { ...spoken, dueOn: '2026-06-17' },
      '2026-06-02',
      { on: '2026-06-03', rung: '10-days-before' },
    ],
    [
      'a rung of the day of the word is told on its day',
      { ...spoken, dueOn: '2026-06-16' },
      '2026-06-10',
      { on: '2026-06-11', rung: '3-days-before' },
    ],
    [
      'the due day is told, and not the end of an older waiting before it',
      { ...spoken, dueOn: '2026-06-16', waiting: { since: '2026-06-10', until: '2026-06-12' } },
      '2026-06-11',
      { on: '2026-06-16', rung: 'due' },
    ],
    [
      'what was put off keeps its name, when the rung of the morning after comes with it',
      { ...spoken, dueOn: '2026-07-02', checkIn: { every: 'P2W', from: '2026-06-12' } },
      '2026-06-11',
      { on: '2026-06-17', rung: 'check-in' },
    ],
    [
      'the end of a silence is put off, also when nothing else is to come',
      { ...spoken, silentUntil: '2026-06-12' },
      '2026-06-11',
      { on: '2026-06-17', rung: 'undecided' },
    ],
    ['nothing is told when no rung is left', spoken, '2026-06-11', undefined],
  ])('%s', (_, pace, day, next) => {
    expect(nextRung(day, pace, plainWeekdays)).toStrictEqual(next)
  })

  test.each<[string, Pace, CalendarDate, CalendarDate]>([
    ['without a word stays', { ...heldSinceJune, dueOn: '2026-06-17' }, '2026-06-12', '2026-06-12'],
    ['on the last quiet day is put off', spoken, '2026-06-16', '2026-06-17'],
    ['after the quiet days stays', spoken, '2026-06-18', '2026-06-18'],
  ])('a morning that was planned %s', (_, pace, on, told) => {
    expect(outOfQuiet({ on }, pace, plainWeekdays)).toStrictEqual({ on: told })
  })

  const quiet = { ...spoken, dueOn: '2026-06-19' } as const

  test.each<[string, CalendarDate, Pace, boolean]>([
    ['the day to which the rung went', '2026-06-17', quiet, true],
    ['the day on which it was planned', '2026-06-16', quiet, false],
    ['a later rung', '2026-06-19', quiet, false],
    ['a rung that comes on its own day', '2026-06-12', { ...quiet, dueOn: '2026-06-12' }, false],
    ['a rung of a holder without a word', '2026-06-16', { ...heldSinceJune, dueOn: '2026-06-19' }, false],
    [
      'a check-in of a holder without a word',
      '2026-06-15',
      { ...heldSinceJune, checkIn: { every: 'P2W', from: '2026-06-15' } },
      false,
    ],
    ['a day of what has no rung left', '2026-06-17', spoken, false],
  ])('the word put the next rung off to %s, %s', (_, day, pace, isThat) => {
    expect(isPutOffTo(day, pace, plainWeekdays)).toBe(isThat)
  })

  test.each<[string, CalendarDate, Pace, boolean]>([
    ['the day on which the rung was planned', '2026-06-16', quiet, true],
    ['the day to which the rung went', '2026-06-17', quiet, false],
    ['a day between', '2026-06-15', quiet, false],
    ['the due day', '2026-06-19', quiet, false],
    ['the same day without a word', '2026-06-16', { ...heldSinceJune, dueOn: '2026-06-19' }, false],
    ['a day of what has no rung left', '2026-06-16', spoken, false],
  ])('the word takes its rung from %s, %s', (_, day, pace, isThat) => {
    expect(isPutOff(day, pace, plainWeekdays)).toBe(isThat)
  })

  const aDay = (from: CalendarDate) => fc.integer({ min: 0, max: 120 }).map((days) => daysLater(from, days))

  test('the three working days after it have only the due day, and no rung is lost', () => {
    fc.assert(
      fc.property(
        aDay('2026-06-01'),
        aDay('2026-06-01'),
        aDay('2026-06-01'),
        fc.constantFrom(plainWeekdays, fridayAndSaturdayOff, noDayOff),
        (heldFrom, spokenOn, dueOn, calendar) => {
          const pace = { heldFrom, lastWordOn: spokenOn, dueOn }
          const resumesOn = addWorkingDays(spokenOn, 4, calendar)
          const told = nextRung(spokenOn, { ...pace, spokenOn }, calendar)
          const planned = nextRung(spokenOn, pace, calendar)
          expect(told === undefined).toBe(planned === undefined)
          if (told === undefined || planned === undefined) return
          expect(told.on >= planned.on).toBe(true)
          if (told.on < resumesOn) expect(['due', 'assigned']).toContain(told.rung)
          if (planned.on >= resumesOn) expect(told).toStrictEqual(planned)
          else expect(told.on <= addWorkingDays(resumesOn, 1, calendar)).toBe(true)
        },
      ),
      { seed },
    )
  })
})
