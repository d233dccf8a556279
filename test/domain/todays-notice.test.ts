import { describe, expect, test } from '@jest/globals'
import {
  type AfterNotice,
  afterSending,
  afterSettling,
  afterUnknownSending,
  endReminders,
  morningsAtNewHour,
} from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import type { Line } from '../../functions/domain/reminders/line.ts'
import { type Claim, recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import {
  listedForAbsent,
  listedLines,
  numberedLines,
  todaysNotice,
} from '../../functions/domain/reminders/todays-notice.ts'
import { changedHour, morningOf, type NextMorning } from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  aCommitmentNobodyHolds,
  aDesk,
  agreedAt,
  aHandover,
  aNotice,
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  anOrganisationMatter,
  aPieceOfNews,
  aStandIn,
  askedIn,
  assigned,
  aWeeklyBrief,
  everyQuarterHour,
  newsIn,
  noDayOff,
  now,
  raised,
} from '../support/domain-builders.ts'
import { daysAndMoments, noticesAt, withMoves } from './desk-in-time.ts'

const lin = anOfficial()
const morningOf12June = { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } as const
const later = { next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } } as const
/** Thursday, for a line that waits since the morning of `now`. */
const thursday = { on: '2026-06-04', at: '2026-06-04T00:00:00Z', since: '2026-06-03' } as const

/** The moves of the lines, without the day to which parallel deliveries may have postponed them. */
const withoutPostponing =
  <Arguments extends unknown[]>(after: (...args: Arguments) => AfterNotice) =>
  (...args: Arguments) => {
    const { postponedTo, ...rest } = after(...args)
    return rest
  }

test('Whoever could not know that a notice was leaving put its lines off until the next working morning', () => {
  const friday = '2026-06-05T00:00:00Z'
  const notice = aNotice({ localDate: '2026-06-05' })
  for (const after of [afterSending(notice, [], friday), afterUnknownSending(notice, friday)])
    expect(after.postponedTo).toBe('2026-06-08')
})

describe("This morning's notice", () => {
  test('holds everything on the desk whose morning has come, and counts what needs nothing today', () => {
    const due = anOpenCommitment()
    const missedOnMonday = anOpenCommitment({
      id: 'cmt_missed',
      next: { on: '2026-06-01', at: '2026-06-01T00:00:00Z' },
    })
    const toCome = anOpenCommitment({ id: 'cmt_to-come', ...later })
    const unplanned = anOpenCommitment({ id: 'cmt_unplanned', next: undefined })
    const asked = anOpenMatter()
    const askedLater = anOpenMatter({ id: 'mat_later', ...later })
    const desk = aDesk({
      commitments: [due, toCome, missedOnMonday, unplanned],
      matters: [askedLater, asked],
    })

    expect(todaysNotice(desk, now)).toStrictEqual({
      kind: 'notice',
      notice: {
        official: lin,
        localDate: '2026-06-03',
        commitments: assigned(missedOnMonday, due),
        matters: askedIn(asked),
        news: [],
        waiting: [],
        others: 2,
      },
      moves: [],
    })
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0]]>([
    ['is due later', { dueOn: '2026-06-18' }],
    ['has no due date', { dueOn: undefined }],
  ])('holds fifty lines; of those that waited equally long, the one more that %s waits', (_, changes) => {
    const lines = Array.from({ length: 51 }, (_, index) =>
      anOpenCommitment({
        id: `cmt_${index}`,
        place: { visitStartsOn: '2026-05-27', event: 0, action: index },
        ...(index === 0 && changes),
      }),
    )
    const [last, ...first] = lines
    expect(todaysNotice(aDesk({ commitments: lines }), now)).toMatchObject({
      notice: { commitments: assigned(...first), waiting: [last] },
    })
  })

  test('goes to the protocol office when only a matter waits, and what nobody holds is not counted as its own', () => {
    const matter = anOpenMatter()
    const official = anOffice()
    expect(
      todaysNotice(aDesk({ official, commitments: [aCommitmentNobodyHolds()], matters: [matter] }), now),
    ).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ official, matters: askedIn(matter) }),
      moves: [],
    })
  })

  test('asks no more about a report that counts as accepted today, although its matter is still on the desk', () => {
    const official = anOffice()
    const reportedFor = (acceptedOn: CalendarDate) => ({
      kind: 'acceptance' as const,
      since: '2026-06-03' as const,
      askedBy: lin.id,
      outcome: 'Sent to the Council.',
      doneOn: '2026-05-20' as const,
      acceptedOn,
    })
    const waits = anOpenMatter({ questions: [...raised('date'), reportedFor('2026-06-04')] })
    const accepted = anOpenMatter({
      id: 'mat_accepted',
      questions: [...raised('date'), reportedFor('2026-06-03')],
    })
    expect(todaysNotice(aDesk({ official, matters: [accepted, waits] }), now)).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ official, matters: askedIn(waits) }),
      moves: [],
    })
    expect(todaysNotice(aDesk({ official, matters: [accepted] }), now)).toMatchObject({
      kind: 'silence',
      because: 'nothing-due',
      moves: [],
    })
  })

  test('is dated with the day that it is where the official is', () => {
    const official = anOfficial({ zone: 'Pacific/Auckland' })
    const line = anOpenCommitment({ next: { on: '2026-06-03', at: '2026-06-02T20:00:00Z' } })
    expect(todaysNotice(aDesk({ official, commitments: [line] }), '2026-06-02T20:00:00Z')).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ official, commitments: assigned(line) }),
      moves: [],
    })
  })

  test.each<[string, Instant, 'notice' | 'silence']>([
    ['a second before their hour: silence', '2026-06-02T23:59:59Z', 'silence'],
    ['at their hour: a notice', '2026-06-03T00:00:00Z', 'notice'],
    ['in the afternoon, after a disturbance: a notice', '2026-06-03T08:59:59Z', 'notice'],
    ['nine hours after their hour: silence', '2026-06-03T09:00:00Z', 'silence'],
    ['on a Saturday: silence', '2026-06-06T00:00:00Z', 'silence'],
    ['on a Sunday: silence', '2026-06-07T03:00:00Z', 'silence'],
    ['on Monday, about what the days before left over: a notice', '2026-06-08T00:00:00Z', 'notice'],
  ])('%s', (_, at, kind) => {
    expect(todaysNotice(aDesk({ commitments: [anOpenCommitment()] }), at).kind).toBe(kind)
  })

  test('leaves out a line of a later day that woke us, and gives it its own morning', () => {
    const due = anOpenCommitment()
    const wokenEarly = anOpenCommitment({ id: 'cmt_early', next: { on: '2026-06-12', at: now } })
    expect(todaysNotice(aDesk({ commitments: [due, wokenEarly] }), now)).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ commitments: assigned(due), waiting: [], others: 1 }),
      moves: [{ line: wokenEarly, to: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } }],
    })
  })
})

