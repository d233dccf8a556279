import type { Official } from '../officials/official.ts'
import type { Handover } from '../reminders/handover.ts'
import { closedThroughLink, type NewsChange, noNewsOfAcceptance, noNewsOfClosing } from '../reminders/news.ts'
import { type DueVisit, lastDayOf } from '../schedule/due-date.ts'
import { outOfQuiet, rungAfter } from '../schedule/ladder.ts'
import { beginningFrom, openAgain } from '../schedule/occurrences.ts'
import { localDate, morningAfterToday, waitsSince } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { beginningOf } from '../shared/beginning.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { MatterId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import { pick } from '../shared/pick.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import {
  asClosed,
  type CancelledCommitment,
  type ClosedCommitment,
  type Commitment,
  type CompletedCommitment,
  type Correctable,
  type CorrectedRecord,
  correctableDates,
  correctableFields,
  correctedFields,
  longestReport,
  type OpenCommitment,
  type VisitToCome,
} from './commitment.ts'
import { isOwnDateMoved, whyNotContributors } from './contributors.ts'
import { withEscalation } from './escalation.ts'
import { type Before, beforeAnswer, type Change, type HistoryEntry, historyEntry } from './history.ts'
import {
  type Ask,
  askedIn,
  closeMatter,
  type Matter,
  matterAfterChange,
  type OpenCommitmentMatter,
  raiseMatter,
  widenedMatter,
} from './matter.ts'
import { resumedAfterPart, scheduleAsNew, scheduleChange } from './next-notice.ts'
import type { CommitmentOrPart, PartChange } from './part.ts'
import { lackingIn } from './questions.ts'

/*
 * The life of a commitment: recorded, corrected, reported on, reassigned, completed or cancelled, reopened.
 * Each function here allows or refuses one change; an allowed change comes with its history entry and with
 * the matter as the change leaves it. Deciding a matter is in matter.ts.
 */

/** A changed commitment, ready to be stored as a whole. */
export type ChangedCommitment<After extends Commitment = Commitment> = {
  readonly commitment: After
  readonly entry: HistoryEntry
  /** The matter about the commitment after the change: closed, asked anew, or raised. */
  readonly matter?: Matter
  /** What others are told once because of the change. */
  readonly news?: readonly NewsChange[]
  /** What the change means for the parts of the contributors. */
  readonly parts?: readonly PartChange[]
}

/** A commitment, with the open matter about the commitment if there is one. */
export type WithMatter<Before extends Commitment = Commitment> = {
  readonly commitment: Before
  readonly matter?: OpenCommitmentMatter | undefined
}

export type ChangeContext = {
  readonly author: Author
  /** The official on whose desk the commitment lies before the change. */
  readonly holder: Official
  /** The last handover of the post of `holder`; absent when nobody has taken the post over. */
  readonly handover?: Handover | undefined
  /** The deputy who answers for `holder` through a link; absent when anybody else changes the commitment. */
  readonly deputy?: Official | undefined
  readonly office: Official
  /** The id of a matter, should the change raise one. */
  readonly newMatterId: MatterId
}

export type Closed = `commitment-${ClosedCommitment['status']}`

type Step<After extends Commitment> = {
  readonly commitment: After
  readonly change: Change
  readonly matter: Matter | undefined
  /** The commitment before an answer that can be undone. */
  readonly before?: Before
}

export const changed = <After extends Commitment>(
  { commitment, change, matter, before }: Step<After>,
  { author }: Pick<ChangeContext, 'author'>,
): ChangedCommitment<After> => ({
  commitment,
  entry: { ...historyEntry(commitment, change, author), ...(before && { before }) },
  ...(matter && { matter }),
})

const lapsed = ({ matter }: WithMatter, { author }: Pick<ChangeContext, 'author'>): Matter | undefined =>
  matter && closeMatter(matter, 'lapsed', author)

