import type { Invocation } from './invocations.ts'
import type { Invariant } from './oracle/invariants.ts'
import type {
  AbsenceDeed,
  AddressDeed,
  AnswerDeed,
  AskDeed,
  ComingDeed,
  Deed,
  Happening,
  MailboxState,
  Plan,
  RenewDeed,
} from './plan.ts'
import type { Fate } from './weather.ts'
import { type Options, type Outcome, simulate } from './world.ts'

/*
 * A small office without faults, to try all events at a single place: Monday 1 June 2026, an official in
 * Shanghai who is told at eight, and the agreed actions of a visit.
 */

export const aSmallWorld = (happenings: readonly Happening[], overrides: Partial<Plan> = {}): Plan => ({
  startsOn: '2026-06-01',
  days: 4,
  officials: [
    { zone: 'Asia/Shanghai', hour: '08:00' },
    { zone: 'Europe/London', hour: '08:00' },
  ],
  opening: [
    { who: 1, pace: { dueIn: 2 } },
    { who: 1, pace: { every: 'P7D' } },
    { who: 0, pace: { dueIn: 5 } },
    { who: 1, pace: { dueIn: 40 } },
  ],
  crowd: 0,
  happenings,
  spells: [],
  lag: 0,
  skew: 0,
  twice: 0,
  late: 0,
  events: 0,
  chance: 1,
  bulk: 0,
  ...overrides,
})

/** Seconds from the first morning of the official in Shanghai, Tuesday 2 June. */
export const onTuesday = (
  seconds: number,
  deed: Deed | AnswerDeed | RenewDeed | ComingDeed | AbsenceDeed,
): Happening => ({
  day: 1,
  near: { official: 1 },
  seconds,
  deed,
})

/** Each action fills a third of a mail: what Tuesday leaves meets, on Wednesday, as much that is new and due earlier. */
export const aWorldOfFullMails = (): Plan => {
  const four = (dueIn: number) => Array.from({ length: 4 }, () => ({ who: 1, pace: { dueIn } }))
  return aSmallWorld([onTuesday(3600, { what: 'submit', actions: four(2) })], { bulk: 1, opening: four(40) })
}

/** The office is asked for a date from Tuesday on, and on Wednesday the commitment gets one that lies before the agreement. */
export const aWorldOfASlip = (): Plan =>
  aSmallWorld(
    [
      {
        day: 2,
        near: { official: 1 },
        seconds: 3600,
        deed: { what: 'reschedule', which: 0, pace: { dueIn: -40 } },
      },
    ],
    { days: 12, opening: [{ who: 1, pace: { open: true } }] },
  )

/**
 * The office accepts on Wednesday that two commitments have no date, and half a year passes. The second gets a date in the
 * meantime, so only the first is asked about once more.
 */
export const aWorldOfAMissingDate = (): Plan => {
  const accepted = [0, 1].map(
    (which): Happening => ({
      day: 2,
      near: { official: 1 },
      seconds: 3600 * (1 + which),
      deed: { what: 'decide', which, who: 0, pace: { open: true }, accept: true },
    }),
  )
  const dated: Happening = {
    day: 90,
    near: { official: 1 },
    seconds: 3600,
    deed: { what: 'reschedule', which: 1, pace: { dueIn: 200 } },
  }
  return aSmallWorld([...accepted, dated], {
    days: 205,
    opening: [0, 1].map(() => ({ who: 1, pace: { open: true } })),
  })
}

/**
 * Three commitments recur each month without an agreed end, from 12 June 2026. A year after the first due date the office is
 * asked about two of them, because the third was cancelled before. Of one it says two weeks later that it goes on, and is not
 * asked about it again for a year.
 */
export const aWorldWithoutEnds = (): Plan => {
  const onDay = (day: number, deed: Deed): Happening => ({ day, near: { official: 1 }, seconds: 3600, deed })
  return aSmallWorld(
    [
      onDay(90, { what: 'cancel', which: 1 }),
      onDay(389, { what: 'decide', which: 0, who: 0, pace: { open: true }, accept: true }),
    ],
    { days: 400, duties: 1, opening: [0, 1, 2].map(() => ({ who: 1, pace: { dueIn: 11 } })) },
  )
}

/**
 * Two parts by Wednesday, of which nobody hears for two months. Before the last reminder of both, the commitment of the second
 * is done, so only the first is news of the official who leads.
 */
