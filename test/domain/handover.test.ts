import { describe, expect, test } from '@jest/globals'
import { afterSending, afterUnknownSending } from '../../functions/domain/reminders/after-notice.ts'
import { asHeldSince, handOver, isSomebodyElse } from '../../functions/domain/reminders/handover.ts'
import { listedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { rungs } from '../../functions/domain/schedule/ladder.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  aCommitmentNobodyHolds,
  aDesk,
  aHandover,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  askedIn,
  assigned,
  morningOn,
  now,
} from '../support/domain-builders.ts'
import { noticesAt, withMoves } from './desk-in-time.ts'

const meng = anOfficial({ name: 'Meng Qingsheng', title: 'Deputy Director', email: 'meng@example.org' })
const lin = anOfficial({ version: 2 })
const later = { next: { on: '2026-06-12', at: '2026-06-12T00:00:00Z' } } as const
const thursday = { on: '2026-06-04', at: '2026-06-04T00:00:00Z' } as const
const told = { ...later, heldFrom: '2026-03-02', toldOn: '2026-05-26' } as const

const noticeOn = (...[desk, at = now]: [Parameters<typeof todaysNotice>[0], Instant?]) => {
  const today = todaysNotice(desk, at)
  if (today.kind !== 'notice') throw new Error(`silence: ${today.because}`)
  return today.notice
}

describe('A new holder', () => {
  test.each([
    ['the same name and address', {}, false],
    ['another hour', { hour: '09:00' as const }, false],
    ['another name', { name: 'Lin Hua' }, true],
    ['another address', { email: 'hua@example.org' }, true],
  ])('with %s', (_, changes, isNew) => {
    expect(isSomebodyElse(lin, anOfficial(changes))).toBe(isNew)
  })

  test('may be a unit without a person’s name; another title of a named official is not another person', () => {
    const { name: _, ...unit } = anOfficial({ title: 'Protocol Department', organisation: 'SCODA' })
    expect(isSomebodyElse(lin, unit)).toBe(true)
    expect(isSomebodyElse(unit, { ...unit, title: 'Legal Office' })).toBe(true)
    expect(isSomebodyElse(lin, { ...lin, title: 'Director' })).toBe(false)
    expect(handOver({ before: unit, after: lin, last: undefined }, now).from).toStrictEqual({
      title: 'Protocol Department',
      organisation: 'SCODA',
    })
  })

  test.each<[string, Instant, string]>([
    ['before the hour of a working day begins that day', '2026-06-02T23:59:59Z', '2026-06-03'],
    ['after it the next working day', now, '2026-06-04'],
    ['on a Friday afternoon on Monday', '2026-06-05T08:00:00Z', '2026-06-08'],
  ])('named %s', (_, at, since) => {
    const handover = handOver({ before: meng, after: lin, last: undefined }, at)
    expect(handover).toStrictEqual({
      kind: 'handover',
      id: 'handover',
      version: 2,
      from: { name: 'Meng Qingsheng', title: 'Deputy Director' },
      since,
      next: { on: since, at: `${since}T00:00:00Z` },
    })
  })

  test('takes over from whoever was last told', () => {
    const from = { name: 'Zhao Lei' }
    const at = '2026-06-02T23:00:00Z'
    const after = (last: ReturnType<typeof aHandover>) =>
      handOver({ before: meng, after: lin, last }, at).from
    expect(after(aHandover({ from }))).toStrictEqual(from)
    const untitled = anOfficial({ name: 'Meng Qingsheng' })
    expect(handOver({ before: untitled, after: lin, last: undefined }, at).from).toStrictEqual({
      name: 'Meng Qingsheng',
    })
    expect(after(aHandover({ from, next: undefined }))).toStrictEqual({
      name: 'Meng Qingsheng',
      title: 'Deputy Director',
    })
  })
})

