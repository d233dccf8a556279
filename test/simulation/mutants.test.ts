import { Worker } from 'node:worker_threads'
import { expect, test } from '@jest/globals'
import { type Mutant, type MutantName, mutants } from './mutants.ts'
import { invariants } from './oracle/invariants.ts'

/*
 * Proves that the invariants can fail: each invariant finds a mutant of the program that breaks the
 * invariant.
 */

const every = Object.entries<Mutant>(mutants) as [MutantName, Mutant][]

const hunted = (workerData: MutantName) =>
  new Promise<object | undefined>((resolve, reject) => {
    const worker = new Worker(new URL('mutant-worker.ts', import.meta.url), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const alone = every.filter(([, mutant]) => mutant.alone)
/** Every second mutant, or with WORLDS=all every one. What a single invariant finds is always searched. */
const each = process.env.WORLDS === 'all' ? 1 : 2
const others = every.filter(([, mutant]) => !mutant.alone).filter((_, place) => place % each === 0)

// Each search has a thread of its own, so two of them use both cores.
test.concurrent.each(others)('A program that %s is found out', async (mutant) => {
  expect(await hunted(mutant)).toBeDefined()
})

test.concurrent.each(
  alone,
)('A program that %s is found out in a world in which no other invariant notices', async (mutant) => {
  expect(await hunted(mutant)).toBeDefined()
})

test('Every invariant finds a change that no other one notices', () => {
  const found = alone.map(([, { breaks }]) => breaks)
  expect(Object.keys(invariants).filter((name) => !found.some((one) => one === name))).toEqual([])
})
