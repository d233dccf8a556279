import { parseArgs } from 'node:util'
import { bundleFigures } from './bundles.ts'
import { costFigures } from './cost.ts'
import { type Figure, isAccepted, isWithin, shown } from './figures.ts'
import { localMorningFigures } from './local-morning.ts'
import { noticeFigures } from './notices.ts'
import { writeReport } from './report.ts'
import { requestFigures } from './requests.ts'
import { startUpFigures } from './start-up.ts'
import { tickFigures } from './tick.ts'

/*
 * Measures the consumption in DynamoDB, the size and the start-up of the bundles, the memory of a tick, a morning of the
 * local run, and the cost of a million notices. The run prints one line for each figure and writes docs/performance.md
 * anew. With --check, the run fails when a figure misses a limit and no accepted bound covers the miss. With
 * --only and the name of a part, the run measures that part and writes nothing.
 */
const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, only: { type: 'string' } },
})

const tell = (what: string) => void process.stderr.write(`${what}\n`)
const lines = 5

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  requests: () => requestFigures(tell),
  bundles: bundleFigures,
  'start-up': () => startUpFigures(tell),
  notices: () => noticeFigures(tell),
  tick: () => tickFigures(values.check ? [100_000] : [100_000, 1_000_000], tell),
  'local-morning': () => localMorningFigures(tell),
}
/**
 * A check leaves the morning out, because recording takes minutes and CPU seconds hold on one machine only, and runs the
 * tick for 100,000 officials alone.
 */
const usual = Object.keys(parts).filter((name) => !(values.check && name === 'local-morning'))
const asked = values.only === undefined ? usual : [values.only]

const figures: Figure[] = []
const found = (more: readonly Figure[]) => {
  figures.push(...more)
  for (const { name, value, unit } of more) console.log(`${name} ${shown(value)} ${unit}`)
}

for (const name of asked) {
  const part = parts[name]
  if (part === undefined) throw new Error(`--only takes one of ${Object.keys(parts).join(', ')}`)
  tell(name)
  found(await part())
}
if (values.only === undefined) {
  const cost = costFigures(figures, lines)
  found(cost.figures)
  writeReport(figures, { lines, arithmetic: cost.arithmetic })
}

for (const figure of figures.filter((one) => !isWithin(one)))
  tell(
    `${isAccepted(figure) ? 'misses its limit as is known' : 'MISSES ITS LIMIT'}: ${figure.name} ${shown(figure.value)}`,
  )
if (values.check && !figures.every(isAccepted)) process.exitCode = 1
