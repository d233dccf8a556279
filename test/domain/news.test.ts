import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  afterSending,
  afterSettling,
  afterUnknownSending,
  morningsAtNewHour,
} from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { explanation } from '../../functions/domain/reminders/explanation.ts'
import { recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import { listedLines, type Notice, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  aHandover,
  aNotice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPieceOfNews,
  assigned,
  daysLater,
  everyQuarterHour,
  morningOn,
  newsIn,
  now,
} from '../support/domain-builders.ts'
import { isAwake, noticesAt, withMoves } from './desk-in-time.ts'

const thursday = morningOn('2026-06-04')
const due = anOpenCommitment()
const riding = aPieceOfNews()
const waking = aPieceOfNews({ id: 'nws_waking', next: morningOn('2026-06-03') })

const noticeOn = (desk: Desk, at: Instant = now): Notice => {
  const today = todaysNotice(desk, at)
  if (today.kind !== 'notice') throw new Error(`silence: ${today.because}`)
  return today.notice
}
const idsOf = ({ commitments, matters, news }: Notice) =>
  [...commitments, ...matters, ...news].map(({ line }) => line.id)

describe('News with a morning', () => {
  test('wakes a notice on it', () => {
    const desk = aDesk({ news: [waking] })
    expect(isAwake(desk, now)).toBe(true)
    expect(todaysNotice(desk, now)).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ news: newsIn(waking) }),
      moves: [],
    })
  })

  test('comes neither before it nor with a notice of an earlier morning', () => {
    const later = aPieceOfNews({ next: thursday })
    expect(todaysNotice(aDesk({ news: [later] }), now)).toMatchObject({ kind: 'silence', moves: [] })
    expect(todaysNotice(aDesk({ commitments: [due], news: [later] }), now)).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ commitments: assigned(due) }),
      moves: [],
    })
  })

  test('follows on the next morning when its own was missed', () => {
    expect(todaysNotice(aDesk({ news: [waking] }), '2026-06-03T09:00:00Z')).toStrictEqual({
      kind: 'silence',
      because: 'missed',
      localDate: '2026-06-03',
      untold: [waking],
      moves: [{ line: waking, to: { ...thursday, since: '2026-06-03' } }],
    })
  })

  test('follows a new hour of its reader, and news without a morning stays as it is', () => {
    const later = aPieceOfNews({ next: morningOn('2026-06-12') })
    const desk = aDesk({ official: anOfficial({ hour: '14:30' }), news: [riding, later] })
    expect(morningsAtNewHour(desk, now)).toStrictEqual([
      { line: later, to: { on: '2026-06-12', at: '2026-06-12T06:30:00Z' } },
    ])
  })
})

describe('News without a morning', () => {
  test('wakes no notice, however long it waits', () => {
    const desk = aDesk({ news: [riding] })
    expect(isAwake(desk, '2026-12-31T00:00:00Z')).toBe(false)
    for (const at of [now, '2026-07-20T00:00:00Z'] as const)
      expect(todaysNotice(desk, at)).toMatchObject({ kind: 'silence', because: 'nothing-due', moves: [] })
  })

  test.each<[string, Partial<Desk>]>([
    ['a commitment', { commitments: [due] }],
    ['a matter', { matters: [anOpenMatter()] }],
    ['other news', { news: [riding, waking] }],
  ])('rides along with a notice that was woken by %s', (_, woken) => {
    expect(noticeOn(aDesk({ news: [riding], ...woken })).news).toContainEqual({
      line: riding,
      why: { rung: 'news' },
    })
  })

  test('rides along for thirty days; later it is stale, and taken away with the next notice', () => {
    const thirtyDaysOld = aPieceOfNews({ since: '2026-05-04' })
    expect(todaysNotice(aDesk({ commitments: [due], news: [thirtyDaysOld] }), now)).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ commitments: assigned(due), news: newsIn(thirtyDaysOld) }),
      moves: [],
    })
    const older = aPieceOfNews({ since: '2026-05-03' })
    const today = todaysNotice(aDesk({ commitments: [due], news: [older] }), now)
    expect(today).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ commitments: assigned(due) }),
      moves: [{ line: older, to: undefined, isGone: true }],
    })
    expect(withMoves(aDesk({ commitments: [due], news: [older] }), today.moves).news).toStrictEqual([])
  })

  test('with a morning that was missed for thirty days is told all the same', () => {
    const old = aPieceOfNews({ since: '2026-04-01', next: morningOn('2026-04-02') })
    expect(noticeOn(aDesk({ news: [old] })).news).toStrictEqual(newsIn(old))
  })

  test('takes no place from lines that are due, and comes with the next notice', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => anOpenCommitment({ id: `cmt_${index}` }))
    const full = noticeOn(aDesk({ commitments: lines(50), news: [riding] }))
    expect([full.commitments.length, full.news, full.waiting]).toStrictEqual([50, [], []])
    expect(
      afterSending(full, listedLines(full), now).moves.filter(({ line }) => line === riding),
    ).toStrictEqual([])

    const second = aPieceOfNews({ id: 'nws_second' })
    const almostFull = noticeOn(aDesk({ commitments: lines(49), news: [riding, second] }))
    expect([almostFull.commitments.length, almostFull.news, almostFull.waiting]).toStrictEqual([
      49,
      newsIn(riding),
      [],
    ])
  })
})

