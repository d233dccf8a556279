import type { DueVisit } from '../schedule/due-date.ts'
import type { CheckIn, Pace } from '../schedule/ladder.ts'
import type { Recurring } from '../schedule/occurrences.ts'
import type { NextMorning } from '../schedule/working-hour.ts'
import type { CommitmentId, EventId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import type { EventKind, Participant, Party } from '../shared/party.ts'
import type { AgreedTime, CalendarDate, DueDate } from '../shared/time.ts'
import type { Closing } from '../visits/visit.ts'
import type { Place } from './place.ts'
import type { HolderQuestion } from './questions.ts'

/** Where a commitment was agreed. A notice tells this without reading the visit. */
export type AgreedAt = {
  readonly visitTitle: string
  readonly kind: EventKind
  readonly eventTitle?: string
  /** Absent when the day of the event is not known. */
  readonly startsOn?: CalendarDate
  readonly endsOn?: CalendarDate
  /** The days of the visit, during which an event without a day of its own took place. */
  readonly duringVisit?: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }
  readonly place?: string
  /** The first few participants; the event names all of them. */
  readonly participants?: readonly Participant[]
  readonly otherParticipants?: number
}

/** What was last said of an open commitment; the history has the whole note. */
export type LastReport = {
  readonly on: CalendarDate
  readonly note: string
  /** The official said that the agreed action may not be done in time. */
  readonly atRisk?: true
}

/**
 * The responsible official waits for the other side: for an event in words, until a day, and since the day of the answer.
 * The waiting is over from the day `until` on; lateness then counts from `until`.
 */
export type Waiting = {
  readonly for: string
  readonly until: CalendarDate
  readonly since: CalendarDate
}

/** True while nobody is reminded because the other side has to answer first. */
export const isWaiting = (
  { waiting }: { readonly waiting?: Pick<Waiting, 'until'> },
  today: CalendarDate,
): boolean => isBefore(today, waiting?.until)

/** While the office has to decide about more time, the due date presses nobody. */
export const isMoreTimeAsked = ({ asked = [] }: Pick<OpenCommitment, 'asked'>): boolean =>
  asked.some(({ kind }) => kind === 'more-time')

/** The official's report that it is done, while the office has yet to accept it. */
export const reportOf = ({ asked = [] }: Pick<OpenCommitment, 'asked'>): WaitingQuestion | undefined =>
  asked.find(({ kind }) => kind === 'acceptance')

/** True while the office has yet to accept the official's report that it is done. */
export const isReportedDone = (commitment: Pick<OpenCommitment, 'asked'>): boolean =>
  reportOf(commitment) !== undefined

/** Characters: the beginning of a note is enough for a notice, and keeps small what every move of the line writes. */
export const longestReport = 300

/** What the responsible official asked and the protocol office has not decided: of a date, the one asked for. */
export type WaitingQuestion = {
  readonly kind: HolderQuestion
  readonly since: CalendarDate
  readonly dueOn?: DueDate
  /** The official reports that it was done on this day. `occurrence`: the due date of the occurrence that was done, if it recurs. */
  readonly doneOn?: CalendarDate
  readonly occurrence?: CalendarDate
}

/** The visit on whose eve something is due, as it was agreed. */
export type DueBefore = { readonly visitId: VisitId }

/** The readers of escalations. */
export const escalatedTo = ['supervisor', 'office'] as const
export type EscalatedTo = (typeof escalatedTo)[number]

/**
 * Who was told last of the lateness by this deadline, of the holder since this morning, on which day of the holder, and which
 * supervisor was told of it.
 */
export type Escalated = {
  readonly to: EscalatedTo
  readonly on: CalendarDate
  readonly heldFrom: CalendarDate
  readonly deadline: CalendarDate
  readonly supervisorId?: OfficialId
}

/** The last no of the protocol office to the responsible official, with the beginning of the reason. */
export type LastRefusal = {
  readonly question: HolderQuestion
  readonly on: CalendarDate
  readonly reason: string
}

/**
 * An official who has a part in a commitment that another official leads. `dueOn`: an own date for the part; the earlier of it
 * and the due date of the commitment counts.
 */
export type Contributor = {
  readonly officialId: OfficialId
  readonly dueOn?: CalendarDate
  /** The day on which the part was done; absent while it is open. */
  readonly doneOn?: CalendarDate
}

/** The own date of a contributor while it counts, because the due date of the commitment does not come before it. */
export const ownDate = (
  { dueOn: own }: Pick<Contributor, 'dueOn'>,
  deadline: CalendarDate | undefined,
): CalendarDate | undefined =>
  own !== undefined && (deadline === undefined || own <= deadline) ? own : undefined

