import { describe, expect, jest, test } from '@jest/globals'
import type { Officials } from '../../functions/adapters/officials.ts'
import { findOfficials } from '../../functions/use-cases/find-officials.ts'

describe('A search for officials', () => {
  const named = jest.fn<Officials['named']>(async () => [])
  const find = findOfficials({ officials: { named } as unknown as Officials })

  test('longer than every name finds nobody, and asks no index, which refuses it', async () => {
    expect(await find('x'.repeat(1100))).toEqual([])
    expect(named).not.toHaveBeenCalled()
  })

  test('as long as the longest name asks the index', async () => {
    expect(await find('\u{20000}'.repeat(200))).toEqual([])
    expect(named).toHaveBeenCalledTimes(1)
  })
})
