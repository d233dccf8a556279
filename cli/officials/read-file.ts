import { parse } from 'csv-parse/sync'
import { type Column, columns, isColumn, needed } from './columns.ts'
import { textOf, type Unreadable } from './file-text.ts'
import { unescaped } from './formula.ts'

export type Cells = { readonly [column in Column]?: string }

/**
 * `row` is the number that a spreadsheet shows: the header is row 1, and a cell with line ends counts as part
 * of one row.
 */
export type Row = { readonly row: number; readonly cells: Cells }

/** A row that the parser cannot split into cells. */
export type BrokenRow = { readonly row: number; readonly broken: string }

export type OfficialsFile = { readonly rows: readonly (Row | BrokenRow)[] }

/** The officials in a file, row by row, not yet compared with the directory. */
export const readOfficials = (bytes: Uint8Array): OfficialsFile | Unreadable => {
  const read = textOf(bytes)
  if ('unreadable' in read) return read
  const csv = Buffer.from(read.text)
  const separator = separatorOf(csv)
  const found = [...records(csv, separator)]
  const [first, ...rest] = found
  if (first === undefined) return { unreadable: 'is empty' }
  if ('broken' in first) return { unreadable: `has a header row that ${first.broken}` }
  const header = headerOf(first.cells)
  if ('unreadable' in header) return header

  const rows = rest.flatMap((record, index): (Row | BrokenRow)[] => {
    const row = index + 2
    if (read.cut && index === rest.length - 1)
      return [{ row, broken: 'is cut off: the file ends in the middle of a character' }]
    if ('broken' in record) return [{ row, broken: record.broken }]
    return isBlank(record.cells) ? [] : [rowOf(row, record, header.columns)]
  })
  return { rows }
}

type CsvRecord =
  | { readonly cells: readonly string[]; readonly isEnded: boolean }
  | { readonly broken: string }

const lineEnds = ['\r\n', '\n', '\r']
const separators = [',', ';', '\t'] as const

const quoting: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'opens a quote that is never closed: nothing from here to the end of the file was read; it may have been cut off',
  CSV_INVALID_CLOSING_QUOTE: 'has text after a closing quote: a quote within a quoted cell is written twice',
  INVALID_OPENING_QUOTE:
    'has a quote within a cell that does not start with one: quote the cell, and write the quote twice',
}

/**
 * Parses each record alone, so that a record with broken quotes does not spoil the next record: reading goes
 * on at the next line. A quote that is never closed ends the reading, because the end of the quoted cell is
 * unknown.
 */
function* records(csv: Buffer, delimiter: string): Generator<CsvRecord> {
  let at = 0
  while (at < csv.length) {
    const left = csv.subarray(at)
    try {
      const [one] = parse(left, { delimiter, record_delimiter: lineEnds, to: 1, info: true }) as unknown as [
        { record: string[]; info: { bytes: number } },
      ]
      at += one.info.bytes
      yield { cells: one.record, isEnded: isLineEnd(csv[at - 1]) }
    } catch (error) {
      const { code, message } = error as { code: string; message: string }
      yield { broken: quoting[code] ?? message }
      at = code === 'CSV_QUOTE_NOT_CLOSED' ? csv.length : nextLine(csv, at)
    }
  }
}

const isLineEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d

const nextLine = (csv: Buffer, from: number): number => {
  let at = from
  while (at < csv.length && !isLineEnd(csv[at])) at++
  return csv[at] === 0x0d && csv[at + 1] === 0x0a ? at + 2 : at + 1
}

/** The separator that finds the most of our columns in the header row. */
const separatorOf = (csv: Buffer): string => {
  const known = (separator: string) => {
    const [first] = records(csv, separator)
    return first && 'cells' in first ? first.cells.map(folded).filter(isColumn).length : 0
  }
  return separators.reduce((best, one) => (known(one) > known(best) ? one : best))
}

const folded = (name: string) => name.trim().toLowerCase()

const knownColumns = `known are ${columns.join(', ')}`

const headerOf = (cells: readonly string[]): { columns: readonly Column[] } | Unreadable => {
  const names = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
  const found: Column[] = []
  for (const [index, name] of names.entries()) {
    const column = folded(name)
    if (column === '') return { unreadable: `has no name for column ${index + 1}: ${knownColumns}` }
    if (!isColumn(column)) return { unreadable: `has a column ${JSON.stringify(name)}: ${knownColumns}` }
    if (found.includes(column)) return { unreadable: `has the column ${column} twice` }
    found.push(column)
  }
  const missing = needed.filter((column) => !found.includes(column))
  return missing.length > 0
    ? { unreadable: `has no column ${missing.join(' and no column ')}: ${knownColumns}` }
    : { columns: found }
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

const rowOf = (
  row: number,
  { cells, isEnded }: Extract<CsvRecord, { cells: unknown }>,
  header: readonly Column[],
): Row | BrokenRow => {
  if (cells.length < header.length || !isBlank(cells.slice(header.length)))
    return {
      row,
      broken: `has ${cells.length} cells where the header has ${header.length}${isEnded ? '' : ': the file may have been cut off here'}`,
    }
  return {
    row,
    cells: Object.fromEntries(header.map((column, index) => [column, cellOf(column, cells[index])])),
  }
}

/**
 * The columns that keep spaces at the ends: people write their names and titles as they wish. In any other
 * column, spaces at the ends mean nothing.
 */
const asWritten: readonly Column[] = ['name', 'title', 'organisation']

const cellOf = (column: Column, cell = ''): string => {
  const trimmed = cell.trim()
  if (trimmed === '') return ''
  return unescaped(asWritten.includes(column) ? cell : trimmed)
}
