import { type AfterNotice, endReminders } from '../domain/reminders/after-notice.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'

export type ApplyOutcomeDeps = Pick<Deps, 'officials' | 'desks'>

/**
 * Stores the consequences of a notice for the lines of its desk. A commitment told for the last time becomes
 * a matter of the protocol office. A repeated call is harmless: a line is moved only if unchanged since the
 * desk was read.
 */
export const applyNoticeOutcome = async (
  deps: ApplyOutcomeDeps,
  official: OfficialId,
  { localDate, after, now }: { localDate: CalendarDate; after: AfterNotice; now: Instant },
): Promise<void> => {
  await deps.desks.move(official, after.moves)
  for (const commitment of after.lastTold) {
    const office = await protocolOffice(deps)
    const matterId = idFrom('mat', commitment.id, 'reminders-ended', commitment.version)
    const author = { by: 'system', through: 'system', at: now } as const
    const ended = endReminders(commitment, { toldOn: localDate, matterId }, { office, author })
    await deps.desks.endReminders(commitment, after.postponedTo, ended)
  }
}
