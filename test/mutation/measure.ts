import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import type { AsItIs, Employed, Trial, Tried } from './messages.ts'

/*
 * Changes the rules of functions/domain one expression at a time, and names the changes that no test of test/domain notices: behind
 * such a change may stand a rule that nobody wrote down. Stryker makes the changes. Stryker's own runner starts all tests anew for each
 * change and needs more than a day for the whole domain; here workers load rules and tests once, with a switch for each change.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { loading: { type: 'boolean', default: false }, least: { type: 'string', default: '97' } },
})

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Suites that wander through whole years take minutes for each change. */
const tooLong = /\/(lint|daylight-saving|simulated-year|settling|moving-zone)\.test\.ts$/

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .toSorted()

const least = Number(values.least)
if (Number.isNaN(least)) throw new Error(`--least is ${values.least}: name a number, such as 97`)

const modules = filesBelow('functions/domain')
const files = filesBelow('test/domain').filter((file) => file.endsWith('.test.ts') && !tooLong.test(file))
const changed = modules.filter(
  (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
)
if (changed.length === 0)
  throw new Error(`no file of functions/domain has ${positionals.join(' or ')} in its name`)

const silent = () => undefined
const instrumented = await new Instrumenter({
  info: silent,
  debug: silent,
  trace: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  isDebugEnabled: () => false,
  isTraceEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => true,
  isErrorEnabled: () => true,
  isFatalEnabled: () => true,
}).instrument(
  changed.map((file) => ({ name: root + file, content: readFileSync(root + file, 'utf8'), mutate: true })),
  { plugins: null, excludedMutations: [], ignorers: [], noHeader: false },
)
const employed: Employed = {
  switched: Object.fromEntries(
    instrumented.files.map(({ name, content }) => [name.slice(root.length), content]),
  ),
  files,
  modules,
}

type Change = (typeof instrumented.mutants)[number]
type Asked = 'as it is' | 'get ready' | 'from start' | Trial
type Said = AsItIs | Tried | 'ready'

const employ = (more: Partial<Employed> = {}) =>
  new Worker(new URL('worker.ts', import.meta.url), {
    workerData: { ...employed, ...more },
    env: { ...process.env, DRAWS: 'few' },
    // An endless list ends the worker, and the change counts as endless; the measure goes on.
    resourceLimits: { maxOldGenerationSizeMb: 1500 },
  }).on('error', silent)

/** The answer of a worker; undefined when the worker ends, or stays silent for `within` milliseconds. */
const ask = <Answer extends Said>(
  worker: Worker,
  asked: Asked,
  within: number,
): Promise<Answer | undefined> =>
  new Promise((resolve) => {
    const ended = () => say(undefined)
    const say = (said: Answer | undefined) => {
      clearTimeout(timer)
      worker.off('message', say).off('error', ended).off('exit', ended)
      resolve(said)
    }
    const timer = setTimeout(ended, within)
    worker.on('message', say).on('error', ended).on('exit', ended)
    worker.postMessage(asked)
  })

const anHour = 3_600_000
const first = employ().on('error', console.error)
const asItIs = await ask<AsItIs>(first, 'as it is', anHour)
await first.terminate()
if (asItIs === undefined) throw new Error('the tests could not be loaded')
const failing = asItIs.tests.filter(({ failed }) => failed !== undefined)
if (failing.length > 0) throw new Error(`fails without a change: ${failing[0]?.name}: ${failing[0]?.failed}`)

type Fate = 'noticed' | 'endless' | 'survived' | 'left out'
const fates = new Map<Change, Fate>()
/** The changes noticed so far by each test: a test that notices much is asked first. */
const noticed = new Map<number, number>()
const numbersOf = (file: string) => asItIs.tests.flatMap((one, number) => (one.file === file ? [number] : []))

/** By change, the numbers of the tests that run the changed expression, and how often all of them do. */
const passing = new Map<string, { readonly tests: number[]; times: number }>()
for (const [number, { passed }] of asItIs.tests.entries())
  for (const [change, times] of Object.entries(passed)) {
    const known = passing.get(change) ?? { tests: [], times: 0 }
    known.tests.push(number)
    known.times += times
    passing.set(change, known)
  }

const trialOf = ({ id }: Change): Trial & { readonly milliseconds: number } => {
  const loadedAgain = asItIs.byLoadingTests[id] ?? []
  const past = passing.get(id) ?? { tests: [], times: 1 }
  const tests = [...new Set([...past.tests, ...loadedAgain.flatMap(numbersOf)])]
  const millisecondsOf = (number: number) => asItIs.tests[number]?.milliseconds ?? 0
  const isSooner = (one: number, other: number) =>
    (noticed.get(other) ?? 0) - (noticed.get(one) ?? 0) || millisecondsOf(one) - millisecondsOf(other)
  return {
    change: id,
    tests: tests.toSorted(isSooner),
    most: 100 * past.times,
    loadedAgain,
    milliseconds: tests.reduce((sum, number) => sum + millisecondsOf(number), 0),
  }
}

const isMadeByLoading = ({ id }: Change): boolean => asItIs.byLoading[id] !== undefined && !passing.has(id)

const fateOf = (tried: Tried | undefined): Fate =>
  tried === undefined ? 'endless' : tried.isNoticed ? 'noticed' : 'survived'

const fromStart = async (change: Change): Promise<Fate> => {
  if (!values.loading) return 'left out'
  const worker = employ({ fromStart: change.id })
  const fate = fateOf(await ask<Tried>(worker, 'from start', 120_000))
  await worker.terminate()
  return fate
}

const begun = performance.now()
const queue = instrumented.mutants.values()
const report = () => {
  if (fates.size % 500 > 0 && fates.size < instrumented.mutants.length) return
  const survived = [...fates.values()].filter((fate) => fate === 'survived').length
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(
    `${fates.size} of ${instrumented.mutants.length} changes tried, ${survived} unnoticed, ${seconds} s`,
  )
}

/** Every file of tests that is loaded again stays in memory, so a worker ends after so many. */
const mostLoadedAgain = 150

const readyWorker = async (): Promise<Worker> => {
  const worker = employ()
  if ((await ask(worker, 'get ready', anHour)) !== 'ready') throw new Error('a worker cannot start')
  return worker
}

/** A worker may also end for a reason of its own, so a second one has to end with the change as well. */
const triedAgain = async (trial: Trial, within: number): Promise<Tried | undefined> => {
  const worker = await readyWorker()
  const tried = await ask<Tried>(worker, trial, within)
  await worker.terminate()
  return tried
}

const tryAll = async () => {
  let worker = await readyWorker()
  let loadedAgain = 0
  for (const change of queue) {
    if (isMadeByLoading(change)) fates.set(change, await fromStart(change))
    else {
      const { milliseconds, ...trial } = trialOf(change)
      const within = 3000 + milliseconds * 6
      const answered = await ask<Tried>(worker, trial, within)
      const tried = answered ?? (await triedAgain(trial, within))
      fates.set(change, fateOf(tried))
      if (tried?.noticedBy !== undefined)
        noticed.set(tried.noticedBy, (noticed.get(tried.noticedBy) ?? 0) + 1)
      loadedAgain += trial.loadedAgain.length
      if (answered === undefined || loadedAgain > mostLoadedAgain) {
        await worker.terminate()
        worker = await readyWorker()
        loadedAgain = 0
      }
    }
    report()
  }
  await worker.terminate()
}
await Promise.all(Array.from({ length: availableParallelism() }, tryAll))

const rowOf = (name: string, changes: readonly Change[]) => {
  const count = (fate: Fate) => changes.filter((change) => fates.get(change) === fate).length
  const all = changes.length - count('left out')
  const score = all === 0 ? 100 : (100 * (all - count('survived'))) / all
  return {
    name,
    all,
    survived: count('survived'),
    endless: count('endless'),
    leftOut: count('left out'),
    score,
  }
}

const nameOf = ({ fileName }: Change) => fileName.slice(`${root}functions/domain/`.length)
const byFile = Map.groupBy(instrumented.mutants, nameOf)
const rows = [...byFile].map(([name, changes]) => rowOf(name, changes))
const whole = rowOf('**all**', instrumented.mutants)

const survivors = instrumented.mutants.flatMap((change) => {
  if (fates.get(change) !== 'survived') return []
  const { start, end } = change.location
  const line = readFileSync(change.fileName, 'utf8').split('\n')[start.line] ?? ''
  const before =
    start.line === end.line ? line.slice(start.column, end.column) : `${line.slice(start.column)} …`
  return [`${nameOf(change)}:${start.line + 1} ${before} → ${change.replacement.replace(/\s+/g, ' ')}`]
})

mkdirSync(`${root}reports/mutation`, { recursive: true })
writeFileSync(`${root}reports/mutation/survivors.txt`, `${survivors.join('\n')}\n`)
writeFileSync(
  `${root}reports/mutation/table.md`,
  [
    '| file | changes | survived | noticed |',
    '|---|---|---|---|',
    ...[...rows, whole].map(
      ({ name, all, survived, score }) => `| ${name} | ${all} | ${survived} | ${score.toFixed(1)} % |`,
    ),
    '',
  ].join('\n'),
)
console.log(
  `${whole.all} changes, ${whole.survived} unnoticed, ${whole.endless} endless, ${whole.leftOut} left out: ${whole.score.toFixed(2)} % noticed`,
)
console.log('Which ones: reports/mutation/survivors.txt, by file: reports/mutation/table.md')
if (whole.score < least) {
  console.error(
    `Fewer than ${least} of 100 changes are noticed: add tests for the rules that nobody wrote down.`,
  )
  process.exit(1)
}
process.exit()
