import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Commitment } from '../../functions/domain/commitments/commitment.ts'
import {
  type Due,
  daysOf,
  doneOccurrence,
  dueFrom,
  figuresOf,
  isLateOn,
  missedFrom,
  missedSince,
  monthOf,
  monthsIn,
  monthsLater,
} from '../../functions/domain/commitments/figures.ts'
import { openedAgain } from '../../functions/domain/schedule/occurrences.ts'
import type { CalendarDate, Month } from '../../functions/domain/shared/time.ts'
import { anAgreement, anOpenCommitment, daysLater } from '../support/domain-builders.ts'

/* What the office reports about the months: how much was done, and how much of it in time. */

const today = '2026-06-17'
const agreement = anAgreement({ dueOn: '2026-05-29' })
const completed = (more: object = {}): Commitment => ({
  ...agreement,
  status: 'completed',
  outcome: 'Sent.',
  doneOn: '2026-05-20',
  ...more,
})
const organisations: Readonly<Record<string, string>> = {
  ofc_lin: 'Ministry of Trade',
  ofc_chen: 'MINISTRY  of trade',
  ofc_ana: 'Seed Office',
}
const asked = {
  months: { from: '2026-05', to: '2026-06' } as const,
  today,
  organisationOf: (official: string) => organisations[official],
} as const
const figuresFor = (...commitments: readonly Commitment[]) =>
  figuresOf(
    commitments.flatMap((one) => [...(dueFrom(one) ? [dueFrom(one) as Due] : []), ...missedFrom(one)]),
    asked,
  )

describe('The figures', () => {
  test.each<[string, Commitment, string]>([
    ['done on the day of the deadline is in time', completed({ doneOn: '2026-05-29' }), 'inTime'],
    ['done a day later is late', completed({ doneOn: '2026-05-30' }), 'late'],
    ['open on the day of the deadline is open in time', anOpenCommitment({ dueOn: today }), 'openInTime'],
    ['open a day later is open late', anOpenCommitment({ dueOn: '2026-06-16' }), 'openLate'],
    ['a month that is agreed ends with its last day', anOpenCommitment({ dueOn: '2026-06' }), 'openInTime'],
    [
      'what waits for the other side is late all the same',
      anOpenCommitment({
        dueOn: '2026-06-01',
        waiting: { for: 'The list', until: '2026-07-01', since: '2026-05-20' },
      }),
      'openLate',
    ],
  ])('%s', (_, commitment, measure) => {
    const [row] = figuresFor(commitment)
    const none = { inTime: 0, late: 0, openInTime: 0, openLate: 0 }
    expect(row).toMatchObject({ ...none, [measure]: 1, firstDeadline: { ...none, [measure]: 1 } })
    expect(row?.done).toBe(commitment.status === 'completed' ? 1 : 0)
  })

  test('say nothing of what was cancelled, dropped or renewed, of a draft, and of what has no deadline', () => {
    const closed = { ...agreement, version: 2 }
    expect(
      figuresFor(
        { ...closed, status: 'cancelled', reason: 'Given up.' },
        { ...closed, status: 'dropped', reason: 'It cannot be done.' },
        { ...closed, status: 'renewed', renewedBy: 'cmt_newer' },
        anOpenCommitment({ draft: true }),
        anOpenCommitment({ dueOn: undefined, checkIn: { every: 'P4W' } }),
        completed({ dueOn: undefined }),
      ),
    ).toEqual([])
  })

  test('measure what was moved by both deadlines, in the month of the present one', () => {
    const moved = { firstDeadline: '2026-05-29', timesMoved: 2, dueOn: '2026-06-30' } as const
    expect(figuresFor(completed({ ...moved, doneOn: '2026-06-10' }), anOpenCommitment(moved))).toEqual([
      {
        month: '2026-06',
        organisation: 'Ministry of Trade',
        done: 1,
        inTime: 1,
        late: 0,
        openInTime: 1,
        openLate: 0,
        moved: 2,
        firstDeadline: { inTime: 0, late: 1, openInTime: 0, openLate: 1 },
      },
    ])
  })

  test('take organisations that differ in capital letters and spaces for one, and name no organisation last', () => {
    const found = figuresFor(
      completed({ responsible: 'ofc_nobody-knows' }),
      completed({ responsible: 'ofc_lin' }),
      completed({ responsible: 'ofc_chen' }),
      completed({ responsible: undefined, responsibleOrganisation: 'Seed office' }),
      completed({ responsible: 'ofc_ana' }),
      completed({ responsible: undefined }),
    )
    expect(found.map(({ organisation, done }) => [organisation, done])).toEqual([
      ['MINISTRY  of trade', 2],
      ['Seed Office', 2],
      [undefined, 2],
    ])
  })
})

test('The figures of what has no organisation name none', () => {
  const one = { inTime: 1, late: 0, openInTime: 0, openLate: 0 }
  expect(figuresFor(completed({ responsible: undefined }))).toStrictEqual([
    { month: '2026-05', done: 1, ...one, moved: 0, firstDeadline: one },
  ])
})

