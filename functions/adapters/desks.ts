import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { OpenMatter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Desk, NewHour } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { Move } from '../domain/reminders/todays-notice.ts'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import type { Morning } from '../domain/schedule/working-hour.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { holds, stored } from './read-item.ts'
import type { Key, Table, Write } from './table.ts'
import { inDueIndex, items, keys, ranges } from './table-keys.ts'

export type Desks = {
  /** Reads with one strongly consistent query; a transaction under way may show half of itself. */
  read(id: OfficialId): Promise<Desk | undefined>
  /** Gives lines their new mornings. A line that changed since it was read stays as it is. */
  move(official: OfficialId, moves: readonly Move[]): Promise<void>
  /**
   * Stores the end of the reminders in one transaction. Does nothing when the commitment changed since it was read, other
   * than being put off until `postponedTo` by another delivery of the same message.
   */
  endReminders(
    told: OpenCommitment,
    postponedTo: CalendarDate,
    ended: { commitment: OpenCommitment; matter: OpenMatter; entry: HistoryEntry },
  ): Promise<void>
}

export const desks = (table: Table, protocolOffice: Official): Desks => ({
  async read(id) {
    const { pk } = keys.official(id)
    const found = await table.query(pk, ranges.desk)
    const profile = found.find(holds('official'))
    const handover = found.find(holds('handover'))
    const newHour = found.find(holds('new-hour'))
    const official = profile
      ? stored<Official>(profile, 'official')
      : id === protocolOfficeId
        ? protocolOffice
        : undefined
    return (
      official && {
        official,
        commitments: found
          .filter(holds('commitment'))
          .map((item) => stored<OpenCommitment>(item, 'commitment')),
        matters: found.filter(holds('matter')).map((item) => stored<OpenMatter>(item, 'matter')),
        ...(handover && { handover: stored<Handover>(handover, 'handover') }),
        ...(newHour?.nextAt !== undefined && { newHour: stored<NewHour>(newHour, 'new-hour') }),
      }
    )
  },

  async move(official, moves) {
    await Promise.all(
      moves.map(async (move) => {
        const { written } = await table.write([moved(official, move, move.line.nextOn)])
        if (!written && move.postponedTo !== undefined)
          await table.write([moved(official, move, move.postponedTo)])
      }),
    )
  },

  async endReminders(told, postponedTo, { commitment, matter, entry }) {
    const end = (nextOn: CalendarDate | undefined) =>
      table.write([
        { put: items.commitment(commitment), when: asRead({ version: told.version, nextOn }) },
        { put: items.matter(protocolOfficeId, matter), when: { absent: true } },
        { put: items.history(entry), when: { absent: true } },
      ])
    const { written } = await end(told.nextOn)
    if (!written) await end(postponedTo)
  },
})

/** A line is written only as it was read: same version, same morning. */
const asRead = ({ version, nextOn }: { version: number; nextOn?: CalendarDate | undefined }) => ({
  matches: { version, nextOn },
})

const keyOfLine = (official: OfficialId, line: Move['line']): Key => {
  if (line.id === 'new-hour') return keys.newHour(official)
  if ('from' in line) return keys.handover(official)
  return 'holder' in line ? keys.openCommitment(official, line.id) : keys.openMatter(official, line.id)
}

const newMorning = (official: OfficialId, to: Morning | undefined) => ({
  nextOn: to?.on,
  nextAt: to?.at,
  ...inDueIndex(official, to?.at),
})

const moved = (
  official: OfficialId,
  { line, to, toldOn }: Move,
  nextOn: CalendarDate | undefined,
): Write => ({
  update: keyOfLine(official, line),
  set: { ...newMorning(official, to), ...(toldOn !== undefined && { toldOn }) },
  when: asRead({ version: line.version, nextOn }),
})
