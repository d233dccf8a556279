import { stringify } from 'csv-stringify/sync'
import type { Commitment } from '../domain/commitment.ts'
import { partyName } from '../domain/visit.ts'

/** What a row tells, column by column. */
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

/**
 * A table as RFC 4180 writes it, in UTF-8 with the mark by which Excel knows it. A cell that a spreadsheet would
 * compute gets an apostrophe before it.
 */
export const commitmentRows = (commitments: readonly Commitment[]): string =>
  stringify(
    commitments.map((commitment) => Object.values(columns).map((cell) => cell(commitment))),
    {
      header: true,
      columns: Object.keys(columns),
      bom: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
    },
  )
