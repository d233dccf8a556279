import type { NoticeRecord } from '../adapters/notices.ts'
import type { WholeVisit } from '../adapters/visits.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { HistoryEntry } from '../domain/history.ts'

/** A visit with its events, each naming its commitments, and one flat list of those in the order of the record. */
export const visitView = ({ visit, events, commitments }: Omit<WholeVisit, 'submitted'>) => {
  const agreed = events.map(({ visitId, position, ...event }) => ({
    event,
    commitments: commitments
      .filter(({ eventId }) => eventId === event.id)
      .toSorted((one, other) => one.position - other.position),
  }))
  return {
    ...visit,
    events: agreed.map(({ event, commitments }) => ({
      ...event,
      commitmentIds: commitments.map(({ id }) => id),
    })),
    commitments: agreed.flatMap(({ commitments }) => commitments.map(commitmentView)),
  }
}

/** A commitment without its place in the record, which the order of a list tells. */
export const commitmentView = ({ position, ...commitment }: Commitment) => commitment

export const commitmentWithHistory = (commitment: Commitment, history: readonly HistoryEntry[]) => ({
  ...commitmentView(commitment),
  history: history.map(({ commitmentId, ...entry }) => entry),
})

/** The nonce is what recognises a claim; it is nobody else's business. */
export const noticeView = ({ nonce, ...notice }: NoticeRecord) => notice