describe('News that was told', () => {
  test('is gone', () => {
    const desk = aDesk({ commitments: [due], news: [riding, waking] })
    const notice = noticeOn(desk)
    const { moves } = afterSending(notice, listedLines(notice), now)
    const gone = { to: undefined, isGone: true, postponedTo: '2026-06-04' }
    expect(moves.filter(({ line }) => line.kind === 'news')).toStrictEqual([
      { line: riding, ...gone },
      { line: waking, ...gone },
    ])
    expect(withMoves(desk, moves).news).toStrictEqual([])
  })

  test('is on one notice of all that follow', () => {
    const told = noticesAt(
      everyQuarterHour(now, '2026-07-01T00:00:00Z'),
      aDesk({ commitments: [due], news: [riding, waking] }),
    )
    expect(told.map(({ notice }) => idsOf(notice))).toStrictEqual([
      ['cmt_plan', 'nws_closed', 'nws_waking'],
      ['cmt_plan'],
      ['cmt_plan'],
      ['cmt_plan'],
      ['cmt_plan'],
    ])
  })

  test('stays for the next notice when more joined it since it was listed', () => {
    const joined = { ...riding, version: 2 }
    const notice = aNotice({ commitments: assigned(due), news: newsIn(joined) })
    const { moves } = afterSending(notice, [due, riding], now)
    expect(withMoves(aDesk({ commitments: [due], news: [joined] }), moves).news).toStrictEqual([joined])
  })

  test('by a notice of which nobody knows is told once more', () => {
    const desk = aDesk({ commitments: [due], news: [riding, waking] })
    const { moves } = afterUnknownSending(noticeOn(desk), now)
    expect(moves).toStrictEqual([
      { line: due, to: { ...thursday, since: '2026-06-03' } },
      { line: waking, to: { ...thursday, since: '2026-06-03' } },
    ])
    const again = withMoves(desk, moves)
    const notice = noticeOn(again, thursday.at)
    expect(idsOf(notice)).toStrictEqual(['cmt_plan', 'nws_closed', 'nws_waking'])
    const after = afterSending(notice, listedLines(notice), thursday.at)
    expect(withMoves(again, after.moves).news).toStrictEqual([])
  })

  test('by a notice that turned out to have arrived is gone, put off or not', () => {
    const desk = aDesk({ commitments: [due], news: [riding, waking] })
    const notice = noticeOn(desk)
    const claim = {
      localDate: '2026-06-03',
      nonce: 'n',
      claimedAt: now,
      lines: listedLines(notice).map(recordedLine),
    } as const
    for (const later of [desk, withMoves(desk, afterUnknownSending(notice, now).moves)])
      expect(withMoves(later, afterSettling(later, claim).moves).news).toStrictEqual([])
  })

  test('surely is on no later notice, and is on every one until then, whatever mails are lost', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), fc.boolean(), (arrivals, wakes) => {
        const inRhythm = anOpenCommitment({
          dueOn: undefined,
          checkIn: { every: 'P1D' },
          lastWordOn: '2026-06-02',
          toldOn: '2026-06-02',
        })
        const news = wakes ? waking : riding
        let desk = aDesk({ commitments: [inRhythm], news: [news] })
        let isTold = false
        for (const [days, arrives] of arrivals.entries()) {
          const at: Instant = `${daysLater('2026-06-03', days)}T00:00:00Z`
          const today = todaysNotice(desk, at)
          desk = withMoves(desk, today.moves)
          if (today.kind === 'silence') continue
          expect(idsOf(today.notice).includes(news.id)).toBe(!isTold)
          const after = arrives
            ? afterSending(today.notice, listedLines(today.notice), at)
            : afterUnknownSending(today.notice, at)
          desk = withMoves(desk, after.moves)
          isTold ||= arrives
        }
        expect(desk.news).toHaveLength(isTold ? 0 : 1)
      }),
      { seed: 20261127, numRuns: 100 },
    )
  })
})

