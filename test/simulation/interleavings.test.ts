import { expect, test } from '@jest/globals'
import {
  aWorldOfAMissingDate,
  aWorldWithoutEnds,
  deedNames,
  inEveryOrder,
  whileARecordIsUnusable,
  whileMailboxIs,
} from './small-worlds.ts'
import { simulate } from './world.ts'

/** An eighteenth of the orders, or with WORLDS=all every one. */
const each = process.env.WORLDS === 'all' ? 1 : 18

test.each(
  deedNames,
)('In whichever order %s falls between the calls of a notice on its way, no promise is broken', async (name) => {
  let worlds = 0
  for await (const { how, outcome } of inEveryOrder(name, each)) {
    expect({ how, violations: outcome.violations }).toEqual({ how, violations: [] })
    worlds += 1
  }
  expect(worlds).toBe(270 / each)
})

test.each([
  'gone',
  'full',
  'away',
  'unwanted',
  'unreadable',
] as const)('While a mailbox is %s, and then takes mail again at the same or another address, no promise is broken', async (state) => {
  let worlds = 0
  for await (const { how, outcome } of whileMailboxIs(state, { chances: 1 })) {
    expect({ how, violations: outcome.violations }).toEqual({ how, violations: [] })
    worlds += 1
  }
  expect(worlds).toBe(6)
})

test('While the record of an official cannot be used, the office is asked once, all others are told, and no promise is broken', async () => {
  let worlds = 0
  for await (const { how, outcome } of whileARecordIsUnusable(2)) {
    expect({ how, violations: outcome.violations }).toEqual({ how, violations: [] })
    expect(outcome.mails.map(({ official }) => official)).toContain('ofc_2')
    worlds += 1
  }
  expect(worlds).toBe(6)
})

test('What the office accepted without a date is asked about once, half a year later, unless a date came', async () => {
  const { violations, mails } = await simulate(aWorldOfAMissingDate())
  expect(violations).toEqual([])
  const asked = mails.filter(
    ({ official, date }) => official === 'ofc_protocol-office' && date > '2026-07-01',
  )
  expect(asked.map(({ date }) => date)).toEqual(['2026-12-07'])
})

test('What recurs without an agreed end is asked about once a year, until it is closed, and reminders go on', async () => {
  const { violations, mails } = await simulate(aWorldWithoutEnds())
  expect(violations).toEqual([])
  const asked = (title: string) =>
    mails
      .filter(({ official, titles }) => official === 'ofc_protocol-office' && titles.includes(title))
      .map(({ date }) => date)
  expect(asked('Action 1.0')).toEqual(['2027-06-14', '2027-06-21'])
  expect(asked('Action 1.1')).toEqual([])
  expect(asked('Action 1.2')).toEqual(['2027-06-14', '2027-06-21', '2027-06-28', '2027-07-05'])
  expect(mails.filter(({ official, date }) => official === 'ofc_1' && date > '2027-06-14')).not.toEqual([])
})
