import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commitmentForecast, partForecast } from '../../functions/domain/reminders/commitment-forecast.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { comingNotices } from '../../functions/domain/reminders/forecast.ts'
import { morningOf } from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate, Hour, Instant } from '../../functions/domain/shared/time.ts'
import {
  aCommitmentNobodyHolds,
  aDesk,
  aHandover,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  daysLater,
  everyQuarterHour,
  morningOn,
  now,
} from '../support/domain-builders.ts'
import { daysAndMoments, noticesAt } from './desk-in-time.ts'

const office = aDesk({ official: anOffice() })
const planOf = (commitment = anOpenCommitment(), desk: Partial<Desk> = {}, at: Instant = now) =>
  commitmentForecast(commitment, {
    desk: { ...aDesk({ commitments: [commitment] }), ...desk },
    office,
    now: at,
  })
const named = ({ dates }: ReturnType<typeof planOf>) =>
  dates.map((date) => `${date.on} ${date.rung}${'of' in date ? ` ${date.number} of ${date.of}` : ''}`)

describe('The plan of a commitment', () => {
  test('names every notice to come, to whom and when, and at the end asks the protocol office', () => {
    const plan = planOf(anOpenCommitment({ next: morningOn('2026-06-03'), toldOn: '2026-06-01' }))
    expect(named(plan)).toStrictEqual([
      '2026-06-03 10-days-before',
      '2026-06-12 3-days-before',
      '2026-06-17 due',
      '2026-06-22 overdue 1 of 8',
      '2026-06-29 overdue 2 of 8',
      '2026-07-06 overdue 3 of 8',
      '2026-07-13 overdue 4 of 8',
      '2026-07-20 overdue 5 of 8',
      '2026-07-27 overdue 6 of 8',
      '2026-08-03 overdue 7 of 8',
      '2026-08-10 overdue 8 of 8',
      '2026-08-11 reminders-ended',
    ])
    expect(plan.dates[1]).toStrictEqual({
      on: '2026-06-12',
      at: '2026-06-12T00:00:00Z',
      rung: '3-days-before',
      official: 'ofc_lin',
    })
    expect(plan.dates.at(-1)?.official).toBe(office.official.id)
    expect(Object.keys(plan)).toStrictEqual(['ladder', 'dates'])
  })

  test('says that a reminder comes later because the official has just said a word', () => {
    const told = { toldOn: '2026-06-01', dueOn: '2026-06-16', spokenOn: '2026-06-10' } as const
    const plan = planOf(
      anOpenCommitment({ ...told, next: morningOn('2026-06-16') }),
      {},
      '2026-06-10T12:00:00Z',
    )
    expect([plan.because, named(plan).slice(0, 2)]).toStrictEqual([
      'quiet',
      ['2026-06-16 due', '2026-06-19 overdue 1 of 8'],
    ])
    const far = anOpenCommitment({ ...told, dueOn: '2026-06-30', next: morningOn('2026-06-16') })
    expect(planOf(far, {}, '2026-06-10T12:00:00Z')).not.toHaveProperty('because')
  })

  test('tells the next six check-ins of a rhythm that never ends', () => {
    const line = anOpenCommitment({ dueOn: undefined, checkIn: { every: 'P4W' }, toldOn: '2026-06-01' })
    expect(named(planOf({ ...line, next: { on: '2026-06-26', at: '2026-06-26T00:00:00Z' } }))).toStrictEqual([
      '2026-06-26 check-in',
      '2026-07-24 check-in',
      '2026-08-21 check-in',
      '2026-09-18 check-in',
      '2026-10-16 check-in',
      '2026-11-13 check-in',
    ])
  })

  test('tells the next six notices of a rhythm beside a date, and not yet that the reminders end', () => {
    const line = anOpenCommitment({
      dueOn: '2026-08-28',
      checkIn: { every: 'P4W' },
      toldOn: '2026-06-01',
      next: { on: '2026-06-26', at: '2026-06-26T00:00:00Z' },
    })
    expect(named(planOf(line))).toStrictEqual([
      '2026-06-26 check-in',
      '2026-07-24 check-in',
      '2026-08-14 10-days-before',
      '2026-08-25 3-days-before',
      '2026-08-28 due',
      '2026-09-02 overdue 1 of 8',
    ])
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0], string]>([
    ['nobody was told yet', { next: morningOn('2026-06-03') }, '2026-06-03 assigned'],
    [
      'it was changed since the last notice',
      { next: morningOn('2026-06-04'), toldOn: '2026-06-03' },
      '2026-06-04 changed',
    ],
    [
      'a rung was missed',
      { next: morningOn('2026-06-04'), toldOn: '2026-06-01' },
      '2026-06-04 10-days-before',
    ],
    [
      'two rungs were missed, the later one',
      { next: morningOn('2026-06-15'), toldOn: '2026-06-01' },
      '2026-06-15 3-days-before',
    ],
  ])('begins with what its line waits for: %s', (_, line, first) => {
    expect(named(planOf(anOpenCommitment(line)))[0]).toBe(first)
  })

  test('begins today while today’s notice may still go out, and else on the next morning', () => {
    const line = anOpenCommitment({ toldOn: '2026-06-01' })
    expect(named(planOf(line, {}, '2026-06-03T08:45:00Z'))[0]).toBe('2026-06-03 10-days-before')
    expect(named(planOf(line, {}, '2026-06-03T09:00:00Z'))[0]).toBe('2026-06-04 10-days-before')
  })

  test('of a new holder begins on their first morning, and lateness from before is not theirs', () => {
    const handover = aHandover({ since: '2026-06-04', next: morningOn('2026-06-04') })
    const late = anOpenCommitment({
      dueOn: '2026-05-01',
      toldOn: '2026-06-01',
      next: morningOn('2026-06-08'),
    })
    expect(named(planOf(late, { handover })).slice(0, 2)).toStrictEqual([
      '2026-06-04 taken-over',
      '2026-06-09 overdue 1 of 8',
    ])
  })

  test('of a new holder begins with what nothing was planned for, too', () => {
    const handover = aHandover({ since: '2026-06-04', next: morningOn('2026-06-04') })
    const line = anOpenCommitment({ dueOn: undefined, next: undefined })
    expect(named(planOf(line, { handover }))).toStrictEqual(['2026-06-04 taken-over'])
  })

  test('of one that has no rung left and was changed is to say so once', () => {
    const line = anOpenCommitment({ dueOn: undefined, toldOn: '2026-06-01' })
    expect(named(planOf(line))).toStrictEqual(['2026-06-03 changed'])
  })

  test('of one without a date or a rhythm ends with the first notice', () => {
    const line = anOpenCommitment({ dueOn: undefined, matterId: 'mat_plan' })
    expect(named(planOf(line))).toStrictEqual(['2026-06-03 assigned'])
  })

  test.each([
    ['is closed', 'closed', { ...anOpenCommitment(), status: 'cancelled', reason: 'no' } as const],
    ['is a draft’s', 'draft', anOpenCommitment({ draft: true, next: undefined })],
    ['nobody holds', 'nobody-named', aCommitmentNobodyHolds()],
    [
      'was told for the last time',
      'reminders-ended',
      anOpenCommitment({ matterId: 'mat_plan', next: undefined }),
    ],
    ['was accepted without a date', 'no-date', anOpenCommitment({ dueOn: undefined, next: undefined })],
  ])('that %s is empty, and says why', (_, because, commitment) => {
    const { ladder, ...plan } = commitmentForecast(commitment, { desk: aDesk(), office, now })
    expect(plan).toStrictEqual({ dates: [], because })
  })

  test('of an official to whom we may not write is empty until the office says yes', () => {
    const desk = { official: anOfficial({ outsideAddress: 'asked' }) }
    expect(planOf(anOpenCommitment(), desk)).toMatchObject({ dates: [], because: 'address-waits' })
  })

  test.each<[string | undefined, object]>([
    [undefined, { name: 'default' }],
    ['close', { name: 'close' }],
    ['gone', { name: 'default', inPlaceOf: 'gone' }],
  ])('names the ladder that counts for the ladder of the visit: %s', (ladder, named) => {
    expect(planOf(anOpenCommitment({ ladder })).ladder).toStrictEqual(named)
  })

  test('of one without a due date names no ladder', () => {
    expect(planOf(anOpenCommitment({ dueOn: undefined, ladder: 'close' }))).not.toHaveProperty('ladder')
  })

  test('says when the office is asked about it, and for which time', () => {
    const commitment = aCommitmentNobodyHolds()
    const plan = commitmentForecast(commitment, {
      desk: office,
      office: { ...office, matters: [anOpenMatter({ id: 'mat_other' }), anOpenMatter()] },
      now,
    })
    expect(plan.matter).toStrictEqual({
      id: 'mat_plan',
      official: office.official.id,
      dates: ['06-03', '06-08', '06-15', '06-22', '06-29', '07-06'].map((day, before) => ({
        on: `2026-${day}`,
        at: `2026-${day}T00:00:00Z`,
        number: before + 1,
      })),
    })
  })
})

