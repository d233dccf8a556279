import { describe, expect, test } from '@jest/globals'
import {
  correctedEntry,
  historyOf,
  linksRevoked,
  type OfficialEntry,
} from '../../functions/domain/officials/history.ts'
import { refusedOther } from '../../functions/domain/officials/named-others.ts'
import {
  belongsTo,
  calledBy,
  isSameAddress,
  type Official,
  readsWeeklyBrief,
  type Unreachable,
  whyNotWrittenTo,
} from '../../functions/domain/officials/official.ts'
import { restartAfter } from '../../functions/domain/officials/restart.ts'
import { asRecorded, unusableFieldsOf, usable } from '../../functions/domain/officials/usable.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import { anAuthor, anOffice, anOfficial, now } from '../support/domain-builders.ts'

/* The record of an official in the directory. */

const author = anAuthor()
const entryOf = (version: number, change: OfficialEntry['change']): OfficialEntry => ({
  ...author,
  officialId: 'ofc_lin',
  version,
  change,
})
const unreachable: Unreachable = { because: 'bounced', since: '2026-05-20', matterId: 'mat_lin' }

describe('The history of an official', () => {
  test.each([
    ['corrected', false],
    ['new-holder', true],
  ] as const)('tells of a record that is %s only the facts that changed, came or went', (what, isNewHolder) => {
    const before = anOfficial({ title: 'Director', weekend: ['friday'] as Official['weekend'] })
    const after = anOfficial({
      version: 2,
      name: 'Meng',
      organisation: 'SCODA',
      weekend: ['friday'] as Official['weekend'],
    })
    expect(correctedEntry(before, after, { isNewHolder, author })).toStrictEqual(
      entryOf(2, {
        what,
        from: { name: 'Lin Wei', title: 'Director' },
        to: { name: 'Meng', organisation: 'SCODA' },
      }),
    )
  })

  test('tells why the office ended all links, and counts the end in the record', () => {
    const before = anOfficial({ version: 3, links: 2 })
    expect(linksRevoked(before, { reason: 'A phone was lost.', author })).toStrictEqual({
      official: { ...before, version: 4, links: 3 },
      entry: entryOf(4, { what: 'links-revoked', reason: 'A phone was lost.' }),
    })
  })

  test('begins with the recording, also where an earlier version kept no entry of it', () => {
    const recorded = { ...author, by: 'officer-wang' }
    const first = { ...entryOf(1, { what: 'recorded' }), by: 'officer-wang' }
    const second = entryOf(2, { what: 'calendar-address-made' })
    const lin = anOfficial({ version: 2, recorded })
    expect(historyOf(lin, [second])).toStrictEqual([first, second])
    expect(historyOf(lin, [])).toStrictEqual([first])
    expect(historyOf(lin, [first, second])).toStrictEqual([first, second])
    expect(historyOf(anOfficial({ version: 2 }), [second])).toStrictEqual([second])
  })
})

describe('An official may have as another official of the directory', () => {
  test.each([
    ['supervisorId', 'ofc_lin', 'ofc_meng', undefined],
    ['supervisorId', 'ofc_lin', 'ofc_lin', 'must be another official: nobody is their own supervisor'],
    ['supervisorId', 'ofc_lin', protocolOfficeId, undefined],
    ['supervisorId', protocolOfficeId, 'ofc_lin', undefined],
    ['supervisorId', undefined, 'ofc_lin', undefined],
    ['deputyId', 'ofc_lin', 'ofc_meng', undefined],
    ['deputyId', 'ofc_lin', 'ofc_lin', 'must be another official: nobody stands in for themselves'],
    [
      'deputyId',
      'ofc_lin',
      protocolOfficeId,
      'must be another official: the protocol office is asked anyway when nobody stands in',
    ],
    ['deputyId', protocolOfficeId, 'ofc_lin', 'must be left out: the protocol office is never absent'],
    ['deputyId', undefined, 'ofc_lin', undefined],
  ] as const)('as %s of %s: %s is refused with %s', (fact, id, named, why) => {
    expect(refusedOther(fact, id, named)).toBe(why)
  })
})