const nothingUntold = { localDate: '2026-06-03', untold: [] }

describe('There is silence', () => {
  test('at their hour when nothing is due, and nothing moves', () => {
    const desk = aDesk({ commitments: [anOpenCommitment(later)], matters: [anOpenMatter(later)] })
    expect(todaysNotice(desk, now)).toStrictEqual({
      kind: 'silence',
      because: 'nothing-due',
      ...nothingUntold,
      moves: [],
    })
  })

  test('about a commitment for which no morning is planned', () => {
    const desk = aDesk({ commitments: [anOpenCommitment({ next: undefined })] })
    expect(todaysNotice(desk, now)).toStrictEqual({
      kind: 'silence',
      because: 'nothing-due',
      ...nothingUntold,
      moves: [],
    })
  })

  test('on an empty desk', () => {
    expect(todaysNotice(aDesk(), now)).toStrictEqual({
      kind: 'silence',
      because: 'nothing-due',
      ...nothingUntold,
      moves: [],
    })
  })

  test('before their hour about a line whose morning is to come, which stays as it is', () => {
    expect(todaysNotice(aDesk({ commitments: [anOpenCommitment()] }), '2026-06-02T23:00:00Z')).toStrictEqual({
      kind: 'silence',
      because: 'not-the-hour',
      ...nothingUntold,
      moves: [],
    })
  })

  test.each<[string, Instant, CalendarDate, CalendarDate | undefined]>([
    ['on a Saturday: to Monday', '2026-06-06T00:00:00Z', '2026-06-08', '2026-06-06'],
    ['on a Sunday evening: to Monday', '2026-06-07T12:00:00Z', '2026-06-08', '2026-06-07'],
    ['in the evening: to the next morning', '2026-06-03T09:00:00Z', '2026-06-04', '2026-06-03'],
    ['on a Friday evening: to Monday', '2026-06-05T09:00:00Z', '2026-06-08', '2026-06-05'],
    ['at night, before the hour: to the same morning', '2026-06-03T20:00:00Z', '2026-06-04', undefined],
  ])('and lines that woke us at the wrong moment get their right morning, %s', (_, at, on, missedOn) => {
    const commitment = anOpenCommitment()
    const matter = anOpenMatter()
    const to = { on, at: `${on}T00:00:00Z`, since: '2026-06-03' }
    expect(todaysNotice(aDesk({ commitments: [commitment], matters: [matter] }), at)).toStrictEqual({
      kind: 'silence',
      ...(missedOn
        ? { because: 'missed', localDate: missedOn, untold: [commitment, matter] }
        : { because: 'not-the-hour', localDate: '2026-06-04', untold: [] }),
      moves: [
        { line: commitment, to },
        { line: matter, to },
      ],
    })
  })

  test('while it is still yesterday in the zone to which the official moved', () => {
    const line = anOpenCommitment()
    const desk = aDesk({ official: anOfficial({ zone: 'America/New_York' }), commitments: [line] })
    expect(todaysNotice(desk, now)).toStrictEqual({
      kind: 'silence',
      because: 'not-the-hour',
      localDate: '2026-06-02',
      untold: [],
      moves: [{ line, to: { on: '2026-06-03', at: '2026-06-03T12:00:00Z' } }],
    })
  })
})

