import { describe, expect, test } from '@jest/globals'
import type { Plan } from './plan.ts'
import { aSmallWorld, deeds, onTuesday, type Strike, struck } from './small-worlds.ts'

/*
 * A machine stops before or after every call of every handler, and again at every call of the attempt that follows:
 * all of these worlds, one by one.
 */

const stops = ['stopped-before', 'stopped-after'] as const

const everyStop = (what: RegExp, time: number, calls: number): Strike[] =>
  Array.from({ length: calls }, (_, call) =>
    stops.map((fate) => ({ what, time, call: call + 1, fate })),
  ).flat()

const enumerated = async (plan: Plan, what: RegExp) => {
  const well = await struck(plan, what, [])
  expect(well.violations).toEqual([])
  let worlds = 1
  for (const first of everyStop(what, 1, well.calls[0] ?? 0)) {
    const once = await struck(plan, what, [first])
    expect({ first, violations: once.violations }).toEqual({ first, violations: [] })
    worlds += 1
    for (const second of everyStop(what, 2, once.calls[1] ?? 0)) {
      const twice = await struck(plan, what, [first, second])
      expect({ first, second, violations: twice.violations }).toEqual({ first, second, violations: [] })
      worlds += 1
    }
  }
  return worlds
}

describe('When the machine stops at any call, and again at any call of the next attempt, no promise is broken', () => {
  test.each([
    ['tick', aSmallWorld([]), /^tick$/],
    ['deliver', aSmallWorld([]), /^deliver\(ofc_1\)$/],
    ['deliver to the office', aSmallWorld([]), /^deliver\(ofc_protocol-office\)$/],
    [
      'deliver of the last reminder',
      aSmallWorld([], { days: 70, opening: [{ who: 1, pace: { dueIn: -90 } }] }),
      /^deliver\(ofc_1\)$/,
    ],
  ])('%s', async (_, plan, what) => {
    expect(await enumerated(plan, what)).toBeGreaterThan(20)
  })

  test.each(Object.entries(deeds))('%s', async (_, { request, deed, before }) => {
    const earlier = before ? [onTuesday(-3600, before)] : []
    const plan = aSmallWorld([...earlier, onTuesday(-60, deed)], { days: 9 })
    expect(await enumerated(plan, request)).toBeGreaterThan(20)
  })
})
