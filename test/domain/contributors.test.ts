import { describe, expect, test } from '@jest/globals'
import type { Contributor } from '../../functions/domain/commitments/commitment.ts'
import {
  isOwnDateMoved,
  whyNamedTwice,
  whyNotContributor,
  whyNotContributors,
  withDaysDone,
} from '../../functions/domain/commitments/contributors.ts'
import { agreedAt } from '../support/domain-builders.ts'

const today = '2026-06-03' as const
const wang = { officialId: 'ofc_wang' } as const
const chen = { officialId: 'ofc_chen' } as const
const lin = { officialId: 'ofc_lin' } as const
const agreed = { responsible: 'ofc_lin', dueOn: '2026-06-17', agreedAt } as const
const refusal = (pointer: string, detail: string) => ({ refused: 'invalid-request', pointer, detail })
const leads = 'is the responsible official: name each official once'
const twice = 'is a contributor already: name each official once'
const tooLate = 'must not lie after the due date (2026-06-17)'
const tooEarly = 'must not lie before the agreement (2026-05-28)'

describe('A contributor', () => {
  test.each<[string, readonly Contributor[] | undefined, object | undefined]>([
    ['need not be named', undefined, undefined],
    ['is named once', [wang, chen], undefined],
    ['does not lead', [wang, lin], refusal('/at/1', leads)],
    ['is not named again', [wang, chen, wang], refusal('/at/2', twice)],
    ['has an own date until the due date', [{ ...wang, dueOn: '2026-06-17' }], undefined],
    ['has no later date', [wang, { ...chen, dueOn: '2026-06-18' }], refusal('/at/1/dueOn', tooLate)],
    [
      'has no date before the agreement',
      [{ ...wang, dueOn: '2026-05-27' }],
      refusal('/at/0/dueOn', tooEarly),
    ],
    ['may have the day of the agreement', [{ ...wang, dueOn: '2026-05-28' }], undefined],
  ])('%s', (_, contributors, refused) => {
    const record = { ...agreed, ...(contributors && { contributors }) }
    expect(whyNotContributors(record, { at: '/at', today })).toEqual(refused)
  })

  test('may have any own date beside a commitment without one', () => {
    const { dueOn, ...undated } = agreed
    const record = { ...undated, contributors: [{ ...wang, dueOn: '2027-06-18' }] } as const
    expect(whyNotContributors(record, { at: '/at', today })).toBeUndefined()
  })

  test('is told first of being named twice', () => {
    const record = { ...agreed, contributors: [{ ...wang, dueOn: '2026-06-18' }, wang] } as const
    expect(whyNotContributors(record, { at: '/at', today })).toEqual(refusal('/at/1', twice))
    expect(whyNamedTwice({ responsible: 'ofc_lin' }, '/at')).toBeUndefined()
  })

  test('need not be named where nobody leads either', () => {
    expect(whyNamedTwice({}, '/at')).toBeUndefined()
  })
})

describe('One contributor', () => {
  test.each<[string, readonly Contributor[] | undefined, object | undefined]>([
    ['may not be named', undefined, undefined],
    ['is read beside others who have wrong dates', [{ ...chen, dueOn: '2026-06-18' }, wang], undefined],
    [
      'has no date after the due date',
      [{ ...wang, dueOn: '2026-06-18' }],
      refusal('/contributors/0/dueOn', tooLate),
    ],
    ['is named once', [wang, chen, wang], refusal('/contributors/1', twice)],
  ])('%s', (_, contributors, refused) => {
    const record = { ...agreed, ...(contributors && { contributors }) }
    expect(whyNotContributor(record, 'ofc_wang', today)).toEqual(refused)
  })
})

test('A contributor who is named again keeps the day on which the part was done', () => {
  const before = { contributors: [chen, { ...wang, doneOn: '2026-06-01' }] } as const
  expect(withDaysDone([{ ...wang, dueOn: '2026-06-10' }, chen, lin], before)).toStrictEqual([
    { ...wang, dueOn: '2026-06-10', doneOn: '2026-06-01' },
    chen,
    lin,
  ])
  expect(withDaysDone([wang], {})).toStrictEqual([wang])
})

describe('An own date is moved', () => {
  const dated = { ...wang, dueOn: '2026-06-10' } as const
  const other = { ...wang, dueOn: '2026-06-11' } as const

  test.each<[string, readonly Contributor[] | undefined, readonly Contributor[] | undefined, boolean]>([
    ['when it is another one', [chen, dated], [chen, other], true],
    ['when it is gone', [dated], [wang], true],
    ['when there was none', [wang], [dated], true],
    ['not while it stays', [chen, dated], [dated, chen], false],
    ['not of those who leave', [dated], [chen], false],
    ['not of those who come', [chen], [chen, dated], false],
    ['not where nobody contributed', undefined, [dated], false],
    ['not where nobody contributes any more', [dated], undefined, false],
  ])('%s', (_, before, after, isMoved) => {
    expect(
      isOwnDateMoved({ ...(before && { contributors: before }) }, { ...(after && { contributors: after }) }),
    ).toBe(isMoved)
  })
})
