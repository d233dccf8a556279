import type { Invocation } from './invocations.ts'
import type { Invariant } from './oracle/invariants.ts'
import type { Deed, Happening, Plan } from './plan.ts'
import type { Fate } from './weather.ts'
import { type Options, type Outcome, simulate } from './world.ts'

/*
 * A small office in good weather, for going through everything that can happen at one place: Monday 1 June 2026, one
 * official in Shanghai who is told at eight, and what was agreed at one visit.
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
  happenings,
  spells: [],
  lag: 0,
  skew: 0,
  twice: 0,
  late: 0,
  events: 0,
  chance: 1,
  ...overrides,
})

/** Seconds from the first morning of the official in Shanghai, Tuesday 2 June. */
export const onTuesday = (seconds: number, deed: Deed): Happening => ({
  day: 1,
  near: { official: 1 },
  seconds,
  deed,
})

/** What somebody does, the request that does it, and what was done before. */
type NamedDeed = { readonly request: RegExp; readonly deed: Deed; readonly before?: Deed }

/** Everything that somebody does to what lies on the desk, by the request that does it. */
export const deeds = {
  'recording a visit': {
    request: /^POST \/visits$/,
    deed: {
      what: 'submit',
      actions: [
        { who: 1, pace: { dueIn: 20 } },
        { who: 0, pace: { open: true } },
      ],
    },
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
  'withdrawing the visit': { request: /withdrawal$/, deed: { what: 'withdraw', which: 0 } },
} as const satisfies Record<string, NamedDeed>

export type DeedName = keyof typeof deeds
export const deedNames = Object.keys(deeds) as DeedName[]

/** A small world in which somebody does that, so many seconds from the morning on Tuesday. */
export const aWorldWith = (name: DeedName, seconds: number, overrides: Partial<Plan> = {}): Plan => {
  const { deed, before }: NamedDeed = deeds[name]
  const earlier = before ? [onTuesday(-3600, before)] : []
  return aSmallWorld([...earlier, onTuesday(seconds, deed)], { days: 6, ...overrides })
}

/** What becomes of one call of one invocation: the how manieth that fits, and its how manieth call. */
export type Strike = {
  readonly what: RegExp
  readonly time: number
  readonly call: number
  readonly fate: Fate
}

/** Runs a world with these strikes, and counts the calls of every invocation that fits. */
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

/** A world, what was done to it, and the same world with an invariant that nobody minds. */
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

/** A world with the same strikes, under as many different chances. */
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
 * The machine stops before or after every call of the first invocation that fits, and again at every call of the
 * attempt that follows: all of these worlds, one by one.
 */
export async function* withEveryStop(plan: Plan, what: RegExp): AsyncGenerator<Tried> {
  const well = await struck(plan, what, [])
  for (const first of everyStop(what, 1, well.calls[0] ?? 0)) {
    const without = (unheeded?: Invariant) => struck(plan, what, [first], unheeded)
    const once = await without()
    yield { how: { first }, outcome: once, without }
    for (const second of everyStop(what, 2, once.calls[1] ?? 0))
      yield tried({ first, second }, (unheeded) => struck(plan, what, [first, second], unheeded))
  }
}

/** Of `deliver`: the desk, the claim, SES, the record, and the moves of three lines. */
const callsOfDeliver = 7
/** How much of a transaction a query sees that falls into it is left to chance, so each order is tried so often. */
const chances = 3
const second = 1000
/** A little after eight o'clock, when the message is under way. */
const firstSlot = Date.parse('2026-06-02T00:00:05Z')

/**
 * Somebody does that while the notice is on its way: in every order in which the first read and the first write of the
 * request can fall between the calls of `deliver`, begun before the hour and after it.
 */
export async function* inEveryOrder(name: DeedName): AsyncGenerator<Tried> {
  const { request }: NamedDeed = deeds[name]
  for (let read = 0; read <= callsOfDeliver; read++)
    for (let write = read; write <= callsOfDeliver; write++)
      for (const startsAt of [-1, 1])
        for (let chance = 0; chance < chances; chance++)
          yield tried({ read, write, startsAt, chance }, (unheeded) =>
            simulate(aWorldWith(name, startsAt, { chance }), {
              ...(unheeded && { unheeded }),
              arrives: arrivals(request, read, write),
            }),
          )
}

/** Each call of the first delivery has a slot of its own; the read and the write come after those of that number. */
const arrivals = (request: RegExp, read: number, write: number): Options['arrives'] => {
  const placed = new Set<string>()
  const once = (place: string, slot: number) => {
    if (placed.has(place)) return undefined
    placed.add(place)
    return firstSlot + slot * second
  }
  return ({ what, calls, startedAt }, isWrite) => {
    if (startedAt > firstSlot || startedAt < firstSlot - 10 * second) return undefined
    if (what === 'deliver(ofc_1)') return once(`deliver ${calls}`, calls)
    if (!request.test(what)) return undefined
    if (calls === 1) return once('read', read + 0.5)
    return isWrite ? once('write', write + 0.6) : undefined
  }
}
