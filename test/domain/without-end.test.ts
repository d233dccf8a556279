import { describe, expect, test } from '@jest/globals'
import { type ChangedCommitment, changed } from '../../functions/domain/commitments/change-commitment.ts'
import type { Commitment } from '../../functions/domain/commitments/commitment.ts'
import type { OpenCommitmentMatter } from '../../functions/domain/commitments/matter.ts'
import {
  askedYearly,
  askWhetherItGoesOn,
  followedYearly,
} from '../../functions/domain/commitments/without-end.ts'
import {
  aCancelledCommitment,
  aChangeContext,
  anAuthor,
  anOpenCommitment,
  anOpenMatter,
  type Facts,
  morningOn,
  raised,
} from '../support/domain-builders.ts'

/* Once a year the office is asked whether what recurs without an agreed end goes on. */

type Maybe = OpenCommitmentMatter | undefined

const monthly = {
  repeats: { every: 'P1M' },
  occurrences: { firstOn: '2026-05-17', number: 1, settledTo: 0 },
} as const
const ending = { ...monthly, repeats: { every: 'P1M', times: 12 } } as const
const to = (firstOn: '2026-07-17' | '2026-07') =>
  ({ occurrences: { firstOn, number: 1, settledTo: 0 } }) as const

describe('What is agreed to recur without an end', () => {
  test.each<[string, Facts, Facts]>([
    ['a year after the agreement', {}, { askEndOn: '2027-05-29' }],
    ['a year after a first occurrence to come', to('2026-07-17'), { askEndOn: '2027-07-17' }],
    ['a year after the last day of a first month to come', to('2026-07'), { askEndOn: '2027-07-31' }],
    [
      'a year after the agreement, without a first occurrence',
      { occurrences: undefined },
      { askEndOn: '2027-05-29' },
    ],
    ['never as a draft', { draft: true }, {}],
    ['never with an agreed end', ending, {}],
  ])('is asked about %s', (_, facts, asked) => {
    const agreed = { ...monthly, ...facts }
    expect(askedYearly(anOpenCommitment(agreed))).toEqual(anOpenCommitment({ ...agreed, ...asked }))
  })
})

describe('A change of what recurs', () => {
  const context = aChangeContext({ author: anAuthor({ at: '2026-06-03T17:00:00Z' }) })
  const stepTo = (commitment: Commitment, matter?: OpenCommitmentMatter): ChangedCommitment =>
    changed({ commitment, change: { what: 'seen' }, matter }, context)
  const follow = (before: Facts, step: ChangedCommitment, matter?: OpenCommitmentMatter) =>
    followedYearly({ commitment: anOpenCommitment(before), matter }, step, context)
  const planned = { ...monthly, askEndOn: '2027-05-17' } as const
  const asksWhether = anOpenMatter({ questions: raised('no-end') })
  const asksDate = anOpenMatter({ questions: raised('date') })
  const anew = { askEndOn: '2027-06-04' } as const

  test.each<[string, Facts, Facts, Facts, Maybe?, Maybe?]>([
    ['keeps the day of the question', planned, planned, planned],
    ['keeps it beside another question', planned, planned, planned, undefined, asksDate],
    [
      'in its rhythm counts it anew',
      planned,
      { ...planned, repeats: { every: 'P2M' } },
      { ...planned, repeats: { every: 'P2M' }, ...anew },
    ],
    ['where an earlier version set none counts it from now', monthly, monthly, { ...monthly, ...anew }],
    ['while the office is asked sets none', monthly, monthly, monthly, undefined, asksWhether],
    [
      'while the office is asked that and more sets none',
      monthly,
      monthly,
      monthly,
      undefined,
      anOpenMatter({ questions: raised('date', 'no-end') }),
    ],
    ['that asks the office sets none', planned, planned, monthly, asksWhether],
    [
      'after the answer of the office counts it anew',
      monthly,
      monthly,
      { ...monthly, ...anew },
      asksDate,
      asksWhether,
    ],
    ['that gives it an end takes the day away', planned, { ...planned, ...ending }, ending],
    ['in a draft takes the day away', planned, { ...planned, draft: true }, { ...monthly, draft: true }],
    ['that has an end sets none', ending, ending, ending],
  ])('%s', (_, before, after, followed, matter = undefined, asked = undefined) => {
    const step = stepTo(anOpenCommitment(after), matter)
    expect(follow(before, step, asked)).toStrictEqual({ ...step, commitment: anOpenCommitment(followed) })
  })

  test('that closes it leaves no day', () => {
    const step = stepTo(aCancelledCommitment(monthly))
    expect(follow(planned, step)).toStrictEqual(step)
  })

  test('is the question itself, when its day has come: the morning stays', () => {
    expect(askWhetherItGoesOn({ commitment: anOpenCommitment(planned) }, context)).toEqual({
      commitment: anOpenCommitment({ ...monthly, version: 2, matterId: 'mat_new' }),
      matter: anOpenMatter({
        id: 'mat_new',
        dueOn: '2026-06-17',
        repeats: monthly.repeats,
        questions: [{ kind: 'no-end', since: '2026-06-04' }],
        askedFrom: '2026-06-04',
        next: morningOn('2026-06-04'),
      }),
      entry: {
        ...context.author,
        commitmentId: 'cmt_plan',
        version: 2,
        holder: 'ofc_lin',
        change: { what: 'end-asked', matterId: 'mat_new' },
      },
    })
  })
})
