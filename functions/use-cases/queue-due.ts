import type { Waiting } from '../adapters/due-index.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import type { Deps } from './deps.ts'

export type QueueDueDeps = Pick<Deps, 'clock' | 'log' | 'tickId' | 'mornings' | 'queue'>

/**
 * The tick, every 15 minutes: reads the index of mornings, writes nothing, and queues one message for each official
 * whose morning has come and for each visit with a change to be finished. A tick that runs twice or late does no harm:
 * sending a notice decides anew, and an official who was not told yet is still in the index.
 */
export const queueDue =
  ({ clock, log, tickId, mornings, queue }: QueueDueDeps) =>
  async (): Promise<void> => {
    const now = clock.now()
    const id = tickId()
    const waiting = await mornings.dueBy(now)
    await queue.send(
      waiting.map(({ who }) => who),
      id,
    )
    log({ what: 'tick', tick: id, waiting: waiting.length, ...lateness(waiting, now) })
  }

/** Seconds. Two ticks pass in this time, so an official who waits longer should have been told. */
const lateAfter = 60 * 60

/** For how many seconds the oldest morning has waited for its notice, and how many mornings have waited too long. */
const lateness = (waiting: readonly Waiting[], now: Instant) => {
  const seconds = waiting.map(({ since }) => (Date.parse(now) - Date.parse(since)) / 1000)
  return { late: seconds.filter((age) => age > lateAfter).length, oldestSeconds: Math.max(0, ...seconds) }
}
