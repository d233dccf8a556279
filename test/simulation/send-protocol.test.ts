import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { aSmallWorld, struck } from './small-worlds.ts'
import type { Fate } from './weather.ts'

const page = readFileSync(new URL('../../docs/send-protocol.md', import.meta.url), 'utf8')
const calls = [
  'reading the desk',
  'looking for an earlier mail',
  'claiming the date',
  'handing the mail to SES',
  'recording the message id',
  'moving the line',
]

/** The days on which a line due on Tuesday is told when a call of the first delivery meets `fate`. */
const consequence = async (call: number, fate: Fate): Promise<string> => {
  const plan = aSmallWorld([], { opening: [{ who: 1, pace: { dueIn: 30 } }] })
  const { mails, violations } = await struck(plan, /^deliver/, [{ what: /^deliver/, time: 1, call, fate }])
  expect(violations).toEqual([])
  const days = mails.map(({ date }) =>
    date === '2026-06-02' ? 'told that morning' : 'told the next morning',
  )
  return days.join(', and ').replace('and told the next morning', 'and again the next')
}

test.each(
  calls.map((name, index) => [name, index + 1] as const),
)('The page about the protocol says what follows when a machine stops %s', async (name, call) => {
  const before = await consequence(call, 'stopped-before')
  const after = await consequence(call, 'stopped-after')
  expect(page).toContain(`| ${name} | ${before} | ${after} |\n`)
})
