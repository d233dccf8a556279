import { morningsAtNewHour } from '../domain/reminders/after-notice.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import type { Deps } from './deps.ts'

/**
 * Gives the lines of a desk their mornings at its official's new hour, and then takes the note about the new hour away.
 * The request that changed the hour does so itself; after an interruption the next tick does. Tells whether there was
 * anything to do. A note that was read before the profile it came with waits for the next look.
 */
export const rescheduleDesk = async (
  { desks }: Pick<Deps, 'desks'>,
  desk: Desk,
  now: Instant,
): Promise<boolean> => {
  const { official, newHour } = desk
  if (newHour === undefined || official.version < newHour.version) return false
  await desks.move(official.id, morningsAtNewHour(desk, now))
  await desks.move(official.id, [{ line: newHour, to: undefined }])
  return true
}
