import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { afterSending, afterUnknownSending } from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { type ExplainedDay, explanation } from '../../functions/domain/reminders/explanation.ts'
import { type Line, linesOf } from '../../functions/domain/reminders/line.ts'
import {
  type Claim,
  type DayRecord,
  type NoticeRecord,
  recordedLine,
  type SilenceRecord,
} from '../../functions/domain/reminders/notice-record.ts'
import { listedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  aCommitmentNobodyHolds,
  aDesk,
  aHandover,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aPieceOfNews,
  daysLater,
  morningOn,
  now,
  weekday,
} from '../support/domain-builders.ts'
import { isAwake, withMoves, withoutReminders } from './desk-in-time.ts'

const later = { next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } } as const
const quietDesk = aDesk({ commitments: [anOpenCommitment(later)] })

const aClaim = (overrides: Partial<Claim> = {}): Claim => ({
  localDate: '2026-06-03',
  nonce: 'n',
  claimedAt: now,
  lines: [{ id: 'cmt_plan', version: 1, title: 'Development plan', plannedFor: '2026-06-03' }],
  ...overrides,
})
const aSentNotice = (overrides: Partial<Claim> = {}): NoticeRecord => ({
  ...aClaim(overrides),
  state: 'sent',
  sentAt: now,
  messageId: 'm',
})
const aSilence = (because: SilenceRecord['because'], overrides: Partial<Claim> = {}): SilenceRecord => ({
  ...aClaim(overrides),
  state: 'silent',
  because,
})

/** Asked on Thursday evening, Lin's day is over. */
const thursdayEvening = '2026-06-04T12:00:00Z'
const explained = (
  days: { from: CalendarDate; to: CalendarDate } | CalendarDate,
  known: { desk?: Desk; records?: readonly DayRecord[]; now?: Instant } = {},
) =>
  explanation(
    { desk: quietDesk, records: [], now: thursdayEvening, ...known },
    typeof days === 'string' ? { from: days, to: days } : days,
  )
const [monday, tuesday, wednesday, thursday] = [
  '2026-06-01',
  '2026-06-02',
  '2026-06-03',
  '2026-06-04',
] as const
const { lines } = aClaim()

describe('A day is explained', () => {
  test('by the notice that was sent, with what became of it', () => {
    const delivery = { state: 'bounced', at: now, reason: 'Permanent/General' } as const
    expect(explained(wednesday, { records: [aSentNotice()] })).toStrictEqual([
      { date: wednesday, state: 'sent', sentAt: now, messageId: 'm', lines },
    ])
    expect(
      explained(wednesday, {
        records: [{ ...aSentNotice(), state: 'sent', sentAt: now, messageId: 'm', delivery }],
      }),
    ).toStrictEqual([{ date: wednesday, state: 'sent', sentAt: now, messageId: 'm', lines, delivery }])
  })

  test('by the claim of which nobody knows', () => {
    expect(explained(wednesday, { records: [{ ...aClaim(), state: 'sending' }] })).toStrictEqual([
      { date: wednesday, state: 'unknown', claimedAt: now, lines },
    ])
  })

  test.each<[string, Instant, boolean]>([
    ['while it is still tried', '2026-06-03T01:00:00Z', true],
    ['in the evening', '2026-06-03T12:00:00Z', false],
    ['the morning after', '2026-06-04T01:00:00Z', false],
    ['later', thursdayEvening, false],
  ])('by the refusal, %s', (_, at, again) => {
    const records: DayRecord[] = [{ ...aClaim(), state: 'refused', reason: 'Throttling' }]
    expect(explained(wednesday, { records, now: at })).toStrictEqual([
      { date: wednesday, state: 'refused', reason: 'Throttling', again, lines },
    ])
  })

  test('by the refusal, which is not tried again where no mail may be sent', () => {
    const records: DayRecord[] = [{ ...aClaim(), state: 'refused', reason: 'Throttling' }]
    const desk = { ...quietDesk, official: anOfficial({ outsideAddress: 'asked' }) }
    expect(explained(wednesday, { desk, records, now: '2026-06-03T01:00:00Z' })).toStrictEqual([
      { date: wednesday, state: 'refused', reason: 'Throttling', again: false, lines },
    ])
  })

  test('by the refusal and the day that told it after all', () => {
    const records: DayRecord[] = [
      { ...aClaim({ localDate: tuesday }), state: 'refused', reason: 'Throttling' },
      aSentNotice(),
    ]
    expect(explained(tuesday, { records })).toMatchObject([{ state: 'refused', toldOn: wednesday }])
  })

  test('as a day off, whatever waited', () => {
    const records = [
      aSentNotice({
        localDate: '2026-06-08',
        lines: [{ ...recordedLine(anOpenCommitment()), plannedFor: '2026-06-05' }],
      }),
    ]
    expect(
      explained({ from: '2026-06-05', to: '2026-06-08' }, { records, now: '2026-06-09T12:00:00Z' }).map(
        (day) => ('because' in day ? day.because : day.state),
      ),
    ).toStrictEqual(['missed', 'day-off', 'day-off', 'sent'])
  })

  test('by there being nothing due', () => {
    expect(explained(wednesday)).toStrictEqual([{ date: wednesday, state: 'silent', because: 'nothing-due' }])
  })

  test.each(['address-waits', 'new-holder'] as const)('by the silence on record: %s', (because) => {
    expect(explained(wednesday, { records: [aSilence(because)] })).toStrictEqual([
      { date: wednesday, state: 'silent', because },
    ])
  })
})