export const aWorldOfTwoOpenParts = (): Plan => {
  const opening = [0, 1].map(() => ({ who: 1, pace: { dueIn: 2 } }))
  const officials = [0, 1].map(() => ({ zone: 'Asia/Shanghai', hour: '08:00' }))
  const complete: Happening = {
    day: 40,
    near: { official: 1 },
    seconds: 3600,
    deed: { what: 'complete', which: 1 },
  }
  return aSmallWorld([complete], { days: 65, opening, officials, contributors: 1 })
}

/**
 * The last reminder of a part was told, and before the morning on which the lead hears of it, the part is done, so it is no news.
 */
export const aWorldOfALatePart = (): Plan => ({
  ...aWorldOfTwoOpenParts(),
  partAnswers: [
    { day: 53, near: { official: 2 }, seconds: 3600, deed: { what: 'part done', which: 0, who: 0 } },
  ],
})

/** Two contributors to one commitment say on one day that they do not contribute; the office is told, and answers the first. */
export const aWorldOfTwoContributorsWhoAsk = (): Plan => {
  const at = (day: number, hour: number, deed: Happening['deed']): Happening => ({
    day,
    near: { official: 1 },
    seconds: 3600 * hour,
    deed,
  })
  const ask = { what: 'ask about part', which: 0, question: 'not-mine', days: 1 } as const
  return {
    ...aSmallWorld([], {
      days: 14,
      opening: [{ who: 1, pace: { dueIn: 30 } }],
      officials: [0, 1, 2].map(() => ({ zone: 'Asia/Shanghai', hour: '08:00' })),
      contributors: 2,
    }),
    partQuestions: [
      at(3, 1, { ...ask, who: 0 }),
      at(3, 2, { ...ask, who: 1 }),
      at(4, 1, { what: 'decide on part', which: 0, who: 0, isYes: false, days: 1 }),
    ],
  }
}

/**
 * The official in London has something due on Wednesday 3 June. It is late for five working days on 10 June, and is done an hour
 * after that morning, before the morning of the supervisor in Shanghai.
 */
export const aWorldOfSomethingDoneOvernight = (): Plan =>
  aSmallWorld([{ day: 9, near: { official: 2 }, seconds: 3600, deed: { what: 'complete', which: 0 } }], {
    days: 14,
    opening: [{ who: 2, pace: { dueIn: 2 } }],
    escalates: true,
  })

/**
 * The official in London is absent from Monday 8 to Friday 19 June, and the one in Shanghai stands in. One thing is late before, two fall
 * due in the absence, and one after it.
 */
export const aWorldOfADeputy = (more: readonly Happening[] = []): Plan => ({
  ...aSmallWorld([], {
    days: 24,
    opening: [3, 11, 16, 40].map((dueIn) => ({ who: 2, pace: { dueIn } })),
    deputies: true,
  }),
  absences: [onTuesday(3600, { what: 'be absent', who: 2, beginsIn: 6, days: 12 }), ...more],
})

/** As before, and the deputy is absent in the same time. */
export const aWorldOfAnAbsentDeputy = (): Plan =>
  aWorldOfADeputy([onTuesday(7200, { what: 'be absent', who: 1, beginsIn: 6, days: 12 })])

/**
 * An official says on Wednesday how two things stand: one is due on Friday, and the other on Thursday a week later, so that its
 * reminder would come on the third working day after the word, a Monday.
 */
export const aWorldOfAWordBeforeADueDay = (): Plan => {
  const reports = [0, 1].map(
    (which): Happening => ({
      day: 2,
      near: { official: 1 },
      seconds: 3600 * (1 + which),
      deed: { what: 'report', which },
    }),
  )
  return aSmallWorld(reports, { days: 14, opening: [4, 10].map((dueIn) => ({ who: 1, pace: { dueIn } })) })
}

/**
 * Where commitments close by acceptance, an official reports on Tuesday that two things are done, and on Wednesday that a third
 * is. The office accepts the second, returns the third, and never answers about the first.
 */
