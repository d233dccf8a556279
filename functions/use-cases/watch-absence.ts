import { closeMatter } from '../domain/commitments/matter.ts'
import { askAboutAbsence } from '../domain/commitments/official-matter.ts'
import { watchAbsence as watched } from '../domain/reminders/absence-note.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { MatterId, OfficialId } from '../domain/shared/ids.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'

/** The id follows from the official, so at most one matter about an absence is open. */
const absenceMatterId = (id: OfficialId): MatterId => idFrom('mat', id, 'absent')

/**
 * Asks the protocol office about an absence in which something falls due and nobody stands in, once for each absence, and takes the question back when it
 * no longer stands. A repeated call does nothing. If the desk was read with the note but with the older profile of the official,
 * nothing happens: a later call reads both.
 */
export const watchAbsence = async (
  deps: Pick<Deps, 'officials' | 'matters' | 'desks'>,
  { absenceNote, ...desk }: Desk,
  now: Instant,
): Promise<void> => {
  const { official } = desk
  if (absenceNote?.next === undefined || absenceNote.next.at > now) return
  if (official.version < absenceNote.version) return
  const id = absenceMatterId(official.id)
  const before = await deps.matters.get(id)
  const { deputyId } = official
  const deputy = deputyId && (await deps.officials.get(deputyId))
  const { asks, lapses, move } = watched({ ...desk, absenceNote }, { matter: before, deputy, now })
  let closed = before
  if (before?.status === 'open' && lapses) {
    closed = closeMatter(before, 'lapsed', { by: 'system', through: 'system', at: now })
    await deps.matters.lapse(before, closed)
  }
  if (asks) {
    const office = await protocolOffice(deps)
    await deps.matters.raise(
      askAboutAbsence(id, official, { office, now, asksBefore: closed?.version }),
      closed,
    )
  }
  await deps.desks.move(official.id, [move])
}