describe('A missed day is known', () => {
  const missedOn = (date: CalendarDate, toldOn?: CalendarDate) => ({
    date,
    state: 'silent',
    because: 'missed',
    lines: [{ ...lines[0], plannedFor: monday }],
    ...(toldOn && { toldOn }),
  })
  const waited = { lines: [{ ...recordedLine(anOpenCommitment()), plannedFor: monday }] } as const

  test('by what a later notice says its lines waited for', () => {
    const records = [aSentNotice(waited)]
    expect(explained({ from: monday, to: tuesday }, { records })).toStrictEqual([
      missedOn(monday, wednesday),
      missedOn(tuesday, wednesday),
    ])
  })

  test('by a notice of which nobody knows, told by the one after', () => {
    const records: DayRecord[] = [
      { ...aClaim(waited), state: 'sending' },
      aSentNotice({
        localDate: thursday,
        lines: [{ ...recordedLine(anOpenCommitment()), plannedFor: thursday }],
      }),
    ]
    expect(explained(monday, { records })).toStrictEqual([missedOn(monday, thursday)])
  })

  test('and told by no notice that told of something else', () => {
    const records: DayRecord[] = [
      { ...aClaim(waited), state: 'sending' },
      aSentNotice({
        localDate: thursday,
        lines: [{ ...recordedLine(anOpenCommitment({ id: 'cmt_other' })), plannedFor: thursday }],
      }),
    ]
    expect(explained(monday, { records })).toStrictEqual([missedOn(monday)])
  })

  test.each<[string, Partial<Desk>]>([
    [
      'the office is asked about the address of',
      { official: anOfficial({ email: 'lin@scoda.example', outsideAddress: 'asked' }) },
    ],
    [
      'somebody else begins soon in the post of',
      {
        handover: aHandover({ since: '2026-06-05', next: { on: '2026-06-05', at: '2026-06-05T00:00:00Z' } }),
      },
    ],
  ])('also when today %s their official', (_, changes) => {
    const commitments = [anOpenCommitment({ next: { on: monday, at: '2026-06-01T00:00:00Z' } })]
    expect(explained(tuesday, { desk: aDesk({ commitments, ...changes }) })).toStrictEqual([
      missedOn(tuesday),
    ])
  })

  test('by a line that still waits', () => {
    const desk = aDesk({
      commitments: [anOpenCommitment({ next: { on: monday, at: '2026-06-01T00:00:00Z' } })],
    })
    expect(explained({ from: monday, to: thursday }, { desk })).toStrictEqual(
      [monday, tuesday, wednesday, thursday].map((date) => missedOn(date)),
    )
  })

  test('by what was written down when we woke up in the evening, and for the days before it', () => {
    const records = [
      aSilence('missed', { ...waited, localDate: tuesday }),
      aSentNotice({ localDate: wednesday }),
    ]
    expect(explained({ from: monday, to: tuesday }, { records })).toStrictEqual([
      missedOn(monday, wednesday),
      missedOn(tuesday, wednesday),
    ])
  })

  test('and is none of a takeover of nothing', () => {
    const desk = aDesk({ handover: aHandover({ next: { on: monday, at: '2026-06-01T00:00:00Z' } }) })
    expect(explained(tuesday, { desk })).toMatchObject([{ because: 'nothing-due' }])
  })

  test('not of a line that was told early because the holder is new', () => {
    const records = [
      aSentNotice({ lines: [{ ...recordedLine(anOpenCommitment()), plannedFor: '2026-06-12' }] }),
    ]
    expect(explained({ from: tuesday, to: thursday }, { records })).toMatchObject([
      { because: 'nothing-due' },
      { state: 'sent' },
      { because: 'nothing-due' },
    ])
  })
})

