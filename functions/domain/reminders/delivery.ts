import type { deliveryStates } from '../../../events/names.ts'
import type { Instant } from '../schedule/working-hour.ts'

/** What became of a mail that SES took, as far as SES reported it. */
export type Delivery = {
  readonly state: (typeof deliveryStates)[number]
  readonly at: Instant
  /** SES's own word for it. */
  readonly reason?: string
}

/**
 * SES reports a bounce once it has given up trying. One of a passing cause may also be an answering machine of a
 * server that had taken the mail, so it does not undo a delivery.
 */
const isPassing = ({ state, reason }: Delivery) => state === 'bounced' && reason?.startsWith('Transient')

const ranks = { delayed: 0, delivered: 2, rejected: 3, bounced: 4, complained: 5 } as const

const rank = (delivery: Delivery) => (isPassing(delivery) ? 1 : ranks[delivery.state])

/** Later stages first; of the same one what was reported first, so that the order of reports does not matter. */
const order = (delivery: Delivery) => `${9 - rank(delivery)} ${delivery.at} ${delivery.reason ?? ''}`

/** What is known with one report more. They come in any order, twice, or never. */
export const withReport = (known: Delivery | undefined, reported: Delivery): Delivery =>
  known !== undefined && order(known) <= order(reported) ? known : reported
