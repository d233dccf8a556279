import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Official } from '../../functions/domain/officials/official.ts'
import { todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import {
  briefMoved,
  coverageOf,
  firstBrief,
  isBriefTold,
  isLongOutstanding,
  isWorthTelling,
  listed,
  overdueByOrganisation,
  undecidedIn,
  unreachedIn,
  type WeeklyBrief,
} from '../../functions/domain/reminders/weekly-brief.ts'
import { type Calendar, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  aHandover,
  anAddressMatter,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aWeeklyBrief,
  daysLater,
  fridayAndSaturdayOff,
  raised,
} from '../support/domain-builders.ts'

/* The brief of a week. Officials are in Shanghai: their Wednesday 3 June 2026 begins at 16:00 UTC of the day before. */

const reader = anOfficial({ weeklyBrief: true, version: 7 })
const wednesdayNoon: Instant = '2026-06-03T04:00:00Z'
const holidays = (...days: readonly CalendarDate[]): Calendar => ({
  ...plainWeekdays,
  holidays: new Map(days.map((day) => [day, 'a holiday'])),
})
const none = { named: [], others: 0 }
const nothing = {
  ...aWeeklyBrief().tells,
  changed: { agreed: 0, done: 0, moved: 0, dropped: 0, reopened: 0 },
  overdue: { count: 0, ...none },
}

test('A brief begins with the day on which its reader begins, and comes in the next week', () => {
  expect(firstBrief(reader, wednesdayNoon)).toEqual({
    kind: 'weekly-brief',
    id: 'weekly-brief',
    version: 7,
    coveredTo: '2026-06-02T16:00:00Z',
    next: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' },
  })
})

describe('The brief after one of Monday 8 June comes', () => {
  const nextOf = (official: Official, on: CalendarDate = '2026-06-08') =>
    briefMoved(firstBrief(official, wednesdayNoon), on, official, `${on}T00:15:00Z`).to.on

  test.each<[string, Calendar, CalendarDate]>([
    ['on the first working day of the next week', plainWeekdays, '2026-06-15'],
    ['on Tuesday when Monday is a holiday', holidays('2026-06-15'), '2026-06-16'],
    ['on Sunday where Friday and Saturday are off', fridayAndSaturdayOff, '2026-06-14'],
  ])('%s', (_, workingDays, day) => {
    expect(nextOf({ ...reader, workingDays })).toBe(day)
  })

  test('in the same week, when the week before had no working day', () => {
    const away = holidays('2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19')
    expect(nextOf({ ...reader, workingDays: away })).toBe('2026-06-22')
  })

  test('on the first working day of the next week, also after one that was late', () => {
    expect(nextOf(reader, '2026-06-12')).toBe('2026-06-15')
  })
})

describe('A brief covers', () => {
  const line = firstBrief(reader, wednesdayNoon)

  test('whole days of its reader, from the moment on which the last one ended to the day before', () => {
    expect(coverageOf(line, '2026-06-08', reader)).toEqual({
      from: '2026-06-02T16:00:00Z',
      before: '2026-06-07T16:00:00Z',
      since: '2026-06-03',
    })
  })

  test('nothing twice, also where a day begins later than it did when the last one was told', () => {
    const moved = { ...line, coveredTo: '2026-06-07T20:00:00Z' } as const
    expect(coverageOf(moved, '2026-06-08', reader).before).toBe('2026-06-07T20:00:00Z')
  })

  test('every moment once, whatever is told, fails or has nothing to tell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('told', 'nothing to tell', 'nobody knows'), { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 90 * 24 }),
        (outcomes, off, hour) => {
          const workingDays = holidays(...off.map((days) => daysLater('2026-06-03', days)))
          const official = { ...reader, workingDays }
          const change = new Date(Date.parse(wednesdayNoon) + hour * 3_600_000).toISOString() as Instant
          let line: WeeklyBrief = firstBrief(official, wednesdayNoon)
          let times = 0
          for (const outcome of outcomes) {
            const { next } = line
            if (next === undefined) throw new Error('a brief has a next morning')
            if (outcome === 'nobody knows') {
              const tomorrow = daysLater(next.on, 1)
              line = { ...line, next: { on: tomorrow, at: `${tomorrow}T00:00:00Z` } }
              continue
            }
            const { from, before } = coverageOf(line, next.on, official)
            if (change >= from && change < before) times += 1
            const { to, coveredTo } = briefMoved(line, next.on, official, next.at)
            line = { ...line, next: to, coveredTo }
          }
          expect(times).toBe(change < line.coveredTo ? 1 : 0)
        },
      ),
    )
  })
})

