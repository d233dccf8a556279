import type { Waiting } from '../adapters/due-index.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type QueueDueDeps = Pick<Deps, 'clock' | 'log' | 'tickId' | 'mornings' | 'queue'>

/** Seconds. Two ticks lie within, so that one tick may be missed. */
const lately = 30 * 60

/** Seconds. Four ticks pass in an hour, so a notice that waits longer is late. */
const lateAfter = 60 * 60

/**
 * The tick, every 15 minutes: reads the index of mornings page by page, writes nothing, and queues one message for each
 * official whose morning has come and for each visit with an unfinished change. While the queue still holds messages of
 * an earlier tick, the tick asks only for the mornings of the last half hour, because the others wait in the queue; a
 * morning that no tick could queue follows as soon as the queue is empty. A repeated or late tick does no harm:
 * send-notice.ts decides anew, and an official without the notice is still in the index.
 */
export const queueDue = (deps: QueueDueDeps) => async (): Promise<void> => {
  const { clock, log, tickId, mornings, queue } = deps
  const now = clock.now()
  const tick = tickId()
  const isBusy = await queue.holdsMessages()
  const counts = { waiting: 0, late: 0, oldestSeconds: isBusy ? ageOf(await mornings.next(), now) : 0 }
  const refusals: unknown[] = []
  for await (const page of mornings.dueBy(now, isBusy ? { within: lately } : {})) {
    addTo(counts, page, now)
    await queue
      .send(
        page.map(({ who }) => who),
        tick,
      )
      .catch((refusal: unknown) => refusals.push(refusal))
  }
  // All pages are tried before the tick fails, so that a refused page holds up no other. The failure rings.
  if (refusals.length > 0) throw new AggregateError(refusals, `pages not queued whole: ${refusals.length}`)
  log({ what: 'tick', tick, ...counts })
}

type Counts = { waiting: number; late: number; oldestSeconds: number }

const addTo = (counts: Counts, page: readonly Waiting[], now: Instant) => {
  counts.waiting += page.length
  for (const { since } of page) {
    const age = ageOf(since, now)
    if (age > lateAfter) counts.late += 1
    counts.oldestSeconds = Math.max(counts.oldestSeconds, age)
  }
}

/** Seconds; 0 for a morning that is still to come. */
const ageOf = (since: Instant | undefined, now: Instant) =>
  since === undefined ? 0 : Math.max(0, (Date.parse(now) - Date.parse(since)) / 1000)
