import type { closings, directions, phases, recordedStates, visitStates } from '../../../events/names.ts'
import type { Correctable } from '../commitments/commitment.ts'
import type { Author } from '../shared/author.ts'
import type { CommitmentId, EventId, OfficialId, VisitId } from '../shared/ids.ts'
import type { EventKind, Participant, Party } from '../shared/party.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'

export type Delegation = {
  readonly organisation?: string
  readonly head?: Party
  readonly members?: readonly Party[]
}

export type Closing = (typeof closings)[number]

/** The facts of a visit as recorded. The system fills in nothing. */
export type VisitFacts = {
  readonly title: string
  /** Incoming: we receive. Outgoing: our delegation travels. Joint: held together, as online or in a third country. */
  readonly direction?: (typeof directions)[number]
  /** The first and the last day are both there, or both absent when the record does not say on which days. */
  readonly startsOn?: CalendarDate
  readonly endsOn?: CalendarDate
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
  /** The earlier visit that is returned or continued. */
  readonly followsVisitId?: VisitId
  /** The name of the ladder by which its commitments are told. Left out: the default. */
  readonly ladder?: string
  /** How its commitments close when their officials report them done; absent: as the institution has set. */
  readonly closing?: Closing
}

/** `closed`: nothing of it is open, and nothing is added any more. */
export type VisitState = (typeof visitStates)[number]

/** Preparation and follow-up belong to the visit too, on days of their own. */
export type Phase = (typeof phases)[number]

export type EventFacts = {
  readonly kind: EventKind
  /** Left out: `visit`. */
  readonly phase?: Phase
  readonly title?: string
  /** Absent when the record does not say on which day. */
  readonly startsOn?: CalendarDate
  /** Absent for an event of one day. */
  readonly endsOn?: CalendarDate
  readonly place?: string
  readonly topics?: readonly string[]
  readonly notes?: string
  readonly participants?: readonly Participant[]
}

/** The official who answers for an organisation. */
export type FocalPointOf = { readonly organisation: string }

/** An official in the directory, or new. */
export type NamedOfficial =
  | { readonly officialId: OfficialId }
  | {
      readonly email: string
      /** At least one of name, title and organisation. */
      readonly name?: string
      readonly title?: string
      readonly organisation?: string
      /** BCP 47, for an official who is new; left out: the institution's. */
      readonly language?: string
    }

/** The official to remind: named, or the focal point of an organisation. */
export type Responsible = NamedOfficial | FocalPointOf

/** An official who contributes to what another leads, perhaps with an own date. */
export type SubmittedContributor = NamedOfficial & { readonly dueOn?: CalendarDate }

/** An agreed action as submitted by a recorder: what the commitment keeps, and whom to remind. */
export type AgreedAction = Omit<Correctable, 'title'> & {
  /** Left out: the beginning of the wording. */
  readonly title?: string
  readonly responsible?: Responsible
  readonly contributors?: readonly SubmittedContributor[]
  /** The open commitment that this agreed action replaces. */
  readonly renews?: CommitmentId
}

export type EventSubmission = EventFacts & { readonly agreedActions?: readonly AgreedAction[] }

export type VisitSubmission = VisitFacts & {
  /** Default: `held` when a last day is recorded and over, else `planned`. */
  readonly state?: (typeof recordedStates)[number]
  /** True: the visit is recorded, and no notice tells of its commitments before the publication. */
  readonly draft?: boolean
  readonly events?: readonly EventSubmission[]
}

export type Visit = VisitFacts & {
  readonly id: VisitId
  readonly version: number
  readonly state: VisitState
  readonly draft?: true
  /**
   * Present until a visit that is more than one transaction holds is stored whole: so many of its events and agreed actions
   * are stored. Nobody is shown or told anything of them before.
   */
  readonly recording?: { readonly stored: number; readonly of: number }
  /** The record was taken back: open commitments are cancelled, and nothing changes any more. */
  readonly withdrawal?: Author & { readonly reason: string }
  readonly recordedAt: Instant
  readonly recordedBy: string
  /**
   * Counts additions, corrections of events, and reopenings. A write that must not cross with such a change
   * is conditional on this number.
   */
  readonly changes: number
}

export type VisitEvent = EventFacts & {
  readonly id: EventId
  readonly visitId: VisitId
  readonly version: number
  /** The place in the submission; orders events of one day. */
  readonly position: number
  /** The commitments agreed here, in the order of the record. */
  readonly commitmentIds: readonly CommitmentId[]
}
