import { createHash } from 'node:crypto'
import type { Commitment } from '../domain/commitments/commitment.ts'
import type { DoneOccurrence } from '../domain/commitments/figures.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { Matter } from '../domain/commitments/matter.ts'
import { type Part, partIdOf } from '../domain/commitments/part.ts'
import { orderOfRecord } from '../domain/commitments/place.ts'
import type { OfficialEntry } from '../domain/officials/history.ts'
import { called, foldEmail, type Official } from '../domain/officials/official.ts'
import type { Restart } from '../domain/officials/restart.ts'
import { asRecorded } from '../domain/officials/usable.ts'
import type { AbsenceNote } from '../domain/reminders/absence-note.ts'
import type { NewHour } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { News } from '../domain/reminders/news.ts'
import type { StandIn } from '../domain/reminders/stand-in.ts'
import type { WeeklyBrief } from '../domain/reminders/weekly-brief.ts'
import { mondayOf } from '../domain/schedule/calendar.ts'
import { deadlineOf } from '../domain/schedule/due-date.ts'
import type { NextMorning } from '../domain/schedule/working-hour.ts'
import type { Author } from '../domain/shared/author.ts'
import { folded } from '../domain/shared/folded.ts'
import {
  type CommitmentId,
  type MatterId,
  type NewsId,
  type OfficialId,
  type OrganisationId,
  protocolOfficeId,
  type VisitId,
} from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { Mark } from '../domain/visits/similar.ts'
import type { Visit, VisitEvent, VisitSubmission } from '../domain/visits/visit.ts'
import type { Item, Key } from './table.ts'

/*
 * Every item of the table. A desk is one partition. The names of the sort keys keep all waiting lines together: one
 * query from CMT# to NEWS# reads the open commitments, the parts in those of others, the absent colleagues (DEPUTY#), the profile (DESK), the handover, the notes (END, HOUR, LEAVE, MAIL), the
 * brief (EVERYWEEK), the open matters and the news, and reads no CLOSED# and no NOTICE#.
 *
 * | item               | pk             | sk                  | index due         | index visit | index list            |
 * |--------------------|----------------|---------------------|-------------------|-------------|-----------------------|
 * | official           | OFFICIAL#ofc_… | DESK                |                   |             | officials, called     |
 * | commitment, open   | OFFICIAL#ofc_… | CMT#cmt_…           | dueShard, nextAt  | ofVisit, sk | commitments#open, due |
 * | commitment, closed | OFFICIAL#ofc_… | CLOSED#cmt_…        |                   | ofVisit, sk | commitments#…, due    |
 * | part               | OFFICIAL#ofc_… | CMTPART#prt_…       | dueShard, nextAt  |             |                       |
 * | handover           | OFFICIAL#ofc_… | HANDOVER            | dueShard, nextAt  |             |                       |
 * | new hour           | OFFICIAL#ofc_… | HOUR                | dueShard, nextAt  |             |                       |
 * | absence            | OFFICIAL#ofc_… | LEAVE               | dueShard, nextAt  |             |                       |
 * | restart of mail    | OFFICIAL#ofc_… | MAIL                | dueShard, nextAt  |             |                       |
 * | matter, open       | OFFICIAL#ofc_… | MATTER#mat_…        | dueShard, nextAt  |             | matters, asked from   |
 * | matter, closed     | OFFICIAL#ofc_… | CLOSED#mat_…        |                   |             |                       |
 * | yearly question    | OFFICIAL#ofc_… | END#cmt_…           | dueShard, nextAt  |             |                       |
 * | weekly brief       | OFFICIAL#ofc_… | EVERYWEEK           | dueShard, nextAt  |             |                       |
 * | stand-in           | OFFICIAL#ofc_… | DEPUTY#ofc_…        | dueShard, nextAt  |             |                       |
 * | news               | OFFICIAL#ofc_… | NEWS#nws_…          | dueShard, nextAt  |             |                       |
 * | notice             | OFFICIAL#ofc_… | NOTICE#2026-11-24   |                   |             |                       |
 * | address            | EMAIL#a@b.org  | EMAIL               |                   |             |                       |
 * | focal point        | FOCAL#hash     | FOCAL               |                   |             |                       |
 * | unsettled          | FOCAL#hash     | UNSETTLED           | dueShard, nextAt  |             |                       |
 * | visit              | VISIT#vis_…    | VISIT               |                   |             | visits, first day     |
 * | event              | VISIT#vis_…    | EVENT#evt_…         |                   |             |                       |
 * | followed           | VISIT#vis_…    | FOLLOWED#vis_…      |                   |             |                       |
 * | needed             | VISIT#vis_…    | NEEDS#cmt_…         |                   |             |                       |
 * | unsettled          | VISIT#vis_…    | UNSETTLED           | dueShard, nextAt  |             |                       |
 * | mark: days, title  | SAME#hash      | vis_…               |                   |             |                       |
 * | mark: reference    | REF#hash       | vis_…               |                   |             |                       |
 * | submission         | SUBMISSION#vis_… | SUBMISSION        |                   |             |                       |
 * | done occurrence    | OCCURRENCE#cmt_… | 2026-12-31        |                   |             | occurrences, due      |
 * | missed             | OCCURRENCE#cmt_… | MISSED            |                   |             | missed, oldest due    |
 * | history            | CMT#cmt_…      | 0001                |                   |             | history#Monday, at    |
 * | history            | DIRECTORY#ofc_… | 0001              |                   |             |                       |
 * | planned calendars  | CALENDARS       | PLANNED           |                   |             |                       |
 */
