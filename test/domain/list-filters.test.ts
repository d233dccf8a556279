import { describe, expect, test } from '@jest/globals'
import type { Commitment } from '../../functions/domain/commitments/commitment.ts'
import type { HolderQuestion } from '../../functions/domain/commitments/questions.ts'
import {
  type CommitmentsWanted,
  commitmentMatches,
  type MattersWanted,
  matterMatches,
  officialMatches,
  type VisitsWanted,
  visitMatches,
} from '../../functions/domain/list-filters.ts'
import type { Visit } from '../../functions/domain/visits/visit.ts'
import {
  anAddressMatter,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aVisit,
} from '../support/domain-builders.ts'

const agreed = anOpenCommitment({
  undertakenBy: [{ title: 'officials' }, { organisation: 'SCODA' }],
  recipient: { organisation: 'SCO Secretariat' },
})
const unaddressed = anOpenCommitment()
const undated = anOpenCommitment({ dueOn: undefined })
const waiting = anOpenCommitment({ waiting: { since: '2026-06-01', until: '2026-06-10', for: 'their plan' } })
const asks = (...kinds: readonly HolderQuestion[]) =>
  anOpenCommitment({ asked: kinds.map((kind) => ({ kind, since: '2026-06-03' })) })
const reported = asks('more-time', 'acceptance')
/** Closed, although an earlier version kept what was asked and the waiting. */
const closed: Commitment = {
  ...waiting,
  ...reported,
  status: 'completed',
  outcome: 'Done',
  doneOn: '2026-06-03',
}
const atRisk = (isAtRisk: boolean) =>
  anOpenCommitment({ lastReport: { on: '2026-06-03', note: 'Late', ...(isAtRisk && { atRisk: true }) } })

describe('A list of commitments', () => {
  test.each<[string, CommitmentsWanted, Commitment, boolean]>([
    ['that is not narrowed has everything', {}, undated, true],
    ['by a part of the title has it, in whatever case', { text: 'PLAN' }, agreed, true],
    ['by a text that is in no title does not', { text: 'road map' }, agreed, false],
    ['by who promised has what they promised, in whatever case', { organisation: 'scoda' }, agreed, true],
    ['by to whom has what was promised to them', { organisation: 'SCO Secretariat' }, agreed, true],
    ['by a part of an organisation has nothing', { organisation: 'SCO' }, agreed, false],
    ['by an organisation has nothing that names none', { organisation: 'SCODA' }, unaddressed, false],
    ['from a day has what is due that day', { dueFrom: '2026-06-17' }, agreed, true],
    ['from a day has nothing that was due before', { dueFrom: '2026-06-18' }, agreed, false],
    ['before a day has what is due the day before', { dueBefore: '2026-06-18' }, agreed, true],
    ['before a day has nothing that is due that day', { dueBefore: '2026-06-17' }, agreed, false],
    ['from a day has nothing without a date', { dueFrom: '2026-01-01' }, undated, false],
    ['before a day has nothing without a date', { dueBefore: '9999-12-31' }, undated, false],
    ['of waiting on a day has what waits longer', { waitingOn: '2026-06-09' }, waiting, true],
    ['of waiting on a day has nothing that waits until then', { waitingOn: '2026-06-10' }, waiting, false],
    ['of waiting on a day has nothing that does not wait', { waitingOn: '2026-06-09' }, agreed, false],
    ['of waiting on a day has nothing that is closed', { waitingOn: '2026-06-09' }, closed, false],
    ['of risks has what may not be done in time', { isAtRisk: true }, atRisk(true), true],
    ['of risks has nothing that is going well', { isAtRisk: true }, atRisk(false), false],
    ['of what is unreported has what has no report', { isUnreported: true }, asks('more-time'), true],
    ['of what is unreported has nothing with a report to accept', { isUnreported: true }, reported, false],
    ['of what is unreported has what is closed', { isUnreported: true }, closed, true],
    ['that is not narrowed has what is reported', {}, reported, true],
    ['by a question has what asks it, perhaps with others', { asked: 'acceptance' }, reported, true],
    ['by a question has nothing that asks another one', { asked: 'cannot-be-done' }, reported, false],
    ['by a question has nothing that asks none', { asked: 'acceptance' }, agreed, false],
    ['by a question has nothing that is closed', { asked: 'acceptance' }, closed, false],
    ['by two things has only what is both', { text: 'plan', organisation: 'Weidong' }, agreed, false],
  ])('%s', (_, wanted, commitment, isWanted) => {
    expect(commitmentMatches(wanted)(commitment)).toBe(isWanted)
  })

  test('finds a letter however its accent was typed', () => {
    const composed = anOpenCommitment({ title: 'Entente de coop\u00e9ration' })
    expect(commitmentMatches({ text: 'coope\u0301ration' })(composed)).toBe(true)
  })
})

const received = aVisit({
  reference: 'P-17/2026',
  host: { organisation: 'Qingdao Municipal Government' },
  delegation: { organisation: 'SCO Secretariat', head: { name: 'Jononov', organisation: 'SCO' } },
  counterparts: [{ title: 'representatives' }, { organisation: 'Weidong Group' }],
})
const plain = aVisit()

describe('A list of visits', () => {
  test.each<[string, VisitsWanted, Visit, boolean]>([
    ['that is not narrowed has everything', {}, plain, true],
    ['by a state has it', { state: 'held' }, plain, true],
    ['by another state does not', { state: 'planned' }, plain, false],
    ['by a part of the title has it', { text: 'delegation in' }, received, true],
    ['by a part of the file number has it', { text: 'p-17' }, received, true],
    ['by another text does not', { text: 'P-18' }, received, false],
    ['by a text has none without a file number', { text: 'P-17' }, plain, false],
    ['by the delegation has it', { organisation: 'sco secretariat' }, received, true],
    ['by who leads the delegation has it', { organisation: 'SCO' }, received, true],
    ['by the host has it', { organisation: 'Qingdao Municipal Government' }, received, true],
    ['by a counterpart has it', { organisation: 'Weidong Group' }, received, true],
    ['by somebody else does not', { organisation: 'SCODA' }, received, false],
    ['by an organisation has none that names none', { organisation: 'SCODA' }, plain, false],
    [
      'by an organisation has none whose delegation is of no organisation',
      { organisation: 'SCODA' },
      aVisit({ delegation: { head: { name: 'Jononov' } } }),
      false,
    ],
  ])('%s', (_, wanted, visit, isWanted) => {
    expect(visitMatches(wanted)(visit)).toBe(isWanted)
  })
})

test.each([
  [undefined, true],
  ['lin', true],
  ['DEPUTY', true],
  ['scoda', true],
  ['@example', true],
  ['Meng', false],
])('A list of officials narrowed to %j has Lin Wei, Deputy Director of SCODA: %j', (text, isWanted) => {
  const official = anOfficial({ title: 'Deputy Director', organisation: 'SCODA' })
  expect(officialMatches(text === undefined ? {} : { text })(official)).toBe(isWanted)
})

test.each<[MattersWanted, boolean, boolean]>([
  [{}, true, true],
  [{ gap: 'date' }, true, false],
  [{ gap: 'reminders-ended' }, false, false],
  [{ gap: 'outside-address' }, false, true],
])('A list of matters narrowed to %j has one about a date: %j, and one about an address: %j', (wanted, ofDate, ofAddress) => {
  expect(matterMatches(wanted)(anOpenMatter())).toBe(ofDate)
  expect(matterMatches(wanted)(anAddressMatter())).toBe(ofAddress)
})
