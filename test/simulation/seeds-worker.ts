import { parentPort } from 'node:worker_threads'
import { runSeed } from './run-seed.ts'

/** A seed comes in, what became of its world goes out. */
parentPort?.on('message', async (seed: number) => parentPort?.postMessage(await runSeed(seed)))
