import { stringify } from 'csv-stringify/sync'
import { escaped } from '../../functions/api/formula.ts'
import { columns } from './columns.ts'
import { cellFor, type Known } from './plan.ts'

/**
 * Officials as a file for spreadsheets and for the import (RFC 4180, with a byte order mark). A cell with any
 * of the three separators is quoted, so that a spreadsheet with another separator does not split the cell.
 */
export const officialsCsv = (officials: readonly Known[], separator: ',' | ';' = ','): string =>
  stringify(
    officials
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((official) => columns.map((column) => escaped(cellFor(official[column]) ?? ''))),
    {
      bom: true,
      header: true,
      columns: [...columns],
      delimiter: separator,
      record_delimiter: 'windows',
      quoted_match: /[,;\t\r\n]/,
    },
  )
