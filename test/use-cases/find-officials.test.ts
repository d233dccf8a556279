import { describe, expect, jest, test } from '@jest/globals'
import type { Officials } from '../../functions/adapters/officials.ts'
import { findOfficials } from '../../functions/use-cases/find-officials.ts'
import { anOfficial } from '../support/domain-builders.ts'

describe('A search for officials', () => {
  const named = jest.fn<Officials['named']>(async () => [])
  const focalPointOf = jest.fn<Officials['focalPointOf']>(async () => undefined)
  const find = findOfficials({ officials: { named, focalPointOf } as unknown as Officials })

  const ids = async (typed: string) => {
    const found = await find(typed)
    return 'refused' in found ? [] : found.map(({ id }) => id)
  }

  test('longer than every name finds nobody, and asks no index, which refuses it', async () => {
    expect(await find('x'.repeat(1100))).toEqual([])
    expect(named).not.toHaveBeenCalled()
    expect(focalPointOf).not.toHaveBeenCalled()
  })

  test('as long as the longest name asks the index', async () => {
    expect(await find('\u{20000}'.repeat(200))).toEqual([])
    expect(named).toHaveBeenCalledTimes(1)
  })

  test('finds the focal point by the name of the organisation, first and once, among ten at most', async () => {
    const lin = anOfficial({ organisation: 'Ministry of Trade', focalPoint: true })
    const others = Array.from({ length: 10 }, (_, index) => anOfficial({ id: `ofc_${index}` }))
    focalPointOf.mockResolvedValueOnce(lin)
    named.mockResolvedValueOnce([...others.slice(0, 9), lin])
    expect((await ids('Ministry of Trade')).slice(0, 2)).toEqual([lin.id, 'ofc_0'])
    focalPointOf.mockResolvedValueOnce(lin)
    named.mockResolvedValueOnce(others)
    expect(await ids('Ministry of Trade')).toHaveLength(10)
  })
})