describe('The plan of a commitment says why it begins late or is empty', () => {
  const since = '2026-06-02'
  test.each<[string, string, Parameters<typeof anOpenCommitment>[0], readonly string[]]>([
    ['it is reported as done', 'asked', { asked: [{ kind: 'acceptance', since }] }, []],
    [
      'the office decides about its date',
      'date-before-agreement',
      { matterId: 'mat_plan', dateAsked: true, next: undefined },
      [],
    ],
    [
      'a question keeps it silent',
      'asked',
      { silentUntil: '2026-08-10', toldOn: since, next: morningOn('2026-08-10') },
      ['2026-08-10 undecided', '2026-08-11 reminders-ended'],
    ],
    [
      'the other side has to answer',
      'waiting',
      {
        dueOn: undefined,
        waiting: { for: 'a draft', until: '2026-06-10', since },
        toldOn: since,
        next: morningOn('2026-06-10'),
      },
      ['2026-06-10 waiting-ended'],
    ],
  ])('%s', (_, because, facts, dates) => {
    const plan = planOf(anOpenCommitment(facts))
    expect([plan.because, named(plan)]).toEqual([because, dates])
  })

  test('and no more on the day on which the silence ends', () => {
    const silent = anOpenCommitment({ silentUntil: '2026-06-10', next: morningOn('2026-06-10') })
    expect(planOf(silent, {}, '2026-06-09T00:00:00Z').because).toBe('asked')
    expect(planOf(silent, {}, '2026-06-10T00:00:00Z')).not.toHaveProperty('because')
  })

  test('though a new holder will be told of it', () => {
    const handover = aHandover({ since: '2026-06-04', next: morningOn('2026-06-04') })
    const reported = anOpenCommitment({ asked: [{ kind: 'acceptance', since }] })
    expect(planOf(reported, { handover })).toMatchObject({ dates: [], because: 'asked' })
  })
})

