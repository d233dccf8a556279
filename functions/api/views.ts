import type { WholeVisit } from '../adapters/visits.ts'
import type { ClosedCommitment, Commitment, OpenCommitment } from '../domain/commitments/commitment.ts'
import type { Change, HistoryEntry } from '../domain/commitments/history.ts'
import {
  type ClosedMatter,
  type Matter,
  mattersInOrder,
  type OpenMatter,
} from '../domain/commitments/matter.ts'
import type { Part } from '../domain/commitments/part.ts'
import { inOrderOfRecord } from '../domain/commitments/place.ts'
import {
  type AskedKind,
  type CommitmentQuestion,
  isAskedByOfficial,
  type Question,
} from '../domain/commitments/questions.ts'
import type { OfficialEntry } from '../domain/officials/history.ts'
import type { Official } from '../domain/officials/official.ts'
import { asRecorded } from '../domain/officials/usable.ts'
import type { PointedOut } from '../domain/reminders/absence-note.ts'
import type { CommitmentForecast } from '../domain/reminders/commitment-forecast.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import { type Due, deadlineOf } from '../domain/schedule/due-date.ts'
import { missedBy } from '../domain/schedule/occurrences.ts'
import type { Morning } from '../domain/schedule/working-hour.ts'
import type { CommitmentId, OfficialId } from '../domain/shared/ids.ts'
import { pick } from '../domain/shared/pick.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { SimilarVisit } from '../domain/visits/similar.ts'
import type { Visit, VisitEvent } from '../domain/visits/visit.ts'
import type { ExplainedDays } from '../use-cases/explain-days.ts'
import type { ExportedVisit } from '../use-cases/export-visit.ts'
import type { RecordedVisit } from '../use-cases/record-visit.ts'
import type { RecordedAlready } from '../use-cases/recorded-already.ts'
import type { figuresView } from './figures.ts'

/*
 * The views of the API. Each view is written without casts, so its type states the answer exactly: openapi/ compares the
 * types with the schemas of the document, field by field.
 */

/** An official is named in an answer as in a request: `{ officialId }`. */
const named = (officialId: OfficialId) => ({ responsible: { officialId } })

type Lead = Pick<Commitment, 'responsible' | 'responsibleOrganisation'>

/** The official who is responsible, or the organisation for whose focal point the commitment waits. */
const lead = ({
  responsible,
  responsibleOrganisation: organisation,
}: Lead): { responsible?: { officialId: OfficialId } | { organisation: string } } => {
  if (responsible !== undefined) return named(responsible)
  return organisation === undefined ? {} : { responsible: { organisation } }
}

/** A morning is two fields of an answer. */
const planned = (next: Morning | undefined): { nextOn?: CalendarDate; nextAt?: Instant } =>
  next ? { nextOn: next.on, nextAt: next.at } : {}

/** The due date stands in an answer as it was agreed; the deadline is the day that follows. */
const deadlineIn = (due: Due): { deadline?: CalendarDate } => {
  const deadline = deadlineOf(due)
  return deadline === undefined ? {} : { deadline }
}

/** What is missed of a recurring commitment: the due dates of its open occurrences before the present one. */
const missed = (commitment: OpenCommitment): { missed?: CalendarDate[] } => {
  const days = missedBy(commitment)
  return days.length === 0 ? {} : { missed: [...days] }
}

/** The place in the records is not shown, because lists are in the order of the record. The matter shows what is asked. */
const openCommitmentView = ({
  kind,
  next,
  place,
  dateAsked,
  responsible,
  responsibleOrganisation,
  ...commitment
}: OpenCommitment & PointedOut) => ({
  ...commitment,
  ...deadlineIn(commitment),
  ...missed(commitment as OpenCommitment),
  ...planned(next),
  ...(next?.remindsOn !== undefined && { remindsOn: next.remindsOn }),
  ...lead({ responsible, responsibleOrganisation } as Lead),
})

const closedCommitmentView = ({
  kind,
  place,
  responsible,
  responsibleOrganisation,
  ...commitment
}: ClosedCommitment) => ({
  ...commitment,
  ...deadlineIn(commitment),
  ...lead({ responsible, responsibleOrganisation } as Lead),
})

/** A commitment in a list, without its history. */
export const commitmentSummary = (commitment: Commitment & PointedOut) =>
  commitment.status === 'open' ? openCommitmentView(commitment) : closedCommitmentView(commitment)

const changeView = (change: Change) => {
  switch (change.what) {
    case 'recorded': {
      const { responsible, responsibleOrganisation, ...rest } = change
      return { ...rest, ...lead({ responsible, responsibleOrganisation } as Lead) }
    }
    case 'decided': {
      const { responsible, ...rest } = change
      return { ...rest, ...(responsible !== undefined && named(responsible)) }
    }
    case 'reassigned':
      return { ...change, ...named(change.responsible) }
    default:
      return change
  }
}

