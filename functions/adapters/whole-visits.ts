import type { VisitId } from '../domain/shared/ids.ts'
import type { Table } from './table.ts'
import { keys } from './table-keys.ts'

type OfVisit = { readonly visitId?: unknown; readonly draft?: unknown }

/**
 * Leaves out what belongs to a visit that is still being recorded: nobody is shown a part of a visit. All of it is a draft,
 * so items without a draft among them cost no read.
 */
export const ofWholeVisits = async <Found extends object>(
  table: Table,
  found: readonly (Found & OfVisit)[],
): Promise<readonly Found[]> => {
  const drafts = found.filter(({ draft }) => draft === true).map(({ visitId }) => visitId as VisitId)
  if (drafts.length === 0) return found
  const visits = await table.getAll([...new Set(drafts)].map(keys.visit))
  const unfinished = new Set(visits.filter(({ recording }) => recording !== undefined).map(({ id }) => id))
  return found.filter(({ visitId }) => !unfinished.has(visitId))
}
