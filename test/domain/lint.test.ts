import { beforeAll, describe, expect, test } from '@jest/globals'
import { restricted, sourcesIn } from '../support/lint.ts'

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

const refusedFiles = sourcesIn('functions/domain', refused)
const acceptedFiles = sourcesIn('functions/domain', accepted)
const outside = sourcesIn('functions/adapters', { 'the one clock': 'export const now = () => new Date()' })

let impure: readonly string[]
beforeAll(async () => {
  impure = await restricted([...refusedFiles, ...acceptedFiles, ...outside])
})

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
