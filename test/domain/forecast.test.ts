import { describe, expect, test } from '@jest/globals'
import {
  type ComingNotice,
  comingNotices,
  type Moved,
  movedFrom,
} from '../../functions/domain/reminders/forecast.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  aHandover,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  morningOn,
  now,
} from '../support/domain-builders.ts'

describe('A coming notice', () => {
  const days = {
    weekend: [6, 7],
    code: 'CN',
    holidays: new Map([['2026-06-17', 'Dragon Boat']] as const),
  } as const
  const holiday = { from: '2026-06-17', is: 'holiday', code: 'CN', name: 'Dragon Boat' } as const
  const on = (day: CalendarDate, rung: 'due' | '3-days-before' = 'due'): ComingNotice => ({
    ...morningOn(day),
    rung,
  })
  const since = (day: CalendarDate) => ({
    dueOn: '2026-07-31' as const,
    next: { ...morningOn('2026-06-18'), since: day },
  })

  test.each<[string, ComingNotice, Parameters<typeof anOpenCommitment>[0], Moved | undefined]>([
    ['of a due date on a holiday was moved to the working day before', on('2026-06-16'), {}, holiday],
    ['of a due date on a holiday was not moved to an earlier day', on('2026-06-15'), {}, undefined],
    ['of a due date on a working day was not moved', on('2026-06-16'), { dueOn: '2026-06-16' }, undefined],
    ['three days before was not moved', on('2026-06-16', '3-days-before'), {}, undefined],
    ['of what has no date was not moved', on('2026-06-16'), { dueOn: undefined }, undefined],
    [
      'planned for a holiday was moved to the working day after',
      on('2026-06-18', '3-days-before'),
      since('2026-06-17'),
      holiday,
    ],
    [
      'planned for a holiday and missed since was not moved',
      on('2026-06-19'),
      since('2026-06-17'),
      undefined,
    ],
    ['that waits since a working day was not moved', on('2026-06-16'), since('2026-06-16'), undefined],
    [
      'of a due date on a holiday was moved, although it waits since its own morning',
      on('2026-06-16'),
      { next: { ...morningOn('2026-06-16'), since: '2026-06-16' } },
      holiday,
    ],
  ])('%s', (_, coming, facts, moved) => {
    expect(movedFrom(anOpenCommitment(facts), coming, days)).toStrictEqual(moved)
  })

  test('of a matter is moved by no due date', () => {
    const coming = { ...morningOn('2026-06-16'), rung: 'matter', number: 1, since: '2026-06-03' } as const
    expect(movedFrom(anOpenMatter({ dueOn: '2026-06-17' }), coming, days)).toBeUndefined()
  })
})

describe('The coming notices', () => {
  const report = {
    kind: 'acceptance',
    since: '2026-06-03',
    outcome: 'Sent.',
    doneOn: '2026-06-02',
    askedBy: 'ofc_lin',
    acceptedOn: '2026-06-17',
  } as const
  const asking = (next = morningOn('2026-06-03')) =>
    [...comingNotices(anOpenMatter({ questions: [report], next }), { official: anOffice(), now })].map(
      ({ on }) => on,
    )

  test('of a report end before the day on which it counts as accepted', () => {
    expect(asking()).toStrictEqual(['2026-06-03', '2026-06-08', '2026-06-15'])
    expect(asking(morningOn('2026-06-17'))).toStrictEqual([])
  })

  test('to a new holder begin on the first morning, or where a question ends its silence', () => {
    const handover = aHandover({ next: morningOn('2026-06-05') })
    const first = (facts: Parameters<typeof anOpenCommitment>[0]) => {
      const told = { official: anOfficial(), handover, now }
      return comingNotices(anOpenCommitment(facts), told).next().value
    }
    expect(first({})).toStrictEqual({ ...morningOn('2026-06-05'), rung: 'taken-over' })
    expect(first({ silentUntil: '2026-06-10' })).toStrictEqual({
      ...morningOn('2026-06-10'),
      rung: 'assigned',
    })
    expect(first({ silentUntil: '2026-06-05' })).toStrictEqual({
      ...morningOn('2026-06-05'),
      rung: 'taken-over',
    })
  })
})
