import { type MatterId, protocolOfficeId } from '../domain/ids.ts'
import type { Matter, OpenMatter } from '../domain/matter.ts'
import { stored } from './stored.ts'
import type { Table } from './table.ts'
import { keys, ranges } from './table-keys.ts'

export type Matters = {
  /** Open ones, those that wait longest first. */
  open(): Promise<OpenMatter[]>
  get(id: MatterId): Promise<Matter | undefined>
}

/** Every matter so far is the protocol office's to decide, so all of them lie on its desk. */
const desk = protocolOfficeId

export const matters = (table: Table): Matters => ({
  async open() {
    const found = await table.query(keys.official(desk).pk, ranges.matters)
    return found
      .map((item) => stored<OpenMatter>(item, 'matter'))
      .toSorted(
        (one, other) => one.askedFrom.localeCompare(other.askedFrom) || one.id.localeCompare(other.id),
      )
  },

  async get(id) {
    const item = (await table.get(keys.openMatter(desk, id))) ?? (await table.get(keys.closed(desk, id)))
    return item && stored<Matter>(item, 'matter')
  },
})
