import { expect, test } from '@jest/globals'
import type { Happening } from '../functions/adapters/log.ts'
import type { Waiting } from '../functions/adapters/mornings.ts'
import { tick } from '../functions/tick.ts'

/** What one tick queues and logs at nine o'clock. */
const tickWith = async (...waiting: Waiting[]) => {
  const queued: unknown[] = []
  const happenings: Happening[] = []
  await tick({
    clock: { now: () => '2026-11-24T09:00:00Z' },
    tickId: () => 'tick-1',
    log: (happening) => void happenings.push(happening),
    mornings: { whoseItIs: async () => waiting },
    queue: { send: async (...sent) => void queued.push(sent) },
  })()
  return { queued, happenings }
}

test('A tick queues everybody whose morning has come, under its own name', async () => {
  const { queued, happenings } = await tickWith(
    { who: 'ofc_lin', since: '2026-11-24T09:00:00Z' },
    { who: 'vis_1', since: '2026-11-24T08:45:00Z' },
  )
  expect(queued).toEqual([[['ofc_lin', 'vis_1'], 'tick-1']])
  expect(happenings).toEqual([{ what: 'tick', tick: 'tick-1', waiting: 2, late: 0, oldestSeconds: 900 }])
})

test('A tick tells how long the oldest morning has been waiting, and how many for more than an hour', async () => {
  const { happenings } = await tickWith(
    { who: 'ofc_lin', since: '2026-11-24T06:00:00Z' },
    { who: 'ofc_ines', since: '2026-11-24T07:59:59Z' },
    { who: 'ofc_ana', since: '2026-11-24T08:00:00Z' },
  )
  expect(happenings).toMatchObject([{ late: 2, oldestSeconds: 10_800 }])
})

test('A tick that finds nobody says so, as silence rings', async () => {
  const { happenings } = await tickWith()
  expect(happenings).toEqual([{ what: 'tick', tick: 'tick-1', waiting: 0, late: 0, oldestSeconds: 0 }])
})