export const aWorldOfReports = (): Plan => {
  const deeds = [
    { day: 1, deed: { what: 'report done', which: 0 } },
    { day: 1, deed: { what: 'report done', which: 1 } },
    { day: 2, deed: { what: 'report done', which: 2 } },
    { day: 3, deed: { what: 'decide on report', which: 1, isYes: true } },
    { day: 3, deed: { what: 'decide on report', which: 2, isYes: false } },
  ] as const
  return {
    ...aSmallWorld([], { days: 19, opening: [3, 3, 3].map((dueIn) => ({ who: 1, pace: { dueIn } })) }),
    reports: deeds.map(
      ({ day, deed }, index): Happening => ({ day, near: { official: 1 }, seconds: 3600 + 60 * index, deed }),
    ),
  }
}

/** Something is done in the week before one that begins with holidays of the official who reads the brief. */
export const aWorldOfAHolidayOnMonday = (): Plan => ({
  ...aSmallWorld([onTuesday(3600, { what: 'complete', which: 0 })], { days: 18 }),
  countries: [2, 0],
  briefs: 2,
})

/** A new holder comes while a question of the one before keeps a line silent whose next rung is weeks away. */
export const aWorldOfASilentLine = (): Plan =>
  aSmallWorld(
    [
      onTuesday(3600, { what: 'ask', which: 0, question: 'not-mine', days: 1 }),
      { day: 2, near: { official: 1 }, seconds: 3600, deed: { what: 'appoint', who: 1 } },
    ],
    { days: 20, opening: [60, 4].map((dueIn) => ({ who: 1, pace: { dueIn } })) },
  )

/** On three days on end an official answers, a new holder comes to the post, and the answer is undone. */
export const aWorldOfAnUndoneAnswer = (answer: AnswerDeed | AskDeed | Deed): Plan => {
  const deeds = [answer, { what: 'appoint', who: 1 }, { what: 'undo', which: 0 }] as const
  return aSmallWorld(
    deeds.map((deed, index) => ({ day: 2 + index, near: { official: 1 }, seconds: 3600, deed })),
    { days: 20, opening: [60, 60].map((dueIn) => ({ who: 1, pace: { dueIn } })) },
  )
}

/**
 * A new holder comes on Friday after a notice about lateness. The predecessor's next notice would be on Friday a week later,
 * the new holder's is on the Thursday before.
 */
export const aWorldOfATakeover = (): Plan =>
  aSmallWorld([{ day: 4, near: { official: 1 }, seconds: 3600, deed: { what: 'appoint', who: 1 } }], {
    days: 15,
    opening: [0, 0].map((dueIn) => ({ who: 1, pace: { dueIn } })),
  })

/** A deed of a client, its request, and a deed done before. */
type NamedDeed = {
  readonly request: RegExp
  readonly deed: Deed | AnswerDeed | RenewDeed | ComingDeed
  readonly before?: Deed | AnswerDeed | ComingDeed
  readonly world?: Partial<Plan>
  /** Which of the requests is the deed's; left out: the first. */
  readonly time?: number
}

const twoActions = [
  { who: 1, pace: { dueIn: 20 } },
  { who: 0, pace: { open: true } },
] as const