/** The commitment after a change, with the questions of the matter still open. */
export const askedAfter = (
  { matter }: WithMatter,
  commitment: OpenCommitment,
  context: { author: Author; remindersRestart: boolean; today: CalendarDate },
): { commitment: OpenCommitment; matter: Matter | undefined } => {
  const asked = matter && matterAfterChange(matter, commitment, context)
  return { commitment: askedIn(commitment, asked), matter: asked }
}

/** The commitment after a change that raises questions: in the open matter, or in a new one. */
export const askedAlso = (
  { matter }: WithMatter,
  commitment: OpenCommitment,
  asks: readonly Ask[],
  { author, office, newMatterId }: ChangeContext,
): { commitment: OpenCommitment; matter: Matter } => {
  const question = { asks, office, now: author.at }
  const asked = matter
    ? widenedMatter(matter, commitment, question)
    : raiseMatter(newMatterId, commitment, question)
  return { commitment: askedIn(commitment, asked), matter: asked }
}

export type Completion = Pick<CompletedCommitment, 'outcome' | 'doneOn' | 'reference'>

/** The earliest zone on Earth (UTC+14): before a day begins here, the day has begun nowhere. */
const whereDaysBegin = { zone: 'Etc/GMT-14', hour: '00:00' } as const

export const inFuture = (doneOn: CalendarDate, now: Instant): Refused<'done-in-future'> | undefined =>
  doneOn > localDate(now, whereDaysBegin)
    ? { refused: 'done-in-future', pointer: '/doneOn', detail: `${doneOn} is yet to come` }
    : undefined

/** Records the outcome. Completing twice with the same words is `unchanged`. */
export const complete = (
  followed: WithMatter,
  completion: Completion,
  context: Pick<ChangeContext, 'author' | 'holder' | 'deputy' | 'office'>,
): ChangedCommitment<CompletedCommitment> | 'unchanged' | Refused<Closed | 'done-in-future'> => {
  const { commitment } = followed
  if (commitment.status === 'completed' && isSameCompletion(commitment, completion)) return 'unchanged'
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const refused = inFuture(completion.doneOn, context.author.at)
  if (refused) return refused
  const completed = { ...asClosed(commitment), ...completion, status: 'completed' } as const
  const closing = changed(
    {
      commitment: completed,
      change: { what: 'completed', ...completion },
      matter: lapsed(followed, context),
      before: beforeAnswer(commitment, followed.matter),
    },
    context,
  )
  const { author, holder, deputy, office } = context
  return author.through === 'link'
    ? { ...closing, news: closedThroughLink(completed, { holder, deputy, office, now: author.at }) }
    : closing
}

const isSameCompletion = (one: Completion, other: Completion) =>
  one.outcome === other.outcome && one.doneOn === other.doneOn && one.reference === other.reference

/** Gives a commitment up. Cancelling twice for the same reason is `unchanged`. */
export const cancel = (
  followed: WithMatter,
  reason: string,
  context: Pick<ChangeContext, 'author'>,
): ChangedCommitment<CancelledCommitment> | 'unchanged' | Refused<Closed> => {
  const { commitment } = followed
  if (commitment.status === 'cancelled' && commitment.reason === reason) return 'unchanged'
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const cancelled = { ...asClosed(commitment), reason, status: 'cancelled' } as const
  return changed(
    { commitment: cancelled, change: { what: 'cancelled', reason }, matter: lapsed(followed, context) },
    context,
  )
}

/** `visit` supplies the draft flag; `closing` is the entry with which the commitment was closed. */
type Reopening = {
  readonly reason: string
  readonly visit: { readonly draft?: true }
  readonly closing?: HistoryEntry | undefined
}

/**
 * Reopens a commitment for its previous holder, or for the protocol office if that holder's address was
 * refused. The commitment counts as new on the desk.
 */
