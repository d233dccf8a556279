import type { Commitment } from './commitments/commitment.ts'
import type { OpenMatter } from './commitments/matter.ts'
import type { QuestionKind } from './commitments/questions.ts'
import type { Official } from './officials/official.ts'
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

export type CommitmentsWanted = {
  /** An organisation that promised, or to which was promised. */
  readonly organisation?: string
  readonly dueFrom?: CalendarDate
  /** The first day after the range. */
  readonly dueBefore?: CalendarDate
  /** A part of the title. */
  readonly text?: string
}

export const commitmentMatches =
  ({ organisation, dueFrom, dueBefore, text }: CommitmentsWanted) =>
  ({ title, undertakenBy = [], recipient, dueOn }: Commitment): boolean =>
    contains(text, title) &&
    isOneOf(organisation, [...undertakenBy, recipient]) &&
    (dueFrom === undefined || (dueOn !== undefined && dueOn >= dueFrom)) &&
    (dueBefore === undefined || (dueOn !== undefined && dueOn < dueBefore))

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