describe('The plan of what recurs', () => {
  test('has six notices, because it may have no end', () => {
    const monthly = anOpenCommitment({
      dueOn: '2026-06-15',
      repeats: { every: 'P1M' },
      occurrences: { firstOn: '2026-06-15', number: 1, settledTo: 0 },
    })
    expect(planOf(monthly).dates).toHaveLength(6)
  })
})

describe('The plan names the escalations to come', () => {
  const official = anOfficial({ supervisorId: 'ofc_ana', escalation: undefined })
  const late = anOpenCommitment({ toldOn: '2026-06-01' })

  test('to the supervisor and to the office', () => {
    expect(planOf(late, { official }).escalations).toEqual([
      { on: '2026-06-24', to: 'supervisor', official: 'ofc_ana' },
      { on: '2026-07-01', to: 'office', official: office.official.id },
    ])
  })

  test('to the office alone where there is no supervisor, and to nobody where nothing is escalated', () => {
    const alone = anOfficial({ escalation: undefined })
    expect(planOf(late, { official: alone }).escalations).toEqual([
      { on: '2026-07-01', to: 'office', official: office.official.id },
    ])
    expect(planOf(late)).not.toHaveProperty('escalations')
  })

  test('counted from the first morning of a new holder', () => {
    const handover = aHandover({ since: '2026-07-06', next: morningOn('2026-07-06') })
    expect(planOf(late, { official, handover }).escalations).toEqual([
      { on: '2026-07-13', to: 'supervisor', official: 'ofc_ana' },
      { on: '2026-07-20', to: 'office', official: office.official.id },
    ])
  })

  test('and none after the last notice, nor where no notice comes', () => {
    const reported = { ...late, asked: [{ kind: 'acceptance', since: '2026-06-02' }] } as const
    expect(planOf(reported, { official })).not.toHaveProperty('escalations')
    const once = anOpenCommitment({
      dueOn: '2026-03-02',
      heldFrom: '2026-03-02',
      toldOn: '2026-06-01',
      waiting: { for: 'a draft', until: '2026-05-29', since: '2026-05-01' },
    })
    const plan = planOf(once, { official })
    const last = plan.dates.at(-2)?.on ?? ''
    expect((plan.escalations ?? []).every(({ on }) => on <= last)).toBe(true)
  })
})

