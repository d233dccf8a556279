import type { OfficialId, VisitId } from '../domain/shared/ids.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Item, Table } from './table.ts'
import { dueShards } from './table-keys.ts'

/**
 * The mornings of all waiting lines, over all desks. The reads use an index, which may lag a moment behind
 * the table.
 */
export type DueIndex = {
  /** Officials with a line whose morning has come, and visits with a change to be finished; each once. */
  dueBy(now: Instant): Promise<Waiting[]>
  /** The earliest morning of all waiting lines. */
  next(): Promise<Instant | undefined>
}

/** An official or a visit with a waiting line, and the earliest morning of the waiting lines. */
export type Waiting = { readonly who: OfficialId | VisitId; readonly since: Instant }

export const mornings = (table: Table): DueIndex => ({
  async dueBy(now) {
    const shards = await Promise.all(dueShards.map((shard) => table.queryIndex('due', shard, { to: now })))
    const earliest = new Map<OfficialId | VisitId, Instant>()
    for (const item of shards.flat()) {
      const since = item.nextAt as Instant
      const known = earliest.get(waitingIn(item))
      if (known === undefined || since < known) earliest.set(waitingIn(item), since)
    }
    return [...earliest].map(([who, since]) => ({ who, since }))
  },

  async next() {
    const firsts = await Promise.all(dueShards.map((shard) => table.queryIndex('due', shard, { limit: 1 })))
    return firsts
      .flat()
      .map(({ nextAt }) => nextAt as Instant)
      .toSorted()
      .at(0)
  },
})

const waitingIn = ({ pk }: Item) => pk.slice(pk.indexOf('#') + 1) as OfficialId | VisitId
