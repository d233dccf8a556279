import type { OpenCommitment } from '../commitments/commitment.ts'
import type { Official } from '../officials/official.ts'
import { type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'

/**
 * A new person in a post. Because of this one line, everything on the desk counts for the new holder from
 * their first morning, and nothing else on the desk is written. The line stays as the record until the next
 * new holder.
 */
export type Handover = {
  readonly kind: 'handover'
  readonly id: 'handover'
  /** The version of the official after the change. */
  readonly version: number
  readonly from: Pick<Official, 'name' | 'title'>
  /** The new holder's first morning. */
  readonly since: CalendarDate
  /** The morning on which the new holder is told; absent afterwards. */
  readonly next?: NextMorning
}

/** True when name or address differ: then another person holds the post. */
export const isSomebodyElse = (before: Official, after: Official): boolean =>
  before.name !== after.name || before.email !== after.email

/** If the previous handover was never told, `from` stays the last person notified about the desk. */
export const handOver = (
  { before, after, last }: { before: Official; after: Official; last: Handover | undefined },
  now: Instant,
): Handover => {
  const next = nextMorning(now, after)
  const { name, title } = last?.next === undefined ? before : last.from
  return {
    kind: 'handover',
    id: 'handover',
    version: after.version,
    from: { name, ...(title !== undefined && { title }) },
    since: next.on,
    next,
  }
}

/**
 * A commitment as the present holder has it: earlier lateness and earlier notices belong to the previous
 * holder.
 */
export const asHeldSince = (handover: Handover | undefined, commitment: OpenCommitment): OpenCommitment => {
  if (handover === undefined) return commitment
  const { toldOn, ...rest } = commitment
  return {
    ...rest,
    ...(toldOn !== undefined && toldOn >= handover.since && { toldOn }),
    heldFrom: rest.heldFrom > handover.since ? rest.heldFrom : handover.since,
  }
}
