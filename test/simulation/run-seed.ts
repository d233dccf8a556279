import fc from 'fast-check'
import type { Violation } from './oracle/invariants.ts'
import { type Plan, plan } from './plan.ts'
import { type Counts, noCounts, simulate } from './world.ts'

/**
 * A world with a broken promise, made as small as possible while the promise stays broken, and the story of
 * the world.
 */
export type Broken = {
  readonly seed: number
  readonly violation: Violation
  readonly plan: Plan
  readonly story: readonly string[]
}

export type SeedRun = { readonly counts: Counts; readonly broken?: Broken }

/** The time limit for making a broken world smaller, in milliseconds. */
const timeoutMs = 60_000

/** Runs the world of a seed, from the first day to the last. */
export const runSeed = async (seed: number): Promise<SeedRun> => {
  let first: { readonly violation: Violation | undefined; readonly counts: Counts } | undefined
  const keepsPromises = async (drawn: Plan) => {
    const { violations, counts } = await simulate(drawn)
    first ??= { violation: violations[0], counts }
    return !violations.some(({ invariant }) => invariant === first?.violation?.invariant)
  }
  const run = await fc.check(fc.asyncProperty(plan, keepsPromises), {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit: timeoutMs,
  })
  if (run.failed && first?.violation === undefined)
    throw run.errorInstance ?? new Error(`seed ${seed} took too long`)
  const counts = first?.counts ?? noCounts
  const [smallest] = run.counterexample ?? []
  if (smallest === undefined) return { counts }
  const { violations, story } = await simulate(smallest, { tellsStory: true })
  const violation = violations.find(({ invariant }) => invariant === first?.violation?.invariant)
  if (violation === undefined) throw new Error(`seed ${seed} did not run the same way twice`)
  return { counts, broken: { seed, violation, plan: smallest, story } }
}
