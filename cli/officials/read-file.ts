import { parse } from 'csv-parse/sync'
import { unescaped } from '../../functions/api/formula.ts'
import { listed } from '../listed.ts'
import { type Column, columnNamed, knownColumns, markOf, needed, yesOrNo } from './columns.ts'
import { textOf, type Unreadable } from './file-text.ts'

export type Cells = { readonly [column in Column]?: string }

/**
 * `row` is the number that a spreadsheet shows: the header is row 1, and a cell with line ends counts as part
 * of one row.
 */
export type Row = { readonly row: number; readonly cells: Cells }

/** A row that the parser cannot split into cells. */
export type BrokenRow = { readonly row: number; readonly broken: string }

export type OfficialsFile = {
  readonly rows: readonly (Row | BrokenRow)[]
  /** The headings of the columns that the directory does not have. Their cells are left out. */
  readonly leftOut: readonly string[]
}

/** The officials in a file, row by row, not yet compared with the directory. */
export const readOfficials = (bytes: Uint8Array): OfficialsFile | Unreadable => {
  const read = textOf(bytes)
  if ('unreadable' in read) return read
  const { csv, separator } = separated(read.text)
  const found = [...records(csv, separator)]
  const above = rowsAboveHeader(found)
  const [first, ...rest] = found.slice(above)
  if (first === undefined) return { unreadable: 'is empty' }
  if ('broken' in first) return { unreadable: `has a header row that ${first.broken}` }
  const header = headerOf(first.cells)
  if ('unreadable' in header) return header

  const rows = rest.flatMap((record, index): (Row | BrokenRow)[] => {
    const row = above + index + 2
    if (read.cut && index === rest.length - 1)
      return [{ row, broken: 'is cut off: the file ends in the middle of a character' }]
    if ('broken' in record) return [{ row, broken: record.broken }]
    return isBlank(record.cells) ? [] : [rowOf(row, record, header.columns)]
  })
  return { rows, leftOut: header.leftOut }
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

/** Excel's own line for the separator: spreadsheets read it and show no row for it. */
const separatorLine = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i

/** The rows of the file as CSV, and their separator: the one that the file names, or the one that finds most of our columns. */
const separated = (text: string): { readonly csv: Buffer; readonly separator: string } => {
  const [line = '', named] = separatorLine.exec(text) ?? []
  const csv = Buffer.from(text.slice(line.length))
  if (named !== undefined) return { csv, separator: named }
  const known = new Map(separators.map((one) => [one, mostColumns(csv, one)]))
  const separator = separators.reduce((best, one) =>
    (known.get(one) ?? 0) > (known.get(best) ?? 0) ? one : best,
  )
  return { csv, separator }
}

/** Above their header, lists have a title, the date and an empty row or two. */
const mostRowsAbove = 10

const columnsIn = (record: CsvRecord): Column[] =>
  'broken' in record ? [] : record.cells.flatMap((cell) => columnNamed(cell) ?? [])

const missingIn = (found: readonly (Column | undefined)[]) =>
  needed.filter((columns) => columns.every((column) => !found.includes(column)))

const mostColumns = (csv: Buffer, separator: string): number => {
  let most = 0
  let row = 0
  for (const record of records(csv, separator)) {
    most = Math.max(most, columnsIn(record).length)
    if (row++ === mostRowsAbove) break
  }
  return most
}

/** The number of rows above the first row that names all needed columns; 0 if no row does. */
const rowsAboveHeader = (found: readonly CsvRecord[]): number =>
  Math.max(
    0,
    found.slice(0, mostRowsAbove + 1).findIndex((record) => missingIn(columnsIn(record)).length === 0),
  )

/** The column of each cell; undefined for a column that the directory does not have. */
type Header = {
  readonly columns: readonly (Column | undefined)[]
  readonly leftOut: readonly string[]
}

const headerOf = (cells: readonly string[]): Header | Unreadable => {
  const names = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
  const found = names.map(columnNamed)
  const twice = found.find((column, index) => column !== undefined && found.indexOf(column) < index)
  if (twice !== undefined) return { unreadable: `has the column ${twice} twice` }
  const missing = missingIn(found)
  if (missing.length > 0)
    return {
      unreadable: `has no column ${missing.map((columns) => listed(columns, 'or')).join(' and no column ')}: ${knownColumns}`,
    }
  const leftOut = names.flatMap((name, index) =>
    found[index] === undefined ? [name.trim() || `number ${index + 1}, which has no heading`] : [],
  )
  return { columns: found, leftOut }
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

const rowOf = (
  row: number,
  { cells, isEnded }: Extract<CsvRecord, { cells: unknown }>,
  header: Header['columns'],
): Row | BrokenRow => {
  if (cells.length < header.length || !isBlank(cells.slice(header.length)))
    return {
      row,
      broken: `has ${cells.length} cells where the header has ${header.length}${isEnded ? '' : ': the file may have been cut off here'}`,
    }
  return {
    row,
    cells: Object.fromEntries(
      header.flatMap((column, index) =>
        column === undefined ? [] : [[column, cellOf(column, cells[index])]],
      ),
    ),
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
  const text = unescaped(asWritten.includes(column) ? cell : trimmed)
  if (column === 'focalPoint') return markOf(text)
  if (column === 'weeklyBrief') return yesOrNo(text)
  if (column === 'calendar') return text.toUpperCase()
  if (column === 'weekend')
    return text
      .toLowerCase()
      .split(/[\s,;]+/)
      .join(' ')
  if (column === 'absence') return text.replace(/\s*[/–]\s*/, '/')
  return column === 'hour' ? hourOf(text) : text
}

/** An hour as spreadsheets write it, such as 8:00, 08:00:00 or 8:00 AM, in the form of the API; any other text as it is. */
const hourOf = (text: string): string => {
  const [, hour, minutes, half] = /^(\d{1,2}):(\d{2})(?::00)?(?:\s?([AP])M)?$/i.exec(text) ?? []
  if (hour === undefined) return text
  if (half === undefined) return `${hour.padStart(2, '0')}:${minutes}`
  if (Number(hour) < 1 || Number(hour) > 12) return text
  const afternoon = half.toUpperCase() === 'P' ? 12 : 0
  return `${String((Number(hour) % 12) + afternoon).padStart(2, '0')}:${minutes}`
}
