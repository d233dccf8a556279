import { expect, test } from '@jest/globals'
import type { Waiting } from '../../functions/adapters/due-index.ts'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'

/** The messages that a tick at nine o'clock queues, and the log entries. */
const tickWith = async (...waiting: Waiting[]) => {
  const queued: unknown[] = []
  const logged: LogEntry[] = []
  await queueDue({
    clock: { now: () => '2026-11-24T09:00:00Z' },
    tickId: () => 'tick-1',
    log: (entry) => void logged.push(entry),
    mornings: { dueBy: async () => waiting },
    queue: { send: async (...sent) => void queued.push(sent) },
  })()
  return { queued, logged }
}

test('A tick queues everybody whose morning has come, under its own name', async () => {
  const { queued, logged } = await tickWith(
    { who: 'ofc_lin', since: '2026-11-24T09:00:00Z' },
    { who: 'vis_1', since: '2026-11-24T08:45:00Z' },
  )
  expect(queued).toEqual([[['ofc_lin', 'vis_1'], 'tick-1']])
  expect(logged).toEqual([{ what: 'tick', tick: 'tick-1', waiting: 2, late: 0, oldestSeconds: 900 }])
})

test('A tick tells how long the oldest morning has been waiting, and how many for more than an hour', async () => {
  const { logged } = await tickWith(
    { who: 'ofc_lin', since: '2026-11-24T06:00:00Z' },
    { who: 'ofc_ines', since: '2026-11-24T07:59:59Z' },
    { who: 'ofc_ana', since: '2026-11-24T08:00:00Z' },
  )
  expect(logged).toMatchObject([{ late: 2, oldestSeconds: 10_800 }])
})

test('A tick that finds nobody says so, as silence rings', async () => {
  const { logged } = await tickWith()
  expect(logged).toEqual([{ what: 'tick', tick: 'tick-1', waiting: 0, late: 0, oldestSeconds: 0 }])
})