/** All deeds that change a desk, each with its request. */
export const deeds = {
  'recording a visit': {
    request: /^POST \/visits$/,
    deed: {
      what: 'submit',
      actions: twoActions,
    },
  },
  'recording a table': {
    request: /^POST \/visits$/,
    deed: {
      what: 'submit',
      actions: [...twoActions, { who: 1, pace: { dueIn: 2 } }],
    },
    // One transaction holds neither the three actions nor those of the opening.
    world: { together: 7 },
    // The opening is recorded first.
    time: 2,
  },
  'renewing in a table': {
    request: /^POST \/visits$/,
    deed: { what: 'renew', which: 0, who: 0, pace: { dueIn: 30 } },
    world: { together: 7 },
    time: 2,
  },
  // The table is the third visit, after the opening and the visit to come.
  'agreeing in a table what is due before a visit': {
    request: /^POST \/visits$/,
    deed: { what: 'prepare', which: 0, who: 1, beginsIn: 12 },
    world: { together: 6 },
    time: 3,
  },
  'moving a visit before which something is due': {
    request: /^PATCH \/visits/,
    deed: { what: 'move visit', which: 0, beginsIn: 3 },
    before: { what: 'prepare', which: 0, who: 1, beginsIn: 12 },
  },
  'withdrawing a visit before which something is due': {
    request: /withdrawal$/,
    deed: { what: 'move visit', which: 0, beginsIn: 11 },
    before: { what: 'prepare', which: 0, who: 1, beginsIn: 12 },
  },
  completing: { request: /completion$/, deed: { what: 'complete', which: 0 } },
  cancelling: { request: /cancellation$/, deed: { what: 'cancel', which: 0 } },
  reopening: {
    request: /reopening$/,
    deed: { what: 'reopen', which: 0 },
    before: { what: 'complete', which: 0 },
  },
  'reporting progress': { request: /progress$/, deed: { what: 'report', which: 0 } },
  rewording: { request: /^PATCH \/commitments/, deed: { what: 'reword', which: 0 } },
  'setting another date': {
    request: /^PATCH \/commitments/,
    deed: { what: 'reschedule', which: 0, pace: { dueIn: 25 } },
  },
  'setting a nearer date': {
    request: /^PATCH \/commitments/,
    deed: { what: 'reschedule', which: 3, pace: { dueIn: 3 } },
  },
  'taking the date away': {
    request: /^PATCH \/commitments/,
    deed: { what: 'reschedule', which: 0, pace: { open: true } },
  },
  'setting a date before the agreement': {
    request: /^PATCH \/commitments/,
    deed: { what: 'reschedule', which: 0, pace: { dueIn: -40 } },
  },
  'accepting a date before the agreement': {
    request: /decision$/,
    deed: { what: 'decide', which: 0, who: 0, pace: { open: true }, accept: true },
    before: { what: 'reschedule', which: 0, pace: { dueIn: -40 } },
  },
  'waiting for the other side': { request: /waiting$/, deed: { what: 'wait', which: 0, days: 2 } },
  'ending a waiting': {
    request: /waiting-end$/,
    deed: { what: 'stop waiting', which: 0 },
    before: { what: 'wait', which: 0, days: 20 },
  },
  'having seen it': { request: /seen$/, deed: { what: 'see', which: 0 } },
  'undoing an answer': {
    request: /undo$/,
    deed: { what: 'undo', which: 0 },
    before: { what: 'complete', which: 0 },
  },
  reassigning: { request: /reassignment$/, deed: { what: 'reassign', which: 0, to: 2 } },
  deciding: {
    request: /decision$/,
    deed: { what: 'decide', which: 2, who: 1, pace: { dueIn: 9 }, accept: false },
  },
  'appointing a new holder': { request: /^PATCH \/officials/, deed: { what: 'appoint', who: 1 } },
  'moving to another zone': {
    request: /^PATCH \/officials/,
    deed: { what: 'move', who: 1, zone: 'Europe/London', hour: '09:30' },
  },
  // The old hour comes after the hours of the new zone, so a line left at the old hour is told a day late.
  'moving far to the east': {
    request: /^PATCH \/officials/,
    deed: { what: 'move', who: 1, zone: 'Pacific/Kiritimati', hour: '00:00' },
  },
  'holding an agreed visit': {
    request: /^PATCH \/visits/,
    deed: { what: 'hold visit', which: 0 },
    before: { what: 'agree visit', who: 1, beginsIn: 4 },
  },
  'withdrawing the visit': { request: /withdrawal$/, deed: { what: 'withdraw', which: 0 } },
} as const satisfies Record<string, NamedDeed>

export type DeedName = keyof typeof deeds
export const timeOf = (name: DeedName): number => {
  const { time = 1 }: NamedDeed = deeds[name]
  return time
}

export const deedNames = Object.keys(deeds) as DeedName[]

/** A small world with the deed, the given seconds after the morning on Tuesday. */
export const aWorldWith = (name: DeedName, seconds: number, overrides: Partial<Plan> = {}): Plan => {
  const { deed, before, world }: NamedDeed = deeds[name]
  const earlier = before ? [onTuesday(-3600, before)] : []
  return aSmallWorld([...earlier, onTuesday(seconds, deed)], { days: 6, ...world, ...overrides })
}

/**
 * The world in which the machine stops during a deed: just before the morning, so that the notice meets what is half done.
 * A move comes an hour later, and the world lasts nine days, so that lines planned before the move are told after it.
 */
export const aWorldWithStops = (name: DeedName): Plan => {
  if (name === 'moving far to the east') return aLoneLineMoved(3600)
  return name === 'moving to another zone' ? aWorldWith(name, 3600, { days: 9 }) : aWorldWith(name, -60)
}

/** A single line, so no further line wakes the desk in time. */
export const aLoneLineMoved = (seconds: number): Plan =>
  aWorldWith('moving far to the east', seconds, { days: 9, opening: [{ who: 1, pace: { every: 'P7D' } }] })

