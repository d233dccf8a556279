import type { OpenCommitment, PlannedMorning } from '../commitments/commitment.ts'
import type { Official } from '../officials/official.ts'
import type { Calendar, CalendarDate } from '../schedule/calendar.ts'
import { type Instant, nextMorning } from '../schedule/working-hour.ts'

/**
 * A new person in a post. What lies on the desk stays as it is, however much it is: it counts for them from their
 * first morning because this line says so. The line stays as the record until the next new holder; it has a morning
 * of its own until they are told.
 */
export type Handover = PlannedMorning & {
  readonly id: 'handover'
  /** The version of the official that it came with. */
  readonly version: number
  readonly from: Pick<Official, 'name' | 'title'>
  /** The new holder's first morning. */
  readonly since: CalendarDate
}

/** The same name and address is the same person. */
export const isSomebodyElse = (before: Official, after: Official): boolean =>
  before.name !== after.name || before.email !== after.email

/** A holder who was never told is passed over: the next one takes over from the one before. */
export const handOver = (
  { before, after, last }: { before: Official; after: Official; last: Handover | undefined },
  now: Instant,
  calendar: Calendar,
): Handover => {
  const { on, at } = nextMorning(now, after, calendar)
  const { name, title } = last?.nextOn === undefined ? before : last.from
  return {
    id: 'handover',
    version: after.version,
    from: { name, ...(title !== undefined && { title }) },
    since: on,
    nextOn: on,
    nextAt: at,
  }
}

/** A commitment as it stands for who holds the post now: lateness and notices from before are not theirs. */
export const asHeldSince = (handover: Handover | undefined, commitment: OpenCommitment): OpenCommitment => {
  if (handover === undefined) return commitment
  const { toldOn, ...rest } = commitment
  return {
    ...rest,
    ...(toldOn !== undefined && toldOn >= handover.since && { toldOn }),
    heldFrom: rest.heldFrom > handover.since ? rest.heldFrom : handover.since,
  }
}