export const keys = {
  official: (id: OfficialId): Key => ({ pk: `OFFICIAL#${id}`, sk: 'DESK' }),
  handover: (id: OfficialId): Key => ({ pk: `OFFICIAL#${id}`, sk: 'HANDOVER' }),
  newHour: (id: OfficialId): Key => ({ pk: `OFFICIAL#${id}`, sk: 'HOUR' }),
  absenceNote: (id: OfficialId): Key => ({ pk: `OFFICIAL#${id}`, sk: 'LEAVE' }),
  restart: (id: OfficialId): Key => ({ pk: `OFFICIAL#${id}`, sk: 'MAIL' }),
  openCommitment: (holder: OfficialId, id: CommitmentId): Key => ({
    pk: `OFFICIAL#${holder}`,
    sk: `CMT#${id}`,
  }),
  /** A part has the number of its commitment. */
  part: (contributor: OfficialId, id: CommitmentId): Key => ({
    pk: `OFFICIAL#${contributor}`,
    sk: `CMTPART#${partIdOf(id)}`,
  }),
  openMatter: (holder: OfficialId, id: MatterId): Key => ({ pk: `OFFICIAL#${holder}`, sk: `MATTER#${id}` }),
  closed: (holder: OfficialId, id: CommitmentId | MatterId): Key => ({
    pk: `OFFICIAL#${holder}`,
    sk: `CLOSED#${id}`,
  }),
  weeklyBrief: (id: OfficialId): Key => ({ pk: `OFFICIAL#${id}`, sk: 'EVERYWEEK' }),
  /** On the desk of the deputy. */
  standIn: (deputy: OfficialId, absent: OfficialId): Key => ({
    pk: `OFFICIAL#${deputy}`,
    sk: `DEPUTY#${absent}`,
  }),
  news: (official: OfficialId, id: NewsId): Key => ({ pk: `OFFICIAL#${official}`, sk: `NEWS#${id}` }),
  /** The office is asked about every commitment without an agreed end, whoever has it. */
  yearlyQuestion: (id: CommitmentId): Key => ({ pk: `OFFICIAL#${protocolOfficeId}`, sk: `END#${id}` }),
  notice: (official: OfficialId, localDate: string): Key => ({
    pk: `OFFICIAL#${official}`,
    sk: `NOTICE#${localDate}`,
  }),
  address: (email: string): Key => ({ pk: `EMAIL#${foldEmail(email)}`, sk: 'EMAIL' }),
  focalPoint: (organisation: string): Key => ({
    pk: organisationPartition(organisationIdOf(organisation)),
    sk: 'FOCAL',
  }),
  /** The note of a change: an organisation has a new commitment, or another focal point. */
  unsettledOrganisation: (id: OrganisationId): Key => ({ pk: organisationPartition(id), sk: 'UNSETTLED' }),
  visit: (id: VisitId): Key => ({ pk: `VISIT#${id}`, sk: 'VISIT' }),
  event: (visitId: VisitId, id: string): Key => ({ pk: `VISIT#${visitId}`, sk: `EVENT#${id}` }),
  /** In the partition of the visit followed; the sort key names the visit that follows. */
  followed: (visitId: VisitId, by: VisitId): Key => ({ pk: `VISIT#${visitId}`, sk: `FOLLOWED#${by}` }),
  /** In the partition of the visit before which the open commitment is due, or which it is. */
  needed: (visitId: VisitId, by: CommitmentId): Key => ({ pk: `VISIT#${visitId}`, sk: `NEEDS#${by}` }),
  /** The note of a change that has not reached all commitments of the visit yet. */
  pendingPropagation: (visitId: VisitId): Key => ({ pk: `VISIT#${visitId}`, sk: 'UNSETTLED' }),
  mark: (mark: Mark, id: VisitId): Key => ({ pk: partitionOf(mark), sk: id }),
  /** What was submitted, until the visit is recorded whole. */
  submission: (visitId: VisitId): Key => ({ pk: `SUBMISSION#${visitId}`, sk: 'SUBMISSION' }),
  doneOccurrence: (id: CommitmentId, occurrence: CalendarDate): Key => ({
    pk: `OCCURRENCE#${id}`,
    sk: occurrence,
  }),
  missed: (id: CommitmentId): Key => ({ pk: `OCCURRENCE#${id}`, sk: 'MISSED' }),
  officialHistory: (id: OfficialId, version: number): Key => ({
    pk: `DIRECTORY#${id}`,
    sk: String(version).padStart(4, '0'),
  }),
  history: (id: CommitmentId, version: number): Key => ({
    pk: `CMT#${id}`,
    sk: String(version).padStart(4, '0'),
  }),
  plannedWith: (): Key => ({ pk: 'CALENDARS', sk: 'PLANNED' }),
}