/** A small world in which SES answers nothing on Tuesday morning and reports everything. */
export const aWorldWithoutAnswers = (): Plan =>
  aSmallWorld([], {
    events: 1,
    opening: [{ who: 1, pace: { dueIn: 30 } }],
    spells: [{ trouble: 'SES loses answers', day: 0, from: -10, lasts: 30, rate: 1, whom: 0 }],
  })

/** A small world in which SES rejects the mail to the official on Tuesday, for an hour from shortly before the morning. */
export const aWorldOfRejectedMail = (): Plan =>
  aSmallWorld([], {
    opening: [{ who: 1, pace: { dueIn: 2 } }],
    spells: [
      { trouble: 'SES rejects what is for one official', day: 0, from: -10, lasts: 60, rate: 1, whom: 1 },
    ],
  })

/**
 * The fate of a call: the invocation by its number among the invocations that match `what`, and the call by
 * its number. Both numbers start at 1.
 */
export type Strike = {
  readonly what: RegExp
  readonly time: number
  readonly call: number
  readonly fate: Fate
}

/** Runs a world with the strikes, and counts the calls of every invocation that matches `what`. */
export const struck = async (
  plan: Plan,
  what: RegExp,
  strikes: readonly Strike[],
  unheeded?: Invariant,
): Promise<Outcome & { readonly calls: readonly number[] }> => {
  const times: Invocation[] = []
  const outcome = await simulate(plan, {
    ...(unheeded && { unheeded }),
    strike(invocation) {
      if (!what.test(invocation.what)) return undefined
      if (!times.includes(invocation)) times.push(invocation)
      const time = times.indexOf(invocation) + 1
      return strikes.find((one) => one.time === time && one.call === invocation.calls)?.fate
    },
  })
  return { ...outcome, calls: times.map(({ calls }) => calls) }
}

/**
 * The result of a world, how the world was disturbed, and a way to run the world again without an invariant.
 */
export type Tried = {
  readonly how: object
  readonly outcome: Outcome
  without(unheeded: Invariant): Promise<Outcome>
}

const tried = async (how: object, run: (unheeded?: Invariant) => Promise<Outcome>): Promise<Tried> => ({
  how,
  outcome: await run(),
  without: run,
})

const stops = ['stopped-before', 'stopped-after'] as const

const everyStop = (what: RegExp, time: number, calls: number): Strike[] =>
  Array.from({ length: calls }, (_, call) =>
    stops.map((fate) => ({ what, time, call: call + 1, fate })),
  ).flat()

/** A world with the given strikes, run with `chances` different seeds of chance. */
export async function* withStrikes(
  plan: Plan,
  what: RegExp,
  strikes: readonly Strike[],
  chances: number,
): AsyncGenerator<Tried> {
  for (let chance = 0; chance < chances; chance++)
    yield tried({ chance }, (unheeded) => struck({ ...plan, chance }, what, strikes, unheeded))
}

/**
 * All worlds in which the machine stops before or after a call of the matching invocation with the number `time`, and again
 * at a call of the following one; with `each` 5, a fifth of the second stops, other ones for each first stop.
 */
export async function* withEveryStop(plan: Plan, what: RegExp, each = 1, time = 1): AsyncGenerator<Tried> {
  const well = await struck(plan, what, [])
  for (const [place, first] of everyStop(what, time, well.calls[time - 1] ?? 0).entries()) {
    const without = (unheeded?: Invariant) => struck(plan, what, [first], unheeded)
    const once = await without()
    yield { how: { first }, outcome: once, without }
    const again = everyStop(what, time + 1, once.calls[time] ?? 0)
    for (const second of again.filter((_, index) => (place + index) % each === 0))
      yield tried({ first, second }, (unheeded) => struck(plan, what, [first, second], unheeded))
  }
}

/**
 * Worlds in which a mailbox changes on Tuesday and takes mail again later, when the office either changes the address or
 * tries it again; each with `chances` different seeds of chance.
 */