describe('Today', () => {
  const [due, matter] = [anOpenCommitment({ toldOn: monday }), anOpenMatter()]
  const desk = aDesk({ commitments: [due], matters: [matter] })
  const planned = {
    date: wednesday,
    state: 'planned',
    at: now,
    lines: [
      { id: 'cmt_plan', version: 1, title: 'Development plan', rung: '10-days-before' },
      { id: 'mat_plan', version: 1, title: 'Development plan', rung: 'matter', number: 1, since: wednesday },
    ],
  }

  test.each<[string, Instant]>([
    ['before the hour', '2026-06-02T22:00:00Z'],
    ['until the tick', now],
    ['as long as the notice may go out', '2026-06-03T08:45:00Z'],
  ])('is planned %s', (_, at) => {
    expect(explained(wednesday, { desk, now: at })).toStrictEqual([planned])
  })

  test('was missed when it is too late and nothing went out', () => {
    expect(explained(wednesday, { desk, now: '2026-06-03T09:00:00Z' })).toMatchObject([
      { because: 'missed', lines: [{ id: 'cmt_plan' }, { id: 'mat_plan' }] },
    ])
  })

  test.each([
    '2026-06-02T22:00:00Z',
    '2026-06-03T12:00:00Z',
  ] as const)('waits for the office’s yes (%s)', (at) => {
    const asked = { ...desk, official: anOfficial({ outsideAddress: 'asked' }) }
    expect(explained(wednesday, { desk: asked, now: at })).toStrictEqual([
      { date: wednesday, state: 'silent', because: 'address-waits' },
    ])
  })

  test('was missed also when a new holder’s first morning went by', () => {
    const known = { desk: { ...desk, handover: aHandover() }, now: '2026-06-03T12:00:00Z' } as const
    expect(explained(wednesday, known)).toMatchObject([{ because: 'missed' }])
  })

  test('of a holder who was told of the takeover is explained like that of any other', () => {
    const { next, ...handover } = aHandover({ since: tuesday })
    const news = [aPieceOfNews({ next: morningOn(thursday) })]
    const known = { ...desk, news, handover }
    expect(explained(wednesday, { desk: known, now: '2026-06-03T12:00:00Z' })).toMatchObject([
      { because: 'missed', lines: [{ id: 'cmt_plan' }, { id: 'mat_plan' }] },
    ])
    expect(explained(thursday, { desk: aDesk({ news, handover }), now })).toMatchObject([
      { state: 'planned', lines: [{ id: 'nws_closed' }] },
    ])
  })

  test('has nothing due by what nothing is planned for', () => {
    const unplanned = aDesk({ commitments: [anOpenCommitment({ next: undefined })] })
    expect(explained({ from: wednesday, to: thursday }, { desk: unplanned, now })).toStrictEqual([
      { date: wednesday, state: 'silent', because: 'nothing-due' },
      { date: thursday, state: 'silent', because: 'nothing-due' },
    ])
  })

  test('and every day before the new holder’s first morning tells nothing of what waits for it', () => {
    const friday = { since: '2026-06-05', next: { on: '2026-06-05', at: '2026-06-05T00:00:00Z' } } as const
    expect(
      explained({ from: wednesday, to: thursday }, { desk: { ...desk, handover: aHandover(friday) }, now }),
    ).toStrictEqual([
      { date: wednesday, state: 'silent', because: 'new-holder' },
      { date: thursday, state: 'silent', because: 'nothing-due' },
    ])
  })

  test('plans for a new holder also what is of a later day, and nothing about an empty desk', () => {
    const handover = aHandover()
    const before = '2026-06-02T22:00:00Z'
    expect(explained(wednesday, { desk: { ...quietDesk, handover }, now: before })).toMatchObject([
      { state: 'planned', lines: [{ id: 'cmt_plan' }, { id: 'handover' }] },
    ])
    const draft = { draft: true, next: undefined } as const
    const silent = aDesk({
      commitments: [aCommitmentNobodyHolds(), anOpenCommitment(draft)],
      matters: [anOpenMatter(draft)],
      handover,
    })
    for (const empty of [aDesk({ handover }), silent])
      expect(explained(wednesday, { desk: empty, now: before })).toStrictEqual([
        { date: wednesday, state: 'silent', because: 'nothing-due' },
      ])
  })

  test('waits for the new holder’s first morning, which is planned', () => {
    const handover = aHandover({ since: thursday, next: { on: thursday, at: '2026-06-04T00:00:00Z' } })
    expect(explained({ from: wednesday, to: thursday }, { desk: { ...desk, handover }, now })).toStrictEqual([
      { date: wednesday, state: 'silent', because: 'new-holder' },
      {
        date: thursday,
        state: 'planned',
        at: '2026-06-04T00:00:00Z',
        lines: [
          { id: 'cmt_plan', version: 1, title: 'Development plan', rung: 'taken-over' },
          {
            id: 'mat_plan',
            version: 1,
            title: 'Development plan',
            rung: 'matter',
            number: 1,
            since: wednesday,
          },
          { id: 'handover', version: 2, title: 'Meng Qingsheng', rung: 'taken-over' },
        ],
      },
    ])
  })
})