export type AgreedVisit = { readonly visitId: VisitId }

/** `isHeld`: the visit was recorded as held once, so that it closes the commitment no more. */
export type VisitToCome = DueVisit & { readonly isHeld?: true }

type Agreement = {
  readonly kind: 'commitment'
  readonly id: CommitmentId
  readonly version: number
  readonly visitId: VisitId
  readonly eventId: EventId
  readonly title: string
  /** The number in the agreed table, such as `2.1.1`, as recorded. */
  readonly number?: string
  /** Verbatim from the recorder, who alone may correct the wording; the system never edits a wording. */
  readonly wording: string
  /** The parties who promised, as recorded. We remind `responsible`. */
  readonly undertakenBy?: readonly Party[]
  readonly recipient?: Party
  /** The date as worded ("before the next Council"), when no day was named. */
  readonly dueWording?: string
  /** Excludes a due date. */
  readonly dueWithin?: AgreedTime
  /** Due on the day before this visit begins. Excludes a due date and a time from the event. */
  readonly dueBefore?: DueBefore
  /** The visit of `dueBefore`; present exactly with it. A closed commitment keeps it as it was at the closing. */
  readonly dueVisit?: DueVisit
  /** The visit to come that the agreed action is. The action is done when that visit is recorded as held. */
  readonly agreedVisit?: AgreedVisit
  /** The visit of `agreedVisit`; present exactly with it. A closed commitment keeps it as it was at the closing. */
  readonly visitToCome?: VisitToCome
  readonly agreedAt: AgreedAt
  /** The name of the visit's ladder; absent: the default. */
  readonly ladder?: string
  /** What the visit says about closing; absent: as the institution has set. */
  readonly closing?: Closing
  /** Absent when an earlier version recorded the commitment; `orderOfRecord` says what that means. */
  readonly place?: Place
  /**
   * The official on whose desk the commitment lies: the responsible one, or the protocol office while nobody
   * is named.
   */
  readonly holder: OfficialId
  readonly responsible?: OfficialId
  /**
   * The organisation that was recorded as responsible and has no focal point yet. Its focal point takes the commitment over;
   * so does anybody else who is named.
   */
  readonly responsibleOrganisation?: string
  /** At most eight, never the responsible official; absent when only one official is named. */
  readonly contributors?: readonly Contributor[]
  /** The older commitment that this commitment renews, and the day of the older agreement, if the day is known. */
  readonly renews?: { readonly commitmentId: CommitmentId; readonly agreedOn?: CalendarDate }
  /** The deadline before more time was granted for the first time; absent while none was granted. */
  readonly firstDeadline?: CalendarDate
  /** How often more time was granted; absent while none was granted. */
  readonly timesMoved?: number
}

export type OpenCommitment = Agreement &
  Pace & {
    readonly status: 'open'
    /**
     * The next morning on which a notice tells of the commitment. Absent when no notice is planned: a matter
     * speaks for the commitment, or the office accepted the missing date.
     */
    readonly next?: NextMorning
    /** The open matter about the commitment. */
    readonly matterId?: MatterId
    /**
     * The open matter asks whether a due date before the agreement is right. The holder hears nothing until the office has
     * decided. Absent in records of an earlier version, which never asked.
     */
    readonly dateAsked?: true
    /** What the official asked in the open matter, as a notice tells it. Absent while nothing waits. */
    readonly asked?: readonly WaitingQuestion[]
    /** Absent when the last answer of the office was no refusal. */
    readonly lastRefusal?: LastRefusal
    /** The last escalation; absent before the first one. */
    readonly escalated?: Escalated
    /** The local date of the last notice that told the present holder of the commitment. */
    readonly toldOn?: CalendarDate
    /** Absent when nothing was reported since versions that kept no report here. */
    readonly lastReport?: LastReport
    /** The last waiting for the other side announced by the present official, perhaps over. */
    readonly waiting?: Waiting
    /**
     * The protocol office accepted that the commitment has no date: from this day on it is asked once more. Absent while
     * nothing was accepted, and in what earlier versions accepted, about which the office is not asked again.
     */
    readonly askAgainOn?: CalendarDate
    /**
     * On this day the protocol office is asked whether what recurs without an agreed end goes on. Absent while the question is
     * open, and in what an earlier version stored: the next change sets it.
     */
    readonly askEndOn?: CalendarDate
    /** Part of a draft: no notice tells of the commitment before the visit is published. */
    readonly draft?: true
  }

/** The dates that a closed commitment keeps. */
type Closed = Agreement & Partial<Recurring> & { readonly dueOn?: DueDate; readonly checkIn?: CheckIn }

