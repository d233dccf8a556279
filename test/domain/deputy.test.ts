import { describe, expect, test } from '@jest/globals'
import { whyNoDeputy } from '../../functions/domain/officials/deputy.ts'
import type { Unreachable } from '../../functions/domain/officials/official.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
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