const markPrefixes = { 'same-days-and-title': 'SAME', 'same-reference': 'REF' } as const

/** Part of the name of a partition, because the texts may name a person, and no name of a partition can be erased. */
const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')

const organisations = 'FOCAL#'

const organisationPartition = (id: OrganisationId): string => organisations + id.slice('org_'.length)

/** Names with the same folded form name the same organisation. */
export const organisationIdOf = (organisation: string): OrganisationId =>
  `org_${hashOf([folded(organisation)])}`

/** With whom an item of the index of mornings waits: an official, a visit, or an organisation. */
export const whoWaits = (pk: string): OfficialId | VisitId | OrganisationId =>
  pk.startsWith(organisations)
    ? `org_${pk.slice(organisations.length)}`
    : (pk.slice(pk.indexOf('#') + 1) as OfficialId | VisitId)

/** All visits with a mark. */
export const partitionOf = ({ why, says }: Mark): string => `${markPrefixes[why]}#${hashOf(says)}`

const everything = { from: '0', to: '~' }

/** The ranges of sort keys read with one query. */
export const ranges = {
  desk: { from: 'CMT#', to: 'NEWS#~' },
  openCommitments: { from: 'CMT#', to: 'CMT#~' },
  closedCommitments: { from: 'CLOSED#cmt_', to: 'CLOSED#cmt_~' },
  notices: { from: 'NOTICE#', to: 'NOTICE#~' },
  wholeVisit: everything,
  wholeHistory: everything,
  visitsWithMark: everything,
}

/**
 * Several shards, because many lines share a morning and one index partition takes only a limited number of
 * writes and reads.
 */
export const dueShards = ['due-0', 'due-1', 'due-2', 'due-3'] as const

const dueShardOf = (id: OfficialId | VisitId | OrganisationId) =>
  dueShards[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % dueShards.length]

/** The attribute that puts a line into the index `due`, or takes the line out when undefined. */
export const inDueIndex = (
  waitsWith: OfficialId | VisitId | OrganisationId,
  nextAt: Instant | undefined,
) => ({
  dueShard: nextAt && dueShardOf(waitsWith),
})

/** The stored form of a line's morning: `nextAt` is the sort key of the index `due`. */
export const plannedFor = (official: OfficialId, next: NextMorning | undefined) => ({
  nextOn: next?.on,
  nextAt: next?.at,
  nextSince: next?.since,
  nextRemindsOn: next?.remindsOn,
  ...inDueIndex(official, next?.at),
})

/** The partitions of the index `list`. */
export const lists = {
  commitments: (status: Commitment['status']) => `commitments#${status}`,
  /** What of a recurring commitment is done, while others of its occurrences are open. */
  doneOccurrences: 'occurrences',
  missed: 'missed',
  /** What changed in a week, from Monday to Sunday in UTC. */
  changes: (monday: CalendarDate) => `history#${monday}`,
  matters: 'matters',
  visits: 'visits',
  officials: 'officials',
}

/** The Monday of the week of a moment, in UTC. */
export const weekOf = (at: Instant): CalendarDate =>
  mondayOf(at.slice(0, 'YYYY-MM-DD'.length) as CalendarDate)

/** Sorts after every date, so commitments without a due date come last. */
const noDate = '9999-12-31'
/** Sorts before every day, so visits without days come last in a list of the latest first. */
const noDays = '0000-00-00'

