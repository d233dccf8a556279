import { describe, expect, test } from '@jest/globals'
import { marksOf, mostSimilar, similarTo } from '../../functions/domain/visits/similar.ts'
import type { Visit } from '../../functions/domain/visits/visit.ts'
import { anAuthor, aVisit } from '../support/domain-builders.ts'

const visit = aVisit({ id: 'vis_1', title: 'Delegation in Qingdao', reference: 'P-2026/17' })
const other = (fields: Partial<Visit>): Visit => ({ ...visit, id: 'vis_2', ...fields })
const why = (fields: Partial<Visit>) => similarTo(visit, [other(fields)])[0]?.why

describe('A visit may be the same as another', () => {
  test.each<[string, Partial<Visit>]>([
    ['with the same title and days', { reference: 'P-2026/18' }],
    ['without a reference', { reference: undefined } as unknown as Partial<Visit>],
    ['whose title differs in letter case', { title: 'DELEGATION in qingdao', reference: 'other' }],
    ['whose title differs in spaces', { title: ' Delegation  in\u00a0Qingdao', reference: 'other' }],
    ['whose title is written in wide letters', { title: 'Ｄelegation in Qingdao', reference: 'other' }],
    ['whose state is another', { state: 'cancelled', reference: 'other' }],
  ])('%s', (_, fields) => expect(why(fields)).toBe('same-days-and-title'))

  test.each<[string, Partial<Visit>]>([
    ['with the same reference on other days', { endsOn: '2026-12-31' }],
    ['with the same reference under another title', { title: 'Visit of the delegation' }],
    ['whose reference differs in letter case and spaces', { title: 'Other', reference: ' p-2026/17' }],
  ])('%s', (_, fields) => expect(why(fields)).toBe('same-reference'))
})

describe('A visit is not the same as another', () => {
  test.each<[string, Partial<Visit>]>([
    ['of other days', { startsOn: '2026-11-01', reference: 'other' }],
    ['of another title', { title: 'Delegation in Jinan', reference: 'other' }],
    ['when neither has a reference', { title: 'Other', reference: undefined } as unknown as Partial<Visit>],
    ['that was withdrawn', { withdrawal: { ...anAuthor(), reason: 'Twice.' } }],
  ])('%s', (_, fields) => expect(why(fields)).toBeUndefined())

  test('once it was withdrawn itself', () =>
    expect(similarTo({ ...visit, withdrawal: { ...anAuthor(), reason: 'Twice.' } }, [other({})])).toEqual([]))
})

test('At most ten visits are named, in the order in which they were recorded', () => {
  const others = Array.from({ length: 12 }, (_, number) =>
    other({ id: `vis_other-${number}`, recordedAt: `2026-11-${30 - number}T09:00:00Z` }),
  )
  const named = similarTo(visit, others).map((one) => one.visit.id)
  expect(named).toEqual(
    others
      .toReversed()
      .slice(0, mostSimilar)
      .map(({ id }) => id),
  )
})

test('A visit is looked for by its title and days and by its reference, as far as it has them', () => {
  expect(marksOf(visit)).toEqual([
    { why: 'same-days-and-title', says: ['delegation in qingdao', '2026-05-27', '2026-05-29'] },
    { why: 'same-reference', says: ['p-2026/17'] },
  ])
  expect(marksOf({ title: 'Delegation in Qingdao' })).toEqual([
    { why: 'same-days-and-title', says: ['delegation in qingdao', '', ''] },
  ])
  expect(marksOf({ ...visit, withdrawal: { ...anAuthor(), reason: 'Twice.' } })).toEqual([])
})
