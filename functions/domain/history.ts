import type { CalendarDate } from './calendar.ts'
import type { CommitmentId, MatterId, OfficialId } from './ids.ts'
import type { CheckIn } from './ladder.ts'
import type { Instant } from './morning.ts'

/** Who did something and through which door. `by` is a token's subject, or `system`. */
export type Author = { readonly by: string; readonly through: 'api' | 'system'; readonly at: Instant }

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

/** One per version of the commitment, never changed afterwards. */
export type HistoryEntry = Author & {
  readonly commitmentId: CommitmentId
  readonly version: number
  /** On whose desk the commitment lies after the change. */
  readonly holder: OfficialId
  readonly change: Change
}
