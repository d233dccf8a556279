import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Broken, SeedRun } from './run-seed.ts'
import { added, type Counts, noCounts } from './world.ts'

export type SeedsRun = { readonly seeds: number; readonly counts: Counts; readonly broken: readonly Broken[] }

type Asked = {
  readonly start: number
  readonly seeds: number
  progress?(done: number): void
}

/** Runs the worlds of as many seeds, on all processors; stops when a promise is broken. */
export const runSeeds = async ({ start, seeds, progress = () => undefined }: Asked): Promise<SeedsRun> => {
  let next = start
  let done = 0
  let counts = noCounts
  const broken: Broken[] = []
  const isOver = () => next >= start + seeds || broken.length > 0

  const employ = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('seeds-worker.ts', import.meta.url))
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
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), seeds) }, employ))
  return { seeds: done, counts, broken: broken.toSorted((one, other) => one.seed - other.seed) }
}
