import { describe, expect, test } from '@jest/globals'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import {
  type AskedByHolder,
  type AskedOfPart,
  asAskedThrough,
  type CommitmentQuestion,
  isAskedByHolder,
  isAskedByOfficial,
  isAskedOfPart,
  isBeforeAgreement,
  isNamed,
  lackingIn,
  nameOf,
  type Question,
  questionRules,
  type SpokenFor,
  stillOpen,
  waitsForAnAnswer,
} from '../../functions/domain/commitments/questions.ts'
import { isQuietOn } from '../../functions/domain/reminders/line.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  aHandover,
  anAddressMatter,
  anAuthor,
  anOfficial,
  anOpenCommitment,
  aPieceOfNews,
  raised,
} from '../support/domain-builders.ts'

const record = { remindersRestart: false, isBeforeAgreement: true }

test.each([
  ['responsible', ['responsible', 'accept'], false],
  ['date', ['dueOn', 'checkIn', 'accept'], true],
  ['reminders-ended', ['responsible', 'dueOn', 'checkIn', 'accept'], false],
  ['date-before-agreement', ['dueOn', 'checkIn', 'accept'], false],
  ['no-end', ['accept', 'until', 'drop'], true],
  ['more-time', ['grant', 'dueOn', 'refuse'], true],
  ['proposed-date', ['accept', 'dueOn', 'checkIn', 'refuse'], true],
  ['not-mine', ['responsible', 'refuse'], false],
  ['cannot-be-done', ['drop', 'refuse'], false],
  ['wait-again', ['grant', 'refuse'], true],
  ['acceptance', ['accept', 'refuse'], false],
  ['part-more-time', ['grant', 'dueOn', 'refuse'], true],
  ['part-not-mine', ['accept', 'responsible', 'refuse'], false],
  ['outside-address', ['accept'], false],
  ['unreachable', ['tryAgain'], false],
  ['unusable-record', [], false],
  ['absent', ['accept'], false],
  ['focal-point', ['responsible'], false],
] as const)('“%s” is answered by %j; reminders go on meanwhile: %s', (kind, answeredBy, remindersGoOn) => {
  expect(questionRules[kind]).toMatchObject({ answeredBy, remindersGoOn })
})

test('A question lapses when the record answers it, and not before', () => {
  expect(questionRules.responsible.lapses(record)).toBe(false)
  expect(questionRules.responsible.lapses({ ...record, responsible: 'ofc_lin' })).toBe(true)
  expect(questionRules.date.lapses(record)).toBe(false)
  expect(questionRules.date.lapses({ ...record, deadline: '2026-11-27' })).toBe(true)
  expect(questionRules['reminders-ended'].lapses(record)).toBe(false)
  expect(questionRules['reminders-ended'].lapses({ ...record, remindersRestart: true })).toBe(true)
  expect(questionRules['date-before-agreement'].lapses(record)).toBe(false)
  expect(questionRules['date-before-agreement'].lapses({ ...record, isBeforeAgreement: false })).toBe(true)
  expect(questionRules['outside-address'].lapses({ outsideAddress: 'asked' })).toBe(false)
  expect(questionRules['outside-address'].lapses({})).toBe(true)
  expect(questionRules.responsible.lapses({ ...record, responsibleOrganisation: 'SCODA' })).toBe(true)
  expect(questionRules.date.lapses({ ...record, checkIn: { every: 'P4W' } })).toBe(true)
  expect(questionRules['no-end'].lapses({ ...record, repeats: { every: 'P1M' } })).toBe(false)
  expect(questionRules['no-end'].lapses({ ...record, repeats: { every: 'P1M', times: 12 } })).toBe(true)
})

test('A question about an official or an organisation lapses with its cause', () => {
  const unreachable = { because: 'bounced', since: '2026-06-01', matterId: 'mat_lin' } as const
  expect(questionRules.unreachable.lapses({ unreachable })).toBe(false)
  expect(questionRules.unreachable.lapses({})).toBe(true)
  expect(questionRules['unusable-record'].lapses({ unusable: { zone: 'Mars' } })).toBe(false)
  expect(questionRules['unusable-record'].lapses({})).toBe(true)
  expect(questionRules.absent.lapses({ absence: { from: '2026-06-01', to: '2026-06-12' } })).toBe(false)
  expect(questionRules.absent.lapses({})).toBe(true)
  const focalPoint = undefined
  expect(questionRules['focal-point'].lapses({ focalPoint, commitments: 1 })).toBe(false)
  expect(questionRules['focal-point'].lapses({ focalPoint, commitments: 0 })).toBe(true)
  expect(questionRules['focal-point'].lapses({ focalPoint: anOfficial(), commitments: 1 })).toBe(true)
})

