import type { Instant } from '../shared/time.ts'

export const deliveryStates = ['delayed', 'delivered', 'rejected', 'bounced', 'complained'] as const

/** The fate of a mail after SES took the mail, as reported by SES. */
export type Delivery = {
  readonly state: (typeof deliveryStates)[number]
  readonly at: Instant
  /** The reason in SES's own words. */
  readonly reason?: string
}

/**
 * SES reports a bounce after the last try. A transient bounce may also be an out-of-office answer to a
 * delivered mail, so a transient bounce does not undo a delivery.
 */
export const isPassing = ({ state, reason }: Delivery): boolean =>
  state === 'bounced' && reason?.startsWith('Transient') === true

const ranks = { delayed: 0, delivered: 2, rejected: 3, bounced: 4, complained: 5 } as const

const rank = (delivery: Delivery) => (isPassing(delivery) ? 1 : ranks[delivery.state])

/**
 * Later stages first; within a stage the earliest report first. The order in which reports arrive does not
 * matter.
 */
const order = (delivery: Delivery) => `${9 - rank(delivery)} ${delivery.at} ${delivery.reason ?? ''}`

/** The known fate after one more report. Reports come in any order, twice, or never. */
export const withReport = (known: Delivery | undefined, reported: Delivery): Delivery =>
  known !== undefined && order(known) <= order(reported) ? known : reported
