import type { OpenCommitment, PlannedMorning } from '../commitments/commitment.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import type { Official } from '../officials/official.ts'
import type { Handover } from './handover.ts'

/** Everything that waits for one official. */
export type Desk = {
  readonly official: Official
  readonly commitments: readonly OpenCommitment[]
  readonly matters: readonly OpenMatter[]
  /** How its present holder came to it, unless they were the first. */
  readonly handover?: Handover
  /** A change of zone or hour, until all lines have followed it. */
  readonly newHour?: NewHour
}

/**
 * The note that a change of zone or hour leaves on the desk, in the same transaction: the lines of the desk have still
 * to get their mornings at the new hour. It wakes the next tick, so a change that was interrupted is finished.
 */
export type NewHour = PlannedMorning & {
  readonly id: 'new-hour'
  /** The version of the official that it came with. */
  readonly version: number
}