test.each<[string, Parameters<typeof anOpenCommitment>[0], readonly string[]]>([
  ['when it then asks the office', {}, ['2026-08-10 overdue 8 of 8', '2026-08-11 reminders-ended']],
  ['when the office is asked already', { matterId: 'mat_plan' }, ['2026-08-10 overdue 8 of 8']],
])('The plan names an escalation up to the day of the last reminder, and none later, %s', (_, asked, dates) => {
  const official = anOfficial({ supervisorId: 'ofc_ana', escalation: undefined })
  // After the no of the office the supervisor is told on 10 August, and the office would be on the 17th.
  const refused = anOpenCommitment({
    toldOn: '2026-08-03',
    lastRefusal: { question: 'more-time', on: '2026-08-03', reason: 'It is late.' },
    next: morningOn('2026-08-10'),
    ...asked,
  })
  const plan = planOf(refused, { official }, '2026-08-05T00:00:00Z')
  expect([named(plan), plan.escalations]).toStrictEqual([
    dates,
    [{ to: 'supervisor', on: '2026-08-10', official: 'ofc_ana' }],
  ])
})

test('The plan names no escalation on the day on which the office is asked after the last reminder', () => {
  const refused = anOpenCommitment({
    toldOn: '2026-08-03',
    lastRefusal: { question: 'more-time', on: '2026-08-04', reason: 'It is late.' },
    next: morningOn('2026-08-10'),
  })
  const official = anOfficial({ supervisorId: 'ofc_ana', escalation: undefined })
  const plan = planOf(refused, { official }, '2026-08-05T00:00:00Z')
  expect(named(plan)).toStrictEqual(['2026-08-10 overdue 8 of 8', '2026-08-11 reminders-ended'])
  expect(plan).not.toHaveProperty('escalations')
})

describe('The plan says of a day', () => {
  const workingDays = {
    weekend: [6, 7],
    code: 'CN',
    holidays: new Map([['2026-06-17', 'a holiday']] as const),
    knownUntil: '2026-07-31',
  } as const
  const official = anOfficial({ workingDays })
  const { dates } = planOf(anOpenCommitment({ toldOn: '2026-06-01' }), { official })

  test('that its notice was meant for a day off, and told on the working day before', () => {
    expect(dates.find(({ rung }) => rung === 'due')).toEqual({
      ...morningOn('2026-06-16'),
      rung: 'due',
      official: 'ofc_lin',
      moved: { from: '2026-06-17', is: 'holiday', code: 'CN', name: 'a holiday' },
    })
    expect(dates.filter(({ moved }) => moved !== undefined)).toHaveLength(1)
  })

  test('that no decree reaches so far', () => {
    expect(dates.flatMap(({ on, calendar }) => (calendar ? [{ on, calendar }] : []))).toEqual([
      { on: '2026-08-03', calendar: { code: 'CN', is: 'unknown' } },
      { on: '2026-08-10', calendar: { code: 'CN', is: 'unknown' } },
    ])
  })

  test('that a change of the calendar moved its notice to the working day after', () => {
    const next = { ...morningOn('2026-06-18'), since: '2026-06-17' } as const
    const first = (more: object) =>
      planOf(anOpenCommitment({ toldOn: '2026-06-12', dueOn: '2026-06-30', next, ...more }), { official })
        .dates[0]
    expect(first({})).toMatchObject({ on: '2026-06-18', moved: { from: '2026-06-17', is: 'holiday' } })
    // A morning that was missed on a working day was not moved.
    expect(first({ next: { ...next, since: '2026-06-16' } })).not.toHaveProperty('moved')
    expect(first({ next: { ...next, since: '2026-06-18' } })).not.toHaveProperty('moved')
  })
})

