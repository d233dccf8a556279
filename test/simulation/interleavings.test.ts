import { expect, test } from '@jest/globals'
import { aSmallWorld, deeds, onTuesday } from './small-worlds.ts'
import { simulate } from './world.ts'

/*
 * Somebody changes something while the notice about it is on its way, in every order in which the first read and the
 * write of the change can fall between the calls of `deliver`. Chance decides how much of a transaction a query sees
 * that falls into it, so each order is run several times.
 */

/** desk, claim, SES, record, and the moves of two lines. */
const callsOfDeliver = 6
const chances = 6
const second = 1000
/** Tuesday eight o'clock in Shanghai, and a little later so that the message is under way. */
const firstSlot = Date.parse('2026-06-02T00:00:05Z')

const orders = Array.from({ length: callsOfDeliver + 1 }, (_, read) =>
  Array.from({ length: callsOfDeliver + 1 - read }, (_, later) => ({ read, write: read + later })),
).flat()

test.each(Object.entries(deeds))('%s', async (_, { request, deed, before }) => {
  let worlds = 0
  for (const { read, write } of orders)
    for (const startsAt of [-1, 1])
      for (let chance = 0; chance < chances; chance++) {
        const earlier = before ? [onTuesday(-3600, before)] : []
        const plan = aSmallWorld([...earlier, onTuesday(startsAt, deed)], { chance })
        const arrivals = (what: string, calls: number): number | undefined => {
          if (what === 'deliver(ofc_1)') return firstSlot + calls * second
          if (!request.test(what)) return undefined
          if (calls === 1) return firstSlot + read * second + second / 2
          return undefined
        }
        const isFirst = new Set<string>()
        const outcome = await simulate(plan, {
          arrives({ what, calls, startedAt }) {
            const at = arrivals(what, calls)
            if (at === undefined || startedAt > firstSlot) return undefined
            isFirst.add(what)
            return at
          },
        })
        expect({ read, write, startsAt, chance, violations: outcome.violations }).toEqual({
          read,
          write,
          startsAt,
          chance,
          violations: [],
        })
        worlds += 1
      }
  expect(worlds).toBe(orders.length * 2 * chances)
})
