import { parentPort, workerData } from 'node:worker_threads'
import type { MutantName } from './mutants.ts'
import type { Invariant } from './oracle/invariants.ts'
import type { SeedRun } from './run-seed.ts'

/** What a worker is started with. */
export type Work = {
  readonly mutant?: MutantName
  readonly unheeded?: Invariant
  readonly shrinks?: boolean
}

const { mutant, ...options } = workerData as Work

// Before anything of the program is loaded: a mutant is the program with one change.
if (mutant !== undefined) (await import('./mutate.ts')).mutate(mutant)
const { runSeed } = await import('./run-seed.ts')

/** A seed comes in, what became of its world goes out. */
parentPort?.on('message', async (seed: number) => {
  const run: SeedRun = await runSeed(seed, options)
  parentPort?.postMessage(run)
})