export type CompletedCommitment = Closed & {
  readonly status: 'completed'
  readonly outcome: string
  readonly doneOn: CalendarDate
  readonly reference?: string
}

export type CancelledCommitment = Closed & {
  readonly status: 'cancelled'
  readonly reason: string
}

/** Given up by the protocol office: it cannot be done any more, or what recurs has ended. */
export type DroppedCommitment = Closed & {
  readonly status: 'dropped'
  /** In the words of the official who asked for it, or else of the office. */
  readonly reason: string
}

/** Another commitment was agreed in its place. */
export type RenewedCommitment = Closed & {
  readonly status: 'renewed'
  readonly renewedBy: CommitmentId
}

export type ClosedCommitment =
  | CompletedCommitment
  | CancelledCommitment
  | DroppedCommitment
  | RenewedCommitment
export type Commitment = OpenCommitment | ClosedCommitment

/** The title as people find it in the agreed table: behind the number, if the record has one. */
export const numberedTitle = ({ number, title }: Pick<Correctable, 'number' | 'title'>): string =>
  number === undefined ? title : `${number} ${title}`

/** An official who asks again knows the refusal of the last question of the kind. */
export const withoutRefusal = <Line extends Pick<OpenCommitment, 'lastRefusal'>>(
  { lastRefusal, ...line }: Line,
  asked: readonly { readonly kind: string }[] = [],
) => ({
  ...line,
  ...(lastRefusal && asked.every(({ kind }) => kind !== lastRefusal.question) && { lastRefusal }),
})

/** The agreement of an open commitment that is closed now, with the version counted on. */
export const asClosed = ({ version, ...open }: OpenCommitment) => {
  const {
    heldFrom,
    lastWordOn,
    spokenOn,
    lastReport,
    waiting,
    next,
    matterId,
    dateAsked,
    asked,
    silentUntil,
    lastRefusal,
    escalated,
    toldOn,
    askAgainOn,
    askEndOn,
    draft,
    ...agreement
  } = open
  return { ...agreement, version: version + 1 }
}

/** True when the last report of an open commitment says that it may not be done in time. */
export const isAtRisk = (commitment: Commitment): boolean =>
  commitment.status === 'open' && commitment.lastReport?.atRisk === true

/* How each field of a commitment changes. Lists of fields elsewhere are made from these. */

/** The fields that a recorder may correct at any time. */
export const correctableAnytime = [
  'title',
  'number',
  'wording',
  'undertakenBy',
  'recipient',
  'dueWording',
  'agreedVisit',
] as const

/** The fields that a recorder may correct while the commitment is open, with a reason. */
export const correctableDates = ['dueOn', 'dueWithin', 'dueBefore', 'checkIn', 'repeats'] as const

export const correctableFields = [...correctableAnytime, ...correctableDates] as const

/** The fields of a commitment that a recorder may correct. */
export type Correctable = Pick<OpenCommitment, (typeof correctableFields)[number]>

/** What a correction may change: the fields of the agreement, and who contributes while the commitment is open. */
export const correctedFields = [...correctableFields, 'contributors'] as const

/** A commitment as it shall read after a correction. */
export type CorrectedRecord = Pick<OpenCommitment, (typeof correctedFields)[number]>

/** The fields that never change. */
type FixedField = 'kind' | 'id' | 'visitId' | 'eventId'

/** The fields that follow from changes of the commitment, the visit and the official. */
type StateField =
  | 'version'
  | 'agreedAt'
  | 'ladder'
  | 'closing'
  | 'dueVisit'
  | 'visitToCome'
  | 'place'
  | 'holder'
  | 'responsible'
  | 'responsibleOrganisation'
  | 'contributors'
  | 'status'
  | 'heldFrom'
  | 'lastWordOn'
  | 'spokenOn'
  | 'lastReport'
  | 'waiting'
  | 'next'
  | 'matterId'
  | 'dateAsked'
  | 'asked'
  | 'silentUntil'
  | 'lastRefusal'
  | 'escalated'
  | 'firstDeadline'
  | 'timesMoved'
  | 'toldOn'
  | 'askAgainOn'
  | 'askEndOn'
  | 'draft'
  | 'occurrences'
  | 'outcome'
  | 'doneOn'
  | 'reference'
  | 'reason'
  | 'renews'
  | 'renewedBy'

type FieldsOf<Kind> = Kind extends Commitment ? keyof Kind : never
export type CommitmentField = FieldsOf<Commitment>

/** A field that stands in none of the lists above does not compile. */
type Unlisted = Exclude<CommitmentField, keyof Correctable | FixedField | StateField>
type EveryFieldIsListed = [Unlisted] extends [never] ? true : Unlisted
true satisfies EveryFieldIsListed
