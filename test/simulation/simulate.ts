import { parseArgs } from 'node:util'
import { invariants } from './oracle/invariants.ts'
import { runSeeds } from './run-seeds.ts'

const usage = `npm run simulate -- [--seeds N] [--start S]

Runs the real handlers in N simulated worlds (1000 unless told otherwise), the first with seed S (0), and judges each by
the promises about mail. The same seed is the same world. Stops at the first broken promise, makes that world as small
as it can, and tells its story.`

const options = (() => {
  try {
    const { values } = parseArgs({
      options: { seeds: { type: 'string' }, start: { type: 'string' }, help: { type: 'boolean' } },
    })
    const number = (text: string | undefined, otherwise: number) =>
      text === undefined ? otherwise : Number(text)
    const [seeds, start] = [number(values.seeds, 1000), number(values.start, 0)]
    if (!Number.isSafeInteger(seeds) || seeds < 1) return '--seeds must be a whole number from 1 on'
    if (!Number.isInteger(start) || Math.abs(start) >= 2 ** 31)
      return '--start must be a whole number below 2147483648'
    return { seeds, start, help: values.help === true }
  } catch (error) {
    return (error as Error).message
  }
})()
if (typeof options === 'string') {
  console.error(`${options}\n\n${usage}`)
  process.exit(2)
}
if (options.help) {
  console.log(usage)
  process.exit(0)
}

const { seeds, start } = options
const began = performance.now()
const seconds = () => Math.round((performance.now() - began) / 1000)
let toldAt = 0
const progress = (done: number) => {
  const now = performance.now()
  if (now - toldAt < 10_000) return
  toldAt = now
  console.log(`${done} of ${seeds} worlds, ${seconds()} s`)
}

const run = await runSeeds({ seeds, start, progress })
const [first] = run.broken
if (first) {
  const { seed, violation, plan, story } = first
  console.log(`
The promise "${invariants[violation.invariant]}" is broken in the world of seed ${seed}.
${violation.because} (${new Date(violation.at).toISOString()})

The smallest world found in which it is:
${JSON.stringify(plan, undefined, 2)}

What happened in it, in UTC:
${story.join('\n')}

Replay it with: npm run simulate -- --seeds 1 --start ${seed}`)
  process.exit(1)
}
const counted = Object.entries(run.counts).map(([what, count]) => `${count} ${what}`)
console.log(`Simulated: ${run.seeds} worlds, ${counted.join(', ')}, ${seconds()} s, and no promise broken.`)