const askedBy = 'ofc_lin'
const moreTime = {
  kind: 'more-time',
  dueOn: '2026-07-17',
  reason: 'A strike.',
  askedBy,
  insteadOf: '2026-06-17',
} as const
const proposed = { kind: 'proposed-date', dueOn: '2026-07-17', askedBy } as const
const notMine = { kind: 'not-mine', askedBy, silentUntil: '2026-06-12' } as const
const cannot = { kind: 'cannot-be-done', reason: 'No money.', askedBy, silentUntil: '2026-06-12' } as const
const waitAgain = { kind: 'wait-again', for: 'the list', until: '2026-07-01', askedBy } as const
const done = {
  kind: 'acceptance',
  outcome: 'Sent.',
  doneOn: '2026-06-02',
  askedBy,
  acceptedOn: '2026-06-17',
} as const
const partMoreTime = {
  kind: 'part-more-time',
  dueOn: '2026-07-17',
  reason: 'A strike.',
  askedBy: 'ofc_wang',
  insteadOf: '2026-06-15',
} as const
const partNotMine = { kind: 'part-not-mine', askedBy: 'ofc_wang', silentUntil: '2026-06-12' } as const

describe('What an official asks waits for the office', () => {
  const today = '2026-06-03'
  const waits = (question: AskedByHolder | AskedOfPart, facts: Parameters<typeof anOpenCommitment>[0]) =>
    stillOpen([question], anOpenCommitment(facts), { remindersRestart: true, today }).length > 0
  const undated = { dueOn: undefined }
  const sharedOn = (dueOn: CalendarDate) => ({ contributors: [{ officialId: 'ofc_wang', dueOn }] }) as const
  const shared = { contributors: [{ officialId: 'ofc_chen' }, { officialId: 'ofc_wang' }] } as const
  const monthly = {
    dueOn: '2026-06-17',
    repeats: { every: 'P1M' },
    occurrences: { firstOn: '2026-06-17', number: 1, settledTo: 0, settledBeyond: [2] },
  } as const

  test.each<[string, AskedByHolder | AskedOfPart, Parameters<typeof anOpenCommitment>[0], boolean]>([
    ['for more time while the deadline is as it was', moreTime, {}, true],
    ['for more time no longer with another deadline', moreTime, { dueOn: '2026-06-18' }, false],
    ['for more time no longer when another official leads', moreTime, { responsible: 'ofc_wang' }, false],
    ['with a date while there is none', proposed, undated, true],
    ['with a date no longer when there is one', proposed, {}, false],
    [
      'with a date no longer when another official leads',
      proposed,
      { ...undated, responsible: 'ofc_wang' },
      false,
    ],
    ['that it is not theirs', notMine, {}, true],
    [
      'that it is not theirs no longer when another official leads',
      notMine,
      { responsible: 'ofc_wang' },
      false,
    ],
    ['that it cannot be done', cannot, {}, true],
    [
      'that it cannot be done no longer when another official leads',
      cannot,
      { responsible: 'ofc_wang' },
      false,
    ],
    ['to wait again', waitAgain, {}, true],
    ['to wait again no longer when another official leads', waitAgain, { responsible: 'ofc_wang' }, false],
    ['that it is done', done, {}, true],
    ['that it is done no longer when another official leads', done, { responsible: 'ofc_wang' }, false],
    ['that an open occurrence is done', { ...done, occurrence: '2026-06-17' }, monthly, true],
    ['that a settled occurrence is done no longer', { ...done, occurrence: '2026-07-17' }, monthly, false],
    [
      'that an occurrence is done no longer when nothing recurs',
      { ...done, occurrence: '2026-06-17' },
      {},
      false,
    ],
    ['for more time for a part while its own date is as it was', partMoreTime, sharedOn('2026-06-15'), true],
    ['for more time for a part no longer with another own date', partMoreTime, sharedOn('2026-06-16'), false],
    [
      'for more time for a part without an own date',
      { ...partMoreTime, insteadOf: '2026-06-17' },
      shared,
      true,
    ],
    [
      'for more time for a part whose own date comes after the due date',
      { ...partMoreTime, insteadOf: '2026-06-17' },
      sharedOn('2026-06-18'),
      true,
    ],
    ['for more time no longer without a part', partMoreTime, {}, false],
    ['that a part is not theirs', partNotMine, shared, true],
    [
      'that a part is not theirs no longer without one',
      partNotMine,
      { contributors: [{ officialId: 'ofc_chen' }] },
      false,
    ],
    [
      'that a part is not theirs no longer when it is done',
      partNotMine,
      { contributors: [{ officialId: 'ofc_wang', doneOn: '2026-06-02' }] },
      false,
    ],
    [
      'that a part is not theirs no longer when they lead',
      partNotMine,
      { ...shared, responsible: 'ofc_wang' },
      false,
    ],
  ])('%s', (_, question, facts, expected) => {
    expect(waits(question, facts)).toBe(expected)
  })

  test('with the deputy who asked behind a link in the place of the official', () => {
    const through = (by: string, door: 'link' | 'api') =>
      asAskedThrough(notMine, anAuthor({ by, through: door }))
    expect(through('ofc_wang', 'link')).toStrictEqual({ ...notMine, deputy: 'ofc_wang' })
    expect(through('ofc_lin', 'link')).toStrictEqual(notMine)
    expect(through('officer-chen', 'api')).toStrictEqual(notMine)
  })
})

