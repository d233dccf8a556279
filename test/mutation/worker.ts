import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { AsItIs, Employed, Passed, Trial, Tried } from './messages.ts'
import { type RegisteredTest, testsOf } from './registry.ts'

/*
 * A worker loads rules and tests once, with a switch for each change. For each trial the worker sets one switch, and calls the tests
 * that come past the change until one test fails.
 */

const root = new URL('../../', import.meta.url)
const { switched, files, modules, fromStart }: Employed = workerData

/** The object that every switch of Stryker's instrumenter reads; Stryker gives the names. */
const switches: {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number
  readonly mutantCoverage: {
    readonly static: Record<string, number>
    readonly perTest: Record<string, Record<string, number>>
  }
} = { activeMutant: fromStart, mutantCoverage: { static: {}, perTest: {} } }
Object.assign(globalThis, { __stryker__: switches })

/** Remembers anew in each trial, because values of the trial before may come from a change. */
const remembersAnew = `
import { remember as remembered } from './remember.ts?as-it-is'
let trial = 0
export const forgetAll = () => { trial += 1 }
export const remember = (make) => {
  let found = remembered(make)
  let since = trial
  return (key) => {
    if (since !== trial) found = remembered(make)
    since = trial
    return found(key)
  }
}`
const remembering = new URL('functions/domain/shared/remember.ts', root).href

registerHooks({
  resolve(name, context, next) {
    if (name === '@jest/globals') return next(new URL('registry.ts', import.meta.url).href, context)
    if (name === 'fast-check') return next(new URL('test/support/draws.ts', root).href, context)
    return next(name, context)
  },
  load(url, context, next) {
    if (url === remembering) return { format: 'module', source: remembersAnew, shortCircuit: true }
    const source = url.startsWith(root.href) && switched[fileURLToPath(url).slice(fileURLToPath(root).length)]
    return source ? { format: 'module-typescript', source, shortCircuit: true } : next(url, context)
  },
})

const { forgetAll } = (await import(remembering)) as { forgetAll(): void }

let loadings = 0
const loaded = (file: string): Promise<readonly RegisteredTest[]> =>
  testsOf(file, () => import(`${new URL(file, root).href}?loading=${++loadings}`))

const byStatic = switches.mutantCoverage.static
const takeStatic = (): Passed => {
  const passed = { ...byStatic }
  for (const change of Object.keys(byStatic)) delete byStatic[change]
  return passed
}

const failureOf = async (one: RegisteredTest): Promise<string | undefined> => {
  try {
    await one.run()
    return undefined
  } catch (failure) {
    return String(failure)
  }
}

/** The place of the first test that fails. */
const firstFailing = async (tests: readonly RegisteredTest[]): Promise<number | undefined> => {
  for (const [place, one] of tests.entries()) if ((await failureOf(one)) !== undefined) return place
  return undefined
}

const everyTest = async (): Promise<{ readonly tests: RegisteredTest[] } & Omit<AsItIs, 'tests'>> => {
  for (const module of modules) await import(new URL(module, root).href)
  const byLoading = takeStatic()
  const byLoadingTests: Record<string, string[]> = {}
  const tests: RegisteredTest[] = []
  for (const file of files) {
    tests.push(...(await loaded(file)))
    for (const change of Object.keys(takeStatic()))
      byLoadingTests[change] = [...(byLoadingTests[change] ?? []), file]
  }
  return { tests, byLoading, byLoadingTests }
}

const asItIs = async (): Promise<AsItIs> => {
  const { tests, ...byLoading } = await everyTest()
  const tried: AsItIs['tests'][number][] = []
  for (const [number, one] of tests.entries()) {
    const passed = {}
    switches.currentTestId = String(number)
    switches.mutantCoverage.perTest[number] = passed
    const begun = performance.now()
    const failed = await failureOf(one)
    const { file, name } = one
    tried.push({
      file,
      name,
      milliseconds: performance.now() - begun,
      passed,
      ...(failed !== undefined && { failed }),
    })
  }
  return { ...byLoading, tests: tried }
}

/** Tests of files that are loaded again take the place of those of the first loading, by name. */
const withLoadedAgain = async (tests: readonly RegisteredTest[], again: readonly string[]) => {
  const anew = new Map<string, RegisteredTest>()
  for (const file of again) for (const one of await loaded(file)) anew.set(one.name, one)
  return tests.map((one) => anew.get(one.name) ?? one)
}

const answer = (said: AsItIs | Tried | 'ready') => parentPort?.postMessage(said)

let tests: readonly RegisteredTest[] = []

const tried = async ({ change, most, loadedAgain, ...trial }: Trial): Promise<Tried> => {
  forgetAll()
  Object.assign(switches, { activeMutant: change, hitCount: 0, hitLimit: most })
  try {
    const chosen = trial.tests.flatMap((number) => tests[number] ?? [])
    const place = await firstFailing(await withLoadedAgain(chosen, loadedAgain))
    return place === undefined ? { isNoticed: false } : { isNoticed: true, noticedBy: trial.tests[place] }
  } catch {
    // A file of tests cannot even be loaded.
    return { isNoticed: true }
  } finally {
    switches.activeMutant = undefined
  }
}

/** A value made while the domain is loaded shows a change only in a worker that starts with the change. */
const triedFromStart = async (): Promise<Tried> => {
  try {
    const place = await firstFailing((await everyTest()).tests)
    return place === undefined ? { isNoticed: false } : { isNoticed: true, noticedBy: place }
  } catch {
    return { isNoticed: true }
  }
}

parentPort?.on('message', async (asked: 'as it is' | 'get ready' | 'from start' | Trial) => {
  switch (asked) {
    case 'as it is':
      return answer(await asItIs())
    case 'from start':
      return answer(await triedFromStart())
    case 'get ready':
      tests = (await everyTest()).tests
      switches.currentTestId = 'trial'
      return answer('ready')
    default:
      return answer(await tried(asked))
  }
})
