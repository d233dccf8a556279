import { morningsAtNewHour } from '../domain/reminders/after-notice.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

/**
 * Moves the mornings of a desk's lines to the official's new hour, and then removes the note about the new
 * hour. The request that changed the hour calls this function; after an interruption, send-notice.ts does.
 * Returns true if lines were moved. If the desk was read with the note but with the older profile of the
 * official, nothing is moved: a later call reads both.
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