describe('News on the desk of a new holder', () => {
  test('is no part of what they take over: it rides along, or keeps its morning', () => {
    const handover = aHandover()
    const later = aPieceOfNews({ id: 'nws_later', next: thursday })
    const notice = noticeOn(aDesk({ commitments: [due], news: [riding, later], handover }))
    expect(notice).toMatchObject({ handover, news: newsIn(riding) })
  })

  test('waits for their first morning', () => {
    const handover = aHandover({ since: '2026-06-04', next: thursday })
    expect(todaysNotice(aDesk({ news: [waking], handover }), now)).toMatchObject({
      kind: 'silence',
      because: 'new-holder',
      moves: [{ line: waking, to: thursday }],
    })
  })

  test('is told where nothing else lies, and of the takeover nothing is told, not later either', () => {
    const handover = aHandover()
    expect(todaysNotice(aDesk({ news: [waking], handover }), now)).toStrictEqual({
      kind: 'notice',
      notice: aNotice({ news: newsIn(waking) }),
      moves: [{ line: handover, to: undefined }],
    })
    expect(todaysNotice(aDesk({ news: [riding], handover }), now)).toMatchObject({
      kind: 'silence',
      moves: [{ line: handover, to: undefined }],
    })
  })
})

test('News for an official to whom we may not write waits for the yes', () => {
  const official = anOfficial({ outsideAddress: 'asked' })
  expect(todaysNotice(aDesk({ official, news: [riding, waking] }), now)).toMatchObject({
    kind: 'silence',
    because: 'address-waits',
    moves: [{ line: waking, to: thursday }],
  })
})

describe('A day to come is planned', () => {
  const plannedOn = (date: CalendarDate, desk: Partial<Desk>) =>
    explanation({ desk: aDesk(desk), records: [], now }, { from: date, to: date })
  const told = ({ id, version, title }: typeof riding) => ({ id, version, title, rung: 'news' })
  const later = anOpenCommitment({ next: morningOn('2026-06-12'), toldOn: '2026-06-03' })
  const friday = aPieceOfNews({ next: morningOn('2026-06-05') })

  test('for the morning of news, with the news that rides along', () => {
    const second = aPieceOfNews({ id: 'nws_second' })
    expect(plannedOn('2026-06-05', { commitments: [later], news: [second, friday] })).toStrictEqual([
      {
        date: '2026-06-05',
        state: 'planned',
        at: '2026-06-05T00:00:00Z',
        lines: [told(friday), told(second)],
      },
    ])
  })

  test('with news that rides along, while it is not stale by then', () => {
    const linesOn = (since: CalendarDate) => {
      const [day] = plannedOn('2026-06-12', { commitments: [later], news: [aPieceOfNews({ since })] })
      return day && 'lines' in day ? day.lines.map(({ id }) => id) : []
    }
    expect(linesOn('2026-05-13')).toStrictEqual(['cmt_plan', 'nws_closed'])
    expect(linesOn('2026-05-12')).toStrictEqual(['cmt_plan'])
  })

  test('for no news alone that has no morning', () => {
    expect(plannedOn('2026-06-05', { news: [riding] })).toMatchObject([{ because: 'nothing-due' }])
  })

  test('for news of an earlier morning on the first one of a new holder, and not about an empty desk', () => {
    const handover = aHandover({ since: '2026-06-08', next: morningOn('2026-06-08') })
    expect(plannedOn('2026-06-08', { news: [friday], handover })).toMatchObject([
      { state: 'planned', lines: [told(friday)] },
    ])
  })
})
