import { parseArgs } from 'node:util'
import { bundleFigures } from './bundles.ts'
import { costFigures } from './cost.ts'
import { type Figure, isAccepted, isWithin, shown } from './figures.ts'
import { noticeFigures } from './notices.ts'
import { writeReport } from './report.ts'
import { requestFigures } from './requests.ts'
import { startUpFigures } from './start-up.ts'

/*
 * What the system asks of DynamoDB, what its bundles weigh, how they start, and what a million notices cost. One
 * line for each figure; docs/performance.md is written anew. With --check it fails when a limit is missed that was
 * not missed before, or further than it was.
 */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

const tell = (what: string) => void process.stderr.write(`${what}\n`)
const lines = 5

const figures: Figure[] = []
const found = (more: readonly Figure[]) => {
  figures.push(...more)
  for (const { name, value, unit } of more) console.log(`${name} ${shown(value)} ${unit}`)
}

found(await requestFigures(tell))
tell('bundles')
found(await bundleFigures())
found(await startUpFigures(tell))
found(await noticeFigures(tell))
const cost = costFigures(figures, lines)
found(cost.figures)
writeReport(figures, { lines, arithmetic: cost.arithmetic })

for (const figure of figures.filter((one) => !isWithin(one)))
  tell(
    `${isAccepted(figure) ? 'misses its limit as is known' : 'MISSES ITS LIMIT'}: ${figure.name} ${shown(figure.value)}`,
  )
if (values.check && !figures.every(isAccepted)) process.exitCode = 1
