import type { Invocation } from './invocations.ts'
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

/** Everything that somebody does to what lies on the desk, by the request that does it. */
export const deeds: Readonly<
  Record<string, { readonly request: RegExp; readonly deed: Deed; readonly before?: Deed }>
> = {
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
  options: Options = {},
): Promise<Outcome & { readonly calls: readonly number[] }> => {
  const times: Invocation[] = []
  const outcome = await simulate(plan, {
    ...options,
    strike(invocation) {
      if (!what.test(invocation.what)) return undefined
      if (!times.includes(invocation)) times.push(invocation)
      const time = times.indexOf(invocation) + 1
      return strikes.find((one) => one.time === time && one.call === invocation.calls)?.fate
    },
  })
  return { ...outcome, calls: times.map(({ calls }) => calls) }
}
