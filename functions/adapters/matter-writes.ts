import type { Matter } from '../domain/commitments/matter.ts'
import { protocolOfficeId } from '../domain/shared/ids.ts'
import { replaceWrites } from './replace-writes.ts'
import type { Write } from './table.ts'
import { items } from './table-keys.ts'

/** The protocol office decides every matter so far, so all matters lie on the office's desk. */
export const matterWrites = (before: Matter | undefined, after: Matter): Write[] => {
  const item = items.matter(protocolOfficeId, after)
  return before === undefined
    ? [{ put: item, when: { absent: true } }]
    : replaceWrites(items.matter(protocolOfficeId, before), item)
}
