import { describe, expect, test } from '@jest/globals'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import {
  duringSilence,
  isSilent,
  isSilentOn,
  onOtherLadder,
  resumedAfterPart,
  scheduleAsNew,
  scheduleChange,
  scheduleNextNotice,
  silenceFrom,
} from '../../functions/domain/commitments/next-notice.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  anOffice,
  anOfficial,
  anOpenCommitment,
  type Facts,
  morningOn,
  now,
} from '../support/domain-builders.ts'

/* Which morning is planned for a commitment after a change, on the morning of Wednesday 3 June. */

const lin = anOfficial()
const soonest = { next: morningOn('2026-06-04') }
const silent: Facts = { matterId: 'mat_plan', dateAsked: true }

describe('No notice tells of a commitment', () => {
  test.each<[string, Facts, boolean]>([
    ['of a draft', { draft: true }, true],
    ['while the office has to answer', silent, true],
    ['but of any other', {}, false],
  ])('%s', (_, facts, expected) => {
    expect(isSilent(anOpenCommitment(facts))).toBe(expected)
    expect(isSilentOn('2026-06-12', anOpenCommitment(facts))).toBe(expected)
  })

  test('before the day on which its silence ends', () => {
    const asked = anOpenCommitment({ silentUntil: '2026-06-12' })
    expect(isSilentOn('2026-06-11', asked)).toBe(true)
    expect(isSilentOn('2026-06-12', asked)).toBe(false)
  })
})

describe('A change is told', () => {
  const planned = (facts: Facts, official = lin) => scheduleNextNotice(anOpenCommitment(facts), official, now)

  test('on the next morning, and what is planned gives way to it', () => {
    expect(planned({ next: morningOn('2026-06-12') })).toStrictEqual(anOpenCommitment(soonest))
  })

  test.each([
    ['2026-06-12', '2026-06-12'],
    ['2026-06-13', '2026-06-15'],
    ['2026-06-04', '2026-06-04'],
    ['2026-06-01', '2026-06-04'],
  ] as const)('on the morning that ends a silence until %s: %s', (silentUntil, on) => {
    expect(planned({ silentUntil })).toStrictEqual(anOpenCommitment({ silentUntil, next: morningOn(on) }))
  })

  test.each<[string, Facts]>([
    ['of a draft', { draft: true }],
    ['about which the office has to answer', silent],
  ])('on no morning %s', (_, facts) => {
    expect(planned(facts)).toStrictEqual(anOpenCommitment({ ...facts, next: undefined }))
  })

  test('to the office as of its first morning, if it was not told before', () => {
    const ofOffice = { holder: protocolOfficeId, responsible: undefined } as const
    expect(planned(ofOffice, anOffice())).toStrictEqual(
      anOpenCommitment({ ...ofOffice, ...soonest, heldFrom: '2026-06-04' }),
    )
    expect(planned({ ...ofOffice, toldOn: '2026-06-02' }, anOffice())).toStrictEqual(
      anOpenCommitment({ ...ofOffice, ...soonest, toldOn: '2026-06-02' }),
    )
  })

  test('to a new holder as new, whatever was told and said before', () => {
    const told = anOpenCommitment({ toldOn: '2026-06-02', spokenOn: '2026-06-02' })
    expect(scheduleAsNew(told, lin, now)).toStrictEqual(
      anOpenCommitment({ ...soonest, heldFrom: '2026-06-04' }),
    )
  })

  test('as new once the question about its date is answered, and as a change otherwise', () => {
    const change = (before: Facts, after: Facts = {}) =>
      scheduleChange(anOpenCommitment(before), anOpenCommitment({ toldOn: '2026-06-02', ...after }), {
        official: lin,
        now,
      })
    expect(change(silent)).toStrictEqual(anOpenCommitment({ ...soonest, heldFrom: '2026-06-04' }))
    expect(change({})).toStrictEqual(anOpenCommitment({ ...soonest, toldOn: '2026-06-02' }))
    expect(change(silent, silent)).toStrictEqual(
      anOpenCommitment({ ...silent, next: undefined, toldOn: '2026-06-02' }),
    )
  })
})