describe('Nothing is sent to an official', () => {
  test.each<[string, Parameters<typeof anOfficial>[0], string | undefined]>([
    ['whose record cannot be used', { unusable: { zone: 'Mars' }, unreachable }, 'unusable-record'],
    ['whose outside address waits for the office', { outsideAddress: 'asked', unreachable }, 'address-waits'],
    ['whose outside address was refused', { outsideAddress: 'refused' }, 'address-waits'],
    ['to whom mail was stopped', { outsideAddress: 'allowed', unreachable }, 'unreachable'],
  ])('%s', (_, facts, why) => {
    expect(whyNotWrittenTo(anOfficial(facts))).toBe(why)
  })

  test('but to the protocol office, whatever its own record says, and to everybody else', () => {
    expect(whyNotWrittenTo(anOffice({ unusable: { zone: 'Mars' } }))).toBeUndefined()
    expect(whyNotWrittenTo(anOfficial({ outsideAddress: 'allowed' }))).toBeUndefined()
  })
})

test('The protocol office reads the weekly brief unless it says no, and nobody else unless asked to', () => {
  expect([undefined, true, false].map((weeklyBrief) => readsWeeklyBrief(anOffice({ weeklyBrief })))).toEqual([
    true,
    true,
    false,
  ])
  expect(
    [undefined, true, false].map((weeklyBrief) => readsWeeklyBrief(anOfficial({ weeklyBrief }))),
  ).toEqual([false, true, false])
})

test('An address is the same in capital letters', () => {
  const to = (email: string) => ({ email })
  expect(isSameAddress(to('Lin.Wei@Example.org'), to('lin.wei@example.ORG'))).toBe(true)
  expect(isSameAddress(to('lin.wei@example.org'), to('lin@example.org'))).toBe(false)
})

test('An official is called by what the record has, and by nothing else', () => {
  expect(calledBy({ name: 'Lin Wei', title: 'Director' })).toStrictEqual({ name: 'Lin Wei' })
  expect(calledBy({ title: 'Director' })).toStrictEqual({ title: 'Director' })
  expect(calledBy({ organisation: 'SCODA' })).toStrictEqual({ organisation: 'SCODA' })
})

test('An organisation that has a focal point names the official who answers for it', () => {
  expect(belongsTo('ofc_lin')).toBe('belongs to ofc_lin for this organisation: first take it away there')
})

test('What was told since mail was stopped is told again from the next tick on', () => {
  expect(restartAfter(unreachable, 4, now)).toStrictEqual({
    kind: 'restart',
    id: 'restart',
    version: 4,
    wakesAt: now,
    missedSince: '2026-05-20',
  })
})

describe('A stored record', () => {
  const stored = (facts: object) => ({ ...anOfficial(), ...facts }) as Official
  const standIn = anOffice({ zone: 'Europe/Berlin', hour: '09:30' })

  test.each([
    ['00:00', true],
    ['19:59', true],
    ['20:00', true],
    ['23:59', true],
    ['24:00', false],
    ['8:00', false],
    ['08:60', false],
    ['108:00', false],
    ['08:00:00', false],
    [['08:00'], false],
    [undefined, false],
  ])('with the hour %j can be used: %s', (hour, isUsable) => {
    expect(unusableFieldsOf(stored({ hour }))).toEqual(isUsable ? [] : ['hour'])
  })

  test.each([
    ['Asia/Shanghai', true],
    ['CST', false],
    ['Mars', false],
    [undefined, false],
  ])('with the zone %s can be used: %s', (zone, isUsable) => {
    expect(unusableFieldsOf(stored({ zone }))).toEqual(isUsable ? [] : ['zone'])
  })

  test('that can be used stays as it is', () => {
    const lin = anOfficial()
    expect(usable(lin, standIn)).toStrictEqual(lin)
    const since = anOfficial({ previously: { zone: 'Europe/Paris', hour: '07:00', until: '2026-06-03' } })
    expect(usable(since, standIn)).toStrictEqual(since)
  })

  test.each([
    ['zone', { zone: 'Mars', hour: '07:00', until: '2026-06-03' }],
    ['hour', { zone: 'Europe/Paris', hour: '7', until: '2026-06-03' }],
  ])('loses an earlier hour whose %s cannot be used', (_, previously) => {
    expect(usable(stored({ previously }), standIn)).toStrictEqual(anOfficial())
  })

  test('takes the fields that cannot be used from the institution, and keeps its own beside them', () => {
    const lin = stored({ zone: 'Mars', hour: '25:00' })
    expect(usable(lin, standIn)).toStrictEqual({
      ...anOfficial({ zone: 'Europe/Berlin', hour: '09:30' }),
      unusable: { zone: 'Mars', hour: '25:00' },
    })
    expect(asRecorded(usable(lin, standIn))).toStrictEqual(lin)
  })
})
