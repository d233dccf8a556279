import * as Moment from 'temporal-polyfill/fns/Instant'
import {
  type AgreedAt,
  type ClosedCommitment,
  type Commitment,
  type Escalated,
  type EscalatedTo,
  isReportedDone,
  numberedTitle,
  type OpenCommitment,
} from '../commitments/commitment.ts'
import { isOfPresent } from '../commitments/escalation.ts'
import type { Part, PartChange } from '../commitments/part.ts'
import { orderOfRecord } from '../commitments/place.ts'
import { called, linksOf, type Official } from '../officials/official.ts'
import { addDays, weeklyDayOnOrAfter } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate, morningAfterToday, type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import {
  type CommitmentId,
  type MatterId,
  type NewsId,
  type OfficialId,
  protocolOfficeId,
  type VisitId,
} from '../shared/ids.ts'
import { latestOf } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'

/**
 * `commitment-closed`: another person's answer closed a commitment on the reader's desk. `occurrence-done`: it did one
 * occurrence of a recurring one. `address-changed`: an official
 * who holds something got another address. `decided-through-link`: matters were decided through the link of a mail to the
 * protocol office. `calendar-address-made`: somebody with a link to the reader's desk made a private address of its calendar.
 * `part-done`: a contributor to a commitment that the reader leads has done the own part. `part-open`: the last reminder of such a
 * part was sent, and nobody has said that it is done.
 * `report-accepted`: the protocol office accepted the reader's report that it is done; `accepted-by-silence`: the office did not
 * object in time to such a report.
 * `absence-written`: an absence of the reader was written, changed or taken away through a link.
 * `still-undated`: half a year ago the protocol office accepted a commitment without a date. `late-under-you`: an official whose
 * supervisor the reader is has something open that is late. `late`: the same, for the protocol office.
 */
export type NewsCause =
  | 'commitment-closed'
  | 'occurrence-done'
  | 'part-done'
  | 'part-open'
  | 'report-accepted'
  | 'accepted-by-silence'
  | 'address-changed'
  | 'decided-through-link'
  | 'calendar-address-made'
  | 'absence-written'
  | 'still-undated'
  | 'late-under-you'
  | 'late'

/**
 * A line told once and then taken away. News is written on the reader's desk in the transaction of its cause.
 * The id follows from the cause, so a repeated cause stays one line.
 */
export type News = {
  readonly kind: 'news'
  readonly id: NewsId
  /** Never the same twice for an id, also after the news was told and taken away. */
  readonly version: number
  readonly cause: NewsCause
  /** The title of the subject, such as a commitment's, or what an official is called. */
  readonly title: string
  /** Of one occurrence: its due date. */
  readonly occurrence?: CalendarDate
  /** Of what is late, or of a part that is still open: the deadline. */
  readonly deadline?: CalendarDate
  /** Of an escalated commitment: its number, and the event of the agreement without the participants. */
  readonly commitmentId?: CommitmentId
  readonly agreedAt?: AgreedAt
  /** Who has what is late, whose part it is, or, in news of the office, in whose name a commitment was closed or done once: what the official is called. */
  readonly by?: string
  /** The visit of the subject, and the place of the subject in the order of the record; such news of a visit is told as one. */
  readonly visit?: { readonly id: VisitId; readonly title: string; readonly order: string }
  /** How many subjects the line tells of, when more than one; the title is that of the last. */
  readonly count?: number
  /** The reader's number of ended links, for news that means nothing any more when the links end. */
  readonly links?: number
  /** The reader's local day of the cause. */
  readonly since: CalendarDate
  /** The morning on which the news wakes a notice; absent when the news rides along with the next notice. */
  readonly next?: NextMorning
}

/**
 * News written with its cause, or taken away because a change made it stale. News that joins earlier news
 * is written in place of that news as read.
 */
export type NewsChange = { readonly reader: OfficialId } & (
  | { readonly tells: News; readonly joins?: { readonly before: News | undefined } }
  | { readonly takesAway: NewsId }
)

/**
 * A notice tells a line of an id and a version. The moment of the cause makes the version another one than that of news which a
 * notice of the same morning has told, so the next notice tells what happened meanwhile.
 */
