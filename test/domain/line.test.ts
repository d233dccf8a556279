import { describe, expect, test } from '@jest/globals'
import {
  isDueBy,
  isQuietOn,
  type Line,
  linesOf,
  tellableLines,
} from '../../functions/domain/reminders/line.ts'
import {
  aDesk,
  aHandover,
  anAddressMatter,
  anOpenCommitment,
  anOpenMatter,
  anOrganisationMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
  morningOn,
} from '../support/domain-builders.ts'

const today = '2026-06-03'
const [handover, weeklyBrief, news] = [aHandover(), aWeeklyBrief(), aPieceOfNews()]
const [commitment, part, matter] = [anOpenCommitment(), aPart(), anOpenMatter()]
const { tells, ...standInWithNothing } = aStandIn([commitment])

test('A desk is read in the order of its sections', () => {
  const standIn = aStandIn([commitment])
  expect(
    linesOf(
      aDesk({
        handover,
        standIns: [standIn],
        news: [news],
        matters: [matter],
        parts: [part],
        commitments: [commitment],
        weeklyBrief,
      }),
    ),
  ).toStrictEqual([weeklyBrief, commitment, part, matter, news, standIn, handover])
})

describe('A new holder is told of the takeover', () => {
  test('of a desk with a commitment, a matter or an absent official', () => {
    expect(tellableLines(today, aDesk({ handover, commitments: [commitment] }))).toStrictEqual([
      commitment,
      handover,
    ])
    expect(tellableLines(today, aDesk({ handover, matters: [matter] }))).toStrictEqual([matter, handover])
    const standIn = aStandIn([commitment])
    expect(tellableLines(today, aDesk({ handover, standIns: [standIn] }))).toStrictEqual([standIn, handover])
  })

  test('and not where only news or the brief of the week waits', () => {
    expect(tellableLines(today, aDesk({ handover, news: [news], weeklyBrief }))).toStrictEqual([
      weeklyBrief,
      news,
    ])
    expect(tellableLines(today, aDesk({ handover }))).toStrictEqual([])
  })
})

describe('A line is quiet on a day', () => {
  test.each<[string, Line, boolean]>([
    ['when a question keeps a commitment silent', anOpenCommitment({ silentUntil: '2026-06-04' }), true],
    ['when a question keeps a part silent', aPart({ silentUntil: '2026-06-04' }), true],
    ['when a matter belongs to a draft', anOpenMatter({ draft: true }), true],
    ['when there is nothing to tell for an absent official', standInWithNothing, true],
    ['and not otherwise: a commitment', commitment, false],
    ['a part', part, false],
    ['a matter', matter, false],
    ['an address', anAddressMatter(), false],
    ['an organisation', anOrganisationMatter(), false],
    ['a takeover', handover, false],
    ['news', news, false],
    ['the brief', weeklyBrief, false],
    ['an absent official', aStandIn([commitment]), false],
  ])('%s', (_, line, is) => {
    expect(isQuietOn(today, line)).toBe(is)
  })
})

test('A line is due from its morning on, and not on a morning for others', () => {
  expect(isDueBy(today, commitment)).toBe(true)
  expect(isDueBy(today, anOpenCommitment({ next: morningOn('2026-06-04') }))).toBe(false)
  expect(isDueBy(today, anOpenCommitment({ next: undefined }))).toBe(false)
  expect(isDueBy(today, { next: { ...morningOn(today), remindsOn: '2026-06-10' } })).toBe(false)
})
