import type { OpenCommitment } from './commitment.ts'
import type { Handover } from './handover.ts'
import type { OpenMatter } from './matter.ts'
import type { Official } from './official.ts'

/** Everything that waits for one official. */
export type Desk = {
  readonly official: Official
  readonly commitments: readonly OpenCommitment[]
  readonly matters: readonly OpenMatter[]
  /** How its present holder came to it, unless they were the first. */
  readonly handover?: Handover
}