describe('A question of a matter', () => {
  const since = '2026-06-03' as const
  const all: readonly Question<CommitmentQuestion>[] = [
    ...raised('responsible', 'no-end'),
    ...[moreTime, proposed, notMine, cannot, waitAgain, done, partMoreTime, partNotMine].map((one) => ({
      ...one,
      since,
    })),
  ]
  const kinds = (is: (question: Question<CommitmentQuestion>) => boolean) =>
    all.filter(is).map(({ kind }) => kind)

  test('comes from the record, from the official who leads, or from a contributor', () => {
    const ofLead = ['more-time', 'proposed-date', 'not-mine', 'cannot-be-done', 'wait-again', 'acceptance']
    const ofPart = ['part-more-time', 'part-not-mine']
    expect(kinds(isAskedByOfficial)).toEqual([...ofLead, ...ofPart])
    expect(kinds(isAskedByHolder)).toEqual(ofLead)
    expect(kinds(isAskedOfPart)).toEqual(ofPart)
  })

  test('is named by what it asks, and that of a contributor also by who asks', () => {
    expect(nameOf({ kind: 'date' })).toStrictEqual({ kind: 'date' })
    expect(nameOf(moreTime)).toStrictEqual({ kind: 'more-time' })
    expect(nameOf(partMoreTime)).toStrictEqual({ kind: 'part-more-time', contributor: 'ofc_wang' })
    const named = (name: Parameters<typeof isNamed>[0]) => kinds(isNamed(name))
    expect(named({ kind: 'not-mine' })).toEqual(['not-mine'])
    expect(named({ kind: 'part-not-mine', contributor: 'ofc_wang' })).toEqual(['part-not-mine'])
    expect(named({ kind: 'part-not-mine' })).toEqual([])
    expect(named({ kind: 'part-not-mine', contributor: 'ofc_lin' })).toEqual([])
    expect(named({ kind: undefined })).toEqual([])
  })
})

describe('A deadline lies before the agreement', () => {
  test.each<[string, CalendarDate | undefined, CalendarDate | undefined, boolean]>([
    ['of an event that has been', '2026-05-27', '2026-05-28', true],
    ['not on the day of the event', '2026-05-28', '2026-05-28', false],
    ['not of an event still to come, when it is today', '2026-06-03', '2026-06-10', false],
    ['of an event still to come, when it has passed', '2026-06-02', '2026-06-10', true],
    ['not when the day of the event is not known', '2026-05-27', undefined, false],
    ['not without a deadline', undefined, '2026-05-28', false],
  ])('%s', (_, dueOn, startsOn, expected) => {
    const commitment = { ...(dueOn && { dueOn }), agreedAt: { ...(startsOn && { startsOn }) } }
    expect(isBeforeAgreement(commitment, '2026-06-03')).toBe(expected)
  })
})

test('A record asks for whom to remind, for a date, and about a date before the agreement', () => {
  const lacks = (facts: Parameters<typeof anOpenCommitment>[0]) =>
    lackingIn(anOpenCommitment(facts), '2026-06-03')
  expect(lacks({})).toEqual([])
  expect(lacks({ responsible: undefined, dueOn: undefined })).toEqual(['responsible', 'date'])
  expect(lacks({ dueOn: '2026-05-27' })).toEqual(['date-before-agreement'])
})

describe('The office has to answer before anybody is reminded', () => {
  const asked: OpenCommitment['asked'] = [{ kind: 'acceptance', since: '2026-06-03', doneOn: '2026-06-02' }]
  const matterId = 'mat_plan'
  test.each<[string, SpokenFor, boolean]>([
    ['not about what it is not asked', { responsible: 'ofc_lin' }, false],
    ['when nobody is named', { matterId }, true],
    ['not when it accepted that nobody is named', {}, false],
    ['when an organisation has no focal point', { responsibleOrganisation: 'SCODA' }, true],
    ['when the date lies before the agreement', { matterId, responsible: 'ofc_lin', dateAsked: true }, true],
    ['not when it is asked for anything else', { matterId, responsible: 'ofc_lin' }, false],
    ['when the official reports that it is done', { matterId, responsible: 'ofc_lin', asked }, true],
    [
      'not when the official asks anything else',
      { matterId, responsible: 'ofc_lin', asked: [{ kind: 'more-time', since: '2026-06-03' }] },
      false,
    ],
  ])('%s', (_, commitment, expected) => {
    expect(waitsForAnAnswer(commitment)).toBe(expected)
  })
})

test('No question about an official, no takeover and no news is ever kept quiet', () => {
  for (const line of [anAddressMatter(), aHandover(), aPieceOfNews()])
    expect(isQuietOn('2026-06-03', line)).toBe(false)
})

test('The protocol office keeps the id under which earlier versions stored it', () => {
  expect(protocolOfficeId).toBe('ofc_protocol-office')
})
