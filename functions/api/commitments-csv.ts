import type { Commitment, CommitmentField } from '../domain/commitments/commitment.ts'
import { partyName } from '../domain/shared/party.ts'

/** The fields that the table leaves out. */
type LeftOut =
  | 'kind'
  | 'version'
  | 'eventId'
  | 'holder'
  | 'heldFrom'
  | 'lastWordOn'
  | 'lastReport'
  | 'next'
  | 'matterId'
  | 'place'
  | 'toldOn'
  | 'draft'
  | 'reference'

/** Every other field is a column of its name, but for the state and the place of the agreement. */
type Column = Exclude<CommitmentField, LeftOut | 'status' | 'agreedAt'> | 'state' | 'visit' | 'agreedOn'

/** The cells of a row, column by column. */
const columns: Readonly<Record<Column, (commitment: Commitment) => string | undefined>> = {
  id: ({ id }) => id,
  state: ({ status }) => status,
  title: ({ title }) => title,
  wording: ({ wording }) => wording,
  undertakenBy: ({ undertakenBy = [] }) => undertakenBy.map(partyName).join('; '),
  recipient: ({ recipient }) => recipient && partyName(recipient),
  responsible: ({ responsible }) => responsible,
  dueOn: ({ dueOn }) => dueOn,
  dueWording: ({ dueWording }) => dueWording,
  checkIn: ({ checkIn }) => checkIn?.every,
  visitId: ({ visitId }) => visitId,
  visit: ({ agreedAt }) => agreedAt.visitTitle,
  agreedOn: ({ agreedAt }) => agreedAt.startsOn,
  outcome: (commitment) => (commitment.status === 'completed' ? commitment.outcome : undefined),
  doneOn: (commitment) => (commitment.status === 'completed' ? commitment.doneOn : undefined),
  reason: (commitment) => (commitment.status === 'cancelled' ? commitment.reason : undefined),
}

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
    Object.keys(columns),
    ...commitments.map((commitment) => Object.values(columns).map((cell) => cell(commitment))),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')}`
