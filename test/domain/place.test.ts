import { describe, expect, test } from '@jest/globals'
import { mattersInOrder } from '../../functions/domain/commitments/matter.ts'
import { inOrderOfRecord, type Place } from '../../functions/domain/commitments/place.ts'
import { todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import {
  aDesk,
  agreedAt,
  anAddressMatter,
  anOpenCommitment,
  anOpenMatter,
  aPieceOfNews,
  now,
} from '../support/domain-builders.ts'

const at = (event: number, action: number, visitStartsOn: Place['visitStartsOn'] = '2026-05-27') => ({
  place: { visitStartsOn, event, action },
})
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id)

describe('The order of the record', () => {
  test('is the order of the events, and of the actions in an event, and not of the ids', () => {
    const lines = [
      anOpenCommitment({ id: 'cmt_a', ...at(2, 0) }),
      anOpenCommitment({ id: 'cmt_b', ...at(0, 10) }),
      anOpenCommitment({ id: 'cmt_c', ...at(0, 9) }),
      anOpenCommitment({ id: 'cmt_d', ...at(10, 0) }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_c', 'cmt_b', 'cmt_a', 'cmt_d'])
  })

  test('goes visit by visit, the earlier first day before the later', () => {
    const lines = [
      anOpenCommitment({ id: 'cmt_a', visitId: 'vis_later', ...at(0, 0, '2026-05-28') }),
      anOpenCommitment({ id: 'cmt_b', visitId: 'vis_two', ...at(0, 0) }),
      anOpenCommitment({ id: 'cmt_c', visitId: 'vis_one', ...at(0, 1) }),
      anOpenCommitment({ id: 'cmt_d', visitId: 'vis_two', ...at(0, 1) }),
      anOpenCommitment({ id: 'cmt_e', visitId: 'vis_one', ...at(0, 0) }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_e', 'cmt_c', 'cmt_b', 'cmt_d', 'cmt_a'])
  })

  test('goes visit by visit, also where the id of one is the beginning of another', () => {
    const lines = [
      anOpenCommitment({ id: 'cmt_a', visitId: 'vis_10', ...at(0, 0) }),
      anOpenCommitment({ id: 'cmt_b', visitId: 'vis_1', ...at(2, 0) }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_b', 'cmt_a'])
  })

  test('puts a visit without days after all others, also where the days of its events are known', () => {
    const lines = [
      anOpenCommitment({ id: 'cmt_a', visitId: 'vis_a', agreedAt, place: { event: 0, action: 1 } }),
      anOpenCommitment({ id: 'cmt_b', visitId: 'vis_b', ...at(0, 0, '2026-12-31') }),
      anOpenCommitment({ id: 'cmt_c', visitId: 'vis_a', agreedAt, place: { event: 0, action: 0 } }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_b', 'cmt_c', 'cmt_a'])
  })

  test('puts a line stored without a place, at an event whose day was taken away, on the first day of the visit', () => {
    const { startsOn, ...withoutDay } = agreedAt
    const during = { ...withoutDay, duringVisit: { startsOn: '2026-05-26', endsOn: '2026-05-29' } } as const
    const lines = [
      anOpenCommitment({ id: 'cmt_a', visitId: 'vis_a', agreedAt: withoutDay }),
      anOpenCommitment({ id: 'cmt_b', visitId: 'vis_b', agreedAt }),
      anOpenCommitment({ id: 'cmt_c', visitId: 'vis_c', agreedAt: during }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_c', 'cmt_b', 'cmt_a'])
  })

  test('puts a line stored without a place on the day of its event, after those of the visit that have one', () => {
    const earlier = { ...agreedAt, startsOn: '2026-05-26' } as const
    const sameDay = { ...agreedAt, startsOn: '2026-05-27' } as const
    const lines = [
      anOpenCommitment({ id: 'cmt_a', agreedAt: sameDay }),
      anOpenCommitment({ id: 'cmt_b', ...at(3, 7) }),
      anOpenCommitment({ id: 'cmt_c', agreedAt: earlier }),
      anOpenCommitment({ id: 'cmt_d', agreedAt: { ...agreedAt, startsOn: '2026-05-28' } }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_c', 'cmt_b', 'cmt_a', 'cmt_d'])
  })

  test('keeps the lines of a visit together, also when an earlier version stored some of them without a place', () => {
    const lines = [
      anOpenCommitment({
        id: 'cmt_a',
        visitId: 'vis_long',
        agreedAt: { ...agreedAt, startsOn: '2026-05-29' },
      }),
      anOpenCommitment({ id: 'cmt_b', visitId: 'vis_short', ...at(0, 0, '2026-05-28') }),
      anOpenCommitment({
        id: 'cmt_c',
        visitId: 'vis_long',
        agreedAt: { ...agreedAt, startsOn: '2026-05-27' },
      }),
    ]
    expect(ids(inOrderOfRecord(lines))).toEqual(['cmt_c', 'cmt_a', 'cmt_b'])
  })

  test('of matters has those about an address last, the one that was asked first before', () => {
    const matters = [
      anAddressMatter({ id: 'mat_a', askedFrom: '2026-06-02' }),
      anAddressMatter({ id: 'mat_b', askedFrom: '2026-06-01' }),
      anOpenMatter({ id: 'mat_c', ...at(1, 0) }),
      anOpenMatter({ id: 'mat_d', ...at(0, 0) }),
    ]
    expect(ids(mattersInOrder(matters))).toEqual(['mat_d', 'mat_c', 'mat_b', 'mat_a'])
  })

  test('is the order of a notice, whatever is due first and in whatever order the desk was read', () => {
    const desk = aDesk({
      commitments: [
        anOpenCommitment({ id: 'cmt_a', dueOn: '2026-06-17', ...at(0, 1) }),
        anOpenCommitment({ id: 'cmt_b', dueOn: '2026-06-30', ...at(0, 0) }),
      ],
      matters: [anOpenMatter({ id: 'mat_a', ...at(1, 1) }), anOpenMatter({ id: 'mat_b', ...at(1, 0) })],
      news: [aPieceOfNews({ id: 'nws_a' }), aPieceOfNews({ id: 'nws_b', since: '2026-06-01' })],
    })
    const today = todaysNotice(desk, now)
    if (today.kind === 'silence') throw new Error('there is a notice')
    const { commitments, matters, news } = today.notice
    expect([commitments, matters, news].map((lines) => ids(lines.map(({ line }) => line)))).toEqual([
      ['cmt_b', 'cmt_a'],
      ['mat_b', 'mat_a'],
      ['nws_b', 'nws_a'],
    ])
  })
})
