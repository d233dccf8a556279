import type { CheckIn } from '../schedule/ladder.ts'
import type { Repeats } from '../schedule/occurrences.ts'
import { type Author, isSameAuthor } from '../shared/author.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { CommitmentId, MatterId, OfficialId, VisitId } from '../shared/ids.ts'
import { pick } from '../shared/pick.ts'
import type { AgreedTime, CalendarDate, DueDate } from '../shared/time.ts'
import type {
  AgreedVisit,
  Commitment,
  Contributor,
  CorrectedRecord,
  DueBefore,
  EscalatedTo,
  OpenCommitment,
} from './commitment.ts'
import type { Asking, CommitmentQuestion, PartQuestion, Question, QuestionKind } from './questions.ts'

type AskedOf<Kind> = Kind extends Asking
  ? Omit<Kind, 'kind'> & { readonly question: Kind['kind'] } & (Kind['kind'] extends PartQuestion
        ? { readonly contributor: OfficialId }
        : unknown)
  : never
export type AskedChange = AskedOf<Asking>

/** The corrected fields of a commitment; a missing field was or is empty. Who contributes was not corrected in earlier versions. */
export type Corrected = Partial<CorrectedRecord>

/** What is said of a commitment, of an occurrence or of a part that is done. */
type Done = { readonly outcome: string; readonly doneOn: CalendarDate; readonly reference?: string }

/** The matter in which the report was accepted, with a note of the office; absent when no report was to be accepted. */
type Accepted = { readonly matterId?: MatterId; readonly note?: string }

/** What happened to a commitment. Ids only, so a person can be erased and the history stays. */
export type Change =
  | {
      readonly what: 'recorded'
      readonly responsible?: OfficialId
      readonly responsibleOrganisation?: string
      readonly dueOn?: DueDate
      readonly dueWithin?: AgreedTime
      readonly dueBefore?: DueBefore
      readonly checkIn?: CheckIn
      readonly contributors?: readonly Contributor[]
      readonly renews?: CommitmentId
      readonly agreedVisit?: AgreedVisit
      readonly repeats?: Repeats
    }
  | {
      readonly what: 'decided'
      readonly matterId: MatterId
      readonly responsible?: OfficialId
      readonly dueOn?: DueDate
      readonly checkIn?: CheckIn
      readonly accept?: boolean
      readonly note?: string
      /** The question that was answered; absent in what an earlier version stored. */
      readonly question?: QuestionKind
      /** The contributor who asked that question. `responsible` is then the official who takes the contributor's place. */
      readonly contributor?: OfficialId
      readonly grant?: true
      /** The reason for a no to what the official asked. */
      readonly refuse?: string
      /** The last day of what recurs. */
      readonly until?: CalendarDate
    }
  /** An official asked the protocol office; the question in the form of the request. */
  | ({ readonly what: 'asked'; readonly matterId: MatterId } & AskedChange)
  /** `reason` in the words of the official who asked, or else of the office; `note` in those of the office. */
  | {
      readonly what: 'dropped'
      readonly matterId: MatterId
      readonly reason: string
      readonly note?: string
    }
  | (Done &
      Accepted & {
        readonly what: 'completed'
        /** The agreed visit that was recorded as held. */
        readonly visitId?: VisitId
        /** The due date of the last open occurrence of a recurring commitment. */
        readonly occurrence?: CalendarDate
      })
  /** One occurrence of a recurring commitment is done; the commitment stays open for the others. */
  | (Done & Accepted & { readonly what: 'occurrence-completed'; readonly occurrence: CalendarDate })
  | { readonly what: 'occurrence-skipped'; readonly occurrence: CalendarDate; readonly reason: string }
  /** The ladder of a later occurrence began; what was due before and is not done is missed. */
  | {
      readonly what: 'gone-over'
      readonly occurrence: CalendarDate
      readonly missed: readonly CalendarDate[]
    }
  | { readonly what: 'reminders-ended'; readonly matterId: MatterId }
  /** The commitment is escalated. */
  | { readonly what: 'escalated'; readonly to: EscalatedTo; readonly supervisor?: OfficialId }
  /** The office was asked whether what recurs without an agreed end goes on. */
  | { readonly what: 'end-asked'; readonly matterId: MatterId }
  | {
      readonly what: 'corrected'
      readonly from: Corrected
      readonly to: Corrected
      readonly reason?: string
    }
  | { readonly what: 'progress-reported'; readonly note: string; readonly atRisk?: true }
  /** The official knows of the commitment; nothing else changes. */
  | { readonly what: 'seen' }
  | { readonly what: 'waiting'; readonly for: string; readonly until: CalendarDate }
  | { readonly what: 'waiting-ended'; readonly note?: string }
  /** The answer of the version before was taken back. */
  | { readonly what: 'undone'; readonly reason: string }
  /** The part of a contributor was done; the commitment stays open. */
  | (Done & { readonly what: 'part-completed'; readonly contributor: OfficialId })
  | {
      readonly what: 'part-progress-reported'
      readonly contributor: OfficialId
      readonly note: string
      readonly atRisk?: true
    }
  | { readonly what: 'part-seen'; readonly contributor: OfficialId }
  /** The word that a part was done was taken back. */
  | { readonly what: 'part-undone'; readonly contributor: OfficialId; readonly reason: string }
  | {
      readonly what: 'cancelled'
      readonly reason: string
      /** The due date of the last open occurrence of a recurring commitment, which was skipped. */
      readonly occurrence?: CalendarDate
    }
  | { readonly what: 'renewed'; readonly renewedBy: CommitmentId }
  | { readonly what: 'reopened'; readonly reason: string }
  | {
      readonly what: 'reassigned'
      readonly from?: OfficialId
      readonly responsible: OfficialId
      readonly reason?: string
    }
  /** The visit's draft was published. */
  | { readonly what: 'published' }
  /**
   * The event, its visit, or the visit before which the commitment is due was corrected, so notices now say it differently.
   * `ladder`: the name of the ladder that counts from now on, if the visit has another one.
   */
  | { readonly what: 'event-corrected'; readonly ladder?: string }

