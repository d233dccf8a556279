import { describe, expect, test } from '@jest/globals'
import {
  askAboutAbsence,
  askToCorrect,
  askToWrite,
  decideOnOfficial,
  isOwnAddress,
  type OfficialDecision,
  type OpenOfficialMatter,
  stopMail,
} from '../../functions/domain/commitments/official-matter.ts'
import { mayBeWrittenTo } from '../../functions/domain/officials/official.ts'
import { afterSending } from '../../functions/domain/reminders/after-notice.ts'
import { recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import { listedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { aDesk, anAddressMatter, anAuthor, anOffice, anOfficial, now } from '../support/domain-builders.ts'

const author = anAuthor()
const outside = anOfficial({ email: 'lin@scoda.example', outsideAddress: 'asked' })

describe('An address of the institution is', () => {
  test.each<[string, string, boolean]>([
    ['one in its own domain', 'lin@example.org', true],
    ['one in another of its domains', 'lin@example.net', true],
    ['one in a part of its domain', 'lin@qingdao.example.org', true],
    ['one in whatever case', 'Lin@EXAMPLE.org', true],
    ['not one in somebody else’s domain', 'lin@scoda.example', false],
    ['not one in a domain that only ends alike', 'lin@not-example.org', false],
    ['not one that has the domain before the at sign', 'example.org@scoda.example', false],
    ['not one that has the domain between two at signs', 'lin@example.org@scoda.example', false],
  ])('%s', (_, email, isOwn) => {
    expect(isOwnAddress(anOfficial({ email }), ['example.org', 'example.net'])).toBe(isOwn)
  })

  test('the office’s, wherever it is', () => {
    expect(isOwnAddress(anOffice({ email: 'office@scoda.example' }), ['example.org'])).toBe(true)
  })
})

test.each([
  [undefined, true],
  ['asked', false],
  ['allowed', true],
  ['refused', false],
] as const)('An official at an address of whom the office says %j is written to: %j', (outsideAddress, is) => {
  expect(mayBeWrittenTo(anOfficial({ outsideAddress }))).toBe(is)
})

describe('An address outside', () => {
  const context = { office: anOffice(), now }
  const thursday = {
    askedFrom: '2026-06-04',
    next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
  } as const

  test('is asked about on the next morning of the office', () => {
    expect(askToWrite('mat_address', outside, context)).toStrictEqual(anAddressMatter(thursday))
  })

  test('is on record by itself, also when no morning is planned for the question', () => {
    const onRecord = { id: 'mat_address', version: 1, title: 'lin@scoda.example' }
    expect(recordedLine(anAddressMatter())).toStrictEqual({ ...onRecord, plannedFor: '2026-06-03' })
    expect(recordedLine(anAddressMatter({ next: undefined }))).toStrictEqual(onRecord)
  })

  test('that comes back is asked about as a later version of the same matter', () => {
    expect(askToWrite('mat_address', outside, { ...context, asksBefore: 2 })).toStrictEqual(
      anAddressMatter({ version: 3, ...thursday }),
    )
  })

  test.each<[string, OfficialDecision, number, string]>([
    ['is written to once the office says yes', { accept: true }, 0, 'allowed'],
    [
      'is written to once the office says yes, whatever they hold',
      { accept: true, note: 'known' },
      2,
      'allowed',
    ],
    [
      'is not written to once the office says no, and no link of an earlier mail counts',
      { accept: false },
      0,
      'refused',
    ],
  ])('%s', (_, decision, holds, outsideAddress) => {
    const { accept, ...note } = decision
    const { next, ...matter } = anAddressMatter({ version: 4 })
    expect(
      decideOnOfficial(anAddressMatter({ version: 4 }), outside, decision, { holds, author }),
    ).toStrictEqual({
      matter: { ...matter, status: 'decided', version: 5, accepted: accept, closedBy: author, ...note },
      official: { ...outside, ...(!accept && { links: 1 }), version: 2, outsideAddress },
      entry: {
        ...author,
        officialId: 'ofc_lin',
        version: 2,
        change: { what: 'address-decided', matterId: 'mat_address', accept, ...note },
      },
    })
  })

  test.each([
    [1, 'ofc_lin holds 1 open commitment: name somebody else for what they hold first'],
    [2, 'ofc_lin holds 2 open commitments: name somebody else for what they hold first'],
  ])('cannot be refused while %d commitments would be left untold', (holds, detail) => {
    expect(decideOnOfficial(anAddressMatter(), outside, { accept: false }, { holds, author })).toStrictEqual({
      refused: 'still-responsible',
      detail,
    })
  })

  test.each<[string, object]>([
    ['/accept', {}],
    ['/accept', { note: 'perhaps' }],
    ['/responsible', { accept: true, responsible: 'ofc_wang' }],
    ['/dueOn', { accept: true, dueOn: '2026-07-31' }],
    ['/checkIn', { checkIn: { every: 'P4W' } }],
  ])('is not decided by what answers another question: %s of %j', (pointer, decision) => {
    expect(decideOnOfficial(anAddressMatter(), outside, decision, { holds: 0, author })).toStrictEqual({
      refused: 'decision-says-nothing',
      pointer,
      detail: 'this matter asks whether we may write to an address: accept it, true or false',
    })
  })
})

const lin = anOfficial()
const context = { office: anOffice(), now }
/** A matter about Lin, from Thursday on. */
const about = (
  kind: OpenOfficialMatter['questions'][0]['kind'],
  facts: Parameters<typeof anAddressMatter>[0] = {},
) =>
  anAddressMatter({
    id: 'mat_lin',
    email: lin.email,
    questions: [{ kind, since: '2026-06-03' }],
    askedFrom: '2026-06-04',
    next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
    ...facts,
  })
const decidedOn = (matter: OpenOfficialMatter, facts: object) => {
  const { next, ...asked } = matter
  return { ...asked, status: 'decided', version: 2, closedBy: author, ...facts }
}
const entryOf = (change: object) => ({ ...author, officialId: 'ofc_lin', version: 2, change })
const otherQuestion = (asked: string) => ({
  refused: 'decision-says-nothing',
  pointer: '/question',
  detail: `this matter does not ask date: it asks ${asked}`,
})

describe('An address that mail does not reach', () => {
  const unreachable = { because: 'bounced', since: '2026-06-02', matterId: 'mat_lin' } as const
  const stopped = anOfficial({ unreachable })
  const asks = about('unreachable', { because: 'bounced' })
  const decide = (decision: OfficialDecision, official = stopped) =>
    decideOnOfficial(asks, official, decision, { holds: 0, author })

  test('gets no mail and no link counts, and the office is asked about it', () => {
    expect(stopMail(lin, unreachable, context)).toEqual({
      official: { ...lin, links: 1, version: 2, unreachable },
      entry: {
        by: 'system',
        through: 'system',
        at: now,
        officialId: 'ofc_lin',
        version: 2,
        change: { what: 'mail-stopped', matterId: 'mat_lin', because: 'bounced' },
      },
      matter: asks,
    })
  })

  test.each<[string, OfficialDecision, object]>([
    ['without a word', { tryAgain: true }, {}],
    ['and says why', { tryAgain: true, note: 'It was full.' }, { note: 'It was full.' }],
    ['and names the question', { tryAgain: true, question: 'unreachable' }, {}],
  ])('is tried again when the office says so, %s', (_, decision, note) => {
    expect(decide(decision)).toEqual({
      matter: decidedOn(asks, note),
      official: { ...lin, version: 2, addressSince: 2 },
      entry: entryOf({ what: 'tried-again', matterId: 'mat_lin', ...note }),
      restart: {
        kind: 'restart',
        id: 'restart',
        version: 2,
        wakesAt: now,
        missedSince: '2026-06-02',
        isSuppressed: true,
      },
    })
  })

  test('is tried again without anything to tell again when another address came meanwhile', () => {
    expect(decide({ tryAgain: true }, lin)).not.toHaveProperty('restart')
  })

  test.each<[string, OfficialDecision]>([
    ['/accept', { accept: true }],
    ['/tryAgain', { note: 'perhaps' }],
  ])('is not tried again because of %s: %j', (pointer, decision) => {
    expect(decide(decision)).toEqual({
      refused: 'decision-says-nothing',
      pointer,
      detail:
        'this matter asks about an address that mail does not reach: correct the address of the official, or answer tryAgain',
    })
  })

  test('is not what another question is about', () => {
    expect(decide({ tryAgain: true, question: 'date' })).toEqual(otherQuestion('unreachable'))
  })
})

describe('A record that cannot be used', () => {
  const unusable = anOfficial({ unusable: { zone: 'Mars', hour: '25:00' } })

  test('is asked about with its fields, and counts on from the last such matter', () => {
    expect(askToCorrect('mat_lin', unusable, context)).toEqual(
      about('unusable-record', { fields: ['zone', 'hour'] }),
    )
    expect(askToCorrect('mat_lin', lin, { ...context, asksBefore: 4 })).toEqual(
      about('unusable-record', { fields: [], version: 5 }),
    )
  })

  test.each<[string, OfficialDecision]>([
    ['/', { note: 'perhaps' }],
    ['/accept', { accept: true }],
  ])('is corrected, and not decided: %s of %j', (pointer, decision) => {
    expect(decideOnOfficial(about('unusable-record'), unusable, decision, { holds: 0, author })).toEqual({
      refused: 'decision-says-nothing',
      pointer,
      detail: 'this matter is about a record that cannot be used: correct the official',
    })
  })
})

describe('An absence in which something falls due', () => {
  const absence = { from: '2026-06-01', to: '2026-06-30' } as const
  const absent = anOfficial({ absence })
  const asks = about('absent', { absence })

  test('is asked about with its days, and counts on from the last such matter', () => {
    expect(askAboutAbsence('mat_lin', absent, context)).toEqual(asks)
    const again = askAboutAbsence('mat_lin', lin, { ...context, asksBefore: 4 })
    expect(again).toEqual(about('absent', { version: 5 }))
    expect(again).not.toHaveProperty('absence')
  })

  test('leaves what falls due as it is when the office says so', () => {
    expect(
      decideOnOfficial(asks, absent, { accept: true, note: 'It can wait.' }, { holds: 3, author }),
    ).toEqual({
      matter: decidedOn(asks, { note: 'It can wait.', accepted: true }),
      official: { ...absent, version: 2 },
      entry: entryOf({ what: 'absence-left', matterId: 'mat_lin', note: 'It can wait.' }),
    })
  })

  test.each<[string, OfficialDecision]>([
    ['/accept', { accept: false }],
    ['/tryAgain', { accept: true, tryAgain: true }],
  ])('is not decided by %s of %j', (pointer, decision) => {
    expect(decideOnOfficial(asks, absent, decision, { holds: 0, author })).toEqual({
      refused: 'decision-says-nothing',
      pointer,
      detail:
        'this matter is about an absence: give what falls due to somebody else or another date, or accept that it stays as it is',
    })
  })

  test('is not what another question is about', () => {
    expect(decideOnOfficial(asks, absent, { accept: true, question: 'date' }, { holds: 0, author })).toEqual(
      otherQuestion('absent'),
    )
  })
})

test('A question about an address that the office was told of waits for a later morning', () => {
  const matter = anAddressMatter()
  const today = todaysNotice(aDesk({ official: anOffice(), matters: [matter] }), now)
  if (today.kind !== 'notice') throw new Error('the office is not told')
  const [move] = afterSending(today.notice, listedLines(today.notice), now).moves
  expect(move).toMatchObject({ line: matter })
  expect((move?.to?.on ?? '') > '2026-06-03').toBe(true)
})