const versionAt = (now: Instant, before?: News): number =>
  Math.max(sinceEpoch(now), (before?.version ?? 0) + 1)

const sinceEpoch = (now: Instant): number =>
  Moment.diffMilliseconds(Moment.fromEpochMilliseconds(0), Moment.fromString(now))

const closedId = ({ id }: Pick<Commitment, 'id'>): NewsId => `nws_closed-${id}`

/** The commitment in news of `closedThroughLink` and `reportAccepted`; `undefined` for every further kind of news or line. */
export const closedBy = (newsId: string): CommitmentId | undefined =>
  /^nws_(?:closed|accepted)-(?<id>cmt_.+?)(?:-\d{4}-\d\d-\d\d)?$/.exec(newsId)?.groups?.id as
    | CommitmentId
    | undefined

/**
 * News of a commitment that somebody closed through a link: the mail with the link may have been forwarded. It wakes a notice
 * of the holder, in whose name the commitment was closed, and rides along with the next notice of the office. What the office
 * gives up is closed in the name of the office.
 */
export const closedThroughLink = (closed: ClosedCommitment, readers: Readers): readonly NewsChange[] =>
  toldThroughLink(closed, { id: closedId(closed), cause: 'commitment-closed' }, readers)

const occurrenceId = ({ id }: Pick<Commitment, 'id'>, occurrence: CalendarDate): NewsId =>
  `nws_done-${id}-${occurrence}`

/** News that an occurrence was done through a link. The reader is the same as for a closing through a link. */
export const occurrenceDoneThroughLink = (
  commitment: OpenCommitment,
  occurrence: CalendarDate,
  readers: Readers,
): readonly NewsChange[] =>
  toldThroughLink(
    commitment,
    { id: occurrenceId(commitment, occurrence), cause: 'occurrence-done', occurrence },
    readers,
  )

/** `deputy`: who did it in the place of the holder. */
type Readers = {
  readonly holder: Official
  readonly deputy?: Official | undefined
  readonly office: Official
  readonly now: Instant
}

const toldThroughLink = (
  commitment: Commitment,
  tells: Pick<News, 'id' | 'cause' | 'occurrence'>,
  { holder, deputy, office, now }: Readers,
): readonly NewsChange[] => {
  const newsTo = (reader: Official): News => ({
    kind: 'news',
    version: versionAt(now),
    ...tells,
    title: numberedTitle(commitment),
    since: localDate(now, reader),
  })
  return [
    {
      reader: holder.id,
      tells: { ...newsTo(holder), ...(deputy && { by: called(deputy) }), next: nextMorning(now, holder) },
    },
    ...(holder.id === office.id
      ? []
      : [
          {
            reader: office.id,
            tells: {
              ...newsTo(office),
              by: called(commitment.status === 'dropped' ? office : (deputy ?? holder)),
            },
          },
        ]),
  ]
}

const acceptedId = ({ id }: Pick<Commitment, 'id'>, occurrence: CalendarDate | undefined): NewsId =>
  `nws_accepted-${id}${occurrence === undefined ? '' : `-${occurrence}`}`

/**
 * News that a report is accepted. It wakes a notice of the official who reported, because the commitment was closed in the
 * official's name. Of an acceptance by silence it rides along with the next notice of the office and of the contributors.
 */
export const reportAccepted = (
  commitment: Commitment,
  { occurrence, bySilence }: { readonly occurrence: CalendarDate | undefined; readonly bySilence: boolean },
  { holder, office, now }: Readers,
): readonly NewsChange[] => {
  const newsOf = (reader: Official): News => ({
    kind: 'news',
    id: acceptedId(commitment, occurrence),
    version: versionAt(now),
    cause: bySilence ? 'accepted-by-silence' : 'report-accepted',
    title: numberedTitle(commitment),
    ...(occurrence !== undefined && { occurrence }),
    since: localDate(now, reader),
  })
  const others = bySilence
    ? [office.id, ...(commitment.contributors ?? []).map(({ officialId }) => officialId)]
    : []
  return [
    { reader: holder.id, tells: { ...newsOf(holder), next: nextMorning(now, holder) } },
    ...others.map((reader) => ({ reader, tells: newsOf(office) })),
  ]
}