test('Days to come are planned by the ladder, also beyond the next notice', () => {
  expect(
    explained(
      { from: '2026-06-12', to: '2026-06-22' },
      { desk: aDesk({ commitments: [anOpenCommitment({ ...later, toldOn: wednesday })] }) },
    ).map(
      (day) =>
        `${day.date} ${day.state === 'planned' ? day.lines.map(({ rung }) => rung) : 'because' in day && day.because}`,
    ),
  ).toStrictEqual([
    '2026-06-12 3-days-before',
    '2026-06-13 day-off',
    '2026-06-14 day-off',
    '2026-06-15 nothing-due',
    '2026-06-16 nothing-due',
    '2026-06-17 due',
    '2026-06-18 nothing-due',
    '2026-06-19 nothing-due',
    '2026-06-20 day-off',
    '2026-06-21 day-off',
    '2026-06-22 overdue',
  ])
})

/**
 * The possible courses of a day: at how many quarter hours after the hour ticks come, and the answers of SES.
 */
const fates = {
  'on time': { ticks: [0, 1], answers: ['accepted'] },
  late: { ticks: [20], answers: ['accepted'] },
  outage: { ticks: [], answers: [] },
  'awake in the evening': { ticks: [40], answers: [] },
  unknown: { ticks: [0, 1], answers: ['unknown'] },
  'refused once': { ticks: [0, 1], answers: ['refused', 'accepted'] },
  refused: { ticks: [0, 40], answers: ['refused'] },
} as const
type Fate = keyof typeof fates

