import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Unreachable } from './official.ts'

/**
 * A note on the official's desk, written together with the end of a stop of mail: what was told to the unreachable
 * address has still to be told again. The note wakes the next tick.
 */
export type Restart = {
  readonly kind: 'restart'
  readonly id: 'restart'
  /** The version of the official after the change. */
  readonly version: number
  readonly wakesAt: Instant
  /** The local date of the first notice that did not arrive. */
  readonly missedSince: CalendarDate
  /** The address is tried again, so SES has to forget that mail to the address bounced. */
  readonly isSuppressed?: true
}

/** `version` is the official's after the change. */
export const restartAfter = ({ since }: Unreachable, version: number, now: Instant): Restart => ({
  kind: 'restart',
  id: 'restart',
  version,
  wakesAt: now,
  missedSince: since,
})
