import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { repeatedName } from '../../events/repeated-name.ts'

describe('A name that stands twice in one object', () => {
  test('is found nowhere in what JSON.stringify writes, whatever the texts within', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
        expect(repeatedName(JSON.stringify(value, null, indent))).toBeUndefined()
      }),
    )
  })

  test('is found, and named, in any object that gets one of its names again', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 }),
        fc.nat(),
        (object, number) => {
          const names = Object.keys(object)
          const name = JSON.stringify(names[number % names.length])
          const twice = `[{"list": [${JSON.stringify(object).replace(/\}$/, `, ${name} : null}`)}]}]`
          expect(repeatedName(twice)).toBe(
            `${name} stands twice in one object, the second time at line 1, column ${twice.lastIndexOf(name) + 1}`,
          )
        },
      ),
    )
  })

  test('is looked for in the largest body', () => {
    const largest = JSON.stringify({ texts: [String.raw`"\{`.repeat(60_000), ...Array(9000).fill({ a: 1 })] })
    expect(repeatedName(largest)).toBeUndefined()
  })
})
