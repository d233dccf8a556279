import type { WholeVisit } from '../adapters/visits.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { ExportedVisit } from '../use-cases/export-visit.ts'

/** An official is named in an answer as in a request: `{ officialId }`. */
const named = <Named extends { readonly responsible?: OfficialId }>({ responsible, ...rest }: Named) => ({
  ...rest,
  ...(responsible !== undefined && { responsible: { officialId: responsible } }),
})

/** A commitment in a list, without its history. */
export const commitmentSummary = (commitment: Commitment) => named(commitment)

/** A visit in a list, without its events and commitments. */
export const visitSummary = ({ changes, ...visit }: Visit) => visit

/** A visit with its events, each naming its commitments, and one flat list of those in the order of the record. */
export const visitView = ({
  visit: { changes, ...visit },
  events,
  commitments,
}: Pick<WholeVisit, 'visit' | 'events' | 'commitments'>) => ({
  ...visit,
  events: events.map(({ visitId, position, ...event }) => event),
  commitments: events.flatMap(({ commitmentIds }) =>
    commitmentIds.flatMap((id) => {
      const commitment = commitments.find((one) => one.id === id)
      return commitment ? named(commitment) : []
    }),
  ),
})

/** An event as it was just added or corrected, with the commitments of it that the answer tells about. */
export const eventView = ({ position, ...event }: VisitEvent, commitments: readonly Commitment[]) => ({
  ...event,
  commitments: commitments.map(named),
})

export const commitmentView = (commitment: Commitment, history: readonly HistoryEntry[]) => ({
  ...named(commitment),
  history: history.map(({ commitmentId, change, ...entry }) => ({
    ...entry,
    change: 'responsible' in change ? named(change) : change,
  })),
})

/** Everything that is recorded about a visit; each commitment comes with its history. */
export const visitExportView = ({ whole, commitments, matters, officials }: ExportedVisit) => ({
  ...visitView(whole),
  commitments: commitments.map(({ commitment, history }) => commitmentView(commitment, history)),
  matters,
  officials,
})

export const deskView = ({ commitments, newHour, ...desk }: Desk) => ({
  ...desk,
  commitments: commitments.map(named),
})
