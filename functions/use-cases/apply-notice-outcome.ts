import type { Desks } from '../adapters/desks.ts'
import { idFrom } from '../adapters/ids.ts'
import type { Officials } from '../adapters/officials.ts'
import { type AfterNotice, endReminders } from '../domain/reminders/after-notice.ts'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'

type FollowDeps = {
  readonly officials: Pick<Officials, 'get'>
  readonly desks: Pick<Desks, 'move' | 'endReminders'>
}

/**
 * Writes down what follows from a notice for the lines of its desk; what was told for the last time becomes a matter
 * of the protocol office. Repeating it is harmless: a line that was moved already is not as it was read.
 */
export const applyNoticeOutcome = async (
  { officials, desks }: FollowDeps,
  official: OfficialId,
  { localDate, after, now }: { localDate: CalendarDate; after: AfterNotice; now: Instant },
): Promise<void> => {
  await desks.move(official, after.moves)
  for (const commitment of after.lastTold) {
    const office = await officials.get(protocolOfficeId)
    if (office === undefined) throw new Error('there is no protocol office')
    const matterId = idFrom('mat', commitment.id, 'reminders-ended', commitment.version)
    const author = { by: 'system', through: 'system', at: now } as const
    const ended = endReminders(commitment, { toldOn: localDate, matterId }, { office, author })
    await desks.endReminders(commitment, after.postponedTo, ended)
  }
}