export const reopen = (
  { commitment }: WithMatter,
  { reason, visit, closing }: Reopening,
  context: ChangeContext,
): ChangedCommitment<OpenCommitment> | Refused<'commitment-open'> => {
  if (commitment.status === 'open') return { refused: 'commitment-open' }
  const { office, author, newMatterId } = context
  const isRefusedHolder = context.holder.outsideAddress === 'refused'
  const holder = isRefusedHolder ? office : context.holder
  const { responsible, ...unheld } = agreementOf(commitment)
  const agreement = {
    ...unheld,
    holder: holder.id,
    ...(responsible && !isRefusedHolder && { responsible }),
  }
  const today = localDate(author.at, holder)
  const asks = lackingIn(agreement, today)
  const reopened: OpenCommitment = {
    ...agreement,
    status: 'open',
    version: commitment.version + 1,
    heldFrom: today,
    lastWordOn: today,
    ...(agreement.occurrences && { occurrences: openAgain(agreement.occurrences) }),
    ...(visit.draft && { draft: true }),
  }
  const matter =
    asks.length === 0 ? undefined : raiseMatter(newMatterId, reopened, { asks, office, now: author.at })
  const told = scheduleAsNew(askedIn(reopened, matter), holder, author.at)
  const step = changed({ commitment: told, change: { what: 'reopened', reason }, matter }, context)
  const readers = [commitment.holder, office.id]
  const news = [
    ...(closing?.through === 'link' ? noNewsOfClosing(commitment, readers) : []),
    ...(closing?.change.what === 'completed' && closing.change.matterId !== undefined
      ? noNewsOfAcceptance(commitment, closing.change, readers)
      : []),
  ]
  return news.length > 0 ? { ...step, news } : step
}

export const agreementOf = (commitment: Exclude<Commitment, OpenCommitment>) => {
  if (commitment.status === 'completed') {
    const { outcome, doneOn, reference, ...agreement } = commitment
    return agreement
  }
  if (commitment.status === 'renewed') {
    const { renewedBy, ...agreement } = commitment
    return agreement
  }
  const { reason, ...agreement } = commitment
  return agreement
}

/** Moves a commitment to another official's desk; the previous official is reminded no longer. */
export const reassign = (
  followed: WithMatter,
  { responsible, reason }: { readonly responsible: Official; readonly reason?: string | undefined },
  context: Pick<ChangeContext, 'author'>,
): ChangedCommitment<OpenCommitment> | Refused<Closed | 'already-responsible'> => {
  const { commitment } = followed
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  if (commitment.responsible === responsible.id)
    return {
      refused: 'already-responsible',
      pointer: '/responsible',
      detail: `${responsible.id} is responsible already`,
    }
  // The waiting and the last word were the previous official's. The new one is reminded, and may answer the same.
  const { waiting, spokenOn, lastRefusal, responsibleOrganisation, ...passedOn } = commitment
  const reassigned: OpenCommitment = {
    ...passedOn,
    version: commitment.version + 1,
    holder: responsible.id,
    responsible: responsible.id,
    lastWordOn: localDate(context.author.at, responsible),
  }
  const asked = askedAfter(followed, reassigned, {
    author: context.author,
    remindersRestart: true,
    today: reassigned.lastWordOn,
  })
  const change: Change = {
    what: 'reassigned',
    ...(commitment.responsible && { from: commitment.responsible }),
    responsible: responsible.id,
    ...(reason !== undefined && { reason }),
  }
  const told = scheduleAsNew(asked.commitment, responsible, context.author.at)
  return changed({ commitment: told, change, matter: asked.matter }, context)
}

/** What an official says of an open commitment; `atRisk`: it may not be done in time, until a later report says otherwise. */
export type Progress = { readonly note: string; readonly atRisk?: true }

/**
 * Records what the responsible official said. For three working days a notice tells only of the due day, and a
 * check-in counts from today. A report does not put the first notice off: without it the holder would not have the
 * agreement in writing.
 */
