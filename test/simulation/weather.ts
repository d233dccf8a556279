import type { Moment } from './agenda.ts'
import type { Chance } from './chance.ts'

/** The service that a call goes to. */
export type PortName = 'store' | 'queue' | 'ses'

/** All troubles that can last for a while, and the fate of a call hit by each trouble. */
const troubles = {
  'the store throttles': { store: 'refused' },
  'the store loses requests': { store: 'request-lost' },
  'the store loses answers': { store: 'answer-lost' },
  'the client of the store repeats what it was not answered': { store: 'repeated' },
  'requests to the store arrive once more, minutes later': { store: 'late-copy' },
  'the queue refuses': { queue: 'refused' },
  'the queue loses answers': { queue: 'answer-lost' },
  'SES throttles or is paused': { ses: 'refused' },
  'SES rejects what is for one official': { ses: 'rejected' },
  'SES loses requests': { ses: 'request-lost' },
  'SES loses answers': { ses: 'answer-lost' },
  'SES refuses while requests to the store arrive once more': { ses: 'refused', store: 'late-copy' },
  'machines stop before a call': { store: 'stopped-before', queue: 'stopped-before', ses: 'stopped-before' },
  'machines stop after a call': { store: 'stopped-after', queue: 'stopped-after', ses: 'stopped-after' },
  'everything is slow': { store: 'slow', queue: 'slow', ses: 'slow' },
  'a brown-out refuses everything': { store: 'refused', queue: 'refused', ses: 'refused' },
  'no tick runs': {},
  'messages wait in the queue': {},
} as const satisfies Record<string, Partial<Record<PortName, Fate>>>

export type Trouble = keyof typeof troubles
export const everyTrouble = Object.keys(troubles) as Trouble[]

export const isAboutOneOfficial = (trouble: Trouble): boolean =>
  trouble === 'SES rejects what is for one official'

/** The fate of a call. After a lost request or answer the caller only gets a timeout. */
export type Fate =
  | 'well'
  | 'slow'
  | 'refused'
  /** SES answers with a refusal of the mail. */
  | 'rejected'
  | 'request-lost'
  | 'answer-lost'
  /** The SDK sends the request again by itself, and the caller gets the second answer. */
  | 'repeated'
  /** An earlier copy of the request arrives late, when the caller no longer waits. */
  | 'late-copy'
  | 'stopped-before'
  | 'stopped-after'

/** A trouble from `from` (included) to `until` (excluded), which hits a share `rate` of the calls. */
export type Spell = {
  readonly trouble: Trouble
  readonly from: Moment
  readonly until: Moment
  readonly rate: number
  /** The only official whom the trouble hits; without `official`, the trouble hits everybody. */
  readonly official?: string
}

/** Whether a trouble that reaches `official` lies between two moments. */
export const isTroubled = (
  spells: readonly Spell[],
  { from, until, official }: { from: Moment; until: Moment; official: string },
): boolean =>
  spells.some(
    (spell) =>
      spell.from < until &&
      from < spell.until &&
      (spell.official === undefined || spell.official === official),
  )

export const isUnder = (spells: readonly Spell[], trouble: Trouble, moment: Moment): boolean =>
  spells.some((spell) => spell.trouble === trouble && spell.from <= moment && moment < spell.until)

export const fateOf = (
  spells: readonly Spell[],
  { port, moment, invocation }: { port: PortName; moment: Moment; invocation: string },
  { happens }: Pick<Chance, 'happens'>,
): Fate => {
  for (const { trouble, from, until, rate, official } of spells) {
    if (official !== undefined && invocation !== `deliver(${official})`) continue

    const { [port]: fate }: Partial<Record<PortName, Fate>> = troubles[trouble]
    if (fate && from <= moment && moment < until && happens(rate)) return fate
  }
  return 'well'
}
