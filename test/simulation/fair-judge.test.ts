import { describe, expect, test } from '@jest/globals'
import type { Plan } from './plan.ts'
import { aSmallWorld, aWorldOfAnUndoneAnswer, onTuesday } from './small-worlds.ts'
import { type Options, simulate } from './world.ts'

/*
 * Worlds in which the program keeps its promises though a hasty judge would say otherwise. Each world is run with many
 * chances, because chance decides whether the moments meet.
 */

const verdicts = async (plan: Plan, options: Options = {}) => {
  const found = []
  for (let chance = 0; chance < 10; chance++)
    found.push(...(await simulate({ ...plan, chance }, options)).violations)
  return found
}

test('Copies of messages that arrive a day late keep no world from coming to rest', async () => {
  // Something is due on every day after the end.
  const opening = [8, 9, 10, 11].map((dueIn) => ({ who: 1, pace: { dueIn } }))
  expect(await verdicts(aSmallWorld([], { days: 7, late: 1, opening }))).toEqual([])
})

test('A plan is as old as the try that was answered, not as the first try', async () => {
  // Everybody looks at plans at 20:00 UTC, which is eight in the morning in Auckland.
  const auckland = { zone: 'Pacific/Auckland', hour: '08:00' }
  const opening = Array.from({ length: 4 }, () => ({ who: 1, pace: { dueIn: 2 } }))
  const asked = new Map<string, number>()
  const unanswered: Options = {
    strike: ({ what, startedAt }) => {
      if (!what.endsWith('/plan')) return undefined
      const first = asked.get(what) ?? startedAt
      asked.set(what, first)
      return startedAt - first < 120_000 && startedAt >= first ? 'request-lost' : undefined
    },
  }
  const found = []
  for (let chance = 0; chance < 10; chance++) {
    asked.clear()
    const plan = aSmallWorld([], { officials: [auckland], opening, days: 4, chance })
    found.push(...(await simulate(plan, unanswered)).violations)
  }
  expect(found).toEqual([])
})

describe('A client that never learns whether an official has moved leaves both zones possible', () => {
  const move = onTuesday(7200, { what: 'move', who: 1, zone: 'America/New_York', hour: '09:30' })
  const world = aSmallWorld([move], { days: 9 })
  const tuesdayNoon = Date.parse('2026-06-02T12:00:00Z')

  test('and the move was stored', async () => {
    const unanswered: Options = {
      strike: ({ what, calls, startedAt }) => {
        if (startedAt > tuesdayNoon || !what.endsWith(' /officials/ofc_1')) return undefined
        if (what.startsWith('GET')) return isStored ? 'request-lost' : undefined
        isStored ||= calls > 3
        return calls > 3 ? 'answer-lost' : undefined
      },
    }
    let isStored = false
    const { violations, mails } = await simulate(world, unanswered)
    expect(violations).toEqual([])
    expect(mails.filter(({ official }) => official === 'ofc_1').map(({ at }) => at.slice(11))).toContain(
      '13:30',
    )
  })

  test('and the move was not stored', async () => {
    const unheard: Options = {
      strike: ({ what, startedAt }) =>
        startedAt < tuesdayNoon && what === 'PATCH /officials/ofc_1' ? 'request-lost' : undefined,
    }
    const { violations, mails } = await simulate(world, unheard)
    expect(violations).toEqual([])
    expect(mails.filter(({ official }) => official === 'ofc_1').map(({ at }) => at.slice(11))).not.toContain(
      '13:30',
    )
  })
})

test('The office is asked about an absence from the midnight that was planned before the official moved eastward', async () => {
  // Midnight of Monday 8 June in New York comes four hours after the morning of the office, and in Shanghai eight hours before it.
  const newYork = { zone: 'America/New_York', hour: '06:00' }
  const moves = { what: 'move', who: 1, zone: 'Asia/Shanghai', hour: '06:00' } as const
  const world = aSmallWorld([{ day: 4, seconds: 36_000, deed: moves }], {
    days: 9,
    officials: [newYork],
    opening: [{ who: 1, pace: { dueIn: 8 } }],
    absences: [{ day: 2, seconds: 36_000, deed: { what: 'be absent', who: 1, beginsIn: 5, days: 5 } }],
  })
  expect(await verdicts(world)).toEqual([])
  const { mails } = await simulate(world)
  const toOffice = mails.filter(({ official }) => official === 'ofc_protocol-office')
  expect(toOffice.map(({ at }) => at.slice(0, 10))).toEqual(['2026-06-09'])
})

test('What an official asks after the last reminder does not make the matter about ended reminders new', async () => {
  // The office is asked from Monday 27 July. It hears the question on Thursday 30, and is asked again on Monday 3 August.
  const asks = {
    day: 58,
    near: { official: 1 },
    seconds: 3600,
    deed: { what: 'ask', which: 0, question: 'more-time', days: 9 },
  } as const
  expect(
    await verdicts(aSmallWorld([asks], { days: 66, opening: [{ who: 1, pace: { dueIn: 2 } }] })),
  ).toEqual([])
})

test.each([
  { what: 'complete', which: 0 },
  { what: 'ask', which: 0, question: 'not-mine', days: 1 },
] as const)('What an answer kept off the desk while a new holder came is told on the morning after the undoing: %j', async (answer) => {
  expect(await verdicts(aWorldOfAnUndoneAnswer(answer))).toEqual([])
})

test('A day that passed while the official waited becomes the next morning when the waiting is undone, also of a told line', async () => {
  // Told on Tuesday; without the waiting it is overdue on Friday morning, an hour before the undoing.
  const happenings = [
    { day: 0, seconds: 36_000, deed: { what: 'wait', which: 0, days: 2 } },
    { day: 4, near: { official: 1 }, seconds: 3600, deed: { what: 'undo', which: 0 } },
  ] as const
  expect(
    await verdicts(aSmallWorld(happenings, { days: 9, opening: [{ who: 1, pace: { dueIn: 0 } }] })),
  ).toEqual([])
})

test('A question about a date that the undoing of a completion opens again is no further question at the next change', async () => {
  // The office is asked on Tuesday, and again a week later, whatever the official answers on Wednesday.
  const happenings = [
    { day: 0, seconds: 36_000, deed: { what: 'complete', which: 0 } },
    { day: 0, seconds: 39_600, deed: { what: 'undo', which: 0 } },
    { day: 2, seconds: 36_000, deed: { what: 'wait', which: 0, days: 2 } },
  ] as const
  expect(
    await verdicts(aSmallWorld(happenings, { days: 9, opening: [{ who: 1, pace: { dueIn: -45 } }] })),
  ).toEqual([])
})

test.each([
  1, 2, 3,
])('What a notice told during an answer is perhaps told again when the answer is undone: %d s after the hour', async (seconds) => {
  const happenings = [
    onTuesday(seconds, { what: 'ask', which: 0, question: 'cannot-be-done', days: 1 }),
    onTuesday(3600, { what: 'undo', which: 0 }),
  ]
  expect(await verdicts(aSmallWorld(happenings, { opening: [{ who: 1, pace: { dueIn: 9 } }] }))).toEqual([])
})
