import { describe, expect, test } from '@jest/globals'
import {
  acceptedUndated,
  followedUndated,
  hasAskAgain,
} from '../../functions/domain/commitments/accepted-undated.ts'
import { type ChangedCommitment, changed } from '../../functions/domain/commitments/change-commitment.ts'
import type { Commitment } from '../../functions/domain/commitments/commitment.ts'
import { type NewsChange, stillUndated } from '../../functions/domain/reminders/news.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import {
  aCancelledCommitment,
  agreedAt,
  anAuthor,
  anOffice,
  anOpenCommitment,
  type Facts,
  now,
} from '../support/domain-builders.ts'

/* What the office accepted without a date, and is asked about once more half a year later. */

const undated = { dueOn: undefined } as const
const rhythm = { checkIn: { every: 'P4W' } } as const
const askAgainOn = '2026-12-03' as const
const accepted = { ...undated, askAgainOn } as const

describe('What the office accepts without a date', () => {
  const accept = (facts: Facts) => acceptedUndated(anOpenCommitment(facts), '2026-06-03')

  test('is asked about once more half a year later', () => {
    expect(accept(undated)).toEqual(anOpenCommitment(accepted))
  })

  test.each<[string, Facts]>([
    ['it has a date', {}],
    ['it has a rhythm', { ...undated, ...rhythm }],
    ['it is a draft', { ...undated, draft: true }],
  ])('is not asked about when %s', (_, facts) => {
    expect(accept(facts)).toEqual(anOpenCommitment(facts))
  })
})

describe('A change of what was accepted without a date', () => {
  const closed: Commitment = aCancelledCommitment({ dueOn: undefined })
  const earlier: NewsChange = { reader: 'ofc_lin', takesAway: 'nws_other' }
  const stepTo = (commitment: Commitment, news?: readonly NewsChange[]): ChangedCommitment => ({
    ...changed({ commitment, change: { what: 'seen' }, matter: undefined }, { author: anAuthor() }),
    ...(news && { news }),
  })
  const follow = (before: Commitment, step: ChangedCommitment, at = now, office = anOffice()) =>
    followedUndated(before, step, { office, now: at })
  const before = anOpenCommitment(accepted)
  const gone: NewsChange = { reader: protocolOfficeId, takesAway: 'nws_undated-cmt_plan' }

  test.each<[string, Facts]>([
    ['a date', { askAgainOn }],
    ['a rhythm', { ...accepted, ...rhythm }],
  ])('that gives it %s takes the question away', (_, facts) => {
    const step = stepTo(anOpenCommitment(facts))
    const { askAgainOn: none, ...answered } = anOpenCommitment(facts)
    expect(follow(before, step)).toStrictEqual({ ...step, commitment: answered, news: [gone] })
    expect(follow(before, { ...step, news: [earlier] }).news).toEqual([earlier, gone])
  })

  test('that closes it takes the question away', () => {
    expect(follow(before, stepTo(closed))).toStrictEqual({ ...stepTo(closed), news: [gone] })
  })

  test('that asks no more takes the question away', () => {
    expect(follow(before, stepTo(anOpenCommitment(undated))).news).toEqual([gone])
  })

  test.each<[string, Facts, Facts]>([
    ['accepts it', undated, accepted],
    ['gives it another name', accepted, { ...accepted, title: 'Plan of development' }],
    ['gives it a number', accepted, { ...accepted, number: '2.1' }],
    [
      'gives its visit another name',
      accepted,
      { ...accepted, agreedAt: { ...agreedAt, visitTitle: 'Qingdao' } },
    ],
    ['accepts it anew', accepted, { ...accepted, askAgainOn: '2026-12-24' }],
  ])('that %s plans the question so', (_, was, is) => {
    const after = anOpenCommitment(is)
    const question = stillUndated(
      { ...after, askAgainOn: after.askAgainOn ?? askAgainOn },
      { office: anOffice(), now },
    )
    const step = stepTo(after)
    expect(follow(anOpenCommitment(was), step)).toStrictEqual({ ...step, news: [question] })
    expect(follow(anOpenCommitment(was), { ...step, news: [earlier] }).news).toEqual([earlier, question])
  })

  test.each<[string, Commitment, Commitment]>([
    ['leaves that as it is', before, anOpenCommitment({ ...accepted, wording: 'Draw up the plan' })],
    ['has nothing to do with it', anOpenCommitment(), anOpenCommitment({ title: 'Plan of development' })],
    ['opens it again', closed, before],
  ])('that %s tells the office nothing', (_, was, is) => {
    expect(follow(was, stepTo(is))).toStrictEqual(stepTo(is))
  })

  test('tells the office nothing once the question was asked, from its day at the office on', () => {
    const step = stepTo(anOpenCommitment({ ...accepted, title: 'Plan of development' }))
    expect(follow(before, step, '2026-12-02T15:59:59Z').news).toHaveLength(1)
    expect(follow(before, step, '2026-12-02T16:00:00Z')).toStrictEqual(step)
    expect(
      follow(before, step, '2026-12-02T16:00:00Z', anOffice({ zone: 'Europe/Paris' })).news,
    ).toHaveLength(1)
  })

  test.each<[boolean, Commitment, Commitment]>([
    [true, before, closed],
    [true, anOpenCommitment(), before],
    [false, anOpenCommitment(), anOpenCommitment(undated)],
    [false, closed, { ...closed, askAgainOn } as Commitment],
  ])('has to do with the question: %s', (has, was, is) => {
    expect(hasAskAgain(was, { commitment: is })).toBe(has)
  })
})
