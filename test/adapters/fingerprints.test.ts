import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fingerprints } from '../../functions/adapters/fingerprints.ts'

describe('The fingerprints of ids', () => {
  test('know every id that was added, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), (ids) => {
        const known = fingerprints()
        const before = new Set<string>()
        for (const id of ids) {
          expect(known.add(id)).toBe(!before.has(id))
          before.add(id)
        }
      }),
    )
  })

  test.each([
    [[0, 0]],
    [[0xffff_ffff, 0xffff_ffff]],
    [[1, 2]],
  ])('tell 50,000 ids apart, also with the seed %j', (seed) => {
    const known = fingerprints(new Uint32Array(seed))
    const ids = Array.from({ length: 50_000 }, (_, number) => `ofc_${number}`)
    expect(ids.filter((id) => !known.add(id))).toEqual([])
    expect(ids.filter((id) => known.add(id))).toEqual([])
  })
})