export const reportProgress = (
  followed: WithMatter,
  { note, atRisk }: Progress,
  context: ChangeContext,
): ChangedCommitment<OpenCommitment> | Refused<Closed> => {
  const { commitment } = followed
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const { holder, author } = context
  const today = localDate(author.at, holder)
  const reported = {
    ...commitment,
    version: commitment.version + 1,
    lastWordOn: today,
    spokenOn: today,
    lastReport: { on: today, note: beginningOf(note, longestReport), ...(atRisk && { atRisk }) },
  }
  return changed(
    {
      commitment: postponedAfterReport(reported, today, context),
      change: { what: 'progress-reported', note, ...(atRisk && { atRisk }) },
      matter: undefined,
      before: beforeAnswer(commitment, followed.matter),
    },
    context,
  )
}

/** A line after a report of today: a check-in counts from the report, and what is planned for the quiet time is put off. */
export const postponedAfterReport = <Line extends CommitmentOrPart>(
  line: Line,
  today: CalendarDate,
  context: Pick<ChangeContext, 'holder' | 'author'>,
): Line => {
  const rung = line.checkIn && rungAfter(today, line, context.holder.workingDays)
  return postponedAfterWord(line, context, rung)
}

/**
 * A line told before, when its holder has said a word: what is planned for the quiet time is put off. A line that is late counts from
 * the morning it missed, so that a due day on which nobody could be told is told all the same.
 */
export const postponedAfterWord = <Line extends CommitmentOrPart>(
  line: Line,
  { holder, author }: Pick<ChangeContext, 'holder' | 'author'>,
  planned = line.next?.remindsOn ?? waitsSince(line),
): Line => {
  const { next } = line
  if (next === undefined || line.toldOn === undefined || planned === undefined) return line
  const { on } = outOfQuiet({ on: planned }, line, holder.workingDays)
  if (on === (next.remindsOn ?? waitsSince(line))) return line
  // The morning of an escalation stays.
  if (next.remindsOn !== undefined && next.on < on) return { ...line, next: { ...next, remindsOn: on } }
  const to = morningAfterToday(on, author.at, holder)
  const reminder = to.on > on ? { ...to, since: on } : to
  return { ...line, next: withEscalation(line, reminder, { holder, now: author.at }) }
}

/** The correctable fields of a commitment, as recorded now. */
export const correctableOf = (commitment: Commitment): Correctable => pick(commitment, correctableFields)

/**
 * Corrects the record; `corrected` holds every field as the record shall read. A changed date or rhythm needs a reason and is
 * told on the next morning, the own date of a contributor to the contributor alone. A closed commitment keeps its dates and its
 * contributors.
 */
export const correct = (
  followed: WithMatter,
  {
    corrected,
    dueVisit,
    visitToCome,
    reason,
  }: {
    readonly corrected: CorrectedRecord
    /** The visit before which the commitment shall be due. */
    readonly dueVisit?: DueVisit | undefined
    /** The visit that the commitment shall be. */
    readonly visitToCome?: VisitToCome | undefined
    readonly reason?: string | undefined
  },
  context: ChangeContext,
): ChangedCommitment | 'unchanged' | Refused<Closed | 'reason-missing' | 'invalid-request'> => {
  const { commitment } = followed
  const fields = correctedFields.filter((field) => !isDeepEqual(corrected[field], commitment[field]))
  if (fields.length === 0) return 'unchanged'
  const isMoved = correctableDates.some((date) => fields.includes(date))
  const isShared = fields.includes('contributors')
  if ((isMoved || isShared) && commitment.status !== 'open')
    return { refused: `commitment-${commitment.status}` }
  if ((isMoved || isOwnDateMoved(commitment, corrected)) && reason === undefined)
    return { refused: 'reason-missing', pointer: '/reason', detail: 'a new date or rhythm needs a reason' }
  const refused = corrected.repeats && cannotRecur(corrected, fields)
  if (refused) return refused

  const after = recurringAnew(withFields(commitment, fields, { ...corrected, dueVisit, visitToCome }), fields)
  const today = localDate(context.author.at, context.office)
  const wrong = isShared && whyNotContributors(after, { at: '/contributors', today })
  if (wrong) return wrong
  const change: Change = {
    what: 'corrected',
    from: pick(commitment, fields),
    to: pick(after, fields),
    ...(reason !== undefined && { reason }),
  }
  if (after.status !== 'open') return changed({ commitment: after, change, matter: undefined }, context)
  if (!isMoved) {
    const asked = askedAfter(followed, after, {
      author: context.author,
      remindersRestart: false,
      today: localDate(context.author.at, context.holder),
    })
    const resumed =
      isShared && commitment.status === 'open'
        ? resumedAfterPart(commitment, asked.commitment, { holder: context.holder, now: context.author.at })
        : asked.commitment
    return changed({ commitment: resumed, matter: asked.matter, change }, context)
  }
  const asked = withDateAsked(followed, after, context)
  const told = scheduleChange(after, asked.commitment, { official: context.holder, now: context.author.at })
  return changed({ commitment: told, change, matter: asked.matter }, context)
}