/** The place of an item in a list: `within` orders items of an equal place, and holds an id that makes the place unique. */
const inList = (list: string, place: string, within: string) => ({
  list,
  listOrder: `${place}#${within}`,
})

/** A change of a visit not yet carried to all commitments of the visit. The stored entity is `unsettled`. */
export type PendingPropagation = {
  readonly visitId: VisitId
  /** The visit's `changes` after the change. */
  readonly changes: number
  readonly author: Author
}

/**
 * What was recorded for an organisation, or changed of its focal point, and has still to be put in order. `mark` differs with
 * each change.
 */
export type UnsettledOrganisation = {
  readonly organisation: string
  readonly mark: string
  readonly author: Author
}

/**
 * The questions in the form of the version before, which knows no list of questions. During a deployment, and after a step
 * back to that version, its Lambdas read matters of this version.
 */
const questionsOfEarlierVersions = (kind: Matter['kind'], questions: Matter['questions']) => {
  const kinds = questions.map((question) => question.kind)
  return kind === 'commitment-matter' ? { gaps: kinds } : { asks: kinds.at(0) }
}

const withoutNext = <Line extends object>({ next, ...line }: Line & { readonly next?: NextMorning }) => line

/** Bytes: DynamoDB refuses a sort key of more than 1,024, and the id follows. */
const longestPlace = 900

/** Officials are sorted by what they are called, in small letters. No name is cut; a long title with an organisation is. */
const placeOf = (official: Official): string =>
  new TextDecoder().decode(
    new TextEncoder().encode(called(official).toLowerCase()).subarray(0, longestPlace),
    { stream: true },
  )

