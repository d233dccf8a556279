import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import { type Escalation, escalationsDue, nextAfterOthers } from '../domain/commitments/escalation.ts'
import { mayBeWrittenTo, type Official } from '../domain/officials/official.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import { escalate } from '../domain/reminders/escalate.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import { isBy } from '../domain/shared/order.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { protocolOffice } from './known-officials.ts'

type EscalateDeps = Pick<Deps, 'commitments' | 'officials' | 'desks'>

/**
 * Tells others of what is late on a desk, from its morning on and before anything is told to its holder: the supervisor and the
 * protocol office find the news on their own desks. A line whose morning was for others alone then waits for its reminder. Returns true
 * if the desk is no longer as it was read.
 */
export const escalateLate = async (
  deps: EscalateDeps,
  { official, handover, commitments }: Desk,
  now: Instant,
): Promise<boolean> => {
  if (handover?.next !== undefined) return false
  const come = commitments
    .map((line) => asHeldSince(handover, line))
    .filter(({ next }) => isBy(next?.at, now))
  const isChanged = await Promise.all(come.map((line) => escalateOne(deps, line, { holder: official, now })))
  return isChanged.includes(true)
}

type Context = { readonly holder: Official; readonly now: Instant }

/** After a disturbance both the supervisor and the office may have to be told. */
const escalateOne = async (deps: EscalateDeps, line: OpenCommitment, context: Context): Promise<boolean> => {
  const { holder, now } = context
  let commitment = line
  for (const escalation of escalationsDue(line, context)) {
    const reader = await readerOf(deps, escalation, holder)
    if (reader === undefined) continue
    const author = { by: 'system', through: 'system', at: now } as const
    const step = escalate(commitment, escalation, { holder, reader, author })
    if ((await deps.commitments.save({ commitment }, step)) !== 'saved') return true
    commitment = step.commitment
  }
  const { next } = commitment
  if (next?.remindsOn === undefined || next.on > localDate(now, holder)) return commitment !== line
  await deps.desks.move(holder.id, [{ line: commitment, to: nextAfterOthers(commitment, context) }])
  return true
}

/** Nothing is escalated to an official who is not recorded, or without a usable address. */
const readerOf = async (
  deps: EscalateDeps,
  { to }: Escalation,
  { supervisorId }: Official,
): Promise<Official | undefined> => {
  if (to === 'office') return protocolOffice(deps)
  const supervisor = supervisorId && (await deps.officials.get(supervisorId))
  return supervisor && mayBeWrittenTo(supervisor) ? supervisor : undefined
}
