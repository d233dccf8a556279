import type { OpenCommitment } from '../commitments/commitment.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import type { Official } from '../officials/official.ts'
import type { Instant } from '../schedule/working-hour.ts'
import type { Handover } from './handover.ts'
import type { News } from './news.ts'

/** Everything that waits for one official. */
export type Desk = {
  readonly official: Official
  readonly commitments: readonly OpenCommitment[]
  readonly matters: readonly OpenMatter[]
  readonly news: readonly News[]
  /** How its present holder came to it; the first holder of a post came without a handover. */
  readonly handover?: Handover
  /** A change of zone or hour, until all lines have followed it. */
  readonly newHour?: NewHour
}

/**
 * The note that a change of zone or hour leaves on the desk, in the same transaction: the lines of the desk have still
 * to get their mornings at the new hour. It wakes the next tick, so a change that was interrupted is finished.
 */
export type NewHour = {
  readonly kind: 'new-hour'
  readonly id: 'new-hour'
  /** The version of the official that it came with. */
  readonly version: number
  readonly wakesAt: Instant
}
