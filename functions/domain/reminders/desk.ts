import type { OpenCommitment } from '../commitments/commitment.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import type { Part } from '../commitments/part.ts'
import type { Official } from '../officials/official.ts'
import type { Restart } from '../officials/restart.ts'
import type { CommitmentId } from '../shared/ids.ts'
import type { Instant } from '../shared/time.ts'
import type { AbsenceNote } from './absence-note.ts'
import type { Handover } from './handover.ts'
import type { News } from './news.ts'
import type { StandIn } from './stand-in.ts'
import type { WeeklyBrief } from './weekly-brief.ts'

/** All lines that wait for an official. */
export type Desk = {
  readonly official: Official
  readonly commitments: readonly OpenCommitment[]
  /** The parts of the official as a contributor. */
  readonly parts: readonly Part[]
  readonly matters: readonly OpenMatter[]
  readonly news: readonly News[]
  /** The brief of the protocol office, or of an official who asked for it. */
  readonly weeklyBrief?: WeeklyBrief
  /** The absent officials for whom the official stands in; absent when there is none. */
  readonly standIns?: readonly StandIn[]
  /** The takeover by the present holder; absent for the first holder of a post. */
  readonly handover?: Handover
  /** A change of zone, hour, working days or ladders, until all lines have their new mornings. */
  readonly newHour?: NewHour
  /** On the desk of the protocol office, what recurs without an agreed end; absent when there is none. */
  readonly yearlyQuestions?: readonly YearlyQuestionNote[]
  /** Mail to the official begins again, until the missed lines have their new mornings. */
  readonly restart?: Restart
  /** The official is or will be absent. */
  readonly absenceNote?: AbsenceNote
}

/** The facts about an official whom a notice names, with what waits if a matter asks about the official. */
export type AskedAbout = Pick<Desk, 'official' | 'commitments'> & Partial<Pick<Desk, 'parts'>>

/**
 * A note on the desk, written together with a change of zone or hour, or after a deployment with other calendars or ladders: the
 * lines have still to get their new mornings. The note wakes the next tick, so an interrupted change is finished.
 */
export type NewHour = {
  readonly kind: 'new-hour'
  readonly id: 'new-hour'
  /** The version of the official after the change. */
  readonly version: number
  readonly wakesAt: Instant
  /** The names of ladders whose days a deployment changed; absent after every other change. */
  readonly ladders?: readonly string[]
  /** Days of an absence are working days again. */
  readonly isBack?: true
}

/** From `wakesAt` on the protocol office is asked whether a commitment goes on that recurs without an agreed end. */
export type YearlyQuestionNote = { readonly commitmentId: CommitmentId; readonly wakesAt: Instant }

/** What waits on a desk for the program itself, and stands on no notice. */
export type Note = NewHour | Restart | AbsenceNote
