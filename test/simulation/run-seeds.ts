import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Broken, SeedRun } from './run-seed.ts'
import type { Work } from './seeds-worker.ts'
import { added, type Counts, noCounts } from './world.ts'

export type SeedsRun = { readonly seeds: number; readonly counts: Counts; readonly broken: readonly Broken[] }

type Asked = Work & {
  readonly start: number
  readonly seeds: number
  /** Stops at the first broken world, unless told to find so many. */
  readonly mostBroken?: number
  readonly workers?: number
  progress?(done: number): void
}

/** Runs the worlds of as many seeds, on all processors; stops when a promise is broken. */
export const runSeeds = async ({
  start,
  seeds,
  mostBroken = 1,
  workers = availableParallelism(),
  progress = () => undefined,
  ...work
}: Asked): Promise<SeedsRun> => {
  let next = start
  let done = 0
  let counts = noCounts
  const broken: Broken[] = []
  const isOver = () => next >= start + seeds || broken.length >= mostBroken

  const employ = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('seeds-worker.ts', import.meta.url), { workerData: work })
      const goOn = () =>
        isOver() ? void worker.terminate().then(() => resolve()) : worker.postMessage(next++)
      worker.on('message', (run: SeedRun) => {
        done += 1
        counts = added(counts, run.counts)
        if (run.broken) broken.push(run.broken)
        progress(done)
        goOn()
      })
      worker.once('error', reject)
      goOn()
    })
  await Promise.all(Array.from({ length: Math.min(workers, seeds) }, employ))
  return { seeds: done, counts, broken: broken.toSorted((one, other) => one.seed - other.seed) }
}
