import { describe, expect, test } from '@jest/globals'
import type { CommitmentOrPart } from '../../functions/domain/commitments/part.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import {
  afterSending,
  afterSettling,
  afterUnknownSending,
  missedTellings,
  morningsAtNewHour,
} from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { explanation } from '../../functions/domain/reminders/explanation.ts'
import { type DayRecord, recordedFor, recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import {
  absentUntil,
  awakeStandIns,
  lookAgain,
  type StandIn,
  standInFor,
  tellsFor,
  toldAfter,
} from '../../functions/domain/reminders/stand-in.ts'
import { type Notice, numberedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  aHandover,
  anOfficial,
  anOpenCommitment,
  aPart,
  aStandIn,
  morningOn,
  now,
} from '../support/domain-builders.ts'

/** Monday 8 to Friday 19 June 2026. */
const absence = { from: '2026-06-08', to: '2026-06-19' } as const
const away = (from: CalendarDate, to: CalendarDate) => ({ ...plainWeekdays, absence: { from, to } })
const absent = anOfficial({
  id: 'ofc_karimi',
  name: 'Karimi',
  version: 4,
  deputyId: 'ofc_lin',
  absence,
  workingDays: away(absence.from, absence.to),
})
const deputy = anOfficial()

const held = (id: `cmt_${string}`, dueOn: CalendarDate, more: Parameters<typeof anOpenCommitment>[0] = {}) =>
  anOpenCommitment({ id, dueOn, holder: absent.id, responsible: absent.id, ...more })
const line = (told: StandIn['told'] = {}): StandIn => {
  const { tells, ...standIn } = aStandIn([], { absent })
  return { ...standIn, told }
}
type Circumstances = {
  readonly told?: StandIn['told']
  readonly whose?: Partial<Desk>
  readonly by?: Partial<Pick<Desk, 'official' | 'handover'>>
}
/** What the deputy is told on a day. */
const tells = (
  on: CalendarDate,
  commitments: Desk['commitments'],
  { told = {}, whose = {}, by = {} }: Circumstances = {},
) => {
  const desk = aDesk({ official: absent, commitments, ...whose })
  return tellsFor(line(told), desk, { official: deputy, ...by, on })
}
const listed = (...asked: Parameters<typeof tells>): readonly CommitmentOrPart[] => {
  const told = tells(...asked)
  return told === 'over' ? [] : told.listed
}
const ids = (...asked: Parameters<typeof tells>) => listed(...asked).map(({ id }) => id)

const late = held('cmt_late', '2026-06-03')
const first = held('cmt_first', '2026-06-08')
const last = held('cmt_last', '2026-06-19')
const after = held('cmt_after', '2026-06-22')
const undated = held('cmt_undated', '2026-06-10', { dueOn: undefined })
const all = [after, last, undated, first, late]

describe('On the last working day before an absence the deputy is told', () => {
  test('what falls due in it, from the first day to the last, the earliest first', () => {
    expect(ids('2026-06-05', all)).toEqual(['cmt_first', 'cmt_last'])
  })

  test('what falls due in it by a time from its event', () => {
    const within = held('cmt_within', '2026-06-11', { dueOn: undefined, dueWithin: 'P14D' })
    expect(listed('2026-06-05', [within])).toStrictEqual([within])
    expect(listed('2026-06-05', [{ ...within, dueWithin: 'P1M' }])).toStrictEqual([])
  })

  test('of parts too', () => {
    const part = aPart({ holder: absent.id, dueOn: '2026-06-10' })
    expect(ids('2026-06-05', [], { whose: { parts: [part] } })).toEqual([part.id])
  })

  test('nothing of what the protocol office has yet to answer', () => {
    expect(ids('2026-06-05', [held('cmt_asked', '2026-06-10', { silentUntil: '2026-06-30' })])).toEqual([])
  })

  test('nothing when absent on all days of it too', () => {
    const official = anOfficial({ workingDays: away('2026-06-08', '2026-06-19') })
    expect(listed('2026-06-05', all, { by: { official } })).toStrictEqual([])
  })

  test.each([
    ['2026-06-09', '2026-06-19'],
    ['2026-06-08', '2026-06-18'],
  ] as const)('all the same when absent from %s to %s', (from, to) => {
    const official = anOfficial({ workingDays: away(from, to) })
    expect(ids('2026-06-05', all, { by: { official } })).toEqual(['cmt_first', 'cmt_last'])
  })
})

describe('In an absence the deputy is told', () => {
  test('also what is late, and of nothing that is due after it', () => {
    expect(ids('2026-06-08', all)).toEqual(['cmt_late', 'cmt_first', 'cmt_last'])
    expect(ids('2026-06-19', all)).toEqual(['cmt_late', 'cmt_first', 'cmt_last'])
  })

  test('again by the ladder, counted in the working days of the deputy', () => {
    const told = { cmt_last: '2026-06-05' } as const
    expect(ids('2026-06-15', [last], { told })).toEqual([])
    expect(ids('2026-06-16', [last], { told })).toEqual(['cmt_last'])
    const official = anOfficial({ workingDays: { weekend: [3, 4] } })
    expect(ids('2026-06-13', [last], { told, by: { official } })).toEqual([])
    expect(ids('2026-06-14', [last], { told, by: { official } })).toEqual(['cmt_last'])
  })

  test('no more of what its ladder has told for the last time', () => {
    const old = held('cmt_old', '2026-03-02', { heldFrom: '2026-02-02' })
    expect(ids('2026-06-15', [old], { told: { cmt_old: '2026-06-12' } })).toStrictEqual([])
  })

  test('by the occurrence whose ladder has begun', () => {
    const monthly = held('cmt_monthly', '2026-05-15', {
      repeats: { every: 'P1M' },
      occurrences: { firstOn: '2026-05-15', number: 1, settledTo: 0 },
    })
    expect(listed('2026-06-08', [monthly])).toMatchObject([{ dueOn: '2026-06-15' }])
  })

  test('as new until the first mail, and as held from then on', () => {
    const came = held('cmt_came', '2026-06-18', { heldFrom: '2026-06-22', toldOn: '2026-06-05' })
    expect(listed('2026-06-10', [came])).toEqual([{ ...came, heldFrom: '2026-06-10', toldOn: undefined }])
    expect(listed('2026-06-18', [came], { told: { cmt_came: '2026-06-10' } })).toEqual([
      { ...came, heldFrom: '2026-06-10', toldOn: '2026-06-10' },
    ])
    const before = held('cmt_before', '2026-06-18', { heldFrom: '2026-06-01' })
    expect(listed('2026-06-10', [before])).toMatchObject([{ heldFrom: '2026-06-01' }])
  })

  test('as its present holder has it', () => {
    const handover = aHandover({ since: '2026-06-04' })
    expect(listed('2026-06-08', [first], { whose: { handover } })).toMatchObject([{ heldFrom: '2026-06-04' }])
  })

  test('everything anew as a new holder of the post', () => {
    const told = { cmt_late: '2026-06-08', cmt_last: '2026-06-10' } as const
    const handover = aHandover({ since: '2026-06-10' })
    expect(ids('2026-06-11', [late, last], { told, by: { handover } })).toEqual(['cmt_late'])
    expect(ids('2026-06-11', [late, last], { told })).toEqual([])
  })

  test('of ten commitments in one mail, and of the others on the next morning', () => {
    const many = Array.from({ length: 12 }, (_, index) => held(`cmt_${index + 10}`, '2026-06-10'))
    const told = tells('2026-06-08', many)
    expect(told).toMatchObject({ left: 2, until: '2026-06-19', absent })
    if (told === 'over') throw new Error('it lasts')
    expect(told.listed.map(({ id }) => id)).toEqual(many.slice(0, 10).map(({ id }) => id))
    expect(told.open).toStrictEqual(many.map(({ id }) => id))
  })

  test('of fewer when their texts are long', () => {
    const wording = 'The two sides agreed. '.repeat(180)
    const long = Array.from({ length: 12 }, (_, index) =>
      held(`cmt_${index + 10}`, '2026-06-10', { wording }),
    )
    expect(listed('2026-06-08', long).length).toBeLessThan(10)
    expect(listed('2026-06-08', long).length).toBeGreaterThan(0)
  })
})

describe('The absence is over for the deputy', () => {
  test('on the day after its last day', () => {
    expect(tells('2026-06-19', all)).not.toBe('over')
    expect(tells('2026-06-20', all)).toBe('over')
  })

  test.each<[string, Partial<Official>]>([
    ['somebody else is named', { deputyId: 'ofc_vogt' }],
    ['nobody is absent', { workingDays: plainWeekdays }],
  ])('when %s', (_, facts) => {
    expect(tells('2026-06-10', all, { whose: { official: { ...absent, ...facts } } })).toBe('over')
  })
})

describe('The line of a deputy', () => {
  test('first wakes on the last working day before the absence', () => {
    expect(standInFor(absent, deputy, now)).toEqual({
      kind: 'stand-in',
      id: 'stand-in-ofc_karimi',
      absentId: 'ofc_karimi',
      version: 4,
      told: {},
      next: morningOn('2026-06-05'),
    })
    const official = anOfficial({ workingDays: { weekend: [5, 6] } })
    expect(standInFor(absent, official, now)?.next).toEqual(morningOn('2026-06-07'))
  })

  test('wakes on the morning of that day, when the day has begun and its hour is still to come', () => {
    expect(standInFor(absent, deputy, '2026-06-04T23:00:00Z')?.next).toEqual(morningOn('2026-06-05'))
  })

  test('wakes on the next working morning when that day has passed', () => {
    expect(standInFor(absent, deputy, '2026-06-05T01:00:00Z')?.next).toEqual(morningOn('2026-06-08'))
    expect(standInFor(absent, deputy, '2026-06-18T23:00:00Z')?.next).toEqual(morningOn('2026-06-19'))
  })

  test('is not written when no morning is left, or nobody is absent', () => {
    expect(standInFor(absent, deputy, '2026-06-19T01:00:00Z')).toBeUndefined()
    expect(standInFor({ ...absent, workingDays: plainWeekdays }, deputy, now)).toBeUndefined()
  })

  test('looks again on the next working day, and keeps since when it waits when it had no room', () => {
    expect(lookAgain(line(), deputy, '2026-06-05T01:00:00Z').to).toEqual(morningOn('2026-06-08'))
    expect(lookAgain(line(), deputy, now, true).to).toEqual({
      ...morningOn('2026-06-04'),
      since: '2026-06-03',
    })
  })

  test('remembers what a mail told for this official, and forgets what is gone', () => {
    const standIn = { ...line({ cmt_old: '2026-06-01', cmt_a: '2026-06-01' }) }
    const mailed = [
      { id: 'cmt_a', for: absent.id },
      { id: 'cmt_own' },
      { id: 'cmt_other', for: 'ofc_other' },
    ] as const
    expect(toldAfter(standIn, mailed, '2026-06-03')).toEqual({ cmt_old: '2026-06-01', cmt_a: '2026-06-03' })
    const { tells: told } = aStandIn([held('cmt_a', '2026-06-10')], { absent })
    expect(toldAfter({ ...standIn, tells: told }, mailed, '2026-06-03')).toEqual({ cmt_a: '2026-06-03' })
  })
})

describe('A deputy who has other days off', () => {
  test.each<[string, CalendarDate, CalendarDate, CalendarDate]>([
    ['is told on the last working day before', '2026-06-04', '2026-06-09', '2026-06-03'],
    [
      'is told on the first working day after when none is left before',
      '2026-06-03',
      '2026-06-09',
      '2026-06-10',
    ],
  ])('%s', (_, from, to, on) => {
    const official = anOfficial({ workingDays: away(from, to) })
    const planned = { ...line(), next: morningOn('2026-06-05') }
    const [move] = morningsAtNewHour(aDesk({ official, standIns: [planned] }), '2026-06-02T03:00:00Z')
    expect(move?.to).toMatchObject(morningOn(on))
  })
})

describe('The desks of absent officials are read', () => {
  const desk = (standIns: readonly StandIn[], more: Partial<Desk> = {}) => aDesk({ standIns, ...more })
  const tomorrow: StandIn = { ...line({ cmt_a: '2026-06-01' }), next: morningOn('2026-06-04') }
  const another: StandIn = {
    ...line(),
    id: 'stand-in-ofc_b',
    absentId: 'ofc_b',
    next: { ...morningOn('2026-06-03'), since: '2026-06-02' },
  }

  test('on their morning, those that wait longest first', () => {
    expect(awakeStandIns(desk([line(), tomorrow, another]), now)).toEqual([another, line()])
  })

  test('also for a new holder who takes over what was told', () => {
    const handover = aHandover()
    expect(awakeStandIns(desk([tomorrow], { handover }), now)).toEqual([tomorrow])
    expect(awakeStandIns(desk([{ ...tomorrow, told: {} }], { handover }), now)).toEqual([])
    const { next, ...told } = handover
    expect(awakeStandIns(desk([tomorrow], { handover: told }), now)).toEqual([])
    expect(awakeStandIns(aDesk({ handover }), now)).toStrictEqual([])
  })

  test.each<[string, Partial<Desk>, typeof now]>([
    ['before the hour', {}, '2026-06-02T23:59:59Z'],
    ['by nobody to whom mail has stopped', { official: anOfficial({ outsideAddress: 'asked' }) }, now],
    [
      'not before the first morning of a new holder',
      { handover: aHandover({ next: morningOn('2026-06-04') }) },
      now,
    ],
  ])('%s not', (_, more, at) => {
    expect(awakeStandIns(desk([line()], more), at)).toEqual([])
  })
})

describe('A notice of the deputy', () => {
  const due = held('cmt_a', '2026-06-10')
  const own = anOpenCommitment({ id: 'cmt_own' })
  const standIn = aStandIn([due], { absent })
  const notice = (desk: Partial<Desk>): Notice => {
    const today = todaysNotice(aDesk(desk), now)
    if (today.kind === 'silence') throw new Error(`silent: ${today.because}`)
    return today.notice
  }
  const recorded = (told: Notice) =>
    numberedLines(told).map((one) =>
      one.absent === undefined ? recordedLine(one.line) : recordedFor(one.absent, one.line),
    )

  test('records whose desk a line lies on, and numbers the own lines first', () => {
    const told = notice({ commitments: [own], standIns: [standIn] })
    expect(recorded(told)).toEqual([
      { id: 'cmt_own', version: 1, title: 'Development plan', plannedFor: '2026-06-03' },
      { id: 'stand-in-ofc_karimi', version: 2, title: 'ofc_karimi', plannedFor: '2026-06-03' },
      { id: 'cmt_a', version: 1, title: 'Development plan', for: 'ofc_karimi' },
    ])
  })

  test('moves the line of the deputy, and no commitment of the absent official', () => {
    const told = notice({ standIns: [standIn] })
    const { moves, lastTold } = afterSending(told, recorded(told), now)
    expect(moves).toEqual([
      {
        line: { ...standIn },
        to: morningOn('2026-06-04'),
        told: { cmt_a: '2026-06-03' },
        postponedTo: '2026-06-04',
      },
    ])
    expect(lastTold).toEqual([])
  })

  test('tells on the next morning what another delivery did not tell', () => {
    const told = notice({ commitments: [own], standIns: [standIn] })
    const { moves } = afterSending(told, [recordedLine(own)], now)
    expect(moves.find(({ line: { kind } }) => kind === 'stand-in')).toEqual({
      line: standIn,
      to: { ...morningOn('2026-06-04'), since: '2026-06-03' },
    })
  })

  test('does not take a line of the absent official for an own one of equal number', () => {
    const part = aPart({ id: 'prt_x', holder: deputy.id })
    const same = aPart({ id: 'prt_x', holder: absent.id, dueOn: '2026-06-10' })
    const told = notice({ parts: [part], standIns: [aStandIn([same], { absent })] })
    const mailed = [recordedLine(aStandIn([])), recordedFor(absent.id, same)]
    const { moves } = afterSending(told, mailed, now)
    expect(moves.find((one) => one.line.kind === 'part')).toMatchObject({ to: { since: '2026-06-03' } })
  })

  test('is told once more when nobody knows whether it left', () => {
    const { moves } = afterUnknownSending(notice({ standIns: [standIn] }), now)
    expect(moves).toEqual([{ line: standIn, to: { ...morningOn('2026-06-04'), since: '2026-06-03' } }])
  })

  test('counts as told when SES reports later that it left', () => {
    const { tells: _, ...waiting } = standIn
    const claim = {
      localDate: '2026-06-03',
      nonce: 'n',
      claimedAt: now,
      lines: [recordedLine(waiting), recordedFor(absent.id, due)],
    } as const
    const postponed = { ...waiting, next: { ...morningOn('2026-06-04'), since: '2026-06-03' as const } }
    expect(afterSettling(aDesk({ standIns: [postponed] }), claim).moves).toMatchObject([
      { told: { cmt_a: '2026-06-03' }, to: morningOn('2026-06-04') },
    ])
  })

  test.each([
    ['while the line waits for a later morning', '2026-06-05'],
    ['also when the line is due already', '2026-06-03'],
  ] as const)('that did not arrive is told once more when mail begins again, %s', (_, on) => {
    const { tells: _tells, ...waiting } = { ...standIn, told: { cmt_a: '2026-06-01' as const } }
    const record: DayRecord = {
      localDate: '2026-06-01',
      nonce: 'n',
      claimedAt: '2026-06-01T00:00:00Z',
      lines: [recordedLine(waiting), recordedFor(absent.id, due)],
      state: 'sent',
      sentAt: '2026-06-01T00:00:00Z',
      messageId: 'm',
    }
    const desk = aDesk({ standIns: [{ ...waiting, next: morningOn(on) }] })
    const [move] = missedTellings(desk, { wakesAt: '2026-06-02T01:00:00Z' }, [record])
    expect(move).toMatchObject({ to: morningOn('2026-06-03'), told: {} })
  })

  test('has a line left that tells nothing now', () => {
    const { tells: _, ...quiet } = standIn
    const today = todaysNotice(aDesk({ commitments: [own], standIns: [quiet] }), now)
    expect(today).toMatchObject({ kind: 'notice', notice: { waiting: [] } })
    expect(todaysNotice(aDesk({ standIns: [quiet] }), now)).toMatchObject({
      kind: 'silence',
      because: 'nothing-due',
      untold: [],
    })
  })
})

describe('The coming days of a deputy name the mornings on which the deputy is told for an absent official', () => {
  const planned = { ...line(), next: morningOn('2026-06-05') }
  const { next, ...unplanned } = planned
  const desk = (...commitments: Desk['commitments']) => aDesk({ official: absent, commitments })
  const days = (theirs: readonly Desk[], more: Partial<Desk> = {}, to: CalendarDate = '2026-06-30') =>
    explanation(
      {
        desk: aDesk({ official: deputy, standIns: [planned], ...more }),
        records: [],
        now,
        absent: theirs,
      },
      { from: '2026-06-03', to },
    ).flatMap((day) =>
      day.state === 'planned' ? day.lines.map(({ id, ...why }) => `${day.date} ${id} ${why.rung}`) : [],
    )

  test('before the absence, on the due date, and as long as it is late', () => {
    expect(days([desk(held('cmt_a', '2026-06-10'))])).toStrictEqual([
      `2026-06-05 ${planned.id} stand-in`,
      `2026-06-10 ${planned.id} stand-in`,
      `2026-06-15 ${planned.id} stand-in`,
    ])
  })

  test('up to the last day that is asked for, each by the desk of its own official', () => {
    const official = anOfficial({ ...absent, id: 'ofc_chen' })
    const chen = aDesk({ official, commitments: [held('cmt_b', '2026-06-12')] })
    const standIns = [planned, { ...planned, id: 'stand-in-ofc_chen', absentId: 'ofc_chen' } as const]
    expect(days([chen, desk(held('cmt_a', '2026-06-10'))], { standIns }, '2026-06-12')).toStrictEqual([
      `2026-06-05 ${planned.id} stand-in`,
      '2026-06-05 stand-in-ofc_chen stand-in',
      '2026-06-09 stand-in-ofc_chen stand-in',
      `2026-06-10 ${planned.id} stand-in`,
      '2026-06-12 stand-in-ofc_chen stand-in',
    ])
  })

  test('from the first morning of a new holder of the deputy’s post on', () => {
    const handover = aHandover({ since: '2026-06-09', next: morningOn('2026-06-09') })
    expect(days([desk(held('cmt_a', '2026-06-10'))], { handover })).toStrictEqual([
      `2026-06-09 ${planned.id} stand-in`,
      '2026-06-09 handover taken-over',
      `2026-06-15 ${planned.id} stand-in`,
    ])
  })

  test('from that morning on, also where the line wakes later, when the deputy before was told something', () => {
    const handover = aHandover({ since: '2026-06-10', next: morningOn('2026-06-10') })
    const standIns = [{ ...line({ cmt_a: '2026-06-05' }), next: morningOn('2026-06-15') }]
    const told = { handover, standIns }
    expect(days([desk(held('cmt_a', '2026-06-12'))], told, '2026-06-14')).toStrictEqual([
      `2026-06-10 ${planned.id} stand-in`,
      '2026-06-10 handover taken-over',
      `2026-06-12 ${planned.id} stand-in`,
    ])
  })

  test('not before the line wakes, where the deputy before was told nothing', () => {
    const handover = aHandover({ since: '2026-06-10', next: morningOn('2026-06-10') })
    const standIns = [{ ...line(), next: morningOn('2026-06-15') }]
    expect(days([desk(held('cmt_a', '2026-06-12'))], { handover, standIns }, '2026-06-15')).toStrictEqual([
      `2026-06-15 ${planned.id} stand-in`,
    ])
  })

  test('read from the desks that wake until the last day alone', () => {
    const standIns = [planned, { ...planned, absentId: 'ofc_chen' } as const, unplanned]
    expect(absentUntil({ standIns }, '2026-06-05')).toStrictEqual(['ofc_karimi', 'ofc_chen'])
    expect(absentUntil({ standIns }, '2026-06-04')).toStrictEqual([])
    expect(absentUntil({}, '2026-06-05')).toStrictEqual([])
  })

  test('and none where nothing falls due, the official is back, or the line sleeps', () => {
    expect(days([desk(held('cmt_a', '2026-07-10'))])).toStrictEqual([])
    expect(days([aDesk({ official: { ...absent, workingDays: plainWeekdays } })])).toStrictEqual([])
    expect(days([desk(held('cmt_a', '2026-06-10'))], { standIns: [unplanned] })).toStrictEqual([])
    expect(days([])).toStrictEqual([])
  })
})