describe('The plan of a part', () => {
  const plan = (overrides: Parameters<typeof aPart>[0] = {}, desk: Partial<Desk> = {}) =>
    partForecast(aPart(overrides), { desk: { ...aDesk(), ...desk }, now })
  const daysOf = (...asked: Parameters<typeof plan>) =>
    plan(...asked).dates.map(({ on, rung }) => `${on} ${rung}`)

  test('names every notice to come to the contributor, to the last', () => {
    const { official, dates, ...rest } = plan({ toldOn: '2026-06-01' })
    expect([official, rest]).toStrictEqual(['ofc_lin', {}])
    expect(dates[0]).toEqual({ ...morningOn('2026-06-03'), rung: '10-days-before', official: 'ofc_lin' })
    expect([dates.length, dates.at(-1)]).toEqual([
      11,
      { ...morningOn('2026-08-10'), rung: 'overdue', number: 8, of: 8, official: 'ofc_lin' },
    ])
  })

  test('tells the next six check-ins of a rhythm', () => {
    expect(plan({ dueOn: undefined, checkIn: { every: 'P2W' } }).dates).toHaveLength(6)
  })

  test('says why it is empty', () => {
    expect(plan({ draft: true })).toEqual({ official: 'ofc_lin', dates: [], because: 'draft' })
    const official = anOfficial({ outsideAddress: 'asked' })
    expect(plan({}, { official })).toEqual({ official: 'ofc_lin', dates: [], because: 'address-waits' })
    expect(plan({ next: undefined, matterId: undefined })).toMatchObject({ because: 'reminders-ended' })
  })

  test('says that a word of the contributor has put off the first notice', () => {
    const told = { toldOn: '2026-06-01', dueOn: '2026-06-05', spokenOn: '2026-06-01' } as const
    expect(daysOf({ ...told, next: morningOn('2026-06-05') })[0]).toBe('2026-06-05 due')
  })
})

const aDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => daysLater('2026-06-03', days))
const aWeekday = (from: number, to: number) =>
  aDay(from, to).filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))

const aZone = fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/New_York', 'Pacific/Auckland')
const aPace = fc.oneof(
  fc.record({ dueOn: aDay(-60, 120) }),
  fc.record({
    dueOn: fc.constant(undefined),
    checkIn: fc.constantFrom({ every: 'P9D' } as const, { every: 'P1M' } as const),
  }),
  fc.constant({ dueOn: undefined }),
)

test('Day by day the notices that are sent are exactly the planned ones, to the last', () => {
  fc.assert(
    fc.property(
      fc.record({
        zone: aZone,
        hour: fc.constantFrom<Hour>('00:00', '08:00', '14:45'),
        pace: aPace,
        heldFrom: aWeekday(-30, 0),
        lastWordOn: aDay(-40, -31),
        firstOn: aWeekday(-3, 20),
        toldOn: fc.option(aDay(-30, -4), { nil: undefined }),
        since: fc.option(aWeekday(0, 10), { nil: undefined }),
        asksOn: fc.option(aWeekday(-3, 20), { nil: undefined }),
      }),
      ({ zone, hour, pace, heldFrom, lastWordOn, firstOn, toldOn, since, asksOn }) => {
        const official = anOfficial({ zone, hour })
        const morning = (on: CalendarDate) => ({ next: { on: on, at: morningOf(on, official) } })
        const commitment = anOpenCommitment({ ...pace, heldFrom, lastWordOn, toldOn, ...morning(firstOn) })
        const desk = aDesk({
          official,
          commitments: [commitment],
          matters: asksOn ? [anOpenMatter({ askedFrom: asksOn, ...morning(asksOn) })] : [],
          ...(since && { handover: aHandover({ since, ...morning(since) }) }),
        })
        const start: Instant = '2026-06-02T22:00:00Z'
        const end = '2026-12-31'
        const told = noticesAt(everyQuarterHour(start, '2027-01-02T00:00:00Z'), desk)
        const planned = [commitment, ...desk.matters].flatMap((line) => {
          const days: [string, CalendarDate, Instant][] = []
          for (const { on, at } of comingNotices(line, { ...desk, now: start })) {
            if (on > end) break
            days.push([line.id, on, at])
          }
          return days
        })
        const happened = told.flatMap(({ at, notice }) =>
          [...notice.commitments, ...notice.matters].map(
            ({ line }) => [line.id, notice.localDate, at] as const,
          ),
        )
        const inOrder = (days: readonly (readonly string[])[]) => days.map((day) => day.join(' ')).toSorted()
        // A notice of a morning that had passed when the plan was made leaves at the next tick.
        const sinceStart = (days: readonly (readonly [string, CalendarDate, Instant])[]) =>
          days.map(([id, on, at]) => [id, on, at < start ? start : at] as const)
        expect(inOrder(sinceStart(happened.filter(([, on]) => on <= end)))).toStrictEqual(
          inOrder(sinceStart(planned)),
        )
        expect(daysAndMoments(told).length).toBeGreaterThan(0)
      },
    ),
    { seed: 20261124, numRuns: 60 },
  )
})
