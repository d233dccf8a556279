import type { Waiting } from '../adapters/due-index.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type QueueDueDeps = Pick<Deps, 'clock' | 'log' | 'tickId' | 'mornings' | 'queue'>

/**
 * The tick, every 15 minutes: reads the index of mornings, writes nothing, and queues one message for each
 * official whose morning has come and for each visit with an unfinished change. A repeated or late tick does
 * no harm: send-notice.ts decides anew, and an official without the notice is still in the index.
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

/** Seconds. Four ticks pass in an hour, so a notice that waits longer is late. */
const lateAfter = 60 * 60

/** The number of late mornings, and the seconds since the oldest morning. */
const lateness = (waiting: readonly Waiting[], now: Instant) => {
  const seconds = waiting.map(({ since }) => (Date.parse(now) - Date.parse(since)) / 1000)
  return { late: seconds.filter((age) => age > lateAfter).length, oldestSeconds: Math.max(0, ...seconds) }
}