describe('A commitment that a new holder takes over', () => {
  test('is new to them, and late for them only from their first morning', () => {
    const taken = asHeldSince(aHandover(), anOpenCommitment({ ...told, dueOn: '2026-03-20' }))
    expect(taken).toStrictEqual(anOpenCommitment({ ...later, heldFrom: '2026-06-03', dueOn: '2026-03-20' }))
    const all = rungs({ ...taken, dueOn: '2026-03-20' }, plainWeekdays)
    expect(all.slice(0, 3).map(({ on }) => on)).toStrictEqual(['2026-06-03', '2026-06-08', '2026-06-15'])
  })

  test('that came to the desk or was told after they began is as it is', () => {
    const line = anOpenCommitment({ heldFrom: '2026-06-09', toldOn: '2026-06-09' })
    expect(asHeldSince(aHandover(), line)).toStrictEqual(line)
    expect(asHeldSince(aHandover(), { ...line, heldFrom: '2026-06-03', toldOn: '2026-06-03' })).toStrictEqual(
      {
        ...line,
        heldFrom: '2026-06-03',
        toldOn: '2026-06-03',
      },
    )
    expect(asHeldSince(undefined, line)).toBe(line)
  })
})

describe('Their first notice', () => {
  test('holds everything on the desk that waits neither for a name nor for a draft, whatever morning each has', () => {
    const toCome = anOpenCommitment({ id: 'cmt_to-come', ...told })
    const unplanned = anOpenCommitment({ id: 'cmt_unplanned', next: undefined })
    const nameless = aCommitmentNobodyHolds({ id: 'cmt_nameless' })
    const matter = anOpenMatter(later)
    const handover = aHandover()
    const official = anOffice()
    const silent = { draft: true, next: undefined } as const
    const draft = anOpenCommitment({ id: 'cmt_draft', ...silent })
    const askedLater = anOpenMatter({ id: 'mat_draft', ...silent })
    const desk = aDesk({
      official,
      commitments: [toCome, unplanned, nameless, draft],
      matters: [matter, askedLater],
      handover,
    })
    expect(todaysNotice(desk, now)).toStrictEqual({
      kind: 'notice',
      notice: {
        official,
        localDate: '2026-06-03',
        commitments: [asHeldSince(handover, toCome), asHeldSince(handover, unplanned)].map((line) => ({
          line,
          why: { rung: 'taken-over' },
        })),
        matters: askedIn(matter),
        news: [],
        handover,
        waiting: [],
        others: 0,
      },
      moves: [],
    })
  })

  test('waits for their first morning, and so does everything else', () => {
    const handover = aHandover({ since: '2026-06-04', next: { on: '2026-06-04', at: thursday.at } })
    const line = anOpenCommitment()
    expect(todaysNotice(aDesk({ commitments: [line], handover }), now)).toStrictEqual({
      kind: 'silence',
      because: 'new-holder',
      localDate: '2026-06-03',
      untold: [asHeldSince(handover, line)],
      moves: [{ line: asHeldSince(handover, line), to: { ...thursday, since: '2026-06-03' } }],
    })
  })

  test('of a morning that was missed follows on the next one that can be', () => {
    const desk = aDesk({ commitments: [anOpenCommitment(told)], handover: aHandover() })
    expect(noticeOn(desk, thursday.at).handover).toStrictEqual(aHandover())
  })

  test('holds fifty lines besides, those first that have waited longest; the others follow the next morning', () => {
    const commitments = Array.from({ length: 60 }, (_, index) =>
      anOpenCommitment({ id: `cmt_${String(index).padStart(2, '0')}`, ...(index < 10 ? later : {}) }),
    )
    const notice = noticeOn(aDesk({ commitments, handover: aHandover() }))
    expect([notice.commitments.length, notice.waiting.map(({ id }) => id)]).toStrictEqual([
      50,
      commitments.slice(0, 10).map(({ id }) => id),
    ])
    const { moves } = afterSending(notice, listedLines(notice), now)
    expect(moves.filter(({ line }) => notice.waiting.some((one) => one === line))).toStrictEqual(
      notice.waiting.map((line) => ({ line, to: { ...thursday, since: '2026-06-03' } })),
    )
  })

  test('is not sent about an empty desk, and not later either', () => {
    const handover = aHandover()
    expect(todaysNotice(aDesk({ handover }), now)).toStrictEqual({
      kind: 'silence',
      because: 'nothing-due',
      localDate: '2026-06-03',
      untold: [],
      moves: [{ line: handover, to: undefined }],
    })
  })

  test('about an empty desk is not missed in the evening either', () => {
    for (const commitments of [[], [aCommitmentNobodyHolds()]]) {
      const desk = aDesk({ commitments, handover: aHandover() })
      expect(todaysNotice(desk, '2026-06-03T09:00:00Z')).toMatchObject({
        kind: 'silence',
        because: 'not-the-hour',
        untold: [],
      })
    }
  })

  test('that should have been and was not is missed, although each line has a later morning', () => {
    const handover = aHandover()
    const desk = aDesk({ commitments: [anOpenCommitment(told)], handover })
    expect(todaysNotice(desk, '2026-06-03T09:00:00Z')).toMatchObject({
      because: 'missed',
      untold: [handover],
      moves: [{ line: handover, to: thursday }],
    })
  })

  test('tells them once: the lines go to their rungs and the handover has no morning any more', () => {
    const days = ['03', '04', '05', '08', '09', '10', '11', '12'].map(
      (day) => `2026-06-${day}T00:00:00Z` as Instant,
    )
    const desk = aDesk({
      commitments: [
        anOpenCommitment({ ...told, dueOn: '2026-04-01' }),
        anOpenCommitment({ id: 'cmt_soon', ...told, dueOn: '2026-06-17' }),
      ],
      handover: aHandover(),
    })
    expect(
      noticesAt(days, desk).map(({ notice }) => [
        notice.localDate,
        notice.handover?.id,
        notice.commitments.map(({ line }) => line.id),
      ]),
    ).toStrictEqual([
      ['2026-06-03', 'handover', ['cmt_plan', 'cmt_soon']],
      ['2026-06-08', undefined, ['cmt_plan']],
      ['2026-06-12', undefined, ['cmt_soon']],
    ])
  })

  test('of unknown end is told again, whole, the next working morning', () => {
    const desk = aDesk({ commitments: [anOpenCommitment(told)], matters: [], handover: aHandover() })
    const notice = noticeOn(desk)
    const after = withMoves(desk, afterUnknownSending(notice, now).moves)
    expect(after.handover).toStrictEqual(aHandover({ next: { ...thursday, since: '2026-06-03' } }))
    expect(listedLines(noticeOn(after, thursday.at)).map(({ id }) => id)).toStrictEqual([
      'cmt_plan',
      'handover',
    ])
  })

  test('that crosses with a notice under way puts off only what is due by itself: the handover brings the rest again', () => {
    const [due, later, undated] = [
      anOpenCommitment(told),
      anOpenCommitment({ id: 'cmt_later', dueOn: '2026-08-03', next: morningOn('2026-07-20') }),
      anOpenCommitment({ id: 'cmt_undated', dueOn: undefined, next: undefined }),
    ].map((line, index) => (index === 0 ? { ...line, next: { on: '2026-06-03' as const, at: now } } : line))
    const notice = noticeOn(
      aDesk({ commitments: [due, later, undated].flatMap((line) => line ?? []), handover: aHandover() }),
    )
    expect(listedLines(notice)).toHaveLength(4)
    const { moves } = afterUnknownSending(notice, now)
    expect(moves.map(({ line, to }) => [line.id, to?.on])).toStrictEqual([
      ['cmt_plan', '2026-06-04'],
      ['handover', '2026-06-04'],
    ])
  })

  test('lost to a notice that did not tell of them follows the next working morning', () => {
    const notice = noticeOn(aDesk({ commitments: [anOpenCommitment()], handover: aHandover() }))
    const { moves } = afterSending(notice, [{ id: 'cmt_plan', version: 1 }], now)
    expect(moves.map(({ line, to }) => [line.id, to?.on])).toStrictEqual([
      ['cmt_plan', '2026-06-12'],
      ['handover', '2026-06-04'],
    ])
  })

  test('lost to a notice that did not list what only the takeover tells leaves that line at its own morning', () => {
    const [due, later] = [
      anOpenCommitment(),
      anOpenCommitment({ id: 'cmt_later', version: 2, dueOn: '2026-08-03', next: morningOn('2026-07-20') }),
    ]
    const notice = noticeOn(aDesk({ commitments: [due, later], handover: aHandover() }))
    expect(listedLines(notice).map(({ id }) => id)).toStrictEqual(['cmt_later', 'cmt_plan', 'handover'])
    const listedByTheWinner = [due, { id: 'cmt_later', version: 1 } as const, aHandover()]
    const { moves } = afterSending(notice, listedByTheWinner, now)
    expect(moves.map(({ line, to }) => [line.id, to?.on])).toStrictEqual([
      ['cmt_plan', '2026-06-12'],
      ['handover', undefined],
    ])
  })

  test('does not end reminders a second time that ended for the holder before', () => {
    const line = anOpenCommitment({ dueOn: '2025-12-01', matterId: 'mat_ended', next: undefined })
    const handover = aHandover({ since: '2026-01-05', next: undefined })
    const notice = { ...noticeOn(aDesk({ commitments: [anOpenCommitment()] })), handover }
    const after = afterSending(
      { ...notice, commitments: assigned(asHeldSince(handover, line)) },
      [{ id: 'cmt_plan', version: 1 }],
      now,
    )
    expect(after.lastTold).toStrictEqual([])
  })
})

