import { describe, expect, test } from '@jest/globals'
import {
  asClosed,
  isAtRisk,
  isMoreTimeAsked,
  isReportedDone,
  isWaiting,
  numberedTitle,
  type OpenCommitment,
  ownDate,
  reportOf,
  withoutRefusal,
} from '../../functions/domain/commitments/commitment.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { anAgreement, anOpenCommitment, morningOn } from '../support/domain-builders.ts'

const since = '2026-06-03'
const moreTime = { kind: 'more-time', since, dueOn: '2026-07-17' } as const
const report = { kind: 'acceptance', since, doneOn: '2026-06-02' } as const

test('We wait for the other side until the day that was named, and not on it', () => {
  const waiting = { until: '2026-06-05' } as const
  expect(isWaiting({ waiting }, '2026-06-04')).toBe(true)
  expect(isWaiting({ waiting }, '2026-06-05')).toBe(false)
  expect(isWaiting({}, '2026-06-04')).toBe(false)
})

describe('What an official asks waits for the office', () => {
  test.each<[string, OpenCommitment['asked'], boolean, typeof report | undefined]>([
    ['nothing', undefined, false, undefined],
    ['more time', [moreTime], true, undefined],
    ['that it is done', [report], false, report],
    ['both', [moreTime, report], true, report],
    ['anything else', [{ kind: 'not-mine', since }], false, undefined],
  ])('%s', (_, waits, isMoreTime, reported) => {
    const commitment = { ...(waits && { asked: waits }) }
    expect(isMoreTimeAsked(commitment)).toBe(isMoreTime)
    expect(reportOf(commitment)).toEqual(reported)
    expect(isReportedDone(commitment)).toBe(reported !== undefined)
  })
})

test.each<[CalendarDate | undefined, CalendarDate | undefined, CalendarDate | undefined]>([
  ['2026-06-10', '2026-06-17', '2026-06-10'],
  ['2026-06-17', '2026-06-17', '2026-06-17'],
  ['2026-06-18', '2026-06-17', undefined],
  ['2026-06-18', undefined, '2026-06-18'],
  [undefined, '2026-06-17', undefined],
])('The own date %s of a contributor, with the due date %s, counts as %s', (dueOn, deadline, counts) => {
  expect(ownDate({ ...(dueOn && { dueOn }) }, deadline)).toBe(counts)
})

test('A title stands behind its number in the agreed table', () => {
  expect(numberedTitle({ title: 'Development plan' })).toBe('Development plan')
  expect(numberedTitle({ number: '2.1', title: 'Development plan' })).toBe('2.1 Development plan')
})

test('An official who asks the same again knows the refusal, and any other refusal stays', () => {
  const lastRefusal = { question: 'more-time', on: '2026-06-02', reason: 'No.' } as const
  const refused = anOpenCommitment({ lastRefusal })
  expect(withoutRefusal(refused)).toStrictEqual(refused)
  expect(withoutRefusal(refused, [{ kind: 'not-mine' }])).toStrictEqual(refused)
  expect(withoutRefusal(refused, [{ kind: 'not-mine' }, { kind: 'more-time' }])).toStrictEqual(
    anOpenCommitment(),
  )
  expect(withoutRefusal(anOpenCommitment(), [])).toStrictEqual(anOpenCommitment())
})

test('A commitment that is closed keeps what was agreed, and nothing of its reminders', () => {
  const agreement = {
    dueOn: '2026-06-17',
    ladder: 'close',
    contributors: [{ officialId: 'ofc_wang' }],
    firstDeadline: '2026-06-10',
    timesMoved: 1,
  } as const
  const open = anOpenCommitment({
    ...agreement,
    spokenOn: '2026-06-02',
    lastReport: { on: '2026-06-02', note: 'Nearly done.' },
    waiting: { for: 'the list', until: '2026-06-05', since: '2026-06-02' },
    matterId: 'mat_plan',
    dateAsked: true,
    asked: [report],
    silentUntil: '2026-06-12',
    lastRefusal: { question: 'more-time', on: '2026-06-02', reason: 'No.' },
    escalated: { to: 'office', on: '2026-06-02', heldFrom: '2026-06-01', deadline: '2026-05-20' },
    toldOn: '2026-06-01',
    askAgainOn: '2026-12-01',
    askEndOn: '2027-06-01',
    draft: true,
    next: morningOn('2026-06-05'),
  })
  const kept = anAgreement({ ...agreement, version: 2 })
  expect(asClosed(open)).toStrictEqual(kept)
})

test('A commitment is at risk while it is open and its last report says so', () => {
  const lastReport = { on: '2026-06-02', note: 'A strike.', atRisk: true } as const
  const agreement = anAgreement()
  expect(isAtRisk(anOpenCommitment({ lastReport }))).toBe(true)
  expect(isAtRisk(anOpenCommitment({ lastReport: { on: '2026-06-02', note: 'Soon.' } }))).toBe(false)
  expect(isAtRisk(anOpenCommitment())).toBe(false)
  const closed = { ...agreement, status: 'cancelled', reason: 'Given up.', lastReport } as const
  expect(isAtRisk(closed)).toBe(false)
})