describe('Of what recurs', () => {
  const duty = anOpenCommitment({
    dueOn: '2026-06-30',
    repeats: { every: 'P1M' },
    occurrences: { firstOn: '2026-03-31', number: 4, settledTo: 1, settledBeyond: [2] },
    firstDeadline: '2026-06-25',
    timesMoved: 1,
  })
  const done = (occurrence: CalendarDate) =>
    doneOccurrence(duty, { what: 'occurrence-completed', occurrence, outcome: 'Sent.', doneOn: '2026-06-16' })

  test('the present occurrence and each missed one count in their own months', () => {
    expect(figuresFor(duty).map(({ month, openInTime, openLate }) => [month, openInTime, openLate])).toEqual([
      ['2026-05', 0, 1],
      ['2026-06', 1, 0],
    ])
  })

  test('what is missed does not count once the commitment is closed', () => {
    const { heldFrom, lastWordOn, next, ...agreement } = duty
    expect(missedFrom({ ...agreement, status: 'cancelled', reason: 'Ended.' })).toEqual([])
    expect(missedFrom({ ...agreement, status: 'completed', outcome: 'Sent.', doneOn: '2026-06-16' })).toEqual(
      [],
    )
  })

  test('what an organisation without a focal point did or missed counts for it', () => {
    const ofSeedOffice = anOpenCommitment({
      ...duty,
      responsible: undefined,
      responsibleOrganisation: 'Seed Office',
    })
    const change = {
      what: 'occurrence-completed',
      occurrence: '2026-05-31',
      outcome: 'Sent.',
      doneOn: '2026-06-16',
    } as const
    expect(doneOccurrence(ofSeedOffice, change)).toMatchObject({ responsibleOrganisation: 'Seed Office' })
    expect(missedFrom(ofSeedOffice)).toStrictEqual([
      { responsibleOrganisation: 'Seed Office', deadline: '2026-05-31' },
    ])
  })

  test('an occurrence that is done counts by its deadline, moved only if it is the present one', () => {
    expect(done('2026-05-31')).toEqual({
      commitmentId: 'cmt_plan',
      responsible: 'ofc_lin',
      occurrence: '2026-05-31',
      deadline: '2026-05-31',
      doneOn: '2026-06-16',
    })
    const moved = anOpenCommitment({ ...duty, dueOn: '2026-07-10' })
    const change = {
      what: 'occurrence-completed',
      occurrence: '2026-06-30',
      outcome: 'x',
      doneOn: today,
    } as const
    const present = doneOccurrence(moved, change)
    expect(present).toMatchObject({ deadline: '2026-07-10', firstDeadline: '2026-06-25', timesMoved: 1 })
    const july = { from: '2026-07', to: '2026-07' } as const
    expect(present && figuresOf([present], { ...asked, months: july })).toMatchObject([
      { month: '2026-07', done: 1, moved: 1 },
    ])
    expect(present).toMatchObject({ doneOn: today })
    expect(doneOccurrence(duty, { what: 'seen' })).toBeUndefined()
  })

  test('an occurrence that a change opened again is no longer done; another rhythm opens what was done ahead', () => {
    const before = {
      repeats: { every: 'P1M' },
      occurrences: { firstOn: '2026-03-31', number: 4, settledTo: 3, settledBeyond: [6] },
    } as const
    const now = { ...before, occurrences: { ...before.occurrences, settledTo: 1, settledBeyond: [3, 6] } }
    expect(openedAgain(before, now)).toEqual(['2026-04-30'])
    expect(openedAgain(now, before)).toEqual([])
    expect(openedAgain(before, { ...now, repeats: { every: 'P3M' } })).toEqual(['2026-08-31'])
    const anew = { firstOn: '2026-06-30', number: 1, settledTo: 0 } as const
    expect(openedAgain(before, { ...before, occurrences: anew })).toEqual(['2026-08-31'])
  })
})

describe('What its official reports as done', () => {
  const { responsible } = agreement
  const asked = [{ kind: 'acceptance', since: '2026-06-01', doneOn: '2026-05-28' }] as const
  const monthly = {
    dueOn: '2026-05-29',
    repeats: { every: 'P1M' },
    occurrences: { firstOn: '2026-04-29', number: 2, settledTo: 1 },
  } as const
  const of = (occurrence: CalendarDate) =>
    dueFrom(anOpenCommitment({ ...monthly, asked: asked.map((one) => ({ ...one, occurrence })) }))

  test('is open until the office accepts it, and late only if the day reported was', () => {
    const due = dueFrom(anOpenCommitment({ dueOn: '2026-05-29', asked }))
    expect(due).toStrictEqual({ responsible, deadline: '2026-05-29', reportedOn: '2026-05-28' })
    expect(due && isLateOn(due, today)).toBe(false)
    const late = dueFrom(anOpenCommitment({ dueOn: '2026-05-27', asked }))
    expect(late && isLateOn(late, today)).toBe(true)
  })

  test('counts for the occurrence that was reported', () => {
    expect(of('2026-05-29')).toStrictEqual({
      responsible,
      deadline: '2026-05-29',
      reportedOn: '2026-05-28',
    })
    expect(of('2026-06-29')).toStrictEqual({ responsible, deadline: '2026-05-29' })
  })

  test('is not what its official asks otherwise', () => {
    const more = [{ kind: 'more-time', since: '2026-06-01', dueOn: '2026-07-01' }] as const
    expect(dueFrom(anOpenCommitment({ dueOn: '2026-05-29', asked: more }))).toStrictEqual({
      responsible,
      deadline: '2026-05-29',
    })
    expect(dueFrom(completed())).toStrictEqual({
      responsible,
      deadline: '2026-05-29',
      doneOn: '2026-05-20',
    })
  })
})

