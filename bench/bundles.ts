import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle as bundling } from '../infra/bundle/bundle.ts'
import type { Figure } from './figures.ts'

const root = join(import.meta.dirname, '..')
const lambdas = join(root, 'functions', 'lambda')

export const lambdaNames = readdirSync(lambdas).map((file) => file.replace('.ts', ''))

/** The bundle of a Lambda's handler, with the options of the deployment. */
export const bundle = (name: string, outfile?: string) => bundled(join(lambdas, `${name}.ts`), outfile)

/** The bundle of any file, with the options of the deployment, for comparison. */
export const bundled = async (entry: string, outfile = 'index.js') => {
  const { outputFiles, metafile } = await build({
    ...bundling,
    entryPoints: [entry],
    outfile,
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    write: outfile !== 'index.js',
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
  })
  const [output] = Object.values(metafile.outputs)
  if (output === undefined) throw new Error(`${entry} has no bundle`)
  return { bytes: output.bytes, inputs: output.inputs, outputFiles }
}

const limits: Readonly<Record<string, Pick<Figure, 'limit' | 'aim' | 'accepted'>>> = {
  api: {
    limit: { atMost: 340 },
    aim: 230,
    accepted: {
      atMost: 497,
      because:
        'the SDK signs with its own hash, the rules stand behind a floor of use cases, the door checks texts, names and sizes, each answer of an official is a use case of its own, a visit is compared with those before it, a commitment recurs, a table is recorded in several transactions, a contributor answers for a part, asks the office about it and is changed, an organisation has a focal point, what is due before a visit follows it, an agreed visit closes what was agreed, the office is asked about what recurs without an end, figures are counted by month and organisation, a word of an official is followed by a quiet time, working days are those of a country, a visit is told by a ladder of the settings, a report that something is done is accepted or returned, an official is absent, the coming days of a deputy are reckoned from the desk of the absent official, and what is late is told to others',
    },
  },
  deliver: {
    limit: { atMost: 520 },
    aim: 400,
    accepted: {
      atMost: 840,
      because:
        'a notice is weighed in bytes, mail that does not arrive is stopped, each mail has links with a secret of its own, each of eight languages takes 18 KB, a date is told as it was agreed, so is what recurs or is due before a visit, a table whose recording was interrupted is finished, figures find what of a commitment that recurs is done or missed, a word of an official is followed by a quiet time, working days are those of a country, a visit is told by a ladder of the settings, a report that something is done is accepted or returned, an official is absent, a brief tells each week what changed and what is overdue, and what is late is told to others',
    },
  },
  // More than a third of it is words: those of the mail and of the pages, in eight languages. An official writes the own absence
  // there, which takes the rules of a change of the directory.
  pages: { limit: { atMost: 963 } },
}

/** A package, or a folder of ours. */
const partOf = (file: string) =>
  /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split('/').slice(0, 2).join('/')

const mostParts = 5

export const bundleFigures = async (): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const name of lambdaNames) {
    const { bytes, inputs } = await bundle(name)
    figures.push({
      name: `bundle.${name}`,
      value: Math.round(bytes / 102.4) / 10,
      unit: 'KB',
      ...limits[name],
    })
    const parts = new Map<string, number>()
    for (const [file, { bytesInOutput }] of Object.entries(inputs))
      parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput)
    const largest = [...parts].toSorted(([, one], [, other]) => other - one).slice(0, mostParts)
    for (const [part, size] of largest)
      figures.push({ name: `bundle.${name}.${part}`, value: Math.round(size / 102.4) / 10, unit: 'KB' })
  }
  return figures
}