test('Through any weeks each day is explained as it was', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          first: fc.integer({ min: 0, max: 20 }),
          due: fc.integer({ min: 0, max: 40 }),
          isMatter: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.array(fc.constantFrom(...(Object.keys(fates) as Fate[]), 'on time' as const), {
        minLength: 60,
        maxLength: 60,
      }),
      (drawn, days) => {
        const mornings = drawn.map(({ first }) => {
          const date = daysLater('2026-06-01', first)
          return weekday(date) > 5 ? daysLater(date, 8 - weekday(date)) : date
        })
        const lines = drawn.map(({ due, isMatter }, index): Line => {
          const heldFrom = mornings[index] ?? monday
          const first = { next: morningOn(heldFrom) }
          return isMatter
            ? anOpenMatter({ id: `mat_${index}`, askedFrom: heldFrom, ...first })
            : anOpenCommitment({ id: `cmt_${index}`, heldFrom, dueOn: daysLater(heldFrom, due), ...first })
        })
        let desk = aDesk({
          commitments: lines.filter((line) => line.kind === 'commitment'),
          matters: lines.filter((line) => line.kind === 'commitment-matter'),
        })
        const records = new Map<CalendarDate, DayRecord>()
        const wanted: { date: CalendarDate; is: string; ids: string[] }[] = []
        const dueOn = (date: CalendarDate) =>
          linesOf(desk).filter(({ next }) => next !== undefined && next.on <= date)

        for (const [index, fate] of days.entries()) {
          const date = daysLater('2026-06-01', index)
          const due = dueOn(date).map(({ id }) => id)
          const answers: string[] = [...fates[fate].answers]
          for (const quarters of fates[fate].ticks) {
            const at = new Date(Date.parse(`${date}T00:00:00Z`) + quarters * 900_000).toISOString()
            const moment = at.replace('.000Z', 'Z') as Instant
            if (!isAwake(desk, moment)) continue
            const today = todaysNotice(desk, moment)
            if (today.kind === 'silence') {
              if (today.because === 'missed' && !records.has(date))
                records.set(date, {
                  ...aClaim({ localDate: date, claimedAt: moment, lines: today.untold.map(recordedLine) }),
                  state: 'silent',
                  because: 'missed',
                })
              desk = withMoves(desk, today.moves)
              continue
            }
            desk = withMoves(desk, today.moves)
            const listed = listedLines(today.notice).map(recordedLine)
            const claim = aClaim({ localDate: date, claimedAt: moment, lines: listed })
            const answer = answers.shift() ?? 'accepted'
            if (answer === 'refused') {
              records.set(date, { ...claim, state: 'refused', reason: 'Throttling' })
              continue
            }
            records.set(
              date,
              answer === 'accepted'
                ? { ...claim, state: 'sent', sentAt: moment, messageId: 'm' }
                : { ...claim, state: 'sending' },
            )
            const after =
              answer === 'accepted'
                ? afterSending(today.notice, listed, moment)
                : afterUnknownSending(today.notice, moment)
            desk = withoutReminders(withMoves(desk, after.moves), after.lastTold)
          }
          const is =
            weekday(date) > 5
              ? 'day-off'
              : due.length === 0
                ? 'nothing-due'
                : {
                    'on time': 'sent',
                    late: 'sent',
                    'refused once': 'sent',
                    unknown: 'unknown',
                    refused: 'refused',
                    outage: 'missed',
                    'awake in the evening': 'missed',
                  }[fate]
          wanted.push({ date, is, ids: is === 'day-off' || is === 'nothing-due' ? [] : due.toSorted() })
        }

        const said = (day: ExplainedDay) => ({
          date: day.date,
          is: day.state === 'silent' ? day.because : day.state,
          ids: 'lines' in day ? day.lines.map(({ id }) => id).toSorted() : [],
        })
        const all = [...records.values()].toSorted((one, other) => (one.localDate < other.localDate ? -1 : 1))
        const told = explanation(
          { desk, records: all, now: '2026-07-30T14:00:00Z' },
          { from: '2026-06-01', to: '2026-07-30' },
        )
        expect(told.map(said)).toStrictEqual(wanted)
        // The lines of a missed or refused day were told on the first later day that surely told a line of
        // that day.
        for (const day of told)
          if ('toldOn' in day || (day.state === 'silent' && day.because === 'missed')) {
            const ids: readonly string[] = said(day).ids
            const next = wanted.find(
              ({ date, is, ids: theirs }) =>
                date > day.date && is === 'sent' && theirs.some((id) => ids.includes(id)),
            )
            expect([day.date, 'toldOn' in day ? day.toldOn : undefined]).toStrictEqual([day.date, next?.date])
          }
      },
    ),
    { seed: 20261124, numRuns: 60 },
  )
}, 120_000)

