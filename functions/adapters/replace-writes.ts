import type { Item, Write } from './table.ts'

/**
 * A line or what became of it in the place of the one that was read, provided that one still is as it was. A
 * notice that moved it since does not stand in the way of closing it.
 */
export const replaceWrites = (before: Item, after: Item): Write[] => {
  const { version, nextOn } = before
  const when = { matches: isClosed(after) ? { version } : { version, nextOn } }
  return before.pk === after.pk && before.sk === after.sk
    ? [{ put: after, when }]
    : [{ delete: { pk: before.pk, sk: before.sk }, when }, { put: after }]
}

const isClosed = ({ sk }: Item) => sk.startsWith('CLOSED#')
