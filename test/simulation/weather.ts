import type { Moment } from './agenda.ts'
import type { Chance } from './chance.ts'

/** What a call goes to. */
export type PortName = 'store' | 'queue' | 'ses'

/** Everything that can go wrong for a while. Each kind says what happens to the calls that it hits. */
const troubles = {
  'the store throttles': { ports: ['store'], fate: 'refused' },
  'the store loses requests': { ports: ['store'], fate: 'request-lost' },
  'the store loses answers': { ports: ['store'], fate: 'answer-lost' },
  'the client of the store repeats what it was not answered': { ports: ['store'], fate: 'repeated' },
  'requests to the store arrive once more, minutes later': { ports: ['store'], fate: 'late-copy' },
  'the queue refuses': { ports: ['queue'], fate: 'refused' },
  'the queue loses answers': { ports: ['queue'], fate: 'answer-lost' },
  'SES throttles or is paused': { ports: ['ses'], fate: 'refused' },
  'SES loses requests': { ports: ['ses'], fate: 'request-lost' },
  'SES loses answers': { ports: ['ses'], fate: 'answer-lost' },
  'machines stop before a call': { ports: ['store', 'queue', 'ses'], fate: 'stopped-before' },
  'machines stop after a call': { ports: ['store', 'queue', 'ses'], fate: 'stopped-after' },
  'everything is slow': { ports: ['store', 'queue', 'ses'], fate: 'slow' },
  'a brown-out refuses everything': { ports: ['store', 'queue', 'ses'], fate: 'refused' },
  'no tick runs': { ports: [], fate: 'well' },
} as const satisfies Record<string, { ports: readonly PortName[]; fate: Fate }>

export type Trouble = keyof typeof troubles
export const everyTrouble = Object.keys(troubles) as Trouble[]

/** What becomes of one call. Of a lost request or answer the caller learns nothing but that time is up. */
export type Fate =
  | 'well'
  | 'slow'
  | 'refused'
  | 'request-lost'
  | 'answer-lost'
  /** The SDK sends it again by itself, and the second answer is what the caller gets. */
  | 'repeated'
  /** It had been sent before, and that request arrives when nobody waits for it any more. */
  | 'late-copy'
  | 'stopped-before'
  | 'stopped-after'

/** A trouble from one moment until before another, hitting so many of the calls. */
export type Spell = {
  readonly trouble: Trouble
  readonly from: Moment
  readonly until: Moment
  readonly rate: number
}

export const isUnder = (spells: readonly Spell[], trouble: Trouble, moment: Moment): boolean =>
  spells.some((spell) => spell.trouble === trouble && spell.from <= moment && moment < spell.until)

export const fateOf = (
  spells: readonly Spell[],
  port: PortName,
  moment: Moment,
  { happens }: Pick<Chance, 'happens'>,
): Fate => {
  for (const { trouble, from, until, rate } of spells) {
    const { ports, fate }: { ports: readonly PortName[]; fate: Fate } = troubles[trouble]
    if (from <= moment && moment < until && ports.includes(port) && happens(rate)) return fate
  }
  return 'well'
}
