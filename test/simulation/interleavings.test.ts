import { expect, test } from '@jest/globals'
import { deedNames, inEveryOrder } from './small-worlds.ts'

test.each(
  deedNames,
)('In whichever order %s falls between the calls of a notice on its way, no promise is broken', async (name) => {
  let worlds = 0
  for await (const { how, outcome } of inEveryOrder(name)) {
    expect({ how, violations: outcome.violations }).toEqual({ how, violations: [] })
    worlds += 1
  }
  expect(worlds).toBe(216)
})