/** The commitment is open again, so that its report was accepted is not told. */
export const noNewsOfAcceptance = (
  commitment: Pick<Commitment, 'id' | 'contributors'>,
  { occurrence }: { readonly occurrence?: CalendarDate },
  readers: readonly OfficialId[],
): readonly NewsChange[] =>
  notTold(acceptedId(commitment, occurrence), [
    ...readers,
    ...(commitment.contributors ?? []).map(({ officialId }) => officialId),
  ])

/** The commitment is open again, so the news of the closing is not told. */
export const noNewsOfClosing = (
  commitment: Pick<Commitment, 'id'>,
  readers: readonly OfficialId[],
): readonly NewsChange[] => notTold(closedId(commitment), readers)

/** The occurrence is open again, so the news of it is not told. */
export const noNewsOfOccurrence = (
  commitment: Pick<Commitment, 'id'>,
  occurrence: CalendarDate,
  readers: readonly OfficialId[],
): readonly NewsChange[] => notTold(occurrenceId(commitment, occurrence), readers)

const notTold = (id: NewsId, readers: readonly OfficialId[]): readonly NewsChange[] =>
  [...new Set(readers)].map((reader) => ({ reader, takesAway: id }))

const partDoneId = ({ id }: Pick<Commitment, 'id'>, contributor: OfficialId): NewsId =>
  `nws_part-${id}-${contributor}`

const partOpenId = ({ id }: Pick<Commitment, 'id'>, contributor: OfficialId): NewsId =>
  `nws_open-${id}-${contributor}`

/** The commitment in news of a part; `undefined` for every further kind of news or line. */
export const sharedIn = (newsId: string): CommitmentId | undefined =>
  /^nws_(?:part|open)-(?<id>cmt_.+)-ofc_/.exec(newsId)?.groups?.id as CommitmentId | undefined

/**
 * News of a part that is done. It wakes a notice of the official who leads. While nobody leads, it rides along with the next
 * notice of the office.
 */
export const partDone = (
  commitment: OpenCommitment,
  contributor: Official,
  { lead, office, now }: { readonly lead: Official; readonly office: Official; readonly now: Instant },
): NewsChange => ({
  reader: lead.id,
  tells: {
    kind: 'news',
    id: partDoneId(commitment, contributor.id),
    version: versionAt(now),
    cause: 'part-done',
    title: numberedTitle(commitment),
    by: called(contributor),
    since: localDate(now, lead),
    ...(lead.id !== office.id && { next: nextMorning(now, lead) }),
  },
})

/**
 * News of a part whose last reminder was sent. It wakes a notice of the official who leads, who may ask the contributor or the
 * office. While nobody leads, it rides along with the next notice of the office.
 */
export const partStillOpen = (
  part: Part,
  contributor: Official,
  { lead, now }: { readonly lead: Official; readonly now: Instant },
): NewsChange => {
  const deadline = deadlineOf(part)
  return {
    reader: lead.id,
    tells: {
      kind: 'news',
      id: partOpenId({ id: part.commitmentId }, contributor.id),
      version: versionAt(now),
      cause: 'part-open',
      title: numberedTitle(part),
      by: called(contributor),
      ...(deadline !== undefined && { deadline }),
      since: localDate(now, lead),
      ...(part.ledBy !== undefined && { next: nextMorning(now, lead) }),
    },
  }
}

/** The part is open again, or the reader leads the commitment no longer, so that a part was done is not told. */
export const noNewsOfPart = (
  commitment: Pick<Commitment, 'id'>,
  { contributor, reader }: { readonly contributor: OfficialId; readonly reader: OfficialId },
): NewsChange => ({ reader, takesAway: partDoneId(commitment, contributor) })

/**
 * Who leads a closed commitment, or leads it no longer, is not told that parts were done or still open before. Nor is anybody
 * told of the part of an official who contributes no longer, or that a part is still open that is done now.
 */
