import { describe, expect, test } from '@jest/globals'
import { changesIn } from '../../functions/domain/commitments/changes.ts'
import { type Change, type HistoryEntry, historyEntry } from '../../functions/domain/commitments/history.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { anAuthor, anOpenCommitment } from '../support/domain-builders.ts'

/* What became of commitments in some days, from the entries of their histories. */

const matterId = 'mat_x'
const outcome = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
const reason = 'Given up.'

const recorded: Change = { what: 'recorded' }
const completed: Change = { what: 'completed', ...outcome }
const moved: Change = { what: 'corrected', from: { dueOn: '2026-06-05' }, to: { dueOn: '2026-07-05' } }
const reopened: Change = { what: 'reopened', reason }
const undone: Change = { what: 'undone', reason }
const seen: Change = { what: 'seen' }

/** The history of a commitment, one entry an hour from a version on. */
const history = (changes: readonly Change[], { id = 'a', from = 1, hour = 0 } = {}): HistoryEntry[] =>
  changes.map((change, index) =>
    historyEntry(
      anOpenCommitment({ id: `cmt_${id}`, version: from + index }),
      change,
      anAuthor({ at: `2026-06-02T${String(hour + index).padStart(2, '0')}:00:00Z` as Instant }),
    ),
  )

/** The ids under each word that has some. */
const told = (...entries: readonly HistoryEntry[]) =>
  Object.fromEntries(
    Object.entries(changesIn(entries)).flatMap(([what, all]) =>
      all.length === 0 ? [] : [[what, all.map(({ id }) => id)]],
    ),
  )

describe('A commitment is told', () => {
  test.each<[string, Change, object]>([
    ['as agreed when it was recorded', recorded, { agreed: ['cmt_a'] }],
    ['as agreed when its draft was published', { what: 'published' }, { agreed: ['cmt_a'] }],
    ['as done', completed, { done: ['cmt_a'] }],
    [
      'as done when one occurrence is',
      { what: 'occurrence-completed', occurrence: '2026-06-05', ...outcome },
      { done: ['cmt_a'] },
    ],
    ['as given up when it was cancelled', { what: 'cancelled', reason }, { dropped: ['cmt_a'] }],
    ['as given up when it was dropped', { what: 'dropped', matterId, reason }, { dropped: ['cmt_a'] }],
    ['as opened again', reopened, { reopened: ['cmt_a'] }],
    ['as moved when the office set another date', moved, { moved: ['cmt_a'] }],
    [
      'as moved when more time was granted',
      { what: 'decided', matterId, question: 'more-time', grant: true, dueOn: '2026-07-05' },
      { moved: ['cmt_a'] },
    ],
    [
      'not as moved when more time was refused',
      { what: 'decided', matterId, question: 'more-time', refuse: 'No.' },
      {},
    ],
    [
      'not as moved when it got its first date',
      { what: 'decided', matterId, question: 'date', dueOn: '2026-07-05' },
      {},
    ],
    ['not as moved when a date was put in', { what: 'corrected', from: {}, to: { dueOn: '2026-07-05' } }, {}],
    [
      'not as moved when a date was taken away',
      { what: 'corrected', from: { dueOn: '2026-07-05' }, to: {} },
      {},
    ],
    ['not when it was only seen', seen, {}],
    ['not when it was renewed, because the newer one is told', { what: 'renewed', renewedBy: 'cmt_b' }, {}],
  ])('%s', (_, change, expected) => {
    expect(told(...history([change]))).toEqual(expected)
  })

  test.each<[string, readonly Change[], object]>([
    ['by what happened last', [completed, reopened], { reopened: ['cmt_a'] }],
    ['as done, and not as moved besides', [moved, completed], { done: ['cmt_a'] }],
    ['as agreed and as done', [recorded, seen, completed], { agreed: ['cmt_a'], done: ['cmt_a'] }],
    [
      'as agreed once, also when it was recorded as a draft',
      [recorded, { what: 'published' }],
      { agreed: ['cmt_a'] },
    ],
    ['once, however often it was moved', [moved, moved], { moved: ['cmt_a'] }],
    ['without what was undone', [completed, undone], {}],
    ['with what came before the undone answer', [moved, completed, undone], { moved: ['cmt_a'] }],
  ])('%s', (_, changes, expected) => {
    expect(told(...history(changes, { from: 3 }))).toEqual(expected)
    expect(told(...history(changes, { from: 3 }).toReversed())).toEqual(expected)
  })

  test('by the order of the versions, where two changes have one moment', () => {
    const [first, second] = history([completed, reopened], { from: 9 })
    if (first === undefined || second === undefined) throw new Error('there are two')
    expect(told({ ...second, at: first.at }, first)).toEqual({ reopened: ['cmt_a'] })
  })

  test('with the day on which it was done, and the desk on which it lay last', () => {
    const [entry] = history([completed])
    if (entry === undefined) throw new Error('there is one')
    const later = {
      ...entry,
      version: 2,
      at: '2026-06-03T00:00:00Z',
      change: seen,
      holder: 'ofc_chen',
    } as const
    expect(changesIn([entry, later]).done).toEqual([
      { id: 'cmt_a', holder: 'ofc_chen', doneOn: '2026-06-02' },
    ])
    expect(changesIn(history([completed, reopened])).reopened).toEqual([{ id: 'cmt_a', holder: 'ofc_lin' }])
  })

  test('with the day of the occurrence that is done, and not with that of a later report', () => {
    const reported: Change = {
      what: 'asked',
      matterId,
      question: 'acceptance',
      outcome: 'Sent.',
      doneOn: '2026-06-09',
    }
    const once: Change = { what: 'occurrence-completed', occurrence: '2026-06-05', ...outcome }
    expect(changesIn(history([once, reported])).done).toStrictEqual([
      { id: 'cmt_a', holder: 'ofc_lin', doneOn: '2026-06-02' },
    ])
  })

  test('in the order of the last change of each', () => {
    const [late, early] = [history([completed], { id: 'a', hour: 5 }), history([completed], { id: 'b' })]
    expect(told(...late, ...early)).toEqual({ done: ['cmt_b', 'cmt_a'] })
    const long = [...history([seen, seen]), ...history([completed], { from: 3, hour: 9 })]
    expect(told(...long, ...history([seen, completed], { id: 'b', hour: 5 }))).toEqual({
      done: ['cmt_b', 'cmt_a'],
    })
  })
})
