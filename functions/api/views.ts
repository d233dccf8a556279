import type { WholeVisit } from '../adapters/visits.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { Matter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { Morning } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { ExportedVisit } from '../use-cases/export-visit.ts'

/** An answer names an official like a request: `{ officialId }`. */
const named = <Named extends { readonly responsible?: OfficialId }>({ responsible, ...rest }: Named) => ({
  ...rest,
  ...(responsible !== undefined && { responsible: { officialId: responsible } }),
})

/** An answer shows a morning as two fields. */
const planned = <Line extends object>({ next, ...line }: Line & { readonly next?: Morning }) => ({
  ...line,
  ...(next && { nextOn: next.on, nextAt: next.at }),
})

/** A commitment in a list, without the history. */
export const commitmentSummary = ({ kind, ...commitment }: Commitment) => named(planned(commitment))

/** A matter shows its questions as `gaps` of a commitment, or as `asks` about an official. */
export const matterView = (matter: Matter) => {
  const { kind, questions, ...rest } = matter
  return planned(
    matter.kind === 'official-matter'
      ? { ...rest, asks: questions.map((question) => question.kind).at(0) }
      : { ...rest, gaps: questions.map((question) => question.kind) },
  )
}

/** The calendar of an official is the institution's, and not shown. */
export const officialView = ({ calendar, ...official }: Official) => official

/** A visit in a list, without events and commitments. */
export const visitSummary = ({ changes, ...visit }: Visit) => visit

/**
 * A visit with events, and with one flat list of all commitments in the order of the record. Each event lists
 * the ids of its commitments.
 */
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
      return commitment ? commitmentSummary(commitment) : []
    }),
  ),
})

/** An added or corrected event, with the event's commitments. */
export const eventView = ({ position, ...event }: VisitEvent, commitments: readonly Commitment[]) => ({
  ...event,
  commitments: commitments.map(commitmentSummary),
})

export const commitmentView = (commitment: Commitment, history: readonly HistoryEntry[]) => ({
  ...commitmentSummary(commitment),
  history: history.map(({ commitmentId, change, ...entry }) => ({
    ...entry,
    change: 'responsible' in change ? named(change) : change,
  })),
})

/** All records about a visit; each commitment comes with its history. */
export const visitExportView = ({ whole, commitments, matters, officials }: ExportedVisit) => ({
  ...visitView(whole),
  commitments: commitments.map(({ commitment, history }) => commitmentView(commitment, history)),
  matters: matters.map(matterView),
  officials: officials.map(officialView),
})

export const deskView = ({ official, commitments, matters, handover }: Desk) => ({
  official: officialView(official),
  commitments: commitments.map(commitmentSummary),
  matters: matters.map(matterView),
  ...(handover && { handover: handoverView(handover) }),
})

const handoverView = ({ kind, ...handover }: Handover) => planned(handover)