export const noNewsOfParts = (before: Commitment, after: Commitment): readonly NewsChange[] => {
  if (before.status !== 'open') return []
  const isLedAsBefore = after.status === 'open' && after.holder === before.holder
  return (before.contributors ?? []).flatMap(({ officialId: contributor, doneOn }) => {
    const present = isLedAsBefore
      ? after.contributors?.find(({ officialId }) => officialId === contributor)
      : undefined
    if (doneOn !== undefined)
      return present === undefined ? [noNewsOfPart(before, { contributor, reader: before.holder })] : []
    return present === undefined || present.doneOn !== undefined
      ? [noNewsOfOpenPart(before, { contributor, reader: before.holder })]
      : []
  })
}

const noNewsOfOpenPart = (
  commitment: Pick<Commitment, 'id'>,
  { contributor, reader }: { readonly contributor: OfficialId; readonly reader: OfficialId },
): NewsChange => ({ reader, takesAway: partOpenId(commitment, contributor) })

/** A part that is reminded of again, because another date counts, is not told as still open by its earlier date. */
export const noNewsOfMovedParts = (
  changes: readonly PartChange[],
  { id, holder: reader }: Pick<Commitment, 'id' | 'holder'>,
): readonly NewsChange[] =>
  changes.flatMap(({ before, after }) =>
    before?.leadTold && after !== undefined && !after.leadTold
      ? [noNewsOfOpenPart({ id }, { contributor: before.holder, reader })]
      : [],
  )

const daysToRideAlong = 30

/** True when the news joins a notice of `today` without having caused the notice. */
export const ridesAlong = ({ next, since }: News, today: CalendarDate): boolean =>
  next === undefined && today <= addDays(since, daysToRideAlong)

/** True when the news has waited too long for a notice and is dropped. */
export const isStale = ({ next, since }: News, today: CalendarDate): boolean =>
  next === undefined && today > addDays(since, daysToRideAlong)

export const addressesChanged: NewsId = 'nws_addresses-changed'

/**
 * The news of another address of an official. Untold changes are one line, so an import is one line with the number of
 * changes. The news rides along with the next notice.
 */
export const addressChanged = (
  official: Official,
  before: News | undefined,
  { office, now }: { readonly office: Official; readonly now: Instant },
): News => ({
  kind: 'news',
  id: addressesChanged,
  version: versionAt(now, before),
  cause: 'address-changed',
  title: called(official),
  ...(before && { count: (before.count ?? 1) + 1 }),
  since: localDate(now, office),
})

/** The subject of a decision: the visit with its title, or the matter about an official: what the official is called stands for the title. */
export type DecidedAbout = { readonly id: VisitId | MatterId; readonly title: string }

/** All untold decisions about a visit are one line; a decision about an official is a line of its own. */
export const decidedNewsId = ({ id }: Pick<DecidedAbout, 'id'>): NewsId => `nws_decided-${id}`

/**
 * News of a decision through the link of a mail: the mail may have been forwarded, so the office is told. The news rides
 * along with the next notice.
 */
export const decidedThroughLink = (
  about: DecidedAbout,
  before: News | undefined,
  { office, now }: { readonly office: Official; readonly now: Instant },
): NewsChange => ({
  reader: protocolOfficeId,
  tells: {
    kind: 'news',
    id: decidedNewsId(about),
    version: versionAt(now, before),
    cause: 'decided-through-link',
    title: about.title,
    ...(before && { count: (before.count ?? 1) + 1 }),
    since: localDate(now, office),
  },
  joins: { before },
})

export const calendarAddressNews: NewsId = 'nws_calendar-address'

/**
 * The news of an address of the reader's calendar, made through a link: the mail with the link may have been forwarded. It
 * wakes a notice. Two addresses before that notice are one line, because the second ended the first.
 */
export const calendarAddressMade = (reader: Official, before: News | undefined, now: Instant): News => ({
  kind: 'news',
  id: calendarAddressNews,
  version: versionAt(now, before),
  cause: 'calendar-address-made',
  title: called(reader),
  links: linksOf(reader),
  since: localDate(now, reader),
  next: nextMorning(now, reader),
})

export const absenceNews: NewsId = 'nws_absence'

/** The news of an absence written through a link, because the mail with the link may have been forwarded. It wakes a notice. */
export const absenceWritten = (reader: Official, before: News | undefined, now: Instant): News => ({
  kind: 'news',
  id: absenceNews,
  version: versionAt(now, before),
  cause: 'absence-written',
  title: called(reader),
  links: linksOf(reader),
  since: localDate(now, reader),
  next: nextMorning(now, reader),
})

