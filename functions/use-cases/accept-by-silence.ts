import { acceptReport, isAcceptedBySilence } from '../domain/commitments/acceptance.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Instant } from '../domain/shared/time.ts'
import { type ReadForChangeDeps, readForChange } from './change-context.ts'
import type { Deps } from './deps.ts'
import { withConsequences } from './with-consequences.ts'

/**
 * Accepts each report that the protocol office has left without an answer for ten working days, before anything is told: nobody
 * objected. Returns true if the desk is no longer as it was read: another delivery of the same morning perhaps accepted first, or
 * a person changed the commitment. A matter that is left wakes the next tick.
 */
export const acceptBySilence = async (
  deps: ReadForChangeDeps & Pick<Deps, 'commitments'>,
  { official, matters }: Desk,
  now: Instant,
): Promise<boolean> => {
  const due = matters
    .filter((matter) => matter.kind === 'commitment-matter')
    .filter((matter) => isAcceptedBySilence(matter, official, now))
  for (const { commitmentId } of due) {
    const found = await deps.commitments.get(commitmentId)
    if (found?.commitment.status !== 'open') continue
    const author = { by: 'system', through: 'system', at: now } as const
    const { followed, context } = await readForChange(deps, found.commitment, author)
    const { commitment, matter } = followed
    if (commitment.status !== 'open' || matter === undefined) continue
    if (!isAcceptedBySilence(matter, official, now)) continue
    const accepted = acceptReport({ commitment, matter }, {}, context)
    const whole = await withConsequences(deps, followed, accepted, context)
    await deps.commitments.save(followed, whole)
  }
  return due.length > 0
}
