import { expect, test } from '@jest/globals'
import type { Happening, LinkDeed } from './plan.ts'
import { aSmallWorld } from './small-worlds.ts'
import { simulate } from './world.ts'

/* What comes through a link in a simulated world, so that the oracle has something to judge. */

/** In the afternoon of Wednesday, after two mornings of mails. */
const onWednesday = (minutes: number, deed: LinkDeed): Happening => ({
  day: 2,
  seconds: (14 * 60 + minutes) * 60,
  deed,
})

const ofLink = (titles: readonly string[]) => titles.filter((title) => /^Closed|through a link/.test(title))

/** The news of links in the mails of a world of twelve days, with who was told on which day. */
const toldOfLinks = async (deeds: readonly LinkDeed[]) => {
  const throughLinks = deeds.map((deed, index) => onWednesday(index, deed))
  const opening = [
    { who: 1, pace: { dueIn: 2 } },
    { who: 0, pace: { dueIn: 5 } },
    { who: 0, pace: { dueIn: 6 } },
    { who: 0, pace: { dueIn: 7 } },
  ]
  const { mails, violations } = await simulate(aSmallWorld([], { days: 12, opening, throughLinks }))
  expect(violations).toEqual([])
  return mails.flatMap(({ official, date, titles }) =>
    ofLink(titles).map((title) => `${date} ${official}: ${title}`),
  )
}

test('What an official says is done is told to the official on the next morning, and to the office in its next notice', async () => {
  expect(await toldOfLinks([{ what: 'done by link', who: 1, which: 0 }])).toEqual([
    '2026-06-04 ofc_1: Closed: Action 1.0',
    '2026-06-08 ofc_protocol-office: Closed by Official 1: Action 1.0',
  ])
})

test('What the office decides is told to the office once, in one line for the visit', async () => {
  const decide: LinkDeed = {
    what: 'decide by link',
    which: 0,
    isYes: true,
    who: 2,
    pace: { dueIn: 5 },
  }
  expect(await toldOfLinks([decide])).toEqual([
    '2026-06-08 ofc_protocol-office: Decided through a link: Visit of request 1',
  ])
  expect(await toldOfLinks([decide, decide])).toEqual([
    '2026-06-08 ofc_protocol-office: 2 decisions through a link: Visit of request 1',
  ])
})