test('A day is explained by a word that the official has just said', () => {
  const { next, ...line } = later
  const told = { toldOn: '2026-06-01', spokenOn: '2026-06-01', dueOn: '2026-06-05' } as const
  const desk = aDesk({ commitments: [anOpenCommitment({ ...line, ...told, next: morningOn('2026-06-05') })] })
  expect(explained({ from: tuesday, to: '2026-06-05' }, { desk })).toMatchObject([
    { date: tuesday, because: 'quiet' },
    { date: wednesday, because: 'nothing-due' },
    { date: thursday, because: 'nothing-due' },
    { date: '2026-06-05', state: 'planned' },
  ])
})

describe('A day to come is explained', () => {
  const onTheDay = (date: CalendarDate, desk: Partial<Desk>) => explained(date, { desk: aDesk(desk), now })[0]
  const line = { toldOn: monday, dueOn: '2026-06-15' } as const

  test('by the other side, which has to answer first', () => {
    const waiting = { for: 'a draft', until: '2026-06-11', since: tuesday } as const
    const commitment = anOpenCommitment({ ...line, waiting, next: morningOn('2026-06-11') })
    expect(onTheDay('2026-06-10', { commitments: [commitment] })).toMatchObject({ state: 'silent' })
  })

  test('by the absence, and by a day off outside it', () => {
    const workingDays = { weekend: [6, 7], absence: { from: '2026-06-05', to: '2026-06-08' } } as const
    expect(
      explained(
        { from: thursday, to: '2026-06-09' },
        { desk: aDesk({ official: anOfficial({ workingDays }) }), now },
      ),
    ).toEqual([
      { date: thursday, state: 'silent', because: 'nothing-due' },
      ...(['2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08'] as const).map((date) => ({
        date,
        state: 'silent',
        because: 'absent',
      })),
      { date: '2026-06-09', state: 'silent', because: 'nothing-due' },
    ])
  })

  test('with what the calendar of the country says of it', () => {
    const holidays = new Map([['2026-06-05', 'a holiday']] as const)
    const official = anOfficial({ workingDays: { weekend: [6, 7], code: 'CN', holidays } })
    expect(onTheDay('2026-06-05', { official })).toEqual({
      date: '2026-06-05',
      state: 'silent',
      because: 'day-off',
      calendar: { code: 'CN', is: 'holiday', name: 'a holiday' },
    })
    const due = anOpenCommitment({ ...line, dueOn: '2026-06-05', next: morningOn(thursday) })
    expect(onTheDay(thursday, { official, commitments: [due] })).toMatchObject({
      state: 'planned',
      lines: [{ rung: 'due', moved: { from: '2026-06-05', is: 'holiday' } }],
    })
  })

  test('by the brief of the week, for an official who reads it', () => {
    const weeklyBrief = {
      kind: 'weekly-brief',
      id: 'weekly-brief',
      version: 1,
      coveredTo: '2026-05-31T16:00:00Z',
      next: morningOn('2026-06-08'),
    } as const
    expect(onTheDay('2026-06-08', { official: anOfficial({ weeklyBrief: true }), weeklyBrief })).toEqual({
      date: '2026-06-08',
      state: 'planned',
      at: '2026-06-08T00:00:00Z',
      lines: [{ id: 'weekly-brief', version: 1, title: weeklyBrief.coveredTo, rung: 'weekly-brief' }],
    })
    expect(onTheDay('2026-06-08', { weeklyBrief })).toMatchObject({ because: 'nothing-due' })
    expect(onTheDay('2026-06-08', { official: anOfficial({ weeklyBrief: true }) })).toMatchObject({
      because: 'nothing-due',
    })
  })

  test('by news without a morning of its own only where it is the first to have a notice', () => {
    const commitments = [
      anOpenCommitment({ toldOn: monday, next: morningOn('2026-06-12') }),
      anOpenCommitment({
        id: 'cmt_early',
        toldOn: monday,
        dueOn: '2026-06-10',
        next: morningOn('2026-06-05'),
      }),
    ]
    const desk = { commitments, news: [aPieceOfNews()] }
    expect(onTheDay('2026-06-05', desk)).toMatchObject({ lines: [{ id: 'cmt_early' }, { id: 'nws_closed' }] })
    expect(onTheDay('2026-06-12', desk)).toMatchObject({ lines: [{ id: 'cmt_plan' }] })
  })

  test('by the stop of mail, from the first day on which something is due', () => {
    const official = anOfficial({ outsideAddress: 'asked' })
    const commitments = [anOpenCommitment({ next: morningOn('2026-06-05') })]
    expect(
      explained({ from: thursday, to: '2026-06-08' }, { desk: aDesk({ official, commitments }), now }).map(
        (day) => 'because' in day && day.because,
      ),
    ).toEqual(['nothing-due', 'address-waits', 'day-off', 'day-off', 'address-waits'])
  })

  test('by the first morning of a new holder, whom news waits for', () => {
    const handover = aHandover({ since: '2026-06-05', next: morningOn('2026-06-05') })
    const news = [aPieceOfNews({ next: morningOn(thursday) })]
    expect(onTheDay('2026-06-05', { handover, news })).toMatchObject({ lines: [{ id: 'nws_closed' }] })
    const later = [aPieceOfNews({ next: morningOn('2026-06-08') })]
    expect(onTheDay('2026-06-08', { handover, news: later })).toMatchObject({ lines: [{ id: 'nws_closed' }] })
  })

  test('by no news that has ended with the links of its reader', () => {
    const news = [aPieceOfNews({ next: morningOn(thursday), links: 1 })]
    expect(onTheDay(thursday, { news })).toMatchObject({ because: 'nothing-due' })
  })
})

