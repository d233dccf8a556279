import type { Separator } from '../../events/names.ts'
import { escaped } from './formula.ts'

/** Excel takes a file for UTF-8 when it begins with this mark. */
const byteOrderMark = '\ufeff'

const quoted = (cell: string | undefined) =>
  cell === undefined ? '' : `"${escaped(cell).replaceAll('"', '""')}"`

/** `semicolon`: as Excel expects it where the comma is a decimal sign. */
const separatedBy: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';' }

/**
 * A table in CSV (RFC 4180), the headings first, with every cell in quotes. The code is our own, because a CSV library would be a
 * thirtieth of the bundle; tests read the table with a library.
 */
export const csv = (rows: readonly (readonly (string | undefined)[])[], separator: Separator): string =>
  `${byteOrderMark}${rows.map((cells) => `${cells.map(quoted).join(separatedBy[separator])}\r\n`).join('')}`
