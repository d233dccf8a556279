import type { Commitment, CommitmentField } from '../domain/commitments/commitment.ts'
import { partyName } from '../domain/shared/party.ts'

type Columns = Readonly<Record<string, (commitment: Commitment) => string | undefined>>

/** A commitment's columns, in their order, by the field that fills them. */
const columnsOf: Readonly<Record<CommitmentField, Columns | 'left out'>> = {
  id: { id: ({ id }) => id },
  status: { state: ({ status }) => status },
  title: { title: ({ title }) => title },
  wording: { wording: ({ wording }) => wording },
  undertakenBy: { undertakenBy: ({ undertakenBy = [] }) => undertakenBy.map(partyName).join('; ') },
  recipient: { recipient: ({ recipient }) => recipient && partyName(recipient) },
  responsible: { responsible: ({ responsible }) => responsible },
  dueOn: { dueOn: ({ dueOn }) => dueOn },
  dueWording: { dueWording: ({ dueWording }) => dueWording },
  checkIn: { checkIn: ({ checkIn }) => checkIn?.every },
  visitId: { visitId: ({ visitId }) => visitId },
  agreedAt: {
    visit: ({ agreedAt }) => agreedAt.visitTitle,
    agreedOn: ({ agreedAt }) => agreedAt.startsOn,
  },
  outcome: {
    outcome: (commitment) => (commitment.status === 'completed' ? commitment.outcome : undefined),
  },
  doneOn: { doneOn: (commitment) => (commitment.status === 'completed' ? commitment.doneOn : undefined) },
  reason: { reason: (commitment) => (commitment.status === 'cancelled' ? commitment.reason : undefined) },
  kind: 'left out',
  version: 'left out',
  eventId: 'left out',
  holder: 'left out',
  heldFrom: 'left out',
  lastWordOn: 'left out',
  next: 'left out',
  matterId: 'left out',
  toldOn: 'left out',
  draft: 'left out',
  reference: 'left out',
}

const columns = Object.values(columnsOf).flatMap((columns) =>
  columns === 'left out' ? [] : Object.entries(columns),
)

/** Excel takes a file for UTF-8 when it begins with this mark. */
const byteOrderMark = '\ufeff'

/**
 * The first characters of a formula, also in full width. A leading apostrophe keeps a spreadsheet from
 * computing the cell.
 */
const isFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

const quoted = (cell: string | undefined) =>
  cell === undefined ? '' : `"${(isFormula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`

/**
 * A table in CSV (RFC 4180), with every cell in quotes. The code is our own, because a CSV library would be a
 * thirtieth of the bundle; tests read the table with a library.
 */
export const commitmentsCsv = (commitments: readonly Commitment[]): string =>
  `${byteOrderMark}${[
    columns.map(([column]) => column),
    ...commitments.map((commitment) => columns.map(([, cell]) => cell(commitment))),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')}`
