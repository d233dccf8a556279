import { describe, expect, test } from '@jest/globals'
import type { Plan } from './plan.ts'
import {
  aSmallWorld,
  aWorldOfAnUnusableRecord,
  aWorldWith,
  aWorldWithoutAnswers,
  aWorldWithStops,
  deedNames,
  deeds,
  timeOf,
  withEveryStop,
} from './small-worlds.ts'

/** A fortieth of the second stops, or with WORLDS=all every one. */
const each = process.env.WORLDS === 'all' ? 1 : 40

/** A recording in several transactions, the second request of its world, has many times the calls of the others. */
const worldsWithStops = async (plan: Plan, what: RegExp, time = 1) => {
  let worlds = 0
  for await (const { how, outcome } of withEveryStop(
    plan,
    what,
    time === 1 || each === 1 ? each : each * 4,
    time,
  )) {
    expect({ how, violations: outcome.violations }).toEqual({ how, violations: [] })
    worlds += 1
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
      aSmallWorld([], { days: 70, opening: [{ who: 1, pace: { dueIn: -19 } }] }),
      /^deliver\(ofc_1\)$/,
    ],
    [
      'deliver by a record that cannot be used',
      aWorldOfAnUnusableRecord(2, { days: 4, opening: [{ who: 1, pace: { dueIn: 30 } }] }),
      /^deliver\(ofc_1\)$/,
    ],
    // The tick comes before the caller asks again.
    [
      'deliver of a visit whose recording in several transactions was interrupted',
      aWorldWith('recording a table', -5),
      /^POST \/visits$|^deliver\(vis_/,
      timeOf('recording a table'),
    ],
    ['feedback', aSmallWorld([], { events: 1 }), /^feedback/],
    ['feedback about a notice of which nobody knew', aWorldWithoutAnswers(), /^feedback/],
  ])('%s', async (_, plan, what, time = 1) => {
    expect(await worldsWithStops(plan, what, time)).toBeGreaterThan(10 / each)
  })

  test.each(deedNames)('%s', async (name) => {
    expect(await worldsWithStops(aWorldWithStops(name), deeds[name].request, timeOf(name))).toBeGreaterThan(
      20 / each,
    )
  }, 900_000)
})
