import { morningsAtNewHour } from '../domain/reminders/after-notice.ts'
import type { Desk, NewHour } from '../domain/reminders/desk.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

/**
 * Moves the mornings of a desk's lines to the official's new hour. The request that changed the hour calls this
 * function, and so does send-notice.ts while the note about the new hour is on the desk. The note stays for a while,
 * because a notice under way during the change plans its lines at the old hour afterwards, and because a desk can be read
 * with the note and the older profile of the official. Returns true if the desk had the note.
 */
export const rescheduleDesk = async (
  { desks }: Pick<Deps, 'desks'>,
  desk: Desk,
  now: Instant,
): Promise<boolean> => {
  const { official, newHour } = desk
  if (newHour === undefined) return false
  await desks.move(official.id, morningsAtNewHour(desk, now))
  if (isOver(newHour, now)) await desks.move(official.id, [{ line: newHour, to: undefined }])
  return true
}

/** Milliseconds: longer than a delivery lasts. */
const noteStays = 15 * 60 * 1000

const isOver = ({ wakesAt }: NewHour, now: Instant) => Date.parse(now) - Date.parse(wakesAt) >= noteStays
