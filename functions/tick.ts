import type { Clock } from './adapters/clock.ts'
import type { Log } from './adapters/log.ts'
import type { Mornings } from './adapters/mornings.ts'
import type { NoticeQueue } from './adapters/notice-queue.ts'

export type TickDeps = {
  readonly clock: Clock
  readonly log: Log
  readonly mornings: Pick<Mornings, 'whoseItIs'>
  readonly queue: NoticeQueue
}

/**
 * Runs every 15 minutes. Reads the index of mornings, writes nothing, queues one message for each official, and for each
 * visit with a change to be finished.
 * A tick twice or late does no harm: `deliver` decides, and whoever was not told yet is still in the index.
 */
export const tick =
  ({ clock, log, mornings, queue }: TickDeps) =>
  async (): Promise<void> => {
    const waiting = await mornings.whoseItIs(clock.now())
    await queue.send(waiting)
    log({ what: 'tick', waiting: waiting.length })
  }