/** The fields that an answer may change or take away; `undo` puts exactly these back. A new answer adds its fields here. */
export const restoredFields = [
  'dueOn',
  'checkIn',
  'heldFrom',
  'lastWordOn',
  'spokenOn',
  'lastReport',
  'waiting',
  'lastRefusal',
  'toldOn',
  'next',
  'askAgainOn',
  'askEndOn',
  'draft',
] as const

/**
 * What only the answer about an occurrence changes, and of which lateness others were told. Earlier versions kept none of it, so
 * without a value the present one stays.
 */
const restoredIfKept = ['occurrences', 'firstDeadline', 'timesMoved', 'escalated'] as const

/** A commitment as it was before an answer, with the questions that the protocol office was asked about it. */
export type Before = Pick<
  OpenCommitment,
  (typeof restoredFields)[number] | (typeof restoredIfKept)[number]
> & {
  readonly questions?: readonly Question<CommitmentQuestion>[]
}

/** `matter`: the open matter about the commitment. */
export const beforeAnswer = (
  commitment: OpenCommitment,
  matter: { readonly questions: readonly Question<CommitmentQuestion>[] } | undefined,
): Before => ({
  ...pick(commitment, [...restoredFields, ...restoredIfKept]),
  ...(matter && { questions: matter.questions }),
})

/** One entry for each version of the commitment. An entry never changes. */
export type HistoryEntry = Author & {
  readonly commitmentId: CommitmentId
  readonly version: number
  /** The official on whose desk the commitment lies after the change. */
  readonly holder: OfficialId
  readonly change: Change
  /** Present for an answer, which can be undone; absent in what an earlier version stored. */
  readonly before?: Before
}

/** The entries about the part of one contributor. */
export const aboutPartOf = <Entry extends Pick<HistoryEntry, 'change'>>(
  history: readonly Entry[],
  contributor: OfficialId,
): readonly Entry[] =>
  history.filter(({ change }) => 'contributor' in change && change.contributor === contributor)

/** The entries about the whole commitment: an answer about a part changes nothing of it. */
export const aboutTheWhole = <Entry extends Pick<HistoryEntry, 'change'>>(
  history: readonly Entry[],
): readonly Entry[] => history.filter(({ change }) => !('contributor' in change))

const closings: readonly Change['what'][] = ['completed', 'cancelled', 'dropped', 'renewed']

/** The entry with which a closed commitment was closed; corrections of the record may follow it. */
export const closingIn = (history: readonly HistoryEntry[]): HistoryEntry | undefined =>
  history.findLast(({ change }) => closings.includes(change.what))

/** True when the author gave this answer already, to the version `expect`; a request without a version is never a repetition. */
export const isAnswered = (
  history: readonly HistoryEntry[],
  {
    author,
    expect,
    says,
  }: {
    readonly author: Author
    readonly expect: number | undefined
    readonly says: Change | ((change: Change) => boolean)
  },
): boolean =>
  expect !== undefined &&
  history.some(
    (entry) =>
      entry.version === expect + 1 &&
      isSameAuthor(entry, author) &&
      (typeof says === 'function' ? says(entry.change) : isDeepEqual(entry.change, says)),
  )

export const historyEntry = (commitment: Commitment, change: Change, author: Author): HistoryEntry => ({
  ...author,
  commitmentId: commitment.id,
  version: commitment.version,
  holder: commitment.holder,
  change,
})