export const stillUndatedId = ({ id }: Pick<Commitment, 'id'>): NewsId => `nws_undated-${id}`

/**
 * The question about a commitment that was accepted without a date, planned at the acceptance: on the weekly day of the
 * office on or after `askAgainOn`, and never on a morning that has passed.
 */
export const stillUndated = (
  commitment: OpenCommitment & { readonly askAgainOn: CalendarDate },
  { office, now }: { readonly office: Official; readonly now: Instant },
): NewsChange => {
  const { on } = nextMorning(now, office)
  const { askAgainOn, visitId, agreedAt } = commitment
  const day = weeklyDayOnOrAfter(latestOf(askAgainOn, on), office.workingDays)
  return {
    reader: office.id,
    tells: {
      kind: 'news',
      id: stillUndatedId(commitment),
      version: versionAt(now),
      cause: 'still-undated',
      title: numberedTitle(commitment),
      visit: { id: visitId, title: agreedAt.visitTitle, order: orderOfRecord(commitment) },
      since: localDate(now, office),
      next: day === on ? nextMorning(now, office) : morningAfterToday(day, now, office),
    },
  }
}

const lateId = (
  { id }: Pick<Commitment, 'id'>,
  { to, heldFrom }: Pick<Escalated, 'to' | 'heldFrom'>,
): NewsId => `nws_late-${to}-${id}-${heldFrom}`

/** The commitment in news of what is late; `undefined` for every further kind of news or line. */
export const lateIn = (newsId: string): CommitmentId | undefined =>
  /^nws_late-(?:supervisor|office)-(?<id>cmt_.+)-\d{4}-\d\d-\d\d$/.exec(newsId)?.groups?.id as
    | CommitmentId
    | undefined

/** The news of an escalation. It wakes a notice of the reader. */
export const late = (
  commitment: OpenCommitment,
  to: EscalatedTo,
  { holder, reader, now }: { readonly holder: Official; readonly reader: Official; readonly now: Instant },
): NewsChange => {
  const { id, heldFrom, agreedAt } = commitment
  const deadline = deadlineOf(commitment)
  const { participants, otherParticipants, ...place } = agreedAt
  return {
    reader: reader.id,
    tells: {
      kind: 'news',
      id: lateId(commitment, { to, heldFrom }),
      version: versionAt(now),
      cause: to === 'office' ? 'late' : 'late-under-you',
      title: numberedTitle(commitment),
      by: called(holder),
      ...(deadline !== undefined && { deadline }),
      commitmentId: id,
      agreedAt: place,
      since: localDate(now, reader),
      next: nextMorning(now, reader),
    },
  }
}

/** True for news of an escalation. */
export const isAboutLateness = (cause: NewsCause): cause is 'late' | 'late-under-you' =>
  cause === 'late' || cause === 'late-under-you'

/** Nobody is told that something is late that is closed or reported as done, has another deadline or lies on another desk. */
export const noNewsOfLateness = (before: Commitment, after: Commitment): readonly NewsChange[] => {
  if (before.status !== 'open') return []
  const { escalated } = before
  if (!isOfPresent(escalated, before)) return []
  const isLate = isOfPresent(escalated, after) && after.status === 'open' && !isReportedDone(after)
  if (isLate && after.holder === before.holder) return []
  const { heldFrom, supervisorId } = escalated
  return [
    ...(supervisorId === undefined
      ? []
      : [{ reader: supervisorId, takesAway: lateId(before, { to: 'supervisor', heldFrom }) }]),
    ...(escalated.to === 'office'
      ? [{ reader: protocolOfficeId, takesAway: lateId(before, { to: 'office', heldFrom }) }]
      : []),
  ]
}

/** News with the same cause about the same visit is one line of a notice. */
export const toldTogether = ({ cause, visit, id }: News): string =>
  visit === undefined ? id : `${cause} ${visit.id}`

/** True for news of what has ended with the reader's links: a new holder, say, is told nothing about an earlier address. */
export const hasEnded = ({ links }: News, reader: Official): boolean =>
  links !== undefined && links !== linksOf(reader)