describe('What a brief tells is read', () => {
  const line = { ...firstBrief(reader, wednesdayNoon) }
  const monday: Instant = '2026-06-08T00:00:00Z'
  const desk = aDesk({ official: reader, weeklyBrief: line })

  test('when its morning has come', () => {
    expect(isBriefTold(desk, monday)).toBe(true)
    expect(isBriefTold(desk, '2026-06-10T03:00:00Z')).toBe(true)
  })

  test.each<[string, Parameters<typeof isBriefTold>[0], Instant]>([
    ['before the hour', desk, '2026-06-07T23:45:00Z'],
    ['in the evening', desk, '2026-06-08T09:00:00Z'],
    ['before its day', desk, '2026-06-05T00:00:00Z'],
    ['on a desk without one', aDesk({ official: reader }), monday],
    [
      'without a morning',
      aDesk({ official: reader, weeklyBrief: { ...line, next: undefined } as never }),
      monday,
    ],
    ['for an official who reads none', { ...desk, official: anOfficial() }, monday],
    ['for an office that reads none', { ...desk, official: anOffice({ weeklyBrief: false }) }, monday],
    ['while no mail may be sent', { ...desk, official: { ...reader, outsideAddress: 'asked' } }, monday],
    [
      'before the first morning of a new holder',
      { ...desk, handover: aHandover({ next: { on: '2026-06-09', at: '2026-06-09T00:00:00Z' } }) },
      monday,
    ],
  ])('but not %s', (_, read, now) => {
    expect(isBriefTold(read, now)).toBe(false)
  })

  test('for the protocol office without a word of its own', () => {
    expect(isBriefTold({ ...desk, official: anOffice() }, monday)).toBe(true)
    expect(
      isBriefTold(
        { ...desk, handover: aHandover({ next: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' } }) },
        monday,
      ),
    ).toBe(true)
  })
})

describe('A notice', () => {
  const monday: Instant = '2026-06-08T00:00:00Z'
  const weeklyBrief = { ...aWeeklyBrief(), next: { on: '2026-06-08', at: monday } } as const
  const { tells, ...unread } = weeklyBrief

  test('is sent for the brief alone', () => {
    const today = todaysNotice(aDesk({ official: reader, weeklyBrief }), monday)
    expect(today).toMatchObject({ kind: 'notice', notice: { weeklyBrief, commitments: [] } })
  })

  test('has the brief also when more waits than it has room for', () => {
    const commitments = Array.from({ length: 60 }, (_, index) =>
      anOpenCommitment({ id: `cmt_${index}`, next: { on: '2026-06-01', at: '2026-06-01T00:00:00Z' } }),
    )
    const today = todaysNotice(aDesk({ official: reader, weeklyBrief, commitments }), monday)
    if (today.kind === 'silence') throw new Error('much is due')
    expect(today.notice.weeklyBrief).toEqual(weeklyBrief)
    expect(today.notice.waiting.map(({ kind }) => kind)).not.toContain('weekly-brief')
  })

  test('is not sent for a brief of which nothing was read', () => {
    expect(todaysNotice(aDesk({ official: reader, weeklyBrief: unread }), monday).kind).toBe('silence')
  })

  test('takes the brief off the desk of whom it is no more', () => {
    const official = anOfficial()
    expect(todaysNotice(aDesk({ official, weeklyBrief: unread }), monday)).toMatchObject({
      kind: 'silence',
      moves: [{ line: unread, isGone: true }],
    })
  })

  test('is not sent to a new holder because of a brief that is not due', () => {
    const later = { ...unread, next: { on: '2026-06-15', at: '2026-06-15T00:00:00Z' } } as const
    const handover = aHandover({ next: { on: '2026-06-08', at: monday } })
    expect(todaysNotice(aDesk({ official: reader, weeklyBrief: later, handover }), monday).kind).toBe(
      'silence',
    )
  })
})

test('A brief is worth a mail when something changed or is overdue, and not for open questions alone', () => {
  expect(isWorthTelling(nothing)).toBe(false)
  expect(isWorthTelling({ ...nothing, changed: { ...nothing.changed, moved: 1 } })).toBe(true)
  expect(isWorthTelling({ ...nothing, overdue: { count: 1, ...none } })).toBe(true)
})

test('Long outstanding is what was due eighteen months ago or earlier', () => {
  expect(isLongOutstanding('2024-12-03', '2026-06-03')).toBe(true)
  expect(isLongOutstanding('2024-12-04', '2026-06-03')).toBe(false)
})

test('Five of a list are named unless it says otherwise, and the others are counted', () => {
  expect(listed([1, 2, 3, 4, 5, 6, 7])).toEqual({ named: [1, 2, 3, 4, 5], others: 2 })
  expect(listed([1], 10)).toEqual({ named: [1], others: 0 })
})

test('What is overdue stands by organisation, the most first and then by name, under one spelling', () => {
  const organisations: Readonly<Record<string, string>> = { ofc_lin: 'Trade', ofc_chen: 'TRADE' }
  const late = [
    { responsible: 'ofc_lin', deadline: '2026-05-04' },
    { responsibleOrganisation: 'Seeds', deadline: '2026-05-01' },
    { responsible: 'ofc_chen', responsibleOrganisation: 'Other', deadline: '2026-05-02' },
    { responsible: 'ofc_nobody', deadline: '2026-05-01' },
    { responsibleOrganisation: 'Archives', deadline: '2026-05-03' },
    { responsible: 'ofc_lin', deadline: '2026-05-03' },
  ] as const
  const expected = [
    { organisation: 'Trade', count: 3, since: '2026-05-02' },
    { organisation: 'Archives', count: 1, since: '2026-05-03' },
    { organisation: 'Seeds', count: 1, since: '2026-05-01' },
    { count: 1, since: '2026-05-01' },
  ]
  expect(overdueByOrganisation(late, (id) => organisations[id])).toStrictEqual(expected)
  const many = Array.from(
    { length: 12 },
    () => ({ responsibleOrganisation: 'Zoo', deadline: '2026-05-01' }) as const,
  )
  expect(overdueByOrganisation([...late, ...many], () => undefined).map(({ count }) => count)).toEqual([
    12, 4, 1, 1,
  ])
})

describe('The questions of the office', () => {
  test('are counted without those of a draft, with the day of the oldest', () => {
    const matters = [
      anOpenMatter({ questions: [...raised('date'), { kind: 'responsible', since: '2026-05-04' }] }),
      anOpenMatter({ draft: true, questions: [{ kind: 'date', since: '2026-01-01' }] }),
      anAddressMatter(),
    ]
    expect(undecidedIn(matters)).toEqual({ undecided: { count: 2, since: '2026-05-04' } })
    expect(undecidedIn([])).toEqual({})
  })

  test('say whom no mail reaches, and why, the longest first', () => {
    const about = (officialId: `ofc_${string}`, more: object) => anAddressMatter({ officialId, ...more })
    const absence = { from: '2026-06-01', to: '2026-06-12' } as const
    const matters = [
      anOpenMatter(),
      about('ofc_lin', { questions: [{ kind: 'unreachable', since: '2026-06-02' }] }),
      about('ofc_x', { questions: [{ kind: 'absent', since: '2026-06-03' }], absence }),
      about('ofc_ana', { questions: [{ kind: 'unusable-record', since: '2026-06-01' }] }),
      about('ofc_ana', { questions: [{ kind: 'outside-address', since: '2026-06-01' }] }),
    ]
    const officials = new Map([
      ['ofc_lin', anOfficial({ name: 'Lin' })],
      ['ofc_ana', anOfficial({ name: 'Ana' })],
    ])
    expect(unreachedIn(matters, (id) => officials.get(id))).toEqual([
      { who: 'Ana', because: 'outside-address', since: '2026-06-01' },
      { who: 'Lin', because: 'unreachable', since: '2026-06-02' },
      { who: '', because: 'absent', since: '2026-06-03', absence },
    ])
  })

  test('say of an absent official whether the directory names a deputy', () => {
    const absence = { from: '2026-06-01', to: '2026-06-12' } as const
    const matters = [anAddressMatter({ questions: [{ kind: 'absent', since: '2026-06-03' }], absence })]
    const lin = anOfficial({ name: 'Lin' })
    const told = { who: 'Lin', because: 'absent', since: '2026-06-03', absence }
    expect(unreachedIn(matters, () => lin)).toEqual([{ ...told, hasNoDeputy: true }])
    expect(unreachedIn(matters, () => ({ ...lin, deputyId: 'ofc_mei' }))).toEqual([told])
  })

  test('say nothing of a deputy where the mail is stopped', () => {
    const matters = [anAddressMatter({ questions: [{ kind: 'unreachable', since: '2026-06-02' }] })]
    expect(unreachedIn(matters, () => anOfficial())).toMatchObject([{ because: 'unreachable' }])
    expect(unreachedIn(matters, () => anOfficial())[0]).not.toHaveProperty('hasNoDeputy')
  })
})