test('Something of what recurs is missed from the oldest occurrence on that nobody settled', () => {
  const occurrences = { firstOn: '2026-03-31', number: 4, settledTo: 1, settledBeyond: [2] } as const
  const duty = anOpenCommitment({ dueOn: '2026-06-30', repeats: { every: 'P1M' }, occurrences })
  expect(missedSince(duty)).toBe('2026-05-31')
  expect(missedFrom(duty)).toStrictEqual([{ responsible: 'ofc_lin', deadline: '2026-05-31' }])
  expect(missedFrom({ ...duty, draft: true })).toEqual([])
  expect(missedSince(anOpenCommitment())).toBeUndefined()
  const { heldFrom, lastWordOn, next, ...agreement } = duty
  expect(missedSince({ ...agreement, status: 'cancelled', reason: 'Ended.' })).toBeUndefined()
})

test('Months are counted across the turn of a year', () => {
  expect(monthsLater('2026-11', 2)).toBe('2027-01')
  expect(monthsLater('2026-11', -11)).toBe('2025-12')
  expect(monthsIn({ from: '2026-12', to: '2027-01' })).toBe(2)
  expect(monthsIn({ from: '2026-12', to: '2026-11' })).toBe(0)
  expect(daysOf({ from: '2026-12', to: '2026-12' })).toEqual({ from: '2026-12-01', before: '2027-01-01' })
})

const seed = 20261128
const day = fc.integer({ min: 0, max: 400 }).map((days) => daysLater('2026-01-01', days))
const somethingDue = fc
  .record(
    {
      deadline: day,
      firstDeadline: day,
      doneOn: day,
      timesMoved: fc.integer({ min: 1, max: 3 }),
      responsible: fc.constantFrom('ofc_lin', 'ofc_chen', 'ofc_ana', 'ofc_nobody-knows'),
      responsibleOrganisation: fc.constantFrom('Seed office', 'Seed  Office', 'Embassy'),
    },
    { requiredKeys: ['deadline'] },
  )
  .map((due) => due as Due)
const someMonths = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 }))
  .map(([first, more]) => ({
    from: monthsLater('2025-12', first),
    to: monthsLater('2025-12', first + more),
  }))
const each = (from: Month, to: Month): readonly Month[] =>
  from > to ? [] : [from, ...each(monthsLater(from, 1), to)]

describe('Whatever is due', () => {
  test('counts once, in the row of its month, and all measures of a row add up', () => {
    fc.assert(
      fc.property(fc.array(somethingDue), someMonths, (all, months) => {
        const rows = figuresOf(all, { ...asked, months })
        const sum = (one: { inTime: number; late: number; openInTime: number; openLate: number }) =>
          one.inTime + one.late + one.openInTime + one.openLate
        for (const row of rows) {
          expect(row.done).toBe(row.inTime + row.late)
          expect(sum(row.firstDeadline)).toBe(sum(row))
          expect(row.firstDeadline.inTime + row.firstDeadline.late).toBe(row.done)
        }
        const inMonths = all.filter(
          ({ deadline }) => monthOf(deadline) >= months.from && monthOf(deadline) <= months.to,
        )
        for (const month of each(months.from, months.to)) {
          const ofMonth = inMonths.filter(({ deadline }) => deadline.startsWith(month))
          const found = rows.filter((row) => row.month === month)
          expect(found.reduce((total, row) => total + sum(row), 0)).toBe(ofMonth.length)
          expect(found.reduce((total, { inTime }) => total + inTime, 0)).toBe(
            ofMonth.filter(({ doneOn, deadline }) => doneOn !== undefined && doneOn <= deadline).length,
          )
          expect(found.reduce((total, { moved }) => total + moved, 0)).toBe(
            ofMonth.filter(({ timesMoved = 0 }) => timesMoved > 0).length,
          )
        }
      }),
      { seed, numRuns: 300 },
    )
  })

  test('counts the same whichever months are asked for beside its own', () => {
    fc.assert(
      fc.property(fc.array(somethingDue), someMonths, (all, months) => {
        const alone = each(months.from, months.to).flatMap((month) =>
          figuresOf(all, { ...asked, months: { from: month, to: month } }),
        )
        expect(figuresOf(all, { ...asked, months })).toEqual(alone)
      }),
      { seed, numRuns: 300 },
    )
  })
})