/**
 * The values that an answer replaced are kept for the undoing and not shown, because earlier entries show the values.
 */
const historyEntryView = ({ commitmentId, change, before, ...entry }: HistoryEntry) => ({
  ...entry,
  change: changeView(change),
})

export const commitmentView = (commitment: Commitment, history: readonly HistoryEntry[]) => ({
  ...commitmentSummary(commitment),
  history: history.map(historyEntryView),
})

/** A matter names its questions: as `gaps` of a commitment, as `asks` about an official or an organisation. */
const gaps = <Kind extends string>(questions: readonly { readonly kind: Kind }[]) =>
  questions.map(({ kind }) => kind)

/** What officials ask, in their own words. */
const askedView = (
  questions: readonly Question<CommitmentQuestion>[],
): { asked?: ReturnType<typeof askedQuestionView>[] } => {
  const asked = questions.filter(isAskedByOfficial).map(askedQuestionView)
  return asked.length === 0 ? {} : { asked }
}

const askedQuestionView = ({ askedBy, deputy, ...question }: Question<AskedKind>) => ({
  ...question,
  askedBy: { officialId: askedBy },
  ...(deputy !== undefined && { deputy: { officialId: deputy } }),
})

/** The office should see the official reminded so far before naming another official. */
const remindedSoFar = (officialId: OfficialId | undefined): { reminded?: { officialId: OfficialId } } =>
  officialId === undefined ? {} : { reminded: { officialId } }

export const openMatterView = (matter: OpenMatter) => {
  if (matter.kind === 'official-matter') {
    const { kind, questions, next, ...rest } = matter
    return { ...rest, ...planned(next), asks: questions[0].kind }
  }
  if (matter.kind === 'organisation-matter') {
    const { kind, questions, next, ...rest } = matter
    return { ...rest, ...planned(next), asks: questions[0].kind }
  }
  const { kind, place, reminded, questions, next, ...rest } = matter
  return {
    ...rest,
    ...deadlineIn(rest),
    ...planned(next),
    gaps: gaps(questions),
    ...askedView(questions),
    ...remindedSoFar(reminded),
  }
}

const closedMatterView = (matter: ClosedMatter) => {
  if (matter.kind === 'official-matter') {
    const { kind, questions, ...rest } = matter
    return { ...rest, asks: questions[0].kind }
  }
  if (matter.kind === 'organisation-matter') {
    const { kind, questions, ...rest } = matter
    return { ...rest, asks: questions[0].kind }
  }
  const { kind, place, reminded, questions, ...rest } = matter
  return {
    ...rest,
    ...deadlineIn(rest),
    gaps: gaps(questions),
    ...askedView(questions),
    ...remindedSoFar(reminded),
  }
}

export const matterView = (matter: Matter) =>
  matter.status === 'open' ? openMatterView(matter) : closedMatterView(matter)

/**
 * An official's working days follow from the calendar, and whether others are told of lateness from the settings: neither is shown.
 * Nor is what reports of SES and links are judged by.
 */
export const officialView = (official: Official) => {
  const { workingDays, absentFrom, escalation, addressSince, links, calendarAddress, recorded, ...shown } =
    asRecorded(official)
  return shown
}

/** Who changed an official, when, and through which door. */
/** `own`: the language of an official who is recorded without one. */
export const languagesView = (own: string, offered: readonly string[]) => ({ own, offered: [...offered] })

export const officialHistoryView = (officialId: OfficialId, history: readonly OfficialEntry[]) => ({
  officialId,
  history: history.map(({ officialId, ...entry }) => entry),
})

/** A visit in a list, without events and commitments. */
export const visitSummary = ({ changes, recording, ...visit }: Visit) => visit

/** How far a visit is that is still being recorded; until then it has no events and no commitments. */
const recordingView = ({ recording }: Visit): Pick<Visit, 'recording'> =>
  recording === undefined ? {} : { recording }

/** The facts by which a reader recognises another visit. */
const visitNamed = (visit: Visit) => pick(visit, ['id', 'title', 'startsOn', 'endsOn', 'state', 'draft'])

/** The facts by which a reader recognises an agreed action. */
const commitmentNamed = (commitment: Commitment) =>
  pick(commitment, ['id', 'number', 'title', 'status', 'visitId'])

/**
 * A visit with events, and with one flat list of all commitments in the order of the record. Each event lists
 * the ids of its commitments.
 */
export const visitView = ({
  visit,
  events,
  commitments,
  follows,
  followedBy,
  fulfilled,
}: Pick<WholeVisit, 'visit' | 'events' | 'commitments' | 'follows' | 'followedBy' | 'fulfilled'>) => ({
  ...visitSummary(visit),
  ...(follows && { follows: visitNamed(follows) }),
  followedBy: followedBy.map(visitNamed),
  ...(fulfilled.length > 0 && { fulfils: fulfilled.map(commitmentNamed) }),
  ...recordingView(visit),
  events: events.map(({ visitId, position, ...event }) => event),
  commitments: events.flatMap(({ commitmentIds }) =>
    commitmentIds.flatMap((id) => {
      const commitment = commitments.find((one) => one.id === id)
      return commitment ? commitmentSummary(commitment) : []
    }),
  ),
})

