import type { Separator } from '../../events/names.ts'
import type { Figures } from '../use-cases/read-figures.ts'
import { csv } from './csv.ts'

/** What the figures count, for the reader who sees only the figures. */
const whatCounts = ({ from, to, on, zone }: Figures): string =>
  [
    `What was to be done by a day from ${from} to ${to}, in the calendar month of that day, as recorded on ${on} (${zone}), under the organisation of the responsible official in the directory of that day.`,
    'late: done after the deadline; openLate: not done, and the deadline has passed; moved: more time was granted; firstDeadline: measured by the deadline before the first move.',
    'Of what recurs, each occurrence counts in its own month, and a skipped one nowhere.',
    'A contributor’s part does not count by itself. Not counted: what is open in a draft, what has no deadline, and what was cancelled, dropped or renewed.',
  ].join(' ')

export const figuresView = (figures: Figures) => ({
  ...figures,
  counts: whatCounts(figures),
})

/** The columns of the table. The figures by the first deadline begin with `first`. */
const columns = [
  'month',
  'organisation',
  'done',
  'inTime',
  'late',
  'openInTime',
  'openLate',
  'moved',
  'firstInTime',
  'firstLate',
  'firstOpenInTime',
  'firstOpenLate',
  'counts',
] as const

/** The first row says in its last cell what the figures count, and has nothing else when nothing was due. */
export const figuresCsv = (all: Figures, separator: Separator): string => {
  const rows = all.figures.map(({ firstDeadline: first, ...row }) => [
    row.month,
    row.organisation,
    ...[row.done, row.inTime, row.late, row.openInTime, row.openLate, row.moved].map(String),
    ...[first.inTime, first.late, first.openInTime, first.openLate].map(String),
  ])
  const [firstRow = columns.slice(1).map(() => undefined), ...others] = rows
  return csv(
    [columns, [...firstRow, whatCounts(all)], ...others.map((row) => [...row, undefined])],
    separator,
  )
}
