import type { Commitment } from '../domain/commitments/commitment.ts'
import { partyName } from '../domain/shared/party.ts'

/** The cells of a row, column by column. */
const columns: Readonly<Record<string, (commitment: Commitment) => string | undefined>> = {
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

/** Excel reads a file as UTF-8 if the file begins with a byte order mark. */
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
