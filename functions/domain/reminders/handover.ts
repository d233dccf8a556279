import type { CommitmentOrPart } from '../commitments/part.ts'
import { called, calledBy, mayBeWrittenTo, type Official } from '../officials/official.ts'
import { isTimeToTell, localDate, type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import { latestOf } from '../shared/order.ts'
import type { Party } from '../shared/party.ts'
import { pick } from '../shared/pick.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'

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
  /** Who held the post before, or what the post was called. */
  readonly from: Party
  /** The new holder's first morning. */
  readonly since: CalendarDate
  /** The morning on which the new holder is told; absent afterwards. */
  readonly next?: NextMorning
}

/** True when name or address differ, or what a post without a name is called: then another person holds the post. */
export const isSomebodyElse = (before: Official, after: Official): boolean =>
  called(before) !== called(after) || before.email !== after.email

/** If the previous handover was never told, `from` stays the last person notified about the desk. */
export const handOver = (
  { before, after, last }: { before: Official; after: Official; last: Handover | undefined },
  now: Instant,
): Handover => {
  const next = nextMorning(now, after)
  return {
    kind: 'handover',
    id: 'handover',
    version: after.version,
    from: last?.next === undefined ? { ...pick(before, ['title']), ...calledBy(before) } : last.from,
    since: next.on,
    next,
  }
}

/**
 * A commitment or a part as the present holder has it: earlier lateness and earlier notices belong to the previous
 * holder.
 */
export const asHeldSince = <Held extends CommitmentOrPart>(
  handover: Handover | undefined,
  held: Held,
): Held => {
  if (handover === undefined) return held
  const { toldOn, spokenOn, ...rest } = held
  return {
    ...rest,
    ...(toldOn !== undefined && toldOn >= handover.since && { toldOn }),
    ...(spokenOn !== undefined && spokenOn >= handover.since && { spokenOn }),
    heldFrom: latestOf(rest.heldFrom, handover.since),
  } as Held
}

/** True when a notice may leave now: within the hours of a working day, to an address that may be written to, and not before the first morning of a new holder. */
export const mayBeToldNow = (
  { official, handover }: Pick<Desk, 'official' | 'handover'>,
  now: Instant,
): boolean =>
  mayBeWrittenTo(official) &&
  (handover?.next === undefined || handover.next.on <= localDate(now, official)) &&
  isTimeToTell(now, official)
