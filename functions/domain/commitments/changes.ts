import type { CommitmentId, OfficialId } from '../shared/ids.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Change, HistoryEntry } from './history.ts'

/* What changed in some days, from the entries of the histories of these days. */

/** What became of commitments, in the words of the weekly brief. */
export const whatChanged = ['agreed', 'done', 'moved', 'dropped', 'reopened'] as const
export type WhatChanged = (typeof whatChanged)[number]

/** A changed commitment, with the desk on which it lay after the change. `doneOn`: the day on which it was done. */
export type ChangedInDays = {
  readonly id: CommitmentId
  readonly holder: OfficialId
  readonly doneOn?: CalendarDate
}

/** Undefined for an entry of which a brief tells nothing, such as a report of progress. */
const whatIn = (change: Change): WhatChanged | undefined => {
  switch (change.what) {
    case 'recorded':
    case 'published':
      return 'agreed'
    case 'completed':
    case 'occurrence-completed':
      return 'done'
    case 'cancelled':
    case 'dropped':
      return 'dropped'
    case 'reopened':
      return 'reopened'
    case 'decided':
      return change.question === 'more-time' && change.dueOn !== undefined ? 'moved' : undefined
    case 'corrected':
      return change.from.dueOn !== undefined && change.to.dueOn !== undefined ? 'moved' : undefined
    default:
      return undefined
  }
}

/** The answer of the version before an undo did not happen. */
const standing = (entries: readonly HistoryEntry[]): readonly HistoryEntry[] => {
  const undone = new Set(
    entries.flatMap(({ change, version }) => (change.what === 'undone' ? [version, version - 1] : [])),
  )
  return entries.filter(({ version }) => !undone.has(version))
}

/** What closed or opened a commitment last is how it stands. One that was closed is not told as moved besides. */
const outcomeOf = (whats: readonly WhatChanged[]): WhatChanged | undefined =>
  whats.findLast((what) => what === 'done' || what === 'dropped' || what === 'reopened') ??
  whats.find((what) => what === 'moved')

/**
 * Each commitment of the entries by what became of it, in the order of its last change. A commitment that was agreed in these
 * days stands under that too.
 */
export const changesIn = (
  entries: readonly HistoryEntry[],
): Readonly<Record<WhatChanged, readonly ChangedInDays[]>> => {
  const changes: Record<WhatChanged, ChangedInDays[]> = {
    agreed: [],
    done: [],
    moved: [],
    dropped: [],
    reopened: [],
  }
  const byCommitment = Map.groupBy(
    sortedBy(entries, ({ at, version }) => `${at} ${String(version).padStart(4, '0')}`),
    ({ commitmentId }) => commitmentId,
  )
  const inOrder = sortedBy([...byCommitment], ([, own]) => own.at(-1)?.at ?? '')
  for (const [id, own] of inOrder) {
    const history = standing(own)
    const whats = history.flatMap(({ change }) => whatIn(change) ?? [])
    const holder = own.at(-1)?.holder
    if (holder === undefined) continue
    if (whats.includes('agreed')) changes.agreed.push({ id, holder })
    const outcome = outcomeOf(whats)
    const done = history.findLast(({ change }) => 'doneOn' in change && whatIn(change) === 'done')?.change
    if (outcome !== undefined)
      changes[outcome].push({
        id,
        holder,
        ...(outcome === 'done' && done !== undefined && 'doneOn' in done && { doneOn: done.doneOn }),
      })
  }
  return changes
}
