import type { directions, eventKinds, phases, recordedStates, visitStates } from '../../../events/names.ts'
import type { Author } from '../commitments/history.ts'
import type { CalendarDate } from '../schedule/calendar.ts'
import type { CheckIn } from '../schedule/ladder.ts'
import type { Instant } from '../schedule/working-hour.ts'
import type { CommitmentId, EventId, OfficialId, VisitId } from '../shared/ids.ts'

/** A person or a group: at least one of the three is there. */
export type Party = {
  readonly name?: string
  readonly title?: string
  readonly organisation?: string
}

export type Participant = Party & { readonly chair?: boolean }

export type Delegation = {
  readonly organisation?: string
  readonly head?: Party
  readonly members?: readonly Party[]
}

/** What an office records about a visit. Only what the record itself says: nothing is filled in. */
export type VisitFacts = {
  readonly title: string
  /** Incoming: we receive. Outgoing: our delegation travels. */
  readonly direction: (typeof directions)[number]
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly place?: string
  readonly host?: Party
  readonly purpose?: string
  readonly topics?: readonly string[]
  readonly background?: string
  readonly source?: { readonly title: string; readonly publishedOn?: CalendarDate; readonly url?: string }
  readonly delegation?: Delegation
  readonly counterparts?: readonly Party[]
  /** The institution's own file number. */
  readonly reference?: string
  /** The visit that this one returns or continues. */
  readonly followsVisitId?: VisitId
}

/** `closed`: everything agreed at it is done or cancelled, and nothing is added any more. */
export type VisitState = (typeof visitStates)[number]

/** What was agreed while preparing a visit or after it belongs to it too, on days of its own. */
export type Phase = (typeof phases)[number]

export type EventKind = (typeof eventKinds)[number]

export type EventFacts = {
  readonly kind: EventKind
  /** Left out: `visit`. */
  readonly phase?: Phase
  readonly title?: string
  readonly startsOn: CalendarDate
  /** Left out when the event is over on the day it starts. */
  readonly endsOn?: CalendarDate
  readonly place?: string
  readonly topics?: readonly string[]
  readonly notes?: string
  readonly participants?: readonly Participant[]
}

/** Somebody to remind: already in the directory, or to be added to it. */
export type Responsible =
  | { readonly officialId: OfficialId }
  | {
      readonly email: string
      readonly name: string
      readonly title?: string
      readonly organisation?: string
    }

/** Something that was agreed at an event, as its recorder submits it. */
export type AgreedAction = {
  readonly title?: string
  readonly wording: string
  readonly undertakenBy?: readonly Party[]
  readonly recipient?: Party
  readonly responsible?: Responsible
  readonly dueOn?: CalendarDate
  /** What was said about the date ("before the next Council"), when no day was named. */
  readonly dueWording?: string
  readonly checkIn?: CheckIn
}

export type EventSubmission = EventFacts & { readonly agreedActions?: readonly AgreedAction[] }

export type VisitSubmission = VisitFacts & {
  /** Left out: `held` when its last day is over, else `planned`. */
  readonly state?: (typeof recordedStates)[number]
  /** True: everything is recorded and nobody is told until it is published. */
  readonly draft?: boolean
  readonly events?: readonly EventSubmission[]
}

export type Visit = VisitFacts & {
  readonly id: VisitId
  readonly version: number
  readonly state: VisitState
  readonly draft?: true
  /** The record was taken back: what was open is cancelled, and nothing changes any more. */
  readonly withdrawal?: Author & { readonly reason: string }
  readonly recordedAt: Instant
  readonly recordedBy: string
  /**
   * How often something was added to it, corrected at one of its events or reopened. Whatever must not cross with
   * such a change is written only while this stands as it was read.
   */
  readonly changes: number
}

export type VisitEvent = EventFacts & {
  readonly id: EventId
  readonly visitId: VisitId
  readonly version: number
  /** Its place in the submission, which orders events of one day. */
  readonly position: number
  /** What was agreed at it, in the order of the record. */
  readonly commitmentIds: readonly CommitmentId[]
}

/** As a person would call them: "Meng Qingsheng, Deputy Director, SCODA". */
export const partyName = ({ name, title, organisation }: Party): string =>
  [name, title, organisation].filter((part) => part !== undefined).join(', ')
