import type { NoticeRecord } from '../adapters/notices.ts'
import type { WholeVisit } from '../adapters/visits.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { HistoryEntry } from '../domain/history.ts'

/** A visit with its events, each naming its commitments, and one flat list of those in the order of the record. */
export const visitView = ({ visit, events, commitments }: Omit<WholeVisit, 'submitted'>) => ({
  ...visit,
  events: events.map(({ visitId, position, ...event }) => event),
  commitments: events.flatMap(({ commitmentIds }) =>
    commitmentIds.flatMap((id) => commitments.find((commitment) => commitment.id === id) ?? []),
  ),
})

export const commitmentView = (commitment: Commitment, history: readonly HistoryEntry[]) => ({
  ...commitment,
  history: history.map(({ commitmentId, ...entry }) => entry),
})

/** The nonce is what recognises a claim; it is nobody else's business. */
export const noticeView = ({ nonce, ...notice }: NoticeRecord) => notice
