import type { CalendarDate } from '../schedule/calendar.ts'
import type { CheckIn, Pace } from '../schedule/ladder.ts'
import type { Morning } from '../schedule/working-hour.ts'
import type { CommitmentId, EventId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import type { EventKind, Party } from '../shared/party.ts'
import type { Author, Change, HistoryEntry } from './history.ts'

/** Where a commitment was agreed. A notice tells this without reading the visit. */
export type AgreedAt = {
  readonly visitTitle: string
  readonly kind: EventKind
  readonly eventTitle?: string
  readonly startsOn: CalendarDate
  readonly endsOn?: CalendarDate
  readonly place?: string
  /** The first few participants; the event names all of them. */
  readonly participants?: readonly Party[]
  readonly otherParticipants?: number
}

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
  readonly dueWording?: string
  readonly agreedAt: AgreedAt
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
    readonly next?: Morning
    /** The open matter about the commitment. */
    readonly matterId?: MatterId
    /** The local date of the last notice that told the present holder of the commitment. */
    readonly toldOn?: CalendarDate
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

export const historyEntry = (commitment: Commitment, change: Change, author: Author): HistoryEntry => ({
  ...author,
  commitmentId: commitment.id,
  version: commitment.version,
  holder: commitment.holder,
  change,
})