describe('An official to whom we may not write', () => {
  test.each([
    'asked',
    'refused',
  ] as const)('hears nothing, and what is due wakes us once a day (%s)', (outsideAddress) => {
    const official = anOfficial({ outsideAddress })
    const [due, toCome] = [anOpenCommitment(), anOpenCommitment({ id: 'cmt_to-come', ...later })]
    expect(todaysNotice(aDesk({ official, commitments: [due, toCome] }), now)).toStrictEqual({
      kind: 'silence',
      because: 'address-waits',
      localDate: '2026-06-03',
      untold: [due],
      moves: [{ line: due, to: { ...thursday, since: '2026-06-03' } }],
    })
  })

  test('what woke us too early waits for its own morning', () => {
    const official = anOfficial({ outsideAddress: 'asked' })
    const early = anOpenCommitment({ next: { on: later.next.on, at: now } })
    expect(todaysNotice(aDesk({ official, commitments: [early] }), now)).toMatchObject({
      untold: [],
      moves: [{ line: early, to: later.next }],
    })
  })

  test('keeps what is late for the hour of this day, so that a yes before it is in time', () => {
    const official = anOfficial({ outsideAddress: 'asked' })
    const late = anOpenCommitment({ next: { on: '2026-06-02', at: '2026-06-02T00:00:00Z' } })
    expect(todaysNotice(aDesk({ official, commitments: [late] }), '2026-06-02T23:59:00Z')).toStrictEqual({
      kind: 'silence',
      because: 'not-the-hour',
      localDate: '2026-06-03',
      untold: [],
      moves: [{ line: late, to: { on: '2026-06-03', at: now, since: '2026-06-02' } }],
    })
  })

  test('hears of everything on the first morning after the yes', () => {
    const asked = aDesk({
      official: anOfficial({ outsideAddress: 'asked' }),
      commitments: [anOpenCommitment()],
      handover: aHandover(),
    })
    const { moves } = todaysNotice(asked, now)
    const allowed = { ...withMoves(asked, moves), official: anOfficial({ outsideAddress: 'allowed' }) }
    expect(listedLines(noticeOn(allowed, thursday.at)).map(({ id }) => id)).toStrictEqual([
      'cmt_plan',
      'handover',
    ])
  })
})
