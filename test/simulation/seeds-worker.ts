import { parentPort } from 'node:worker_threads'
import { runSeed } from './run-seed.ts'

/** Receives seeds, and answers each with the result of the seed's world. */
parentPort?.on('message', async (seed: number) => parentPort?.postMessage(await runSeed(seed)))
