import type { CheckIn } from '../schedule/ladder.ts'
import type { Author } from '../shared/author.ts'
import type { CommitmentId, MatterId, OfficialId } from '../shared/ids.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Commitment, Correctable } from './commitment.ts'

/** The corrected fields of a commitment; a missing field was or is empty. */
export type Corrected = Partial<Correctable>

/** What happened to a commitment. Ids only, so a person can be erased and the history stays. */
export type Change =
  | {
      readonly what: 'recorded'
      readonly responsible?: OfficialId
      readonly dueOn?: CalendarDate
      readonly checkIn?: CheckIn
    }
  | {
      readonly what: 'decided'
      readonly matterId: MatterId
      readonly responsible?: OfficialId
      readonly dueOn?: CalendarDate
      readonly checkIn?: CheckIn
      readonly accept?: boolean
      readonly note?: string
    }
  | {
      readonly what: 'completed'
      readonly outcome: string
      readonly doneOn: CalendarDate
      readonly reference?: string
    }
  | { readonly what: 'reminders-ended'; readonly matterId: MatterId }
  | {
      readonly what: 'corrected'
      readonly from: Corrected
      readonly to: Corrected
      readonly reason?: string
    }
  | { readonly what: 'progress-reported'; readonly note: string }
  | { readonly what: 'cancelled'; readonly reason: string }
  | { readonly what: 'reopened'; readonly reason: string }
  | {
      readonly what: 'reassigned'
      readonly from?: OfficialId
      readonly responsible: OfficialId
      readonly reason?: string
    }
  /** The visit's draft was published. */
  | { readonly what: 'published' }
  /** The event or the visit was corrected, so notices now say differently where the commitment was agreed. */
  | { readonly what: 'event-corrected' }

/** One entry for each version of the commitment. An entry never changes. */
export type HistoryEntry = Author & {
  readonly commitmentId: CommitmentId
  readonly version: number
  /** The official on whose desk the commitment lies after the change. */
  readonly holder: OfficialId
  readonly change: Change
}

export const historyEntry = (commitment: Commitment, change: Change, author: Author): HistoryEntry => ({
  ...author,
  commitmentId: commitment.id,
  version: commitment.version,
  holder: commitment.holder,
  change,
})