/** The items by entity. The attribute `entity` tells the reader the type of an item. */
export const items = {
  official: (read: Official): Item => {
    const { workingDays, escalation, ...official } = asRecorded(read)
    return {
      ...keys.official(official.id),
      ...inList(lists.officials, placeOf(read), official.id),
      entity: 'official',
      ...official,
    }
  },
  handover: (official: OfficialId, { kind, next, ...handover }: Handover): Item => ({
    ...keys.handover(official),
    ...plannedFor(official, next),
    entity: 'handover',
    ...handover,
  }),
  newHour: (official: OfficialId, { kind, wakesAt, ...newHour }: NewHour): Item => ({
    ...keys.newHour(official),
    ...inDueIndex(official, wakesAt),
    nextAt: wakesAt,
    entity: 'new-hour',
    ...newHour,
  }),
  /** By code and by name, the version of the calendars and ladders with which the mornings of all desks are planned. */
  plannedWith: ({
    calendars,
    ladders,
  }: Readonly<Record<'calendars' | 'ladders', Readonly<Record<string, string>>>>): Item => ({
    ...keys.plannedWith(),
    entity: 'planned-calendars',
    versions: calendars,
    ladders,
  }),
  absenceNote: (official: OfficialId, { kind, next, ...note }: AbsenceNote): Item => ({
    ...keys.absenceNote(official),
    ...plannedFor(official, next),
    entity: 'absence',
    ...note,
  }),
  restart: (official: OfficialId, { kind, wakesAt, ...restart }: Restart): Item => ({
    ...keys.restart(official),
    ...inDueIndex(official, wakesAt),
    nextAt: wakesAt,
    entity: 'restart',
    ...restart,
  }),
  /** Waits until the day begins in UTC, so that it follows no change of the hour of the office. */
  yearlyQuestion: (commitmentId: CommitmentId, askEndOn: CalendarDate): Item => {
    const nextAt: Instant = `${askEndOn}T00:00:00Z`
    return {
      ...keys.yearlyQuestion(commitmentId),
      ...inDueIndex(protocolOfficeId, nextAt),
      nextAt,
      entity: 'yearly-question',
      commitmentId,
    }
  },
  address: ({ email, id }: Official): Item => ({ ...keys.address(email), entity: 'address', officialId: id }),
  focalPoint: ({ id }: Official, organisation: string): Item => ({
    ...keys.focalPoint(organisation),
    entity: 'focal-point',
    officialId: id,
  }),
  weeklyBrief: (official: OfficialId, { kind, next, tells, ...brief }: WeeklyBrief): Item => ({
    ...keys.weeklyBrief(official),
    ...plannedFor(official, next),
    entity: 'weekly-brief',
    ...brief,
  }),
  standIn: (deputy: OfficialId, { kind, next, tells, ...line }: StandIn): Item => ({
    ...keys.standIn(deputy, line.absentId),
    ...plannedFor(deputy, next),
    entity: 'stand-in',
    ...line,
  }),
  news: (official: OfficialId, { kind, next, ...news }: News): Item => ({
    ...keys.news(official, news.id),
    ...plannedFor(official, next),
    entity: 'news',
    ...news,
  }),
  commitment: ({ kind, ...commitment }: Commitment): Item => ({
    ...(commitment.status === 'open'
      ? {
          ...keys.openCommitment(commitment.holder, commitment.id),
          ...plannedFor(commitment.holder, commitment.next),
        }
      : keys.closed(commitment.holder, commitment.id)),
    ...inList(
      lists.commitments(commitment.status),
      deadlineOf(commitment) ?? noDate,
      orderOfRecord(commitment),
    ),
    entity: 'commitment',
    ofVisit: commitment.visitId,
    ...withoutNext(commitment),
  }),
  doneOccurrence: (done: DoneOccurrence): Item => ({
    ...keys.doneOccurrence(done.commitmentId, done.occurrence),
    ...inList(lists.doneOccurrences, done.deadline, done.commitmentId),
    entity: 'done-occurrence',
    ...done,
  }),
  /** Names the desk of an open commitment of which something is missed, by the day of the oldest. */
  missed: ({ id, holder }: Commitment, since: CalendarDate): Item => ({
    ...keys.missed(id),
    ...inList(lists.missed, since, id),
    entity: 'missed',
    commitmentId: id,
    holder,
  }),
  part: ({ kind, ...part }: Part): Item => ({
    ...keys.part(part.holder, part.commitmentId),
    ...plannedFor(part.holder, part.next),
    entity: 'part',
    ...withoutNext(part),
  }),
  matter: (holder: OfficialId, { kind, ...matter }: Matter): Item => ({
    ...questionsOfEarlierVersions(kind, matter.questions),
    ...(matter.status === 'open'
      ? {
          ...keys.openMatter(holder, matter.id),
          ...plannedFor(holder, matter.next),
          ...inList(lists.matters, matter.askedFrom, 'visitId' in matter ? orderOfRecord(matter) : matter.id),
        }
      : keys.closed(holder, matter.id)),
    entity: 'matter',
    ...withoutNext(matter),
  }),
  visit: (visit: Visit, submitted: string): Item => ({
    ...keys.visit(visit.id),
    // A visit that is still being recorded is in no list.
    ...(visit.recording ? {} : inList(lists.visits, visit.startsOn ?? noDays, visit.id)),
    entity: 'visit',
    submitted,
    ...visit,
  }),
  followed: (visitId: VisitId, by: VisitId): Item => ({
    ...keys.followed(visitId, by),
    entity: 'followed',
    by,
  }),
  /** `isAgreed`: the visit is what was agreed. Such a note stays when the commitment is closed. */
  needed: (visitId: VisitId, by: CommitmentId, isAgreed: boolean): Item => ({
    ...keys.needed(visitId, by),
    entity: 'needed',
    by,
    ...(isAgreed && { isAgreed }),
  }),
  /** `submitted` is present for an event added to a visit recorded earlier. */
  event: (event: VisitEvent, submitted?: string): Item => ({
    ...keys.event(event.visitId, event.id),
    entity: 'event',
    submitted,
    ...event,
  }),
  pendingPropagation: (pending: PendingPropagation): Item => ({
    ...keys.pendingPropagation(pending.visitId),
    ...inDueIndex(pending.visitId, pending.author.at),
    nextAt: pending.author.at,
    entity: 'unsettled',
    ...pending,
  }),
  unsettledOrganisation: (unsettled: UnsettledOrganisation): Item => {
    const id = organisationIdOf(unsettled.organisation)
    return {
      ...keys.unsettledOrganisation(id),
      ...inDueIndex(id, unsettled.author.at),
      nextAt: unsettled.author.at,
      entity: 'unsettled-organisation',
      ...unsettled,
    }
  },
  mark: (mark: Mark, id: VisitId): Item => ({ ...keys.mark(mark, id), entity: 'mark' }),
  submission: (visitId: VisitId, body: VisitSubmission): Item => ({
    ...keys.submission(visitId),
    entity: 'submission',
    visitId,
    body,
  }),
  officialHistory: (entry: OfficialEntry): Item => ({
    ...keys.officialHistory(entry.officialId, entry.version),
    entity: 'official-history',
    ...entry,
  }),
  history: (entry: HistoryEntry, submitted?: string): Item => ({
    ...keys.history(entry.commitmentId, entry.version),
    ...inList(lists.changes(weekOf(entry.at)), entry.at, `${entry.commitmentId}#${entry.version}`),
    entity: 'history',
    submitted,
    ...entry,
  }),
}
