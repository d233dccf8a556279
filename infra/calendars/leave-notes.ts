import { lists } from '../../functions/adapters/lists.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  type CalendarVersions,
  changedBetween,
  changedLadders,
  firstLadders,
  keptLadders,
  type LadderVersions,
  type Versions,
  versionFor,
} from './versions.ts'

type Applied = {
  /** The office as the settings have it, which may have no record in the table. */
  readonly protocolOffice: Official
  /** The versions of the deployed functions. */
  readonly deployed: Versions
  readonly at: Instant
  /** Says after each page of the directory how far it is. */
  tell(progress: { readonly noted: number; readonly looked: number }): void
}

const pageSize = 100

/** What a deployment changed, as the operator reads it: codes of calendars, and names of ladders. */
export const changesIn = (before: Versions, after: Versions): readonly string[] => [
  ...changedBetween(before.calendars, after.calendars),
  ...changedLadders(before.ladders, after.ladders).map((name) => `ladder ${name}`),
]

/**
 * Leaves the note of another hour on the desk of every official whose working days a deployment changed, and on every desk when it
 * changed a ladder, so that the next tick moves the mornings that lie ahead. Then it keeps which calendars and ladders the desks are
 * planned with. Repeated after an interruption, it leaves the same notes again.
 */
export const leaveNotes = async (
  table: Table,
  { protocolOffice, deployed, at, tell }: Applied,
): Promise<readonly string[]> => {
  const planned = await plannedWith(table)
  const changed = changesIn(planned, deployed)
  if (changed.length === 0) return changed
  const ladders = changedLadders(planned.ladders, deployed.ladders)
  const all = { limit: pageSize, isWanted: () => true }
  let [noted, looked] = [0, 0]
  const { officials } = lists(table, protocolOffice)
  let page = await officials(all)
  while (page) {
    for (const { id, version, calendar } of page.entries) {
      const hasSameDays = versionFor(calendar, planned.calendars) === versionFor(calendar, deployed.calendars)
      if (hasSameDays && ladders.length === 0) continue
      const note = { kind: 'new-hour', id: 'new-hour', version, wakesAt: at } as const
      await table.write([{ put: items.newHour(id, ladders.length === 0 ? note : { ...note, ladders }) }])
      noted++
    }
    looked += page.entries.length
    tell({ noted, looked })
    page = page.next && (await officials({ ...all, after: page.next }))
  }
  const kept = { ...deployed, ladders: keptLadders(planned.ladders, deployed.ladders) }
  await table.write([{ put: items.plannedWith(kept) }])
  return changed
}

/** What the desks are planned with. Before the first time these are no calendars, and the first ladders. */
export const plannedWith = async (table: Pick<Table, 'get'>): Promise<Versions> => {
  const kept = await table.get(keys.plannedWith())
  return {
    calendars: (kept?.versions as CalendarVersions | undefined) ?? {},
    ladders: (kept?.ladders as LadderVersions | undefined) ?? firstLadders,
  }
}