export async function* whileMailboxIs(
  becomes: MailboxState,
  { from = 0, chances }: { readonly from?: number | undefined; readonly chances: number },
): AsyncGenerator<Tried> {
  const onDay = (day: number, seconds: number, deed: AddressDeed): Happening => ({
    day,
    near: { official: 1 },
    seconds,
    deed,
  })
  for (let chance = from; chance < from + chances; chance++)
    for (const what of ['readdress', 'retry'] as const)
      for (const day of [2, 4, 9]) {
        const addresses = [
          onDay(1, -60, { what: 'mailbox', who: 1, becomes }),
          onDay(day, 7200, { what: 'mailbox', who: 1, becomes: 'well' }),
          onDay(day, 7260, { what, who: 1 }),
        ]
        const plan = aSmallWorld([], { days: 20, events: 1, chance, addresses, opening: dailyWork })
        yield tried({ chance, what, day }, (unheeded) => simulate(plan, { ...(unheeded && { unheeded }) }))
      }
}

/** Actions told on almost every working day, and an action about which the office is asked every week. */
const dailyWork = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16].map((dueIn) => ({ who: 1, pace: { dueIn } })),
  { who: 0, pace: { dueIn: 5 } },
]

/**
 * Worlds in which the record of an official cannot be used from shortly before Tuesday's morning, and is corrected some days
 * later; each with `chances` different seeds of chance.
 */
export async function* whileARecordIsUnusable(chances: number): AsyncGenerator<Tried> {
  for (let chance = 0; chance < chances; chance++)
    for (const day of [2, 4, 9])
      yield tried({ chance, day }, (unheeded) =>
        simulate(aWorldOfAnUnusableRecord(day, { chance }), { ...(unheeded && { unheeded }) }),
      )
}

/** `correctedOn` counts the days from Monday. */
export const aWorldOfAnUnusableRecord = (correctedOn: number, overrides: Partial<Plan> = {}): Plan => {
  const addresses: Happening[] = [
    { day: 1, near: { official: 1 }, seconds: -60, deed: { what: 'spoil', who: 1 } },
    { day: correctedOn, near: { official: 1 }, seconds: 7200, deed: { what: 'correct', who: 1 } },
  ]
  return aSmallWorld([], {
    days: 20,
    addresses,
    opening: [...dailyWork, { who: 2, pace: { dueIn: 7 } }],
    ...overrides,
  })
}

/** The calls of `deliver`: the desk, an earlier mail, the claim, SES, the record, and the moves of three lines. */
const callsOfDeliver = 8
/** Milliseconds. The calls of a request between its first read and its first write fit into a slot. */
const slotLength = 4000
/** A little after eight o'clock, when the message is under way. */
const firstSlot = Date.parse('2026-06-02T00:00:05Z')

/** Where a deed falls between the calls of `deliver`. */
const orders = Array.from({ length: callsOfDeliver + 1 }, (_, read) => read).flatMap((read) =>
  Array.from({ length: callsOfDeliver + 1 - read }, (_, later) => read + later).flatMap((write) =>
    [-1, 1].flatMap((startsAt) => [0, 1, 2].map((chance) => ({ read, write, startsAt, chance }))),
  ),
)

/**
 * All worlds in which a deed meets a notice on its way: the first read and the first write of the request
 * fall between the calls of `deliver` in every order, the deed begins before or after the hour, and three seeds of chance
 * decide how much of a transaction under way a query sees. With `each` 5, a fifth of these worlds.
 */
export async function* inEveryOrder(name: DeedName, each = 1): AsyncGenerator<Tried> {
  const { request }: NamedDeed = deeds[name]
  for (const [place, { read, write, startsAt, chance }] of orders.entries())
    if (place % each === 0)
      yield tried({ read, write, startsAt, chance }, (unheeded) =>
        simulate(aWorldWith(name, startsAt, { chance }), {
          ...(unheeded && { unheeded }),
          arrives: arrivals(request, read, write),
        }),
      )
}

/**
 * Each call of the first delivery has a slot; the read and the write of the request come after the call with
 * the given number.
 */
const arrivals = (request: RegExp, read: number, write: number): Options['arrives'] => {
  const placed = new Set<string>()
  const once = (place: string, slot: number) => {
    if (placed.has(place)) return undefined
    placed.add(place)
    return firstSlot + slot * slotLength
  }
  return ({ what, calls, startedAt }, isWrite) => {
    if (startedAt > firstSlot || startedAt < firstSlot - 10_000) return undefined
    if (what === 'deliver(ofc_1)') return once(`deliver ${calls}`, calls)
    if (!request.test(what)) return undefined
    if (calls === 1) return once('read', read + 0.1)
    return isWrite ? once('write', write + 0.9) : undefined
  }
}
