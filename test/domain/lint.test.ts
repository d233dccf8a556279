import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const project = fileURLToPath(new URL('../../', import.meta.url))

const refused = {
  'a file of the machine': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync",
  'an adapter': "import { realClock } from '../adapters/clock.ts'\nexport const clock = realClock",
  'an adapter handed on': "export { realClock } from '../adapters/clock.ts'",
  'an adapter by a detour':
    "import { realClock } from './../adapters/clock.ts'\nexport const clock = realClock",
  'an adapter when it is called': "export const clock = () => import('../adapters/clock.ts')",
  'a type of an adapter': "import type { Clock } from '../adapters/clock.ts'\nexport type Time = Clock",
  'a library other than that of dates': "import * as z from 'zod/mini'\nexport const text = z.string()",
  'the SDK': "import { SESClient } from '@aws-sdk/client-ses'\nexport const ses = SESClient",
  'new Date()': 'export const today = () => new Date()',
  'Date.now()': 'export const today = () => Date.now()',
  'globalThis.Date.now()': 'export const today = () => globalThis.Date.now()',
  'Temporal.Now.instant()':
    "import { Temporal } from 'temporal-polyfill'\nexport const today = () => Temporal.Now.instant()",
  'the clock of Temporal under another name':
    "import { Temporal as Time } from 'temporal-polyfill'\nexport const today = () => Time.Now.instant()",
  'the clock of Temporal as a function':
    "import { instant } from 'temporal-polyfill/fns/Now'\nexport const today = instant",
  'Math.random()': 'export const lot = () => Math.random()',
  'the environment': 'export const zone = () => process.env.ZONE',
  'a line to the terminal': "export const say = () => console.log('done')",
  'waiting for anything': 'export const later = async (answer: Promise<string>) => await answer',
}

const accepted = {
  'an import of a room':
    "import type { VisitId } from './shared/ids.ts'\nexport type Known = readonly VisitId[]",
  'a function of temporal-polyfill':
    "import { addDays } from 'temporal-polyfill/fns/PlainDate'\nexport const later = addDays",
  'plain arithmetic': 'export const half = (count: number) => Math.floor(count / 2)',
}

/** Every source of a table under the name of a file. */
const named = (sources: Readonly<Record<string, string>>, folder: string) =>
  Object.entries(sources).map(([title, source]) => ({
    title,
    source,
    file: `${folder}/${title.replaceAll(/\W+/g, '-')}.ts`,
  }))

const refusedFiles = named(refused, 'functions/domain')
const acceptedFiles = named(accepted, 'functions/domain')
const outside = named({ 'the one clock': 'export const now = () => new Date()' }, 'functions/adapters')

type Diagnostic = { readonly category: string; readonly location: { readonly path: string } }

/** The rules that keep the domain pure; what else the linter may find in a line of these is not the question. */
const pureRules = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals', 'plugin']

let copy: string
let impure: readonly string[]

// Biome lints standard input only to fix it, so the rules are tried on a copy of the project's settings.
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'aide-memoire-lint-'))
  for (const settings of ['biome.json', 'biome-domain-reads-no-clock.grit', '.gitignore'])
    await cp(join(project, settings), join(copy, settings))
  for (const { file, source } of [...refusedFiles, ...acceptedFiles, ...outside]) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), `${source}\n`)
  }
  const report = await promisify(execFile)(
    join(project, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: copy },
  ).catch((error: { stdout: string }) => error)
  const { diagnostics } = JSON.parse(report.stdout) as { diagnostics: readonly Diagnostic[] }
  impure = diagnostics
    .filter(({ category }) => pureRules.includes(category))
    .map(({ location }) => location.path)
})

afterAll(() => rm(copy, { recursive: true, force: true }))

describe('The domain', () => {
  test.each(refusedFiles)('may not use $title', ({ file }) => {
    expect(impure).toContain(file)
  })

  test.each(acceptedFiles)('may use $title', ({ file }) => {
    expect(impure).not.toContain(file)
  })
})

test.each(outside)('Outside the domain, $title may ask what time it is', ({ file }) => {
  expect(impure).not.toContain(file)
})
