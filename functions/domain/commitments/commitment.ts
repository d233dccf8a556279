import type { CheckIn, Pace } from '../schedule/ladder.ts'
import type { NextMorning } from '../schedule/working-hour.ts'
import type { CommitmentId, EventId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import type { EventKind, Participant, Party } from '../shared/party.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Place } from './place.ts'

/** Where a commitment was agreed. A notice tells this without reading the visit. */
export type AgreedAt = {
  readonly visitTitle: string
  readonly kind: EventKind
  readonly eventTitle?: string
  readonly startsOn: CalendarDate
  readonly endsOn?: CalendarDate
  readonly place?: string
  /** The first few participants; the event names all of them. */
  readonly participants?: readonly Participant[]
  readonly otherParticipants?: number
}

/** What was last said of an open commitment; the history has the whole note. */
export type LastReport = { readonly on: CalendarDate; readonly note: string }

type Agreement = {
  readonly kind: 'commitment'
  readonly id: CommitmentId
  readonly version: number
  readonly visitId: VisitId
  readonly eventId: EventId
  readonly title: string
  /** Verbatim from the recorder, who alone may correct the wording; the system never edits a wording. */
  readonly wording: string
  /** The parties who promised, as recorded. We remind `responsible`. */
  readonly undertakenBy?: readonly Party[]
  readonly recipient?: Party
  /** The date as worded ("before the next Council"), when no day was named. */
  readonly dueWording?: string
  readonly agreedAt: AgreedAt
  /** Absent when an earlier version recorded the commitment; `orderOfRecord` says what that means. */
  readonly place?: Place
  /**
   * The official on whose desk the commitment lies: the responsible one, or the protocol office while nobody
   * is named.
   */
  readonly holder: OfficialId
  readonly responsible?: OfficialId
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
     * The open matter asks whether the due date is right, which lies before the agreement. The holder hears nothing until
     * that is decided. Absent in what an earlier version stored, which asked no such question.
     */
    readonly dateAsked?: true
    /** The local date of the last notice that told the present holder of the commitment. */
    readonly toldOn?: CalendarDate
    /** Absent when nothing was reported since versions that kept no report here. */
    readonly lastReport?: LastReport
    /** Part of a draft: no notice tells of the commitment before the visit is published. */
    readonly draft?: true
  }

export type CompletedCommitment = Agreement & {
  readonly status: 'completed'
  readonly dueOn?: CalendarDate
  readonly checkIn?: CheckIn
  readonly outcome: string
  readonly doneOn: CalendarDate
  readonly reference?: string
}

export type CancelledCommitment = Agreement & {
  readonly status: 'cancelled'
  readonly dueOn?: CalendarDate
  readonly checkIn?: CheckIn
  readonly reason: string
}

export type ClosedCommitment = CompletedCommitment | CancelledCommitment
export type Commitment = OpenCommitment | ClosedCommitment

/* How each field of a commitment changes. Lists of fields elsewhere are made from these. */

/** The fields that a recorder may correct at any time. */
export const correctableAnytime = ['title', 'wording', 'undertakenBy', 'recipient', 'dueWording'] as const

/** The fields that a recorder may correct while the commitment is open, with a reason. */
export const correctableDates = ['dueOn', 'checkIn'] as const

export const correctableFields = [...correctableAnytime, ...correctableDates] as const

/** The fields of a commitment that a recorder may correct. */
export type Correctable = Pick<OpenCommitment, (typeof correctableFields)[number]>

/** Nobody changes these. */
type FixedField = 'kind' | 'id' | 'visitId' | 'eventId'

/** These follow from what happens to the commitment, its visit and its official. */
type StateField =
  | 'version'
  | 'agreedAt'
  | 'place'
  | 'holder'
  | 'responsible'
  | 'status'
  | 'heldFrom'
  | 'lastWordOn'
  | 'lastReport'
  | 'next'
  | 'matterId'
  | 'dateAsked'
  | 'toldOn'
  | 'draft'
  | 'outcome'
  | 'doneOn'
  | 'reference'
  | 'reason'

type FieldsOf<Kind> = Kind extends Commitment ? keyof Kind : never
export type CommitmentField = FieldsOf<Commitment>

/** A field that stands in none of the lists above does not compile. */
type Unlisted = Exclude<CommitmentField, keyof Correctable | FixedField | StateField>
type EveryFieldIsListed = [Unlisted] extends [never] ? true : Unlisted
true satisfies EveryFieldIsListed