describe('After a question about a part', () => {
  const asked = { matterId: 'mat_plan', next: undefined } as const
  const resumed = (before: Facts, after: Facts) =>
    resumedAfterPart(anOpenCommitment(before), anOpenCommitment(after), { holder: lin, now })

  test.each<[string, Facts, Facts]>([
    ['what was silent is told', { ...asked, responsible: undefined }, {}],
    ['what had its last reminder is told', asked, { next: undefined }],
  ])('%s on the next morning', (_, before, after) => {
    expect(resumed(before, after)).toStrictEqual(anOpenCommitment({ ...after, ...soonest }))
  })

  test.each<[string, Facts, Facts]>([
    ['the office was asked nothing', { next: undefined }, { next: undefined }],
    ['the office is asked something else', asked, asked],
    ['a morning is planned', asked, { next: morningOn('2026-06-12') }],
    ['there is no deadline', asked, { dueOn: undefined, next: undefined }],
  ])('everything stays as it is when %s', (_, before, after) => {
    expect(resumed(before, after)).toStrictEqual(anOpenCommitment(after))
  })

  test('what is silent has no morning', () => {
    expect(resumed({}, silent)).toStrictEqual(anOpenCommitment({ ...silent, next: undefined }))
  })
})

describe('A silence until 12 June', () => {
  const silentUntil = '2026-06-12'
  const moved = (next: OpenCommitment['next'], facts: Facts = { silentUntil }) =>
    duringSilence(anOpenCommitment({ ...facts, next }), lin, now).next

  test('puts off a morning that lies in it, and no other', () => {
    expect(moved(morningOn('2026-06-11'))).toStrictEqual(morningOn('2026-06-12'))
    expect(moved({ ...morningOn('2026-06-12'), since: '2026-06-11' })).toStrictEqual({
      ...morningOn('2026-06-12'),
      since: '2026-06-11',
    })
    expect(moved(morningOn('2026-06-17'))).toStrictEqual(morningOn('2026-06-17'))
    const forOthers = { ...morningOn('2026-06-08'), remindsOn: '2026-06-15' } as const
    expect(moved(forOthers)).toStrictEqual(forOthers)
    expect(moved(undefined)).toBeUndefined()
    expect(moved(morningOn('2026-06-08'), {})).toStrictEqual(morningOn('2026-06-08'))
  })

  test('ends on its morning, if it lies ahead and nothing else keeps the commitment silent', () => {
    const from = (on: CalendarDate, facts: Facts) =>
      silenceFrom(on, anOpenCommitment(facts), { official: lin, now })
    expect(from('2026-06-11', { silentUntil })).toStrictEqual(morningOn('2026-06-12'))
    expect(from('2026-06-12', { silentUntil })).toBeUndefined()
    expect(from('2026-06-11', { silentUntil, draft: true })).toBeUndefined()
    expect(from('2026-06-11', {})).toBeUndefined()
  })
})

describe('On another ladder a line', () => {
  const on = (facts: Facts) =>
    onOtherLadder(
      anOpenCommitment({ ladder: 'close', toldOn: '2026-05-20', heldFrom: '2026-05-18', ...facts }),
      lin,
      now,
    ).next

  test('passes over the days that have passed, and may be told on the next morning', () => {
    expect(on({ dueOn: '2026-06-16', next: morningOn('2026-06-11') })).toStrictEqual(morningOn('2026-06-09'))
    expect(on({ dueOn: '2026-06-18', next: morningOn('2026-06-11') })).toStrictEqual(morningOn('2026-06-04'))
  })

  test('keeps the morning of an escalation that comes before its reminder', () => {
    const escalated = { ...morningOn('2026-06-08'), remindsOn: '2026-06-12' } as const
    expect(on({ next: escalated })).toStrictEqual({ ...escalated, remindsOn: '2026-06-10' })
    const sameDay = { ...morningOn('2026-06-10'), remindsOn: '2026-06-12' } as const
    expect(on({ next: sameDay })).toStrictEqual(morningOn('2026-06-10'))
  })

  test('stays planned when it was not told before the next morning', () => {
    const missed = { ...morningOn('2026-06-12'), since: '2026-06-03' } as const
    expect(on({ next: missed })).toStrictEqual(missed)
    expect(on({ next: { ...missed, since: '2026-06-04' } })).toStrictEqual(morningOn('2026-06-10'))
  })
})
