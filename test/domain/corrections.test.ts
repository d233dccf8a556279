import { describe, expect, test } from '@jest/globals'
import {
  agreementOf,
  type ChangeContext,
  complete,
  correct,
  postponedAfterWord,
  reopen,
  reportProgress,
} from '../../functions/domain/commitments/change-commitment.ts'
import {
  type ClosedCommitment,
  type Commitment,
  correctedFields,
  type OpenCommitment,
} from '../../functions/domain/commitments/commitment.ts'
import { historyEntry } from '../../functions/domain/commitments/history.ts'
import { pick } from '../../functions/domain/shared/pick.ts'
import {
  aChangeContext,
  allowed,
  anAgreement,
  anAuthor,
  anOpenCommitment,
  anOpenMatter,
  type Facts,
  morningOn,
  raised,
} from '../support/domain-builders.ts'

/* What a correction may say of what recurs and of who contributes, and what others are told of a closing. */

const context = aChangeContext()
const throughLink = aChangeContext({ author: anAuthor({ by: 'ofc_lin', through: 'link' }) })
const reason = 'As agreed by telephone.'
const monthly = { every: 'P1M' } as const
const occurrences = { firstOn: '2026-04-17', number: 3, settledTo: 1 } as const
const shared = { contributors: [{ officialId: 'ofc_wang' }] } as const
const agreement = anAgreement()
const outcome = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
const completed: Commitment = { ...agreement, status: 'completed', ...outcome }

const to = (facts: Facts, changes: Facts, matter?: ReturnType<typeof anOpenMatter>) => {
  const commitment = anOpenCommitment(facts)
  const corrected = { ...pick(commitment, correctedFields), ...changes } as Parameters<
    typeof correct
  >[1]['corrected']
  return correct({ commitment, matter }, { corrected, reason }, context)
}
const corrected = (...asked: Parameters<typeof to>) => allowed(to(...asked))

describe('What recurs', () => {
  test.each<[string, Facts, Facts, string, string]>([
    [
      'when others contribute',
      shared,
      { repeats: monthly },
      '/repeats',
      'must be left out, because the commitment has contributors',
    ],
    [
      'with contributors who are added',
      { repeats: monthly, occurrences },
      shared,
      '/contributors',
      'must be left out, because the commitment recurs',
    ],
    [
      'when it is a visit to come',
      { agreedVisit: { visitId: 'vis_b' } },
      { repeats: monthly },
      '/repeats',
      'must be left out, because the commitment is a visit to come',
    ],
    [
      'with a visit to come that is added',
      { repeats: monthly, occurrences },
      { agreedVisit: { visitId: 'vis_b' } },
      '/agreedVisit',
      'must be left out, because the commitment recurs',
    ],
    [
      'without a due date',
      { dueOn: undefined, checkIn: { every: 'P4W' } },
      { repeats: monthly },
      '/repeats',
      'needs dueOn, the day of the first occurrence',
    ],
    [
      'with an end before the due date',
      { dueOn: '2026-06' },
      { repeats: { ...monthly, until: '2026-06-29' } },
      '/repeats/until',
      'must not lie before the due date (2026-06-30)',
    ],
  ])('is refused %s', (_, facts, changes, pointer, detail) => {
    expect(to(facts, changes)).toStrictEqual({ refused: 'invalid-request', pointer, detail })
  })

  test.each<[string, Facts, Facts, OpenCommitment['occurrences']]>([
    [
      'begins with the present due date',
      {},
      { repeats: monthly },
      { firstOn: '2026-06-17', number: 1, settledTo: 0 },
    ],
    [
      'may end with the present occurrence',
      {},
      { repeats: { ...monthly, until: '2026-06-17' } },
      { firstOn: '2026-06-17', number: 1, settledTo: 0 },
    ],
    [
      'begins anew in another rhythm',
      { repeats: monthly, occurrences },
      { repeats: { every: 'P3M' } },
      { firstOn: '2026-06-17', number: 1, settledTo: 0 },
    ],
    [
      'goes on with another due date',
      { repeats: monthly, occurrences },
      { dueOn: '2026-06-19' },
      occurrences,
    ],
    [
      'goes on when the present due date is moved past the end',
      { repeats: { ...monthly, until: '2026-06-17' }, occurrences },
      { dueOn: '2026-06-19' },
      occurrences,
    ],
    [
      'ends when it shall no longer recur',
      { repeats: monthly, occurrences },
      { repeats: undefined },
      undefined,
    ],
  ])('%s', (_, facts, changes, expected) => {
    expect(corrected(facts, changes).commitment.occurrences).toEqual(expected)
  })

  test('stands at its last occurrence again when it is opened again', () => {
    const closed = {
      ...completed,
      repeats: monthly,
      occurrences: { ...occurrences, settledTo: 3 },
    } as Commitment
    expect(reopen({ commitment: closed }, { reason, visit: {} }, context)).toMatchObject({
      commitment: { occurrences: { ...occurrences, settledTo: 2 } },
    })
  })
})

