import type { Commitment, CompletedCommitment, OpenCommitment } from '../domain/commitment.ts'
import type { HistoryEntry } from '../domain/history.ts'
import { type CommitmentId, protocolOfficeId } from '../domain/ids.ts'
import type { ClosedMatter } from '../domain/matter.ts'
import { stored } from './stored.ts'
import type { Table } from './table.ts'
import { items, keys, ranges } from './table-keys.ts'

export type Commitments = {
  /** With its whole history, oldest first. */
  get(id: CommitmentId): Promise<{ commitment: Commitment; history: HistoryEntry[] } | undefined>
  /** One transaction: off the desk, into what is closed, with its entry and the matter that asked about it. */
  complete(
    open: OpenCommitment,
    completed: CompletedCommitment,
    entry: HistoryEntry,
    matter?: ClosedMatter,
  ): Promise<'saved' | 'changed-meanwhile'>
}

/** A commitment that changes hands between the two reads is looked for again on its new desk. */
const triesToFollow = 5

export const commitments = (table: Table): Commitments => {
  const get: Commitments['get'] = async (id) => {
    for (let tries = triesToFollow; tries > 0; tries--) {
      const { pk } = keys.history(id, 1)
      const entries = await table.query(pk, ranges.wholeHistory)
      const history = entries.map((item) => stored<HistoryEntry>(item, 'history'))
      const last = history.at(-1)
      if (last === undefined) return undefined
      const item =
        (await table.get(keys.openCommitment(last.holder, id))) ??
        (await table.get(keys.closed(last.holder, id)))
      if (item?.version === last.version)
        return { commitment: stored<Commitment>(item, 'commitment'), history }
    }
    throw new Error(`${id} is not where its history says`)
  }

  return {
    get,

    async complete(open, completed, entry, matter) {
      const outcome = await table.write([
        { delete: keys.openCommitment(open.holder, open.id), when: { matches: { version: open.version } } },
        { put: items.commitment(completed) },
        { put: items.history(entry), when: { absent: true } },
        ...(matter
          ? [
              {
                delete: keys.openMatter(protocolOfficeId, matter.id),
                when: { matches: { version: matter.version - 1 } },
              },
              { put: items.matter(protocolOfficeId, matter) },
            ]
          : []),
      ])
      return outcome.written ? 'saved' : 'changed-meanwhile'
    },
  }
}
