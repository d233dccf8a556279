import type { Clock } from '../adapters/clock.ts'
import type { DueIndex, Waiting } from '../adapters/due-index.ts'
import type { Nonce } from '../adapters/ids.ts'
import type { Log } from '../adapters/log.ts'
import type { NoticeQueue } from '../adapters/notice-queue.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'

export type TickDeps = {
  readonly clock: Clock
  readonly log: Log
  /** Names the tick, in its own log line and in those about what it queued. */
  readonly tickId: Nonce
  readonly mornings: Pick<DueIndex, 'dueBy'>
  readonly queue: NoticeQueue
}

/**
 * Runs every 15 minutes. Reads the index of mornings, writes nothing, queues one message for each official, and for each
 * visit with a change to be finished.
 * A tick twice or late does no harm: `deliver` decides, and whoever was not told yet is still in the index.
 */
export const tick =
  ({ clock, log, tickId, mornings, queue }: TickDeps) =>
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

/** Two ticks have passed since, and whoever waits should have been told. */
const lateAfter = 60 * 60

/** How long the oldest morning has been waiting for its notice, and how many have waited too long. */
const lateness = (waiting: readonly Waiting[], now: Instant) => {
  const seconds = waiting.map(({ since }) => (Date.parse(now) - Date.parse(since)) / 1000)
  return { late: seconds.filter((age) => age > lateAfter).length, oldestSeconds: Math.max(0, ...seconds) }
}
