import { describe, expect, test } from '@jest/globals'
import type { CommitmentOrPart } from '../../functions/domain/commitments/part.ts'
import {
  afterSending,
  isToldLast,
  missedTellings,
  morningsAtNewHour,
} from '../../functions/domain/reminders/after-notice.ts'
import type { Desk, NewHour } from '../../functions/domain/reminders/desk.ts'
import { type DayRecord, recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import type { Morning } from '../../functions/domain/schedule/working-hour.ts'
import {
  aDesk,
  aHandover,
  aNotice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
  morningOn,
  now,
} from '../support/domain-builders.ts'

/** Told on 3 June, and by the ladder again on 12 June, three working days before it is due. */
const told = (overrides: Parameters<typeof anOpenCommitment>[0] = {}) =>
  anOpenCommitment({ toldOn: '2026-06-03', next: morningOn('2026-06-10'), ...overrides })
const evening = '2026-06-03T12:00:00Z'

describe('After a deployment with other days of a ladder', () => {
  const newHour = (ladders: readonly string[]): NewHour => ({
    kind: 'new-hour',
    id: 'new-hour',
    version: 2,
    wakesAt: evening,
    ladders,
  })
  const moves = (ladders: readonly string[], desk: Partial<Desk>) =>
    morningsAtNewHour(aDesk({ newHour: newHour(ladders), ...desk }), evening)
  const friday = morningOn('2026-06-12')

  test('a commitment and a part go to the first day of the ladder that lies ahead', () => {
    const { kind, id, ...line } = told()
    const part = aPart(line)
    expect(moves(['close', 'default'], { commitments: [told()], parts: [part] })).toEqual([
      { line: told(), to: friday },
      { line: part, to: friday },
    ])
  })

  test('so does one whose ladder the settings no longer have', () => {
    const line = told({ ladder: 'gone' })
    expect(moves(['default'], { commitments: [line] })).toEqual([{ line, to: friday }])
    expect(moves(['gone'], { commitments: [line] })).toEqual([{ line, to: friday }])
  })

  test('what is on another ladder stays, as what has no ladder and what is planned for its day does', () => {
    expect(moves(['close'], { commitments: [told()] })).toEqual([])
    expect(moves(['default'], { commitments: [told({ ladder: 'close' })] })).toEqual([])
    expect(moves(['default'], { commitments: [told({ next: friday })] })).toEqual([])
    const matters = [anOpenMatter({ next: morningOn('2026-06-10') })]
    const news = [aPieceOfNews({ next: morningOn('2026-06-10') })]
    expect(moves(['default'], { matters, news })).toEqual([])
  })

  test('what an earlier holder was told waits for the first telling', () => {
    const handover = aHandover({ since: '2026-06-04', next: morningOn('2026-06-04') })
    expect(moves(['default'], { commitments: [told()], handover })).toEqual([])
  })
})

describe('Where days of an absence are working days again', () => {
  const newHour: NewHour = { kind: 'new-hour', id: 'new-hour', version: 2, wakesAt: evening, isBack: true }
  const later = told({ next: morningOn('2026-06-16') })
  const moves = (desk: Partial<Desk>) => morningsAtNewHour(aDesk(desk), evening)

  test('a line comes no later than its ladder says', () => {
    expect(moves({ newHour, commitments: [later] })).toEqual([{ line: later, to: morningOn('2026-06-12') }])
    const { kind, id, ...line } = later
    const part = aPart(line)
    expect(moves({ newHour, parts: [part] })).toEqual([{ line: part, to: morningOn('2026-06-12') }])
  })

  test('an earlier morning stays, and so does one of a matter, and each while nobody is back', () => {
    expect(moves({ newHour, commitments: [told()] })).toEqual([])
    expect(moves({ newHour, matters: [anOpenMatter({ next: morningOn('2026-06-16') })] })).toEqual([])
    expect(moves({ commitments: [later] })).toEqual([])
  })
})

test('A line whose morning was skipped takes it while it is still to come', () => {
  const skipped = told({ next: { ...morningOn('2026-06-10'), since: '2026-06-08' } })
  const missed = told({ next: { ...morningOn('2026-06-10'), since: '2026-06-03' } })
  expect(morningsAtNewHour(aDesk({ commitments: [skipped, missed] }), evening)).toEqual([
    { line: skipped, to: morningOn('2026-06-08') },
  ])
})

describe('When mail to an official begins again', () => {
  const record = (state: 'sent' | 'sending' | 'refused' | 'silent', line: object): DayRecord =>
    ({
      localDate: '2026-06-01',
      nonce: 'n',
      claimedAt: now,
      lines: [line],
      state,
      ...(state === 'sent' && { sentAt: now, messageId: 'm' }),
    }) as unknown as DayRecord
  const wakesAt = '2026-06-03T01:00:00Z'
  const to = morningOn('2026-06-04')
  const line = told({ next: morningOn('2026-06-12') })
  const moved = (desk: Partial<Desk>, ...records: readonly DayRecord[]) =>
    missedTellings(aDesk(desk), { wakesAt }, records)

  test('what a mail told in vain is told on the next morning, and nothing else', () => {
    const other = told({ id: 'cmt_other', next: morningOn('2026-06-12') })
    const desk = { commitments: [line, other] }
    expect(moved(desk, record('sent', recordedLine(line)))).toEqual([{ line, to }])
    expect(moved(desk, record('sending', recordedLine(line)))).toEqual([{ line, to }])
    expect(moved(desk, record('refused', recordedLine(line)))).toEqual([])
    expect(moved(desk, record('silent', recordedLine(line)))).toEqual([])
    expect(moved(desk, record('sent', { ...recordedLine(line), for: 'ofc_ana' }))).toEqual([])
  })

  test.each([
    ['planned for nothing is told too', undefined, true],
    ['planned for that morning stays', to, false],
    ['due before stays', morningOn('2026-06-02'), false],
  ] as const)('a line %s', (_, next, isMoved) => {
    const planned = told({ next })
    expect(moved({ commitments: [planned] }, record('sent', recordedLine(line)))).toEqual(
      isMoved ? [{ line: planned, to }] : [],
    )
  })

  test('a commitment that a question keeps silent is told when the silence ends', () => {
    const silent = told({ silentUntil: '2026-06-20', next: morningOn('2026-06-25') })
    expect(moved({ commitments: [silent] }, record('sent', recordedLine(silent)))).toEqual([
      { line: silent, to: morningOn('2026-06-22') },
    ])
  })

  test('of an absent official everything is told once more, no later than that morning', () => {
    const standIn = (next: Morning | undefined) => {
      const { next: _, ...without } = aStandIn([line])
      return { ...without, told: { cmt_plan: '2026-06-01' as const }, ...(next && { next }) }
    }
    const mailed = record('sent', { id: standIn(to).id, version: 2, title: 'Karimi' })
    for (const [next, on] of [
      [morningOn('2026-06-05'), to],
      [to, to],
      [morningOn('2026-06-02'), morningOn('2026-06-02')],
      [undefined, to],
    ] as const) {
      const standIns = [standIn(next)]
      expect(moved({ standIns }, mailed)).toStrictEqual([{ line: standIns[0], to: on, told: {} }])
      expect(moved({ standIns }, record('sent', recordedLine(line)))).toStrictEqual([])
    }
  })

  test('a brief begins where the first brief that was told in vain began', () => {
    const { tells, ...weeklyBrief } = { ...aWeeklyBrief(), next: morningOn('2026-06-08') }
    const first = { id: 'weekly-brief', version: 1, title: '2026-05-17T16:00:00Z' }
    const second = { ...first, title: '2026-05-24T16:00:00Z' }
    expect(
      moved(
        { weeklyBrief },
        record('sent', recordedLine(line)),
        record('sent', first),
        record('sent', second),
      ),
    ).toEqual([{ line: weeklyBrief, to, coveredTo: '2026-05-17T16:00:00Z' }])
  })
})

describe('After a notice', () => {
  const after = (line: CommitmentOrPart, official = anOfficial()) =>
    afterSending(
      aNotice({ official, commitments: [{ line, why: { rung: 'changed' } }] }),
      [recordedLine(line)],
      now,
    )
  const long = { dueOn: '2026-03-02', heldFrom: '2026-03-02', toldOn: '2026-05-01' } as const

  test('of the last reminder of a part the official who leads is told, once', () => {
    const part = aPart(long)
    expect(after(part)).toEqual({ moves: [], lastTold: [part], postponedTo: '2026-06-04' })
    const known = aPart({ ...long, leadTold: true })
    expect(after(known)).toEqual({
      moves: [{ line: known, to: undefined, toldOn: '2026-06-03', postponedTo: '2026-06-04' }],
      lastTold: [],
      postponedTo: '2026-06-04',
    })
  })

  test('the holder of a commitment is told again behind the morning on which a supervisor is told', () => {
    const official = anOfficial({ supervisorId: 'ofc_ana', escalation: undefined })
    const late = anOpenCommitment({ dueOn: '2026-05-29', heldFrom: '2026-05-01', toldOn: '2026-05-29' })
    expect(after(late, official).moves).toEqual([
      {
        line: late,
        to: { ...morningOn('2026-06-05'), remindsOn: '2026-06-10' },
        toldOn: '2026-06-03',
        postponedTo: '2026-06-04',
      },
    ])
  })

  test('the reminders end where no rung is left of a date, unless the office is asked already', () => {
    expect(isToldLast({ dueOn: '2026-06-17' }, undefined)).toBe(true)
    expect(isToldLast({ dueOn: '2026-06-17' }, '2026-06-17')).toBe(false)
    expect(isToldLast({}, undefined)).toBe(false)
    expect(isToldLast({ dueOn: '2026-06-17', matterId: 'mat_plan' }, undefined)).toBe(false)
  })
})