describe('A day on which a ladder has a rung is explained', () => {
  const because = (date: CalendarDate, facts: Parameters<typeof anOpenCommitment>[0], isPart = false) => {
    const overrides = { toldOn: monday, dueOn: '2026-06-05', ...facts } as const
    const { kind, id, ...part } = anOpenCommitment({ next: morningOn('2026-06-12'), ...overrides })
    const desk = isPart
      ? aDesk({ parts: [aPart(part)] })
      : aDesk({ commitments: [anOpenCommitment({ next: morningOn('2026-06-12'), ...overrides })] })
    const [day] = explained(date, { desk, now })
    return day && 'because' in day ? day.because : day?.state
  }
  const waiting = { for: 'a draft', until: '2026-06-12', since: tuesday } as const

  test.each<[string, string, CalendarDate, Parameters<typeof anOpenCommitment>[0]]>([
    ['by the other side', 'waiting', '2026-06-05', { waiting }],
    [
      'from the day of its word on',
      'waiting',
      '2026-06-05',
      { waiting: { ...waiting, since: '2026-06-05' } },
    ],
    ['not before its word', 'nothing-due', '2026-06-05', { waiting: { ...waiting, since: '2026-06-08' } }],
    [
      'not from the day on which the waiting ends',
      'nothing-due',
      '2026-06-05',
      { waiting: { ...waiting, until: '2026-06-05' } },
    ],
    ['not without a rung', 'nothing-due', thursday, { waiting }],
    [
      'by the question to the office',
      'asked',
      '2026-06-05',
      { silentUntil: '2026-06-12', asked: [{ kind: 'not-mine', since: tuesday }] },
    ],
    [
      'not before the question',
      'nothing-due',
      '2026-06-05',
      { silentUntil: '2026-06-12', asked: [{ kind: 'not-mine', since: '2026-06-05' }] },
    ],
    ['not without a question', 'nothing-due', '2026-06-05', { silentUntil: '2026-06-12' }],
    [
      'not by a question that keeps nothing silent',
      'nothing-due',
      '2026-06-05',
      { asked: [{ kind: 'not-mine', since: tuesday }] },
    ],
  ])('%s: %s', (_, why, date, facts) => {
    expect([because(date, facts), because(date, facts, true)]).toEqual([why, why])
  })
})
