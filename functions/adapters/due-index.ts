import type { OfficialId, OrganisationId, VisitId } from '../domain/shared/ids.ts'
import type { Instant } from '../domain/shared/time.ts'
import { instantAt } from './clock.ts'
import { fingerprints } from './fingerprints.ts'
import type { Item, Table } from './table.ts'
import { dueShards, whoWaits } from './table-keys.ts'

/**
 * The mornings of all waiting lines, over all desks. The reads use an index, which may lag a moment behind
 * the table.
 */
export type DueIndex = {
  /**
   * Officials with a line whose morning has come, and visits and organisations with a change to be finished; each once, page by page, so
   * that the memory does not grow with the lines. With `within`, only mornings less than so many seconds ago.
   */
  dueBy(now: Instant, options?: { readonly within?: number }): AsyncIterable<readonly Waiting[]>
  /** The earliest morning of all waiting lines. */
  next(): Promise<Instant | undefined>
}

/** An official, a visit or an organisation with a waiting line, and the earliest morning among the lines that were asked for. */
export type Waiting = { readonly who: OfficialId | VisitId | OrganisationId; readonly since: Instant }

/** About half of the most in an answer of DynamoDB, so a page takes a single request. */
const rowsOfPage = 5_000

export const mornings = (table: Table, limit = rowsOfPage): DueIndex => {
  /** The rows of a shard from the earliest morning on. */
  async function* pagesOf(shard: string, range: { from?: Instant; to: Instant }) {
    let page: Item[] = []
    do {
      const after = page.at(-1)
      page = await table.queryIndex('due', shard, { ...range, limit, ...(after && { after }) })
      yield page
    } while (page.length === limit)
  }

  return {
    async *dueBy(now, { within } = {}) {
      const known = fingerprints()
      const range = { to: now, ...(within !== undefined && { from: secondsBefore(now, within - 1) }) }
      for (const shard of dueShards)
        for await (const page of pagesOf(shard, range))
          yield page.map(waitingIn).filter(({ who }) => known.add(who))
    },

    async next() {
      const firsts = await Promise.all(dueShards.map((shard) => table.queryIndex('due', shard, { limit: 1 })))
      return firsts
        .flat()
        .map(({ nextAt }) => nextAt as Instant)
        .toSorted()
        .at(0)
    },
  }
}

const secondsBefore = (now: Instant, seconds: number) => instantAt(Date.parse(now) - seconds * 1000)

const waitingIn = ({ pk, nextAt }: Item): Waiting => ({
  who: whoWaits(pk),
  since: nextAt as Instant,
})
