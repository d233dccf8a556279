import type { Item, Write } from './table.ts'

/**
 * Writes that replace `before` by `after`, on the condition that the version is unchanged. The planned morning must be
 * unchanged too, unless `after` is closed: a notice that moved the line meanwhile does not stop it from being closed.
 */
export const replaceWrites = (before: Item, after: Item): Write[] => {
  const { version, nextOn } = before
  const when = { matches: isClosed(after) ? { version } : { version, nextOn } }
  return before.pk === after.pk && before.sk === after.sk
    ? [{ put: after, when }]
    : [{ delete: { pk: before.pk, sk: before.sk }, when }, { put: after }]
}

const isClosed = ({ sk }: Item) => sk.startsWith('CLOSED#')
