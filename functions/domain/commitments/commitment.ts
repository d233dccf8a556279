import type { CalendarDate } from '../schedule/calendar.ts'
import type { CheckIn, Pace } from '../schedule/ladder.ts'
import type { Morning } from '../schedule/working-hour.ts'
import type { CommitmentId, EventId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import type { EventKind, Party } from '../shared/party.ts'
import type { Author, Change, HistoryEntry } from './history.ts'

/** Where something was agreed, as its notice tells it without looking the visit up. */
export type AgreedAt = {
  readonly visitTitle: string
  readonly kind: EventKind
  readonly eventTitle?: string
  readonly startsOn: CalendarDate
  readonly endsOn?: CalendarDate
  readonly place?: string
  /** The first few; the event itself names them all. */
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
  /** Verbatim what a recorder submitted or corrected; the system never edits it. */
  readonly wording: string
  /** Who promised, as recorded. Whom we remind is `responsible`. */
  readonly undertakenBy?: readonly Party[]
  readonly recipient?: Party
  readonly dueWording?: string
  readonly agreedAt: AgreedAt
  /** On whose desk it lies: the responsible official, or the protocol office while none is named. */
  readonly holder: OfficialId
  readonly responsible?: OfficialId
}

export type OpenCommitment = Agreement &
  Pace & {
    readonly status: 'open'
    /** The next morning on which a notice tells of it. Absent when nothing is planned: a matter speaks for the commitment, or its date was accepted as missing. */
    readonly next?: Morning
    /** The matter that asks the protocol office about it. */
    readonly matterId?: MatterId
    /** The last notice that told its present holder about it. */
    readonly toldOn?: CalendarDate
    /** Recorded with a draft: nobody is told about it before the visit is published. */
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
