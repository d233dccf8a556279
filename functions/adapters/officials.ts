import type { Handover } from '../domain/handover.ts'
import type { OfficialId } from '../domain/ids.ts'
import { protocolOfficeId } from '../domain/ids.ts'
import { foldEmail, type Official } from '../domain/official.ts'
import { holds, stored } from './stored.ts'
import type { Condition, Table, Write } from './table.ts'
import { items, keys } from './table-keys.ts'

/** The directory. The protocol office is in it from the settings, as version 0, until somebody changes it. */
export type Officials = {
  get(id: OfficialId): Promise<Official | undefined>
  byEmail(email: string): Promise<Official | undefined>
  /** One transaction. Tells what stood in the way, if anything. */
  save(change: OfficialChange): Promise<'saved' | 'changed-meanwhile' | 'email-in-use'>
}

export type OfficialChange = {
  readonly official: Official
  /** As it was read, none for a new one. */
  readonly previous: Official | undefined
  /** The new holder's line on the desk, in place of the last one as it was read. */
  readonly handover?: { readonly now: Handover; readonly last: Handover | undefined }
}

export const officials = (table: Table, protocolOffice: Official): Officials => {
  const get = async (id: OfficialId): Promise<Official | undefined> => {
    const item = await table.get(keys.official(id))
    if (item) return stored<Official>(item, 'official')
    return id === protocolOfficeId ? protocolOffice : undefined
  }

  return {
    get,

    async byEmail(email) {
      const address = await table.get(keys.address(email))
      if (address && holds('address')(address))
        return get(stored<{ officialId: OfficialId }>(address, 'address').officialId)
      if (foldEmail(email) !== foldEmail(protocolOffice.email)) return undefined
      const office = await get(protocolOfficeId)
      return office?.version === 0 ? office : undefined
    },

    async save({ official, previous, handover }) {
      const outcome = await table.write([
        {
          put: items.official(official),
          when:
            previous === undefined || previous.version === 0
              ? { absent: true }
              : { matches: { version: previous.version } },
        },
        ...movedAddress(official, previous),
        ...(handover
          ? [{ put: items.handover(official.id, handover.now), when: asItWas(handover.last) }]
          : []),
      ])
      if (outcome.written) return 'saved'
      return outcome.unmet[0] === 1 && movedAddress(official, previous).length > 0
        ? 'email-in-use'
        : 'changed-meanwhile'
    },
  }
}

/** A notice that tells the last handover meanwhile changes from whom the next one is. */
const asItWas = (last: Handover | undefined): Condition =>
  last ? { matches: { version: last.version, nextOn: last.nextOn } } : { absent: true }

/** One address is one official: taking it and giving up the old one happen with the change itself. */
const movedAddress = (official: Official, previous: Official | undefined): Write[] => {
  const taken: Write = { put: items.address(official), when: { absent: true } }
  if (previous === undefined || previous.version === 0) return [taken]
  if (foldEmail(previous.email) === foldEmail(official.email)) return []
  return [taken, { delete: keys.address(previous.email), when: { matches: { officialId: official.id } } }]
}

/** What adds an official to the directory within another transaction. */
export const addedOfficial = (official: Official): Write[] => [
  { put: items.official(official), when: { absent: true } },
  { put: items.address(official), when: { absent: true } },
]
