import type { Item, Write } from './table.ts'

/**
 * Writes to replace `before` by `after`, on the condition of an unchanged version. The planned morning must
 * be unchanged too, unless `after` is closed: closing a line succeeds although a notice moved the line
 * meanwhile.
 */
export const replaceWrites = (before: Item, after: Item): Write[] => {
  const { version, nextOn } = before
  const when = { matches: isClosed(after) ? { version } : { version, nextOn } }
  return before.pk === after.pk && before.sk === after.sk
    ? [{ put: after, when }]
    : [{ delete: { pk: before.pk, sk: before.sk }, when }, { put: after }]
}

const isClosed = ({ sk }: Item) => sk.startsWith('CLOSED#')