describe('Once a notice is out', () => {
  test('what it told goes to its next day, and a matter to the weekly day of the office', () => {
    const dated = anOpenCommitment()
    const inRhythm = anOpenCommitment({
      id: 'cmt_in-rhythm',
      dueOn: undefined,
      checkIn: { every: 'P4W' },
      lastWordOn: '2026-05-29',
    })
    const undated = anOpenCommitment({ id: 'cmt_undated', dueOn: undefined, matterId: 'mat_undated' })
    const matter = anOpenMatter()
    const notice = aNotice({ commitments: assigned(dated, inRhythm, undated), matters: askedIn(matter) })
    const told = { toldOn: '2026-06-03', postponedTo: '2026-06-04' }

    expect(withoutPostponing(afterSending)(notice, listedLines(notice), now)).toStrictEqual({
      moves: [
        { line: dated, to: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' }, ...told },
        { line: inRhythm, to: { on: '2026-06-26', at: '2026-06-26T00:00:00Z' }, ...told },
        { line: undated, to: undefined, ...told },
        { line: matter, to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' }, postponedTo: '2026-06-04' },
      ],
      lastTold: [],
    })
  })

  test('what another delivery of it has told goes to its next day, though this one has no room for the line', () => {
    const told = anOpenCommitment({
      id: 'cmt_told',
      toldOn: '2026-06-03',
      next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' },
    })
    const notice = aNotice({ commitments: assigned(anOpenCommitment()), waiting: [told] })
    expect(withoutPostponing(afterSending)(notice, [{ id: told.id, version: 1 }], now).moves).toContainEqual({
      line: told,
      to: told.next,
      toldOn: '2026-06-03',
      postponedTo: '2026-06-04',
    })
  })

  test('what a new holder was to be told, and another delivery had no room for, waits for the next working morning', () => {
    const ofLater = anOpenCommitment({
      id: 'cmt_later',
      next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' },
    })
    const listed = anOpenCommitment()
    const notice = aNotice({ commitments: assigned(listed, ofLater), handover: aHandover() })
    expect(afterSending(notice, [{ id: listed.id, version: 1 }], now).moves).toContainEqual({
      line: ofLater,
      to: { ...thursday, since: '2026-06-03' },
    })
  })

  test('what it does not list waits for the next working morning, and is not told', () => {
    const listed = anOpenCommitment()
    const cameMeanwhile = anOpenCommitment({ id: 'cmt_new' })
    const matter = anOpenMatter()
    const notice = aNotice({ commitments: assigned(listed, cameMeanwhile), matters: askedIn(matter) })
    expect(withoutPostponing(afterSending)(notice, [{ id: listed.id, version: 1 }], now)).toStrictEqual({
      moves: [
        {
          line: listed,
          to: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' },
          toldOn: '2026-06-03',
          postponedTo: '2026-06-04',
        },
        { line: cameMeanwhile, to: thursday },
        { line: matter, to: thursday },
      ],
      lastTold: [],
    })
  })

  test('a line changed since the notice listed it is not told, and comes the next working morning', () => {
    const changed = anOpenCommitment({ version: 2 })
    const matter = anOpenMatter({ version: 3 })
    const notice = aNotice({ commitments: assigned(changed), matters: askedIn(matter) })
    expect(
      withoutPostponing(afterSending)(
        notice,
        [
          { id: changed.id, version: 1 },
          { id: matter.id, version: 2 },
        ],
        now,
      ),
    ).toStrictEqual({
      moves: [
        { line: changed, to: thursday },
        { line: matter, to: thursday },
      ],
      lastTold: [],
    })
  })

  test('on a Friday, what it did not list waits for Monday', () => {
    const line = anOpenCommitment({ next: { on: '2026-06-05', at: '2026-06-05T00:00:00Z' } })
    const notice = aNotice({ localDate: '2026-06-05', commitments: assigned(line) })
    expect(withoutPostponing(afterSending)(notice, [], '2026-06-05T00:00:00Z')).toStrictEqual({
      moves: [{ line, to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z', since: '2026-06-05' } }],
      lastTold: [],
    })
  })

  test('days that an outage skipped are not made up for one by one', () => {
    const line = anOpenCommitment({ next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } })
    const notice = aNotice({ localDate: '2026-06-23', commitments: assigned(line) })
    expect(
      withoutPostponing(afterSending)(notice, listedLines(notice), '2026-06-23T00:00:00Z'),
    ).toStrictEqual({
      moves: [
        {
          line,
          to: { on: '2026-06-29', at: '2026-06-29T00:00:00Z' },
          toldOn: '2026-06-23',
          postponedTo: '2026-06-24',
        },
      ],
      lastTold: [],
    })
  })

  test.each<[string, CalendarDate]>([
    ['on its day', '2026-08-10'],
    ['late, after a missed morning', '2026-08-12'],
  ])('the last overdue notice, %s, ends the reminders: the line does not move and is handed to the office', (_, localDate) => {
    const last = anOpenCommitment({ next: { on: '2026-08-10', at: '2026-08-10T00:00:00Z' } })
    const notice = aNotice({ localDate, commitments: assigned(last) })
    expect(
      withoutPostponing(afterSending)(notice, listedLines(notice), `${localDate}T00:00:00Z`),
    ).toStrictEqual({
      moves: [],
      lastTold: [last],
    })
  })

  test('a notice after the last one ends nothing again about which the office is asked already', () => {
    const line = anOpenCommitment({ dueOn: '2026-01-05', heldFrom: '2025-12-01', matterId: 'mat_plan' })
    expect(
      withoutPostponing(afterSending)(aNotice({ commitments: assigned(line) }), [line], now),
    ).toMatchObject({ moves: [{ line, to: undefined, toldOn: '2026-06-03' }], lastTold: [] })
  })

  test('the last overdue notice ends nothing when the line changed since it was listed', () => {
    const changed = anOpenCommitment({
      version: 2,
      next: { on: '2026-08-10', at: '2026-08-10T00:00:00Z' },
    })
    const notice = aNotice({ localDate: '2026-08-10', commitments: assigned(changed) })
    expect(
      withoutPostponing(afterSending)(notice, [{ id: changed.id, version: 1 }], '2026-08-10T00:00:00Z'),
    ).toStrictEqual({
      moves: [
        {
          line: changed,
          to: { on: '2026-08-11', at: '2026-08-11T00:00:00Z', since: '2026-08-10' },
        },
      ],
      lastTold: [],
    })
  })

  test('everything of it can be told again to the desk without moving a line twice', () => {
    const desk = aDesk({ commitments: [anOpenCommitment()], matters: [anOpenMatter()] })
    const notice = aNotice({ commitments: assigned(...desk.commitments), matters: askedIn(...desk.matters) })
    const { moves } = afterSending(notice, listedLines(notice), now)
    const once = withMoves(desk, moves)
    expect(withMoves(once, moves)).toStrictEqual(once)
  })

  test('a second tick of the same morning says nothing', () => {
    const desk = aDesk({ commitments: [anOpenCommitment()], matters: [anOpenMatter()] })
    const notice = aNotice({ commitments: assigned(...desk.commitments), matters: askedIn(...desk.matters) })
    const { moves } = afterSending(notice, listedLines(notice), now)
    expect(todaysNotice(withMoves(desk, moves), '2026-06-03T00:15:00Z')).toStrictEqual({
      kind: 'silence',
      because: 'nothing-due',
      ...nothingUntold,
      moves: [],
    })
  })
})

describe('What a notice did to a line', () => {
  const after = (notice: Parameters<typeof aNotice>[0], ...told: readonly Line[]) =>
    afterSending(aNotice(notice), told.map(recordedLine), now).moves
  const postponedTo = '2026-06-04'

  test('leaves news alone that another delivery did not tell and that waits for the next notice', () => {
    expect(after({ news: newsIn(aPieceOfNews()) })).toStrictEqual([])
  })

  test('moves a line once that another delivery told, though this one has no room for it', () => {
    const line = anOpenCommitment({ toldOn: '2026-06-01' })
    expect(after({ waiting: [line] }, line)).toStrictEqual([
      { line, to: morningOf12June, toldOn: '2026-06-03', postponedTo },
    ])
  })

  test('asks who answers for an organisation again on a weekly day', () => {
    const line = anOrganisationMatter()
    expect(after({ matters: askedIn(line) }, line)).toStrictEqual([
      { line, to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' }, postponedTo },
    ])
  })

  test('begins the next brief where this one ended', () => {
    const weeklyBrief = aWeeklyBrief()
    expect(after({ weeklyBrief }, weeklyBrief)).toStrictEqual([
      {
        line: weeklyBrief,
        to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' },
        coveredTo: '2026-06-02T16:00:00Z',
        postponedTo,
      },
    ])
  })
})

describe('The lines of a notice are numbered', () => {
  const [own, absent] = [anOpenCommitment(), anOpenCommitment({ id: 'cmt_karimi', holder: 'ofc_karimi' })]

  test('those of an absent official last, with whose they are', () => {
    const standIn = aStandIn([absent])
    const weeklyBrief = aWeeklyBrief()
    const handover = aHandover()
    const notice = aNotice({ commitments: assigned(own), standIns: [standIn], weeklyBrief, handover })
    expect(numberedLines(notice)).toStrictEqual([
      { line: own },
      { line: weeklyBrief },
      { line: standIn },
      { line: handover },
      { line: absent, absent: 'ofc_karimi' },
    ])
    expect(listedForAbsent(notice)).toStrictEqual([absent])
  })

  test('and none where nothing is listed', () => {
    expect(numberedLines(aNotice())).toStrictEqual([])
    expect(listedForAbsent(aNotice())).toStrictEqual([])
  })
})

describe('News that has ended with the links of its reader', () => {
  const news = aPieceOfNews({ links: 1, next: { on: '2026-06-03', at: now } })
  const official = anOfficial({ links: 2 })

  test('is told to nobody, and leaves the desk', () => {
    expect(todaysNotice(aDesk({ official, news: [news] }), now)).toStrictEqual({
      kind: 'silence',
      because: 'nothing-due',
      ...nothingUntold,
      moves: [{ line: news, to: undefined, isGone: true }],
    })
  })

  test('is told while they count', () => {
    const desk = aDesk({ official: anOfficial({ links: 1 }), news: [news] })
    expect(todaysNotice(desk, now)).toMatchObject({ kind: 'notice', notice: { news: [{ line: news }] } })
  })
})

describe('An official who may not be written to', () => {
  const official = anOfficial({
    unreachable: { because: 'bounced', since: '2026-06-01', matterId: 'mat_lin' },
  })
  const line = anOpenCommitment()
  const at = (moment: Instant) => {
    const { moves, ...rest } = todaysNotice(aDesk({ official, commitments: [line] }), moment)
    return rest
  }

  test('keeps the morning until the hour, because the address may be corrected in time', () => {
    expect(at('2026-06-02T23:00:00Z')).toStrictEqual({
      kind: 'silence',
      because: 'not-the-hour',
      localDate: '2026-06-03',
      untold: [],
    })
  })

  test.each<[string, Instant]>([
    ['within the hours', now],
    ['after the hours', '2026-06-03T12:00:00Z'],
  ])('is told nothing %s, and the line waits for the next morning', (_, moment) => {
    expect(at(moment)).toStrictEqual({
      kind: 'silence',
      because: 'unreachable',
      localDate: '2026-06-03',
      untold: [line],
    })
  })
})

test('On the first morning of a new holder, a line that a question keeps silent waits for the end of it', () => {
  const silent = (next: NextMorning | undefined, id: 'cmt_a' | 'cmt_b' | 'cmt_c') =>
    anOpenCommitment({ id, silentUntil: '2026-06-10', next })
  const planned = silent({ on: '2026-06-12', at: '2026-06-12T00:00:00Z' }, 'cmt_a')
  const unplanned = silent(undefined, 'cmt_b')
  const sooner = silent({ on: '2026-06-09', at: '2026-06-09T00:00:00Z' }, 'cmt_c')
  const desk = aDesk({
    handover: aHandover(),
    matters: [anOpenMatter()],
    commitments: [planned, unplanned, sooner],
  })
  const to = { on: '2026-06-10', at: '2026-06-10T00:00:00Z' }
  expect(todaysNotice(desk, now).moves.map((move) => ({ id: move.line.id, to: move.to }))).toStrictEqual([
    { id: 'cmt_a', to },
    { id: 'cmt_b', to },
  ])
})

describe('When nobody knows whether the notice arrived', () => {
  test('everything on it waits for the next working morning, told or not, and nothing ends', () => {
    const last = anOpenCommitment({ id: 'cmt_last', dueOn: '2026-04-01' })
    const line = anOpenCommitment()
    const matter = anOpenMatter()
    const notice = aNotice({ commitments: assigned(line, last), matters: askedIn(matter) })
    expect(withoutPostponing(afterUnknownSending)(notice, now)).toStrictEqual({
      moves: [
        { line, to: thursday },
        { line: last, to: thursday },
        { line: matter, to: thursday },
      ],
      lastTold: [],
    })
  })

  test('on a Friday that is Monday', () => {
    const line = anOpenCommitment({ next: { on: '2026-06-05', at: '2026-06-05T00:00:00Z' } })
    const notice = aNotice({ localDate: '2026-06-05', commitments: assigned(line) })
    expect(withoutPostponing(afterUnknownSending)(notice, '2026-06-05T00:00:00Z').moves).toStrictEqual([
      { line, to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z', since: '2026-06-05' } },
    ])
  })

  test('and it did, the line that was put off meanwhile still goes to its next day', () => {
    const desk = aDesk({ commitments: [anOpenCommitment()] })
    const notice = aNotice({ commitments: assigned(...desk.commitments) })
    const putOff = withMoves(desk, afterUnknownSending(notice, now).moves)
    const settled = withMoves(putOff, afterSending(notice, listedLines(notice), now).moves)
    expect(settled.commitments).toStrictEqual([
      anOpenCommitment({ next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' }, toldOn: '2026-06-03' }),
    ])
  })
})

describe('A notice of which nobody knew and that turns out to have arrived', () => {
  const [commitment, matter] = [anOpenCommitment(), anOpenMatter()]
  const claimed = (...lines: Line[]): Claim => ({
    localDate: '2026-06-03',
    nonce: 'n',
    claimedAt: now,
    lines: lines.map(recordedLine),
  })
  const putOff = { next: { on: thursday.on, at: thursday.at } } as const
  const told = { toldOn: '2026-06-03', postponedTo: thursday.on } as const
  const nextRung = { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } as const

  test('moves what it listed as if that had been known at once', () => {
    const desk = aDesk({ commitments: [commitment], matters: [matter] })
    expect(afterSettling(desk, claimed(commitment, matter))).toStrictEqual({
      moves: [
        { line: commitment, to: nextRung, ...told },
        { line: matter, to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' }, postponedTo: thursday.on },
      ],
      lastTold: [],
      postponedTo: thursday.on,
    })
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0]]>([
    ['was put off until the morning after', putOff],
    ['was put off, and told on a day before', { ...putOff, toldOn: '2026-06-02' }],
    ['was told on a day before', { toldOn: '2026-06-02' }],
  ])('moves a line that %s', (_, changes) => {
    const line = anOpenCommitment(changes)
    expect(afterSettling(aDesk({ commitments: [line] }), claimed(commitment)).moves).toStrictEqual([
      { line, to: nextRung, ...told },
    ])
  })

  test.each<[string, Line]>([
    ['somebody changed', anOpenCommitment({ version: 2 })],
    ['somebody changed and that was put off', anOpenCommitment({ version: 2, ...putOff })],
    ['it did not list', anOpenCommitment({ id: 'cmt_other' })],
    ['waits for another day', anOpenCommitment(later)],
    ['nothing is planned for', anOpenCommitment({ next: undefined })],
    ['was told that day', anOpenCommitment({ toldOn: '2026-06-03', ...putOff })],
    ['was told since', anOpenCommitment({ toldOn: '2026-06-04', ...putOff })],
    ['asks something else now', anOpenMatter({ version: 2 })],
    ['another new holder takes over by', aHandover({ version: 3 })],
  ])('leaves a line alone that %s', (_, line) => {
    const desk = aDesk({
      commitments: line.kind === 'commitment' ? [line] : [],
      matters: line.kind === 'commitment-matter' ? [line] : [],
      ...(line.kind === 'handover' && { handover: line }),
    })
    const listed = claimed(commitment, anOpenMatter(), aHandover())
    expect(afterSettling(desk, listed).moves).toStrictEqual([])
  })

  test('of a new holder tells them for good, and lateness from before is not theirs', () => {
    const handover = aHandover()
    const late = anOpenCommitment({ heldFrom: '2026-03-02', dueOn: '2026-05-01', toldOn: '2026-05-26' })
    const desk = aDesk({ commitments: [late], handover })
    const { toldOn, ...theirs } = late
    expect(afterSettling(desk, claimed(late, handover))).toStrictEqual({
      moves: [
        {
          line: { ...theirs, heldFrom: '2026-06-03' },
          to: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' },
          ...told,
        },
        { line: handover, to: undefined, postponedTo: thursday.on },
      ],
      lastTold: [],
      postponedTo: thursday.on,
    })
  })
})

describe('When reminders end', () => {
  test('the mail stops, the protocol office is asked from its next morning, and the history says so', () => {
    const commitment = anOpenCommitment({
      version: 4,
      toldOn: '2026-08-03',
      undertakenBy: [{ organisation: 'SCODA' }],
      dueWording: 'before the summer',
      next: { on: '2026-08-10', at: '2026-08-10T00:00:00Z' },
    })
    const author = { by: 'system', through: 'system', at: '2026-08-10T00:00:00Z' } as const
    expect(
      endReminders(
        commitment,
        { toldOn: '2026-08-10', matterId: 'mat_ended' },
        { office: anOffice(), author },
      ),
    ).toStrictEqual({
      commitment: anOpenCommitment({
        version: 5,
        toldOn: '2026-08-10',
        undertakenBy: [{ organisation: 'SCODA' }],
        dueWording: 'before the summer',
        matterId: 'mat_ended',
        next: undefined,
      }),
      matter: {
        kind: 'commitment-matter',
        status: 'open',
        id: 'mat_ended',
        version: 1,
        commitmentId: 'cmt_plan',
        visitId: 'vis_qingdao',
        title: 'Development plan',
        wording: 'SCODA draws up the plan and submits it to the Secretariat',
        undertakenBy: [{ organisation: 'SCODA' }],
        dueOn: '2026-06-17',
        dueWording: 'before the summer',
        agreedAt,
        reminded: 'ofc_lin',
        questions: [{ kind: 'reminders-ended', since: '2026-08-10' }],
        askedFrom: '2026-08-11',
        next: { on: '2026-08-11', at: '2026-08-11T00:00:00Z' },
      },
      entry: {
        by: 'system',
        through: 'system',
        at: '2026-08-10T00:00:00Z',
        commitmentId: 'cmt_plan',
        version: 5,
        holder: 'ofc_lin',
        change: { what: 'reminders-ended', matterId: 'mat_ended' },
      },
    })
  })

  test('the office is asked at its own hour, wherever the official is', () => {
    const { matter } = endReminders(
      anOpenCommitment(),
      { toldOn: '2026-08-10', matterId: 'mat_ended' },
      {
        office: anOffice({ zone: 'Europe/Berlin', hour: '09:30' }),
        author: anAuthor({ at: '2026-08-10T00:00:00Z' }),
      },
    )
    expect([matter.askedFrom, matter.next]).toStrictEqual([
      '2026-08-10',
      { on: '2026-08-10', at: '2026-08-10T07:30:00Z' },
    ])
  })
})

describe('An official with a new hour or zone', () => {
  test('is told at it what is of later days', () => {
    const commitment = anOpenCommitment(later)
    const matter = anOpenMatter(later)
    const to = { on: '2026-06-12', at: '2026-06-12T06:30:00Z' }
    expect(
      morningsAtNewHour(
        aDesk({ official: anOfficial({ hour: '14:30' }), commitments: [commitment], matters: [matter] }),
        now,
      ),
    ).toStrictEqual([
      { line: commitment, to },
      { line: matter, to },
    ])
  })

  test('in another zone is told on the same day, at their hour there', () => {
    const line = anOpenCommitment(later)
    expect(
      morningsAtNewHour(
        aDesk({ official: anOfficial({ zone: 'America/New_York' }), commitments: [line] }),
        now,
      ),
    ).toStrictEqual([{ line, to: { on: '2026-06-12', at: '2026-06-12T12:00:00Z' } }])
  })

  test('keeps what is of today as it is, what has its new morning, and what no morning is planned for', () => {
    const desk = aDesk({
      official: anOfficial({ hour: '14:30' }),
      commitments: [
        anOpenCommitment({ id: 'cmt_moved', next: { on: '2026-06-12', at: '2026-06-12T06:30:00Z' } }),
        anOpenCommitment(),
        anOpenCommitment({ id: 'cmt_missed', next: { on: '2026-06-01', at: '2026-06-01T00:00:00Z' } }),
        anOpenCommitment({ id: 'cmt_unplanned', next: undefined }),
      ],
    })
    expect(morningsAtNewHour(desk, now)).toStrictEqual([])
  })

  test.each([
    ['from eight in the morning to two in the afternoon', '08:00', '14:00', '2026-06-03T00:00:00Z'],
    ['from six in the evening to six in the morning', '18:00', '06:00', '2026-06-03T10:00:00Z'],
  ] as const)('%s still gets the notice of today at the old hour: the new one counts from tomorrow', (_, oldHour, newHour, oldMorning) => {
    const line = anOpenCommitment({
      next: { on: '2026-06-03', at: morningOf('2026-06-03', anOfficial({ hour: oldHour })) },
    })
    const official = anOfficial({ hour: oldHour })
    const changed = changedHour(official, { ...official, hour: newHour }, '2026-06-02T23:00:00Z')
    const beforeWork = aDesk({ official: { ...official, ...changed }, commitments: [line] })
    const asChanged = withMoves(beforeWork, morningsAtNewHour(beforeWork, '2026-06-02T23:00:00Z'))
    expect(
      daysAndMoments(noticesAt(everyQuarterHour('2026-06-02T23:00:00Z', '2026-06-05T00:00:00Z'), asChanged)),
    ).toStrictEqual([['2026-06-03', oldMorning]])
  })

  test.each([
    ['Asia/Shanghai', 'America/New_York', '2026-06-12', '2026-06-12T12:00:00Z'],
    ['America/New_York', 'Pacific/Auckland', '2026-06-12', '2026-06-11T20:00:00Z'],
  ] as const)('who moves from %s to %s is told once, in the new place', (from, to, on, at) => {
    const line = anOpenCommitment({
      next: { on: '2026-06-12', at: morningOf('2026-06-12', anOfficial({ zone: from })) },
      dueOn: undefined,
    })
    const official = anOfficial({ zone: from })
    const changed = changedHour(official, { ...official, zone: to }, now)
    const moved = aDesk({ official: { ...official, ...changed }, commitments: [line] })
    const asChanged = withMoves(moved, morningsAtNewHour(moved, now))
    expect(daysAndMoments(noticesAt(everyQuarterHour(now, '2026-06-16T00:00:00Z'), asChanged))).toStrictEqual(
      [[on, at]],
    )
  })
})

describe('A morning that an absence meets', () => {
  /** Thursday 11 to Friday 19 June, around the due date. */
  const absence = { from: '2026-06-11', to: '2026-06-19' } as const
  const official = anOfficial({ absence, workingDays: { ...noDayOff, absence } })
  const waitingUntil = (until: CalendarDate) =>
    ({ waiting: { for: 'Astana', since: '2026-06-02', until } }) as const
  const planned = (desk: Partial<Desk>) =>
    morningsAtNewHour(aDesk({ official, ...desk }), now).map(({ to }) => to?.on)
  const movedTo = (facts: Parameters<typeof anOpenCommitment>[0]) =>
    planned({ commitments: [anOpenCommitment({ ...later, ...facts })] })

  test('of a due date in it is told on the last working day before', () => {
    expect(movedTo({})).toEqual(['2026-06-10'])
  })

  test.each([
    ['a question to the office keeps it silent', { silentUntil: '2026-06-12' }],
    ['the other side has time for an answer', waitingUntil('2026-06-12')],
  ] as const)('of a due date in it is told after it when on that day %s', (_, silence) => {
    expect(movedTo(silence)).toEqual(['2026-06-20'])
  })

  test.each([
    ['a silence', { silentUntil: '2026-06-10' }],
    ['a waiting', waitingUntil('2026-06-10')],
  ] as const)('of a due date in it is told on that day when %s ends on it', (_, silence) => {
    expect(movedTo(silence)).toEqual(['2026-06-10'])
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0], CalendarDate]>([
    [
      'of what has no due date is told after it',
      { dueOn: undefined, checkIn: { every: 'P4W' } },
      '2026-06-20',
    ],
    ['of what is late already is told after it', { dueOn: '2026-06-09' }, '2026-06-20'],
    ['of what is due later is told after it', { dueOn: '2026-06-30' }, '2026-06-20'],
    ['of what is due on that day is told before it', { dueOn: '2026-06-12' }, '2026-06-10'],
    [
      'of a due date in it is told before it when it was told before that',
      { toldOn: '2026-06-08' },
      '2026-06-10',
    ],
    [
      'of a due date in it is told after it when it was told on the working day before',
      { toldOn: '2026-06-09' },
      '2026-06-20',
    ],
  ])('%s', (_, facts, on) => {
    expect(movedTo(facts)).toStrictEqual([on])
  })

  test('of a matter is told after it, whatever the due date of its commitment', () => {
    expect(planned({ matters: [anOpenMatter({ ...later, dueOn: '2026-06-17' })] })).toStrictEqual([
      '2026-06-20',
    ])
  })
})

describe('What other reminder programs lose or repeat', () => {
  const oneNoticeDay = (zone: string, hour: '01:00' | '08:00' | '18:00', on: CalendarDate) => {
    const official = anOfficial({ zone, hour, workingDays: noDayOff })
    return aDesk({
      official,
      commitments: [
        anOpenCommitment({
          dueOn: undefined,
          next: { on, at: morningOf(on, official) },
        }),
      ],
    })
  }

  test.each([
    'Europe/London',
    'Europe/Lisbon',
  ])('on 29 March 2026 there is no one o’clock in %s: one notice after the gap, not none', (zone) => {
    expect(
      daysAndMoments(
        noticesAt(
          everyQuarterHour('2026-03-28T12:00:00Z', '2026-03-31T00:00:00Z'),
          oneNoticeDay(zone, '01:00', '2026-03-29'),
        ),
      ),
    ).toStrictEqual([['2026-03-29', '2026-03-29T01:00:00Z']])
  })

  test.each([
    ['Europe/London', '2026-10-25', '2026-10-25T00:00:00Z'],
    ['Europe/Lisbon', '2026-10-25', '2026-10-25T00:00:00Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T05:00:00Z'],
    ['America/Los_Angeles', '2026-11-01', '2026-11-01T08:00:00Z'],
  ] as const)('in %s one o’clock comes twice on %s: one notice, the first time', (zone, on, at) => {
    expect(
      daysAndMoments(
        noticesAt(
          everyQuarterHour('2026-10-24T12:00:00Z', '2026-11-03T00:00:00Z'),
          oneNoticeDay(zone, '01:00', on),
        ),
      ),
    ).toStrictEqual([[on, at]])
  })

  test.each([
    ['Pacific/Auckland', '08:00', ['31T20', '01T20', '02T20', '03T20', '04T20']],
    ['Australia/Sydney', '08:00', ['31T22', '01T22', '02T22', '03T22', '04T22']],
    ['Asia/Tokyo', '08:00', ['31T23', '01T23', '02T23', '03T23', '04T23']],
    ['America/Los_Angeles', '18:00', ['02T01', '03T01', '04T01', '05T01', '06T01']],
  ] as const)('an official in %s is told at %s on every working day of a week, whatever day it is in UTC', (zone, hour, utc) => {
    const official = anOfficial({ zone, hour })
    const days = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'] as const
    const everyDay = aDesk({
      official,
      commitments: days.map((on) =>
        anOpenCommitment({
          id: `cmt_${on}`,
          dueOn: undefined,
          heldFrom: on,
          next: { on, at: morningOf(on, official) },
        }),
      ),
    })
    expect(
      daysAndMoments(noticesAt(everyQuarterHour('2026-05-31T12:00:00Z', '2026-06-07T12:00:00Z'), everyDay)),
    ).toStrictEqual(
      days.map((day, at) => {
        const [utcDay, utcHour] = (utc[at] ?? '').split('T')
        return [day, `2026-${utcDay === '31' ? '05' : '06'}-${utcDay}T${utcHour}:00:00Z`]
      }),
    )
  })

  const due17June = aDesk({
    commitments: [
      anOpenCommitment({ toldOn: '2026-06-12', next: { on: '2026-06-17', at: '2026-06-17T00:00:00Z' } }),
    ],
  })

  test('an outage on the very day on which something is due: it is in the next notice that can be sent', () => {
    expect(
      daysAndMoments(noticesAt(everyQuarterHour('2026-06-18T00:00:00Z', '2026-06-30T00:00:00Z'), due17June)),
    ).toStrictEqual([
      ['2026-06-18', '2026-06-18T00:00:00Z'],
      ['2026-06-22', '2026-06-22T00:00:00Z'],
      ['2026-06-29', '2026-06-29T00:00:00Z'],
    ])
  })

  test('an outage of the morning: the notice comes in the afternoon, and at night it waits', () => {
    expect({
      untilFour: daysAndMoments(
        noticesAt(everyQuarterHour('2026-06-17T08:45:00Z', '2026-06-19T00:00:00Z'), due17June),
      ),
      untilFive: daysAndMoments(
        noticesAt(everyQuarterHour('2026-06-17T09:00:00Z', '2026-06-19T00:00:00Z'), due17June),
      ),
    }).toStrictEqual({
      untilFour: [['2026-06-17', '2026-06-17T08:45:00Z']],
      untilFive: [['2026-06-18', '2026-06-18T00:00:00Z']],
    })
  })

  test('a due date moved within the month after a reminder: the reminders of the new date come all the same', () => {
    const moved = aDesk({
      commitments: [
        anOpenCommitment({
          version: 2,
          dueOn: '2026-06-24',
          toldOn: '2026-06-03',
          next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
        }),
      ],
    })
    expect(
      daysAndMoments(noticesAt(everyQuarterHour('2026-06-03T01:00:00Z', '2026-07-01T00:00:00Z'), moved)),
    ).toStrictEqual([
      ['2026-06-04', '2026-06-04T00:00:00Z'],
      ['2026-06-10', '2026-06-10T00:00:00Z'],
      ['2026-06-19', '2026-06-19T00:00:00Z'],
      ['2026-06-24', '2026-06-24T00:00:00Z'],
      ['2026-06-29', '2026-06-29T00:00:00Z'],
    ])
  })

  test('a commitment that stays open for good: after the eighth overdue notice the mail stops', () => {
    const told = noticesAt(everyQuarterHour('2026-06-17T00:00:00Z', '2026-10-01T00:00:00Z'), due17June)
    expect(told.map(({ notice }) => notice.localDate)).toStrictEqual([
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
})
