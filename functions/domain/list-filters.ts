import {
  type Commitment,
  isReportedDone,
  isWaiting,
  isAtRisk as saysAtRisk,
  type WaitingQuestion,
} from './commitments/commitment.ts'
import type { OpenMatter } from './commitments/matter.ts'
import type { HolderQuestion, QuestionKind } from './commitments/questions.ts'
import type { Official } from './officials/official.ts'
import { deadlineOf } from './schedule/due-date.ts'
import { isBefore, isBy } from './shared/order.ts'
import type { Party } from './shared/party.ts'
import type { CalendarDate } from './shared/time.ts'
import type { Visit, VisitState } from './visits/visit.ts'

/*
 * The filters of lists. An absent filter lets every entry pass. Texts and organisations are compared without
 * regard to case.
 */

const folded = (text: string) => text.normalize('NFC').toLowerCase()

const contains = (wanted: string | undefined, ...texts: readonly (string | undefined)[]): boolean =>
  wanted === undefined || texts.some((text) => text !== undefined && folded(text).includes(folded(wanted)))

const isOneOf = (wanted: string | undefined, parties: readonly (Party | undefined)[]): boolean =>
  wanted === undefined ||
  parties.some((party) => party?.organisation !== undefined && folded(party.organisation) === folded(wanted))

const isAmong = (wanted: HolderQuestion, waiting: readonly WaitingQuestion[] = []): boolean =>
  waiting.some(({ kind }) => kind === wanted)

export type CommitmentsWanted = {
  /** An organisation that promised, or to which was promised. */
  readonly organisation?: string
  /** The first day of the range in which the deadline lies. */
  readonly dueFrom?: CalendarDate
  /** The first day after the range. */
  readonly dueBefore?: CalendarDate
  /** The commitments with a waiting for the other side that lasts on this day. */
  readonly waitingOn?: CalendarDate | undefined
  /** Only commitments that may not be done in time. */
  readonly isAtRisk?: boolean
  /** Only commitments of which the office has no report to accept. */
  readonly isUnreported?: boolean
  /** A part of the title. */
  readonly text?: string
  /** Open commitments with this undecided question of the responsible official. */
  readonly asked?: HolderQuestion
}

export const commitmentMatches =
  ({
    organisation,
    dueFrom,
    dueBefore,
    waitingOn,
    isAtRisk = false,
    isUnreported = false,
    text,
    asked,
  }: CommitmentsWanted) =>
  (commitment: Commitment): boolean => {
    const { title, undertakenBy = [], recipient } = commitment
    const deadline = deadlineOf(commitment)
    return (
      contains(text, title) &&
      (waitingOn === undefined || (commitment.status === 'open' && isWaiting(commitment, waitingOn))) &&
      (!isAtRisk || saysAtRisk(commitment)) &&
      (!isUnreported || commitment.status !== 'open' || !isReportedDone(commitment)) &&
      (asked === undefined || (commitment.status === 'open' && isAmong(asked, commitment.asked))) &&
      isOneOf(organisation, [...undertakenBy, recipient]) &&
      (dueFrom === undefined || isBy(dueFrom, deadline)) &&
      (dueBefore === undefined || isBefore(deadline, dueBefore))
    )
  }

export type VisitsWanted = {
  readonly state?: VisitState
  /** Of the delegation, a counterpart or the host. */
  readonly organisation?: string
  /** A part of the title or of the institution's file number. */
  readonly text?: string
}

export const visitMatches =
  (wanted: VisitsWanted) =>
  ({ state, title, reference, host, delegation, counterparts = [] }: Visit): boolean =>
    (wanted.state === undefined || state === wanted.state) &&
    contains(wanted.text, title, reference) &&
    isOneOf(wanted.organisation, [
      delegation?.organisation === undefined ? undefined : { organisation: delegation.organisation },
      delegation?.head,
      host,
      ...counterparts,
    ])

export type OfficialsWanted = {
  /** A part of the name, title, organisation or address. */
  readonly text?: string
}

export const officialMatches =
  ({ text }: OfficialsWanted) =>
  ({ name, title, organisation, email }: Official): boolean =>
    contains(text, name, title, organisation, email)

/** Matters with this question. */
export type MattersWanted = { readonly gap?: QuestionKind }

export const matterMatches =
  ({ gap }: MattersWanted) =>
  ({ questions }: OpenMatter): boolean =>
    gap === undefined || questions.some(({ kind }) => kind === gap)
