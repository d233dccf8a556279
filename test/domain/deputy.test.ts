import { describe, expect, test } from '@jest/globals'
import { deputyMeanwhile, whyNoDeputy } from '../../functions/domain/officials/deputy.ts'
import type { Unreachable } from '../../functions/domain/officials/official.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { anOfficial } from '../support/domain-builders.ts'

const lin = anOfficial({ id: 'ofc_lin', deputyId: 'ofc_meng' })
const meng = anOfficial({ id: 'ofc_meng' })
const absence = { from: '2026-12-01', to: '2026-12-11' } as const
const unreachable: Unreachable = { because: 'bounced', since: '2026-11-20', matterId: 'mat_meng' }
const on = '2026-12-07'

describe('While an official is absent', () => {
  test('the deputy whom the directory names stands in', () => {
    expect(whyNoDeputy(lin, meng, on)).toBeUndefined()
  })

  test('nobody does, when none is named or the one named is not in the directory', () => {
    expect(whyNoDeputy(anOfficial({ id: 'ofc_lin' }), undefined, on)).toBe('none-named')
    expect(whyNoDeputy(lin, undefined, on)).toBe('none-named')
  })

  test('nobody but the deputy named stands in', () => {
    expect(whyNoDeputy(lin, anOfficial({ id: 'ofc_zhao' }), on)).toBe('none-named')
    expect(whyNoDeputy(anOfficial({ id: 'ofc_lin' }), meng, on)).toBe('none-named')
  })

  test('nobody stands in for himself, and the protocol office for nobody', () => {
    const own = anOfficial({ id: 'ofc_lin', deputyId: 'ofc_lin' })
    expect(whyNoDeputy(own, own, on)).toBe('none-named')
    const office = anOfficial({ id: protocolOfficeId })
    expect(whyNoDeputy({ ...lin, deputyId: protocolOfficeId }, office, on)).toBe('none-named')
  })

  test.each([
    ['2026-11-30', undefined],
    ['2026-12-01', 'absent-too'],
    ['2026-12-11', 'absent-too'],
    ['2026-12-12', undefined],
  ] as const)('of a deputy absent from 1 to 11 December, on %s: %s', (day, why) => {
    const away = anOfficial({ id: 'ofc_meng', workingDays: { ...plainWeekdays, absence } })
    expect(whyNoDeputy(lin, away, day)).toBe(why)
  })

  test.each([
    ['was stopped', { unreachable }],
    ['waits for the office', { outsideAddress: 'asked' }],
    ['was refused by the office', { outsideAddress: 'refused' }],
    ['has no usable record', { unusable: { zone: 'Mars' } }],
  ] as const)('nobody does, when mail to the deputy %s', (_, fields) => {
    expect(whyNoDeputy(lin, anOfficial({ id: 'ofc_meng', ...fields }), on)).toBe('not-written-to')
  })

  test('a deputy whose outside address the office allowed stands in', () => {
    expect(whyNoDeputy(lin, anOfficial({ id: 'ofc_meng', outsideAddress: 'allowed' }), on)).toBeUndefined()
  })

  test('an absent deputy whose mail is stopped is called absent', () => {
    const away = anOfficial({ id: 'ofc_meng', unreachable, workingDays: { ...plainWeekdays, absence } })
    expect(whyNoDeputy(lin, away, on)).toBe('absent-too')
  })
})

describe('Of the days of an absence that are still to come', () => {
  const absentFrom = (from: CalendarDate, to: CalendarDate) => ({
    workingDays: { ...plainWeekdays, absence: { from, to } },
  })
  const away = (from: CalendarDate, to: CalendarDate) =>
    anOfficial({ id: 'ofc_meng', ...absentFrom(from, to) })
  const absent = { ...lin, ...absentFrom('2026-12-01', '2026-12-11') }
  const today = '2026-11-24'

  test('the deputy stands in on all', () => {
    expect(deputyMeanwhile(absent, meng, today)).toEqual({ deputy: meng, partly: false })
    const later = away('2026-12-12', '2026-12-18')
    expect(deputyMeanwhile(absent, later, today)).toEqual({ deputy: later, partly: false })
    expect(deputyMeanwhile(absent, later, '2026-12-11')).toEqual({ deputy: later, partly: false })
  })

  test.each([
    ['2026-11-20', '2026-12-01'],
    ['2026-12-11', '2026-12-18'],
    ['2026-12-03', '2026-12-04'],
  ] as const)('the deputy stands in on some, while absent too from %s to %s', (from, to) => {
    const deputy = away(from, to)
    expect(deputyMeanwhile(absent, deputy, today)).toEqual({ deputy, partly: true })
  })

  test('nobody stands in, while the deputy is absent on all of them', () => {
    expect(deputyMeanwhile(absent, away('2026-12-01', '2026-12-11'), today)).toBeUndefined()
    expect(deputyMeanwhile(absent, away('2026-12-08', '2026-12-18'), '2026-12-08')).toBeUndefined()
  })

  test('a past absence of the deputy leaves them all', () => {
    const deputy = away('2026-12-01', '2026-12-07')
    expect(deputyMeanwhile(absent, deputy, '2026-12-08')).toEqual({ deputy, partly: false })
  })

  test('nobody stands in without a deputy, or when mail to the deputy is stopped', () => {
    expect(deputyMeanwhile(absent, undefined, today)).toBeUndefined()
    expect(deputyMeanwhile(absent, anOfficial({ id: 'ofc_meng', unreachable }), today)).toBeUndefined()
  })

  test('without an absence, or after it, those of any absence count', () => {
    const deputy = away('2026-12-01', '2026-12-07')
    expect(deputyMeanwhile(lin, meng, today)).toEqual({ deputy: meng, partly: false })
    expect(deputyMeanwhile(lin, deputy, today)).toEqual({ deputy, partly: true })
    expect(deputyMeanwhile(absent, away('2026-12-14', '2026-12-18'), '2026-12-12')).toMatchObject({
      partly: true,
    })
  })
})
