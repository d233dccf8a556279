import { missedTellings } from '../domain/reminders/after-notice.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Deps } from './deps.ts'

/** A stop comes soon after the first notice that did not arrive, so the missed notices are among the first records. */
const recordsWithMissed = 31

/**
 * Lets mail to an official begin again after a stop: SES forgets that mail to the address bounced, the lines told in
 * vain get the first morning after the change, and then the note is removed. An interrupted call is finished by the
 * next delivery. Returns true if the desk changed. If the desk was read with the note but with the older profile of
 * the official, nothing happens: a later call reads both.
 */
export const beginAgain = async (
  { desks, notices, mailer }: Pick<Deps, 'desks' | 'notices' | 'mailer'>,
  desk: Desk,
): Promise<boolean> => {
  const { official, restart } = desk
  if (restart === undefined || official.version < restart.version) return false
  if (restart.isSuppressed) await mailer.forgetBounces(official)
  const records = await notices.since(official.id, restart.missedSince, recordsWithMissed)
  await desks.move(official.id, missedTellings(desk, restart, records))
  await desks.move(official.id, [{ line: restart, to: undefined, isGone: true }])
  return true
}
