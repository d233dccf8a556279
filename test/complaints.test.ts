import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

/* docs/complaints.md: complaints about reminders by mail, and the tests in answer. */

const root = join(import.meta.dirname, '..')
const contentOf = (file: string) => readFileSync(join(root, file), 'utf8')

const rows = [...contentOf('docs/complaints.md').matchAll(/^\| (\d+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number, , answer = '']) => ({
    number: Number(number),
    answer,
    tests: [...answer.matchAll(/`(test\/[\w./-]+\.test\.ts)`: “([^”]+)”/g)].map(
      ([, file = '', name = '']) => ({ file, name }),
    ),
  }),
)

/** True if the file has a test or a group of tests of exactly that name. */
const isThere = ({ file, name }: { readonly file: string; readonly name: string }) =>
  existsSync(join(root, file)) && contentOf(file).includes(`'${name}'`)

test('There are forty-six complaints, numbered in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1))
})

test('Each complaint names a test that exists, or says why none answers it', () => {
  expect(rows.flatMap(({ tests }) => tests).filter((one) => !isThere(one))).toEqual([])
  for (const { number, answer, tests } of rows)
    if (tests.length === 0)
      expect({ number, answer }).toEqual({
        number,
        answer: expect.stringMatching(/^(?:Not answered yet|Does not apply): ./),
      })
})

test('A test that is renamed would be found missing', () => {
  const renamed = { file: 'test/complaints.test.ts', name: ['There are', 'forty-seven complaints'].join(' ') }
  expect(isThere(renamed)).toBe(false)
  expect(isThere({ ...renamed, file: 'test/gone.test.ts' })).toBe(false)
})