/**
 * What recurs is reckoned from a due date and ends no earlier, the part of a contributor follows one date, and an agreed visit is
 * one visit.
 */
const cannotRecur = (
  { dueOn, repeats, contributors, agreedVisit }: CorrectedRecord,
  fields: readonly (keyof CorrectedRecord)[],
): Refused<'invalid-request'> | undefined => {
  const refused = { refused: 'invalid-request', pointer: '/repeats' } as const
  const beside = (field: 'contributors' | 'agreedVisit', what: string) =>
    fields.includes(field)
      ? { ...refused, pointer: `/${field}`, detail: 'must be left out, because the commitment recurs' }
      : { ...refused, detail: `must be left out, because the commitment ${what}` }
  if (contributors !== undefined) return beside('contributors', 'has contributors')
  if (agreedVisit !== undefined) return beside('agreedVisit', 'is a visit to come')
  if (dueOn === undefined) return { ...refused, detail: 'needs dueOn, the day of the first occurrence' }
  // A later due date moves the present occurrence alone, perhaps past the end.
  return fields.includes('repeats') && isBefore(repeats?.until, lastDayOf(dueOn))
    ? {
        ...refused,
        pointer: '/repeats/until',
        detail: `must not lie before the due date (${lastDayOf(dueOn)})`,
      }
    : undefined
}

/** Another `repeats` begins with the present due date; without a date or `repeats` nothing recurs. */
const recurringAnew = (
  { occurrences, ...commitment }: Commitment,
  fields: readonly (keyof CorrectedRecord)[],
): Commitment => {
  const isKept = occurrences !== undefined && commitment.repeats !== undefined && !fields.includes('repeats')
  return { ...commitment, ...(isKept ? { occurrences } : beginningFrom(commitment)) }
}

const withFields = (
  commitment: Commitment,
  fields: readonly (keyof CorrectedRecord)[],
  corrected: CorrectedRecord & {
    readonly dueVisit: DueVisit | undefined
    readonly visitToCome: VisitToCome | undefined
  },
): Commitment =>
  Object.fromEntries(
    Object.entries({
      ...commitment,
      ...Object.fromEntries(fields.map((field) => [field, corrected[field]])),
      dueVisit: corrected.dueVisit,
      visitToCome: corrected.visitToCome,
      version: commitment.version + 1,
    }).filter(([, value]) => value !== undefined),
  ) as Commitment

/** A change that takes the only date away, or sets a date before the agreement, opens a question. */
export const withDateAsked = (
  followed: WithMatter,
  corrected: OpenCommitment,
  context: ChangeContext,
): { commitment: OpenCommitment; matter: Matter | undefined } => {
  const { author, holder } = context
  const today = localDate(author.at, holder)
  const spoken = { ...corrected, lastWordOn: today }
  const asks = lackingIn(spoken, today).filter((kind) => kind !== 'responsible')
  return asks.length === 0
    ? askedAfter(followed, spoken, { author, remindersRestart: true, today })
    : askedAlso(followed, spoken, asks, context)
}
