import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type Mutant, mutants } from './simulation/mutants.ts'

/* test/simulation/mutants.ts: a mutant whose text has changed would prove nothing, and is searched for only in the long run. */

const every = Object.entries<Mutant>(mutants)

test.each(every)('The program has the text that the mutant changes exactly once: %s', (_, {
  file,
  changes,
}) => {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  for (const [from, to] of changes) {
    expect(source.split(from)).toHaveLength(2)
    expect(to).not.toBe(from)
  }
})