describe('A correction of who contributes', () => {
  test('names each official once', () => {
    expect(to({}, { contributors: [{ officialId: 'ofc_lin' }] })).toStrictEqual({
      refused: 'invalid-request',
      pointer: '/contributors/0',
      detail: 'is the responsible official: name each official once',
    })
  })

  test('names no own date before the agreement', () => {
    expect(to({}, { contributors: [{ officialId: 'ofc_wang', dueOn: '2026-05-27' }] })).toStrictEqual({
      refused: 'invalid-request',
      pointer: '/contributors/0/dueOn',
      detail: 'must not lie before the agreement (2026-05-28)',
    })
  })

  test('lets reminders go on that the question about a part held up', () => {
    const partNotMine = {
      kind: 'part-not-mine',
      askedBy: 'ofc_wang',
      silentUntil: '2026-06-12',
      since: '2026-06-03',
    } as const
    const asked = { ...shared, matterId: 'mat_plan', next: undefined } as const
    const { commitment, matter } = corrected(
      asked,
      { contributors: undefined },
      anOpenMatter({ questions: [partNotMine], dueOn: '2026-06-17' }),
    )
    expect(commitment).toStrictEqual(anOpenCommitment({ version: 2, next: morningOn('2026-06-04') }))
    expect(matter?.status).toBe('lapsed')
  })

  test('is needed for that: any other leaves a line without a morning as it is', () => {
    const ended = { next: undefined, matterId: 'mat_plan' } as const
    const matter = anOpenMatter({ questions: raised('date'), dueOn: '2026-06-17' })
    expect(corrected(ended, { number: '2.1' }, matter).commitment).toStrictEqual(
      anOpenCommitment({ version: 2, number: '2.1', next: undefined }),
    )
  })

  test('or of the number closes no question about a date before the agreement', () => {
    const wrong = { dueOn: '2026-05-27', matterId: 'mat_plan', dateAsked: true, next: undefined } as const
    const questions = raised('date-before-agreement')
    const { commitment, matter } = corrected(wrong, { number: '2.1' }, anOpenMatter({ questions }))
    expect(commitment).toStrictEqual(anOpenCommitment({ ...wrong, version: 2, number: '2.1' }))
    expect(matter).toMatchObject({ status: 'open', questions, number: '2.1' })
  })
})

describe('A report', () => {
  test('may say that it is at risk, and the history says so too', () => {
    const note = 'A strike.'
    expect(reportProgress({ commitment: anOpenCommitment() }, { note, atRisk: true }, context)).toMatchObject(
      {
        commitment: { lastReport: { on: '2026-06-03', note, atRisk: true } },
        entry: { change: { what: 'progress-reported', note, atRisk: true } },
      },
    )
  })

  test.each<[string, OpenCommitment['next'], OpenCommitment['next']]>([
    [
      'puts off the reminder and not the escalation before it',
      { ...morningOn('2026-06-05'), remindsOn: '2026-06-08' },
      { ...morningOn('2026-06-05'), remindsOn: '2026-06-09' },
    ],
    [
      'puts off the reminder to the day of the escalation, where both are one morning',
      { ...morningOn('2026-06-09'), remindsOn: '2026-06-08' },
      morningOn('2026-06-09'),
    ],
    [
      'leaves a later reminder as it is',
      { ...morningOn('2026-06-05'), remindsOn: '2026-06-17' },
      { ...morningOn('2026-06-05'), remindsOn: '2026-06-17' },
    ],
    ['plans nothing for a line without a morning', undefined, undefined],
  ])('%s', (_, planned, expected) => {
    const line = anOpenCommitment({ toldOn: '2026-06-01', spokenOn: '2026-06-03', next: planned })
    expect(postponedAfterWord(line, context)).toStrictEqual({ ...line, ...(expected && { next: expected }) })
  })

  test('leaves the due day as it is, also on its morning', () => {
    const due = { dueOn: '2026-06-03', toldOn: '2026-06-01', spokenOn: '2026-06-03' } as const
    const line = anOpenCommitment({ ...due, next: morningOn('2026-06-03') })
    expect(postponedAfterWord(line, context)).toStrictEqual(line)
  })

  test('plans no check-in for a line that waits for the office', () => {
    const line = anOpenCommitment({
      dueOn: undefined,
      checkIn: { every: 'P1W' },
      toldOn: '2026-06-01',
      spokenOn: '2026-06-03',
      next: undefined,
    })
    expect(postponedAfterWord(line, context, '2026-06-10')).toStrictEqual(line)
  })
})

describe('A closing', () => {
  test('through a link is told to its official and to the office, and through the API to nobody', () => {
    const told = complete({ commitment: anOpenCommitment() }, outcome, throughLink)
    expect(told).toMatchObject({
      news: [
        { reader: 'ofc_lin', tells: { cause: 'commitment-closed' } },
        { reader: 'ofc_protocol-office', tells: { cause: 'commitment-closed', by: 'Lin Wei' } },
      ],
    })
    expect(complete({ commitment: anOpenCommitment() }, outcome, context)).not.toHaveProperty('news')
  })

  test('is told no more once it is opened again', () => {
    const opened = (change: Parameters<typeof historyEntry>[1], by: ChangeContext) =>
      reopen(
        { commitment: completed },
        { reason, visit: {}, closing: historyEntry(completed, change, by.author) },
        context,
      )
    const takenAway = (id: string) =>
      ['ofc_lin', 'ofc_protocol-office'].map((reader) => ({ reader, takesAway: id }))
    expect(opened({ what: 'completed', ...outcome }, throughLink)).toMatchObject({
      news: takenAway('nws_closed-cmt_plan'),
    })
    expect(opened({ what: 'completed', ...outcome, matterId: 'mat_plan' }, context)).toMatchObject({
      news: takenAway('nws_accepted-cmt_plan'),
    })
    expect(opened({ what: 'completed', ...outcome }, context)).not.toHaveProperty('news')
    expect(opened({ what: 'dropped', matterId: 'mat_plan', reason }, context)).not.toHaveProperty('news')
  })

  test.each<ClosedCommitment>([
    { ...agreement, status: 'completed', ...outcome, reference: 'SCODA/2026/17' },
    { ...agreement, status: 'renewed', renewedBy: 'cmt_newer' },
    { ...agreement, status: 'cancelled', reason },
    { ...agreement, status: 'dropped', reason },
  ])('leaves the agreement as it was: $status', (closed) => {
    expect(agreementOf(closed)).toStrictEqual({ ...agreement, status: closed.status })
  })
})