const similarVisitView = ({ visit, why }: SimilarVisit) => ({
  ...pick(visit, ['id', 'title', 'startsOn', 'endsOn', 'state', 'reference']),
  why,
})

/** What is recorded already of a visit that the caller is about to record. */
export const similarVisitsView = ({ similar, ...already }: RecordedAlready) => ({
  ...already,
  similar: similar.map(similarVisitView),
})

/** `similar` is absent when no other visit is similar. */
const similarIn = (similar: readonly SimilarVisit[]): { similar?: ReturnType<typeof similarVisitView>[] } =>
  similar.length === 0 ? {} : { similar: similar.map(similarVisitView) }

/** A visit just recorded, or recorded before by the same request. */
export const recordedVisitView = ({ similar, ...recorded }: RecordedVisit) => ({
  ...visitView(recorded),
  ...similarIn(similar),
})

/** An added or corrected event, with the event's commitments. */
export const eventView = ({ position, ...event }: VisitEvent, commitments: readonly Commitment[]) => ({
  ...event,
  commitments: commitments.map(commitmentSummary),
})

/** Everything that is recorded about a visit; each commitment comes with its history. */
export const visitExportView = ({ whole, commitments, matters, officials }: ExportedVisit) => ({
  ...visitView(whole),
  commitments: commitments.map(({ commitment, history }) => commitmentView(commitment, history)),
  matters: matters.map(matterView),
  officials: officials.map(officialView),
})

/** The official is the contributor, and a part on a desk is open. */
const partView = ({ kind, status, holder, responsible, next, place, dateAsked, ledBy, ...part }: Part) => ({
  ...part,
  ...deadlineIn(part),
  ...planned(next),
  ...(ledBy !== undefined && { ledBy: { officialId: ledBy } }),
})

export const deskView = ({ official, commitments, parts, matters, handover }: Desk) => ({
  official: officialView(official),
  commitments: inOrderOfRecord(commitments).map(openCommitmentView),
  parts: inOrderOfRecord(parts).map(partView),
  matters: mattersInOrder(matters).map(openMatterView),
  ...(handover && { handover: handoverView(handover) }),
})

const handoverView = ({ kind, next, ...handover }: Handover) => ({ ...handover, ...planned(next) })

export const planView = (commitmentId: CommitmentId, forecast: CommitmentForecast) => ({
  commitmentId,
  ...forecast,
})

/** A page of a list; `next` is the cursor of the page after it. */
const page = <Listed extends object>(listed: Listed, next: string | undefined) => ({
  ...listed,
  ...(next !== undefined && { next }),
})

export const visitPage = (visits: readonly Visit[], next: string | undefined) =>
  page({ visits: visits.map(visitSummary) }, next)

export const commitmentPage = (commitments: readonly Commitment[], next: string | undefined) =>
  page({ commitments: commitments.map(commitmentSummary) }, next)

export const officialPage = (officials: readonly Official[], next: string | undefined) =>
  page({ officials: officials.map(officialView) }, next)

export const matterPage = (matters: readonly OpenMatter[], next: string | undefined) =>
  page({ matters: matters.map(openMatterView) }, next)

/** Every view of the API by its name in the document. A route declares its answers by these names. */
export type Views = {
  readonly Change: ReturnType<typeof changeView>
  readonly HistoryEntry: ReturnType<typeof historyEntryView>
  readonly CommitmentSummary: ReturnType<typeof commitmentSummary>
  readonly Commitment: ReturnType<typeof commitmentView>
  readonly CommitmentPage: ReturnType<typeof commitmentPage>
  readonly VisitSummary: ReturnType<typeof visitSummary>
  readonly Visit: ReturnType<typeof visitView>
  readonly RecordedVisit: ReturnType<typeof recordedVisitView>
  readonly SimilarVisits: ReturnType<typeof similarVisitsView>
  readonly VisitPage: ReturnType<typeof visitPage>
  readonly VisitExport: ReturnType<typeof visitExportView>
  readonly Event: ReturnType<typeof eventView>
  readonly Official: ReturnType<typeof officialView>
  readonly OfficialHistory: ReturnType<typeof officialHistoryView>
  readonly OfficialPage: ReturnType<typeof officialPage>
  readonly Languages: ReturnType<typeof languagesView>
  readonly OpenMatter: ReturnType<typeof openMatterView>
  readonly Matter: ReturnType<typeof matterView>
  readonly MatterPage: ReturnType<typeof matterPage>
  readonly Desk: ReturnType<typeof deskView>
  readonly Notices: ExplainedDays
  readonly Plan: ReturnType<typeof planView>
  readonly Figures: ReturnType<typeof figuresView>
}
