import type { CalendarDate } from '../schedule/calendar.ts'
import type { CheckIn } from '../schedule/ladder.ts'
import type { Instant } from '../schedule/working-hour.ts'
import type { CommitmentId, MatterId, OfficialId } from '../shared/ids.ts'
import type { Party } from '../visits/visit.ts'

/**
 * Who did something and through which door. `by` names the person or system as the door knows them: of the API the
 * subject of a token, of what the program does by itself `system`.
 */
export type Author = {
  readonly by: string
  readonly through: 'api' | 'link' | 'console' | 'system'
  readonly at: Instant
}

/** What a recorder may correct of a commitment. */
export type Corrected = {
  readonly title?: string
  readonly wording?: string
  readonly undertakenBy?: readonly Party[]
  readonly recipient?: Party
  readonly dueOn?: CalendarDate
  readonly dueWording?: string
  readonly checkIn?: CheckIn
}

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
      /** The fields it is about, as they stood before and as they stand now; a missing one was or is empty. */
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
  /** The record of its visit was a draft and is one no longer. */
  | { readonly what: 'published' }
  /** The record of its event or visit was corrected, and with it what notices say about where it was agreed. */
  | { readonly what: 'event-corrected' }

/** One per version of the commitment, never changed afterwards. */
export type HistoryEntry = Author & {
  readonly commitmentId: CommitmentId
  readonly version: number
  /** On whose desk the commitment lies after the change. */
  readonly holder: OfficialId
  readonly change: Change
}
