import { expect, test } from '@jest/globals'
import { questionRules } from '../../functions/domain/commitments/questions.ts'
import { isQuietOn } from '../../functions/domain/reminders/line.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import { aHandover, anAddressMatter, aPieceOfNews } from '../support/domain-builders.ts'

const record = { remindersRestart: false, isBeforeAgreement: true }

test.each([
  ['responsible', ['responsible', 'accept'], false],
  ['date', ['dueOn', 'checkIn', 'accept'], true],
  ['reminders-ended', ['responsible', 'dueOn', 'checkIn', 'accept'], false],
  ['date-before-agreement', ['dueOn', 'checkIn', 'accept'], false],
  ['no-end', ['accept', 'until', 'drop'], true],
  ['outside-address', ['accept'], false],
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
})

test('No question about an official, no takeover and no news is ever kept quiet', () => {
  for (const line of [anAddressMatter(), aHandover(), aPieceOfNews()])
    expect(isQuietOn('2026-06-03', line)).toBe(false)
})

test('The protocol office keeps the id under which earlier versions stored it', () => {
  expect(protocolOfficeId).toBe('ofc_protocol-office')
})
