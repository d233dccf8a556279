import { lists } from '../../functions/adapters/lists.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { type CalendarVersions, changedBetween, versionFor } from './versions.ts'

type Applied = {
  /** The office as the settings have it, which may have no record in the table. */
  readonly protocolOffice: Official
  /** The calendars that the deployed functions plan with. */
  readonly deployed: CalendarVersions
  readonly at: Instant
  /** Says after each page of the directory how far it is. */
  tell(progress: { readonly noted: number; readonly looked: number }): void
}

const pageSize = 100

/**
 * Leaves the note of another hour on the desk of every official whose working days a deployment changed, so that the next tick
 * moves the mornings that lie ahead. Then it keeps which calendars the desks are planned with. Repeated after an interruption,
 * it leaves the same notes again.
 */
export const leaveNotes = async (
  table: Table,
  { protocolOffice, deployed, at, tell }: Applied,
): Promise<readonly string[]> => {
  const planned = await plannedWith(table)
  const changed = changedBetween(planned, deployed)
  if (changed.length === 0) return changed
  const all = { limit: pageSize, isWanted: () => true }
  let [noted, looked] = [0, 0]
  const { officials } = lists(table, protocolOffice)
  let page = await officials(all)
  while (page) {
    for (const { id, version, calendar } of page.entries) {
      if (versionFor(calendar, planned) === versionFor(calendar, deployed)) continue
      await table.write([
        { put: items.newHour(id, { kind: 'new-hour', id: 'new-hour', version, wakesAt: at }) },
      ])
      noted++
    }
    looked += page.entries.length
    tell({ noted, looked })
    page = page.next && (await officials({ ...all, after: page.next }))
  }
  await table.write([{ put: items.plannedCalendars(deployed) }])
  return changed
}

/** The calendars that the desks are planned with; none before the first time. */
export const plannedWith = async (table: Pick<Table, 'get'>): Promise<CalendarVersions> =>
  ((await table.get(keys.plannedCalendars()))?.versions as CalendarVersions | undefined) ?? {}
