import { describe, expect, test } from '@jest/globals'
import {
  aboutPartOf,
  aboutTheWhole,
  beforeAnswer,
  type Change,
  closingIn,
  historyEntry,
  isAnswered,
} from '../../functions/domain/commitments/history.ts'
import { anAuthor, anOpenCommitment, morningOn, raised } from '../support/domain-builders.ts'

const author = anAuthor()
const history = (...changes: readonly Change[]) =>
  changes.map((change, index) => historyEntry(anOpenCommitment({ version: index + 1 }), change, author))
const whats = (entries: readonly { readonly change: Change }[]) => entries.map(({ change }) => change.what)
const reason = 'Given up.'

test('Before an answer is kept what an answer may change, with what the office was asked', () => {
  const kept = {
    dueOn: '2026-06-17',
    checkIn: { every: 'P4W' },
    heldFrom: '2026-06-01',
    lastWordOn: '2026-05-29',
    spokenOn: '2026-05-29',
    lastReport: { on: '2026-05-29', note: 'Nearly done.' },
    waiting: { for: 'the list', until: '2026-06-02', since: '2026-05-29' },
    lastRefusal: { question: 'more-time', on: '2026-05-29', reason: 'No.' },
    toldOn: '2026-06-01',
    next: morningOn('2026-06-03'),
    askAgainOn: '2026-12-01',
    askEndOn: '2027-06-01',
    draft: true,
    occurrences: { firstOn: '2026-06-17', number: 1, settledTo: 0 },
    firstDeadline: '2026-06-10',
    timesMoved: 1,
    escalated: { to: 'office', on: '2026-06-01', heldFrom: '2026-06-01', deadline: '2026-05-20' },
  } as const
  const commitment = anOpenCommitment({ ...kept, matterId: 'mat_plan', repeats: { every: 'P1M' } })
  const questions = raised('date')
  expect(beforeAnswer(commitment, { questions })).toStrictEqual({ ...kept, questions })
  expect(beforeAnswer(commitment, undefined)).toStrictEqual(kept)
})

test('The history of a part is told to its contributor, and that of the whole to all', () => {
  const entries = history(
    { what: 'recorded' },
    { what: 'part-seen', contributor: 'ofc_wang' },
    { what: 'part-progress-reported', contributor: 'ofc_chen', note: 'Soon.' },
    { what: 'seen' },
  )
  expect(whats(aboutPartOf(entries, 'ofc_wang'))).toEqual(['part-seen'])
  expect(whats(aboutPartOf(entries, 'ofc_lin'))).toEqual([])
  expect(whats(aboutTheWhole(entries))).toEqual(['recorded', 'seen'])
})

test.each<Change>([
  { what: 'completed', outcome: 'Sent.', doneOn: '2026-06-02' },
  { what: 'cancelled', reason },
  { what: 'dropped', matterId: 'mat_plan', reason },
  { what: 'renewed', renewedBy: 'cmt_newer' },
])('A commitment was closed by the last entry that says so: $what', (change) => {
  const correction: Change = { what: 'corrected', from: {}, to: { number: '2.1' } }
  const entries = history({ what: 'cancelled', reason }, { what: 'reopened', reason }, change, correction)
  expect(closingIn(entries)).toBe(entries[2])
  expect(closingIn(history({ what: 'recorded' }, { what: 'seen' }))).toBeUndefined()
})

describe('An answer is a repetition', () => {
  const note = 'Nearly done.'
  const says: Change = { what: 'progress-reported', note }
  const entries = history({ what: 'recorded' }, says)
  const asked = (more: Partial<Parameters<typeof isAnswered>[1]> = {}) =>
    isAnswered(entries, { author, expect: 1, says, ...more })

  test('when the same author said the same to the same version', () => {
    expect(asked()).toBe(true)
    expect(asked({ says: ({ what }) => what === 'progress-reported' })).toBe(true)
  })

  test.each<[string, Parameters<typeof asked>[0]]>([
    ['without a version', { expect: undefined }],
    ['to another version', { expect: 2 }],
    ['by another author', { author: anAuthor({ by: 'officer-wang' }) }],
    ['through another door', { author: anAuthor({ through: 'link' }) }],
    ['in other words', { says: { what: 'progress-reported', note: 'Soon.' } }],
    ['of another kind', { says: ({ what }) => what === 'seen' }],
  ])('not %s', (_, more) => {
    expect(asked(more)).toBe(false)
  })
})
