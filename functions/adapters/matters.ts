import { type MatterId, protocolOfficeId } from '../domain/ids.ts'
import type { Matter } from '../domain/matter.ts'
import { stored } from './stored.ts'
import type { Table } from './table.ts'
import { keys } from './table-keys.ts'

export type Matters = {
  get(id: MatterId): Promise<Matter | undefined>
}

/** Every matter so far is the protocol office's to decide, so all of them lie on its desk. */
const desk = protocolOfficeId

export const matters = (table: Table): Matters => ({
  async get(id) {
    const item = (await table.get(keys.openMatter(desk, id))) ?? (await table.get(keys.closed(desk, id)))
    return item && stored<Matter>(item, 'matter')
  },
})
