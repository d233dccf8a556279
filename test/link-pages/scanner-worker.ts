import { parentPort, workerData } from 'node:worker_threads'
import { mutate } from '../simulation/mutate.ts'
import { type ScannerMutantName, scannerMutants } from './scanner-mutants.ts'

/* Answers with what changed in a week of scanned mornings while the program is the mutant that the start data names. */

const mutant = workerData as ScannerMutantName

// Before anything of the program is loaded.
mutate(mutant, scannerMutants[mutant])
const { scannedMornings } = await import('./scanned-mornings.ts')

parentPort?.postMessage((await scannedMornings(7)).changes)
