import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { onOtherLadder } from '../../functions/domain/commitments/next-notice.ts'
import { inDeskOrder } from '../../functions/domain/reminders/desk-sections.ts'
import {
  addDays,
  addWorkingDays,
  type Calendar,
  plainWeekdays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../functions/domain/schedule/calendar.ts'
import { type Pace, rungs } from '../../functions/domain/schedule/ladder.ts'
import {
  defaultLadder,
  everyDaysAhead,
  type Ladder,
  ladderNamed,
  nameInForce,
} from '../../functions/domain/schedule/named-ladders.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { laddersIn } from '../../infra/ladders.ts'
import { anOfficial, anOpenCommitment, morningOn } from '../support/domain-builders.ts'

const days = fc.integer({ min: 0, max: 1200 }).map((count) => addDays('2026-01-01', count))
const calendars = fc.constantFrom<Calendar>(plainWeekdays, { weekend: [5, 6] }, { weekend: [7] })
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

/** The days of the ladder that was the only one before ladders were settings. */
const formerDays = ({ dueOn, heldFrom, waiting }: Pace, calendar: Calendar): CalendarDate[] => {
  const deadline = dueOn as CalendarDate
  const ahead = [
    addWorkingDays(deadline, -10, calendar),
    addWorkingDays(deadline, -3, calendar),
    workingDayOnOrBefore(deadline, calendar),
  ]
  const latest = [deadline, heldFrom, waiting?.until ?? deadline].toSorted().at(-1) ?? deadline
  const first = addWorkingDays(latest, 3, calendar)
  const late = [0, 1, 2, 3, 4, 5, 6, 7].map((week) => workingDayOnOrAfter(addDays(first, 7 * week), calendar))
  return [heldFrom, ...ahead.filter((on) => on > heldFrom), ...late]
}

test('The default ladder is the ladder that was the only one before, for every date, holder, waiting and weekend', () => {
  fc.assert(
    fc.property(days, days, optional(days), calendars, (dueOn, heldFrom, until, calendar) => {
      const pace: Pace = {
        dueOn,
        heldFrom,
        lastWordOn: heldFrom,
        ...(until && { waiting: { since: heldFrom, until } }),
      }
      expect(rungs(pace, calendar).map(({ on }) => on)).toStrictEqual(formerDays(pace, calendar))
    }),
  )
})

/** Any ladder; the settings take some of them. */
const drawnLadder: fc.Arbitrary<Ladder> = fc.record({
  workingDaysBefore: fc
    .uniqueArray(fc.nat(30), { minLength: 1, maxLength: 5 })
    .map((drawn) => drawn.toSorted((one, other) => other - one)),
  overdue: fc.oneof(
    fc.record({
      workingDaysAfter: fc.integer({ min: 1, max: 8 }),
      everyDays: fc.integer({ min: 5, max: 20 }),
      times: fc.integer({ min: 1, max: 8 }),
    }),
    fc.record({
      workingDaysAfter: fc.integer({ min: 1, max: 8 }),
      everyWorkingDays: fc.integer({ min: 1, max: 8 }),
      times: fc.integer({ min: 1, max: 8 }),
    }),
  ),
})
const isTaken = (ladder: Ladder) => !('wrong' in laddersIn(JSON.stringify({ [defaultLadder]: ladder })))

test('A ladder that the settings take has its days in order, and a working day between two of them, on every due date', () => {
  fc.assert(
    fc.property(drawnLadder.filter(isTaken), days, calendars, (ladder, dueOn, calendar) => {
      const heldFrom = addDays(dueOn, -400)
      const [, ...all] = rungs({ dueOn, heldFrom, lastWordOn: heldFrom }, calendar, ladder)
      for (const [place, { on }] of all.entries()) {
        const before = all[place - 1]
        if (before) expect(on > addWorkingDays(before.on, 1, calendar)).toBe(true)
      }
    }),
  )
})

test('Every number of working days ahead has one name, whichever ladders have it, and the due day is none', () => {
  expect(everyDaysAhead).toStrictEqual([20, 10, 5, 3])
})

const june = { heldFrom: '2026-06-01', lastWordOn: '2026-06-01', dueOn: '2026-06-17' } as const
const named = (ladder?: string) =>
  rungs({ ...june, ...(ladder && { ladder }) }, plainWeekdays).map(
    ({ on, ...why }) => `${on} ${Object.values(why).join(' ')}`,
  )

describe('A commitment of a visit with another ladder', () => {
  test('is told on the days of that ladder, and late by its rhythm of working days', () => {
    expect(named('close').slice(0, 7)).toStrictEqual([
      '2026-06-01 assigned',
      '2026-06-03 10-days-before',
      '2026-06-10 5-days-before',
      '2026-06-12 3-days-before',
      '2026-06-17 due',
      '2026-06-19 overdue 1 20',
      '2026-06-23 overdue 2 20',
    ])
  })

  test('is not told on the due day by a ladder without it, and stops after the last late notice', () => {
    expect(named('sparse')).toStrictEqual([
      '2026-06-01 assigned',
      '2026-06-10 5-days-before',
      '2026-06-24 overdue 1 4',
      '2026-07-08 overdue 2 4',
      '2026-07-22 overdue 3 4',
      '2026-08-05 overdue 4 4',
    ])
  })

  test('stands under "due soon" from the first reminder of that ladder on', () => {
    const line = anOpenCommitment({ ...june, toldOn: '2026-06-01', dueOn: '2026-06-26', ladder: 'close' })
    const sectionOf = (ladder: string | undefined) =>
      inDeskOrder([{ ...line, ...(ladder && { ladder }) }], '2026-06-05', anOfficial()).map(
        ({ section }) => section,
      )
    expect(sectionOf('close')).toStrictEqual(['soon'])
    expect(sectionOf('sparse')).toStrictEqual(['new'])
  })

  test.each([
    'gone',
    'toString',
    '__proto__',
  ])('is told by the default when the settings no longer have %s', (name) => {
    expect(nameInForce(name)).toBe(defaultLadder)
    expect(ladderNamed(name)).toBe(ladderNamed(undefined))
    expect(named(name)).toStrictEqual(named())
  })
})

describe('A line whose visit has another ladder', () => {
  /** Told on Monday 1 June, and told next ten working days before its due date in July. */
  const line = anOpenCommitment({
    dueOn: '2026-07-15',
    heldFrom: '2026-06-01',
    lastWordOn: '2026-06-01',
    toldOn: '2026-06-01',
    next: morningOn('2026-07-01'),
    ladder: 'close',
  })
  /** Wednesday 10 June, in the afternoon. */
  const now = '2026-06-10T06:00:00Z'
  const next = (changes: Partial<typeof line>, at: typeof now | '2026-06-16T23:00:00Z' = now) =>
    onOtherLadder({ ...line, ...changes }, anOfficial(), at).next

  test('goes to the first day of the new ladder that lies ahead, also to a later one', () => {
    expect(next({})).toStrictEqual(morningOn('2026-06-17'))
    expect(next({ ladder: 'sparse' })).toStrictEqual(morningOn('2026-07-08'))
  })

  test('goes there too when its morning to come was moved from a day off', () => {
    expect(next({ next: { ...morningOn('2026-07-02'), since: '2026-07-01' } })).toStrictEqual(
      morningOn('2026-06-17'),
    )
  })

  test('takes the morning of today while it is still to come', () => {
    expect(next({}, '2026-06-16T23:00:00Z')).toStrictEqual(morningOn('2026-06-17'))
  })

  test('is not told of a day that has passed, nor on the working day after it was told', () => {
    expect(next({ toldOn: '2026-06-16' }, '2026-06-16T23:00:00Z')).toStrictEqual(morningOn('2026-07-01'))
    expect(next({ dueOn: '2026-07-01', next: morningOn('2026-06-26'), ladder: 'sparse' })).toStrictEqual(
      morningOn('2026-06-24'),
    )
  })

  test.each<[string, Partial<typeof line>]>([
    ['was never told', { toldOn: undefined as never }],
    ['is told on the next morning, perhaps of a change', { next: morningOn('2026-06-11') }],
    ['was not told on its morning', { next: { ...morningOn('2026-07-01'), since: '2026-06-09' } }],
    ['has no day left on the new ladder', { dueOn: '2026-03-02', heldFrom: '2026-02-02', ladder: 'sparse' }],
  ])('stays where it is planned when it %s', (_, changes) => {
    expect(next(changes)).toStrictEqual(changes.next ?? line.next)
  })

  test('is told at the end of a silence only when its day lies in the silence', () => {
    expect(next({ silentUntil: '2026-06-24' })).toStrictEqual(morningOn('2026-06-24'))
    expect(next({ silentUntil: '2026-06-24', ladder: 'sparse' })).toStrictEqual(morningOn('2026-07-08'))
  })

  test('stays silent when nothing is planned', () => {
    const { next: _, ...silent } = line
    expect(onOtherLadder(silent as typeof line, anOfficial(), now).next).toBeUndefined()
  })
})
