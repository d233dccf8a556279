import { parentPort, workerData } from 'node:worker_threads'
import { mutate } from '../simulation/mutate.ts'
import { type ScannerMutantName, scannerMutants } from './scanner-mutants.ts'

/** Which mornings to scan; with `mutant`, those of a program with that change. */
export type Asked = { readonly days: number; readonly mutant?: ScannerMutantName }

const { days, mutant } = workerData as Asked

// Before anything of the program is loaded.
if (mutant !== undefined) mutate(mutant, scannerMutants[mutant])
const { scannedMornings } = await import('./scanned-mornings.ts')

/* Answers with the scanned mornings. A thread of its own runs them faster than the test runner, which isolates every file. */
parentPort?.postMessage(await scannedMornings(days))
