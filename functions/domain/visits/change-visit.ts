import {
  askedAfter,
  askedAlso,
  type ChangeContext,
  type ChangedCommitment,
  cancel,
  complete,
  type WithMatter,
  withDateAsked,
} from '../commitments/change-commitment.ts'
import type { Commitment, OpenCommitment } from '../commitments/commitment.ts'
import { historyEntry } from '../commitments/history.ts'
import { isAsked, type Matter, publishedMatter, refreshedMatter } from '../commitments/matter.ts'
import { onOtherLadder, scheduleAsNew, scheduleChange } from '../commitments/next-notice.ts'
import { isBeforeAgreement } from '../commitments/questions.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { defaultLadder } from '../schedule/named-ladders.ts'
import { localDate } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import { omit } from '../shared/omit.ts'
import { earliestOf } from '../shared/order.ts'
import { pick } from '../shared/pick.ts'
import { isRefused, type Refused } from '../shared/refusal.ts'
import {
  agreedAt,
  dueVisitOf,
  placeIn,
  refusedEventDays,
  refusedVisitDays,
  visitToComeOf,
} from './record-visit.ts'
import type { EventFacts, Visit, VisitEvent, VisitFacts, VisitState } from './visit.ts'

/** The record of a visit after a correction: facts, state and draft flag. */
export type CorrectedVisit = VisitFacts & { readonly state: VisitState; readonly draft?: boolean }

type NothingOpen = 'visit-has-open-commitments'
type Withdrawn = 'visit-withdrawn'

const changed = (visit: Visit): Visit => ({
  ...visit,
  version: visit.version + 1,
  changes: visit.changes + 1,
})

/**
 * Corrects the record of a visit. A visit with open commitments cannot be closed or cancelled (a withdrawal
 * cancels open commitments), and a published visit does not become a draft again.
 */
export const correctVisit = (
  visit: Visit,
  { draft, ...corrected }: CorrectedVisit,
  { events, open }: { events: readonly VisitEvent[]; open: readonly OpenCommitment[] },
): Visit | 'unchanged' | Refused<Withdrawn | NothingOpen | 'visit-published' | 'days-out-of-order'> => {
  if (isDeepEqual({ ...corrected, draft: draft === true }, asCorrectable(visit))) return 'unchanged'
  if (visit.withdrawal) return { refused: 'visit-withdrawn' }
  if (draft === true && !visit.draft)
    return { refused: 'visit-published', pointer: '/draft', detail: 'officials may have been told already' }
  const refusedDays = refusedVisitDays(corrected)
  if (refusedDays) return refusedDays
  const outside = events.find((event) => refusedEventDays(corrected, event))
  if (outside?.startsOn !== undefined && corrected.startsOn !== undefined)
    return {
      refused: 'days-out-of-order',
      pointer: outside.startsOn < corrected.startsOn ? '/startsOn' : '/endsOn',
      detail: `${outside.id} (${outside.startsOn}) would lie outside the visit`,
    }
  const isEnding = corrected.state === 'closed' || corrected.state === 'cancelled'
  if (isEnding && open.length > 0)
    return {
      refused: 'visit-has-open-commitments',
      pointer: '/state',
      detail: `${open.length} of its commitments are open: complete or cancel them first, or withdraw the visit`,
    }
  const { id, version, recordedAt, recordedBy, changes } = visit
  return changed({
    ...corrected,
    ...(draft === true && { draft }),
    id,
    version,
    recordedAt,
    recordedBy,
    changes,
  })
}

const asCorrectable = (visit: Visit) => ({ ...correctableVisit(visit), draft: visit.draft === true })

/** The correctable fields of a visit, as recorded now. */
export const correctableVisit = ({
  id,
  version,
  recordedAt,
  recordedBy,
  changes,
  withdrawal,
  recording,
  ...correctable
}: Visit): CorrectedVisit => correctable

/** The correctable fields of an event, as recorded now. */
export const correctableEvent = ({
  id,
  visitId,
  version,
  position,
  commitmentIds,
  ...correctable
}: VisitEvent): EventFacts => correctable

/** Takes a visit back: the visit is cancelled for good, together with its open commitments. */
export const withdraw = (
  visit: Visit,
  reason: string,
  author: Author,
): Visit | 'unchanged' | Refused<Withdrawn> => {
  if (visit.withdrawal === undefined)
    return changed({ ...visit, state: 'cancelled', withdrawal: { ...author, reason } })
  return visit.withdrawal.reason === reason ? 'unchanged' : { refused: 'visit-withdrawn' }
}

/** Corrects an event, and counts the change in its visit. */
export const correctEvent = (
  visit: Visit,
  event: VisitEvent,
  corrected: EventFacts,
): { visit: Visit; event: VisitEvent } | 'unchanged' | Refused<Withdrawn | 'days-out-of-order'> => {
  if (isDeepEqual(corrected, correctableEvent(event))) return 'unchanged'
  if (visit.withdrawal) return { refused: 'visit-withdrawn' }
  const refused = refusedEventDays(visit, corrected)
  if (refused) return refused
  const { id, visitId, version, position, commitmentIds } = event
  return {
    visit: { ...visit, changes: visit.changes + 1 },
    event: { ...corrected, id, visitId, version: version + 1, position, commitmentIds },
  }
}

/** Every part of the visit is stored, so the visit is shown, and its commitments are published. */
export const recordedWhole = ({ recording, ...visit }: Visit): Visit => ({
  ...visit,
  changes: visit.changes + 1,
})

/** Counts an addition or a reopening in a visit, unless the state of the visit allows nothing new. */
export const addedTo = (visit: Visit): Visit | Refused<Withdrawn | 'visit-closed' | 'visit-cancelled'> => {
  if (visit.withdrawal) return { refused: 'visit-withdrawn' }
  return visit.state === 'closed' || visit.state === 'cancelled'
    ? { refused: `visit-${visit.state}` }
    : { ...visit, changes: visit.changes + 1 }
}

/**
 * Brings one commitment in line with the record of its visit and event: cancelled after a withdrawal, told
 * after a publication, moved to the corrected place. Returns nothing for a commitment already in line.
 * Repeating is harmless, so any caller can finish an interrupted change of a visit.
 */
export const stepInLine = (
  visit: Visit,
  event: VisitEvent,
  followed: WithMatter,
  context: ChangeContext,
): ChangedCommitment | undefined => {
  const { commitment } = followed
  if (commitment.status !== 'open') return undefined
  if (visit.withdrawal) return withdrawn({ ...followed, commitment }, visit.withdrawal.reason, context)

  const isPublished = commitment.draft === true && visit.draft === undefined
  const there = agreedThere(visit, event, commitment)
  if (!isPublished && isDeepEqual(there, commitment)) return undefined
  const { draft, ...known } = { ...there, version: commitment.version + 1 }
  return isPublished
    ? published({ ...followed, commitment: known }, commitment, context)
    : relocated({ ...followed, commitment: { ...known, ...(draft && { draft }) } }, commitment, context)
}

/**
 * Brings a commitment in line with the record of a visit before which it is due, or which it is: done when that visit is
 * recorded as held. Returns nothing for a commitment already in line, and for one that is closed or names the visit no more.
 */
export const followNamedVisit = (
  visit: Visit,
  followed: WithMatter,
  context: ChangeContext,
): ChangedCommitment | undefined => {
  const { commitment } = followed
  if (commitment.status !== 'open') return undefined
  const { dueBefore, agreedVisit, visitToCome } = commitment
  const named = {
    ...(dueBefore?.visitId === visit.id && { dueVisit: dueVisitOf(visit) }),
    ...(agreedVisit?.visitId === visit.id && { visitToCome: visitToComeOf(visit, visitToCome) }),
  }
  const there = { ...commitment, ...named }
  if (isDeepEqual(there, commitment)) return undefined
  return named.visitToCome?.isHeld && !visitToCome?.isHeld
    ? done({ ...followed, commitment: there }, visit, context)
    : relocated({ ...followed, commitment: { ...there, version: there.version + 1 } }, commitment, context)
}

/** The outcome is the title of the visit, because nobody wrote another one. */
const done = (
  followed: WithMatter<OpenCommitment>,
  visit: Visit,
  context: ChangeContext,
): ChangedCommitment => {
  const today = localDate(context.author.at, context.office)
  const lastDay = visit.endsOn ?? visit.startsOn ?? today
  const completion = { outcome: visit.title, doneOn: earliestOf(lastDay, today) }
  const closing = closedBy(complete(followed, completion, context), followed)
  return {
    ...closing,
    entry: { ...closing.entry, change: { what: 'completed', ...completion, visitId: visit.id } },
  }
}

/** The commitment with the place of the agreement and the ladder as the visit and the event have them now. */
export const agreedThere = <Agreed extends Commitment>(
  visit: Visit,
  event: VisitEvent,
  commitment: Agreed,
): Agreed =>
  ({
    ...omit(commitment, ['ladder', 'closing']),
    ...pick(visit, ['ladder', 'closing']),
    agreedAt: agreedAt(visit, event),
    ...(commitment.place && { place: placeIn(visit, commitment.place) }),
  }) as Agreed

const withdrawn = (followed: WithMatter, reason: string, context: ChangeContext): ChangedCommitment =>
  closedBy(cancel(followed, reason, context), followed)

/** What is open can always be closed. */
const closedBy = (
  closing: ChangedCommitment | 'unchanged' | Refused<string>,
  { commitment: { id } }: WithMatter,
): ChangedCommitment => {
  if (closing === 'unchanged' || isRefused<ChangedCommitment, string>(closing))
    throw new Error(`${id} is open and cannot be closed`)
  return closing
}

/** The event or the visit may have been corrected since a notice or a matter last told where the commitment was agreed. */
const published = (
  followed: WithMatter<OpenCommitment>,
  before: OpenCommitment,
  context: ChangeContext,
): ChangedCommitment => {
  const { holder, office, author } = context
  const now = author.at
  const { commitment, matter } = askedThere(followed, before, context) ?? followed
  const told = scheduleAsNew({ ...commitment, lastWordOn: localDate(now, holder) }, holder, now)
  const asked = matter && (isAsked(matter) ? publishedMatter(matter, told, { office, now }) : matter)
  return {
    commitment: told,
    entry: historyEntry(told, { what: 'published' }, author),
    ...(asked && { matter: asked }),
  }
}

const relocated = (
  followed: WithMatter<OpenCommitment>,
  before: OpenCommitment,
  context: ChangeContext,
): ChangedCommitment => {
  const { commitment, matter } = followed
  // A deadline that follows the event or a visit is told like a corrected date.
  const asked =
    deadlineOf(commitment) === deadlineOf(before)
      ? askedThere(followed, before, context)
      : withDateAsked(followed, commitment, context)
  const { holder, author } = context
  const isOnOtherLadder = commitment.ladder !== before.ladder
  const planned = isOnOtherLadder ? onOtherLadder(commitment, holder, author.at) : commitment
  const told = asked
    ? scheduleChange(commitment, asked.commitment, { official: holder, now: author.at })
    : planned
  const after = asked?.matter ?? (matter && refreshedMatter(matter, commitment))
  return {
    commitment: told,
    entry: historyEntry(
      told,
      { what: 'event-corrected', ...(isOnOtherLadder && { ladder: told.ladder ?? defaultLadder }) },
      author,
    ),
    ...(after && { matter: after }),
  }
}

/**
 * The day of an event decides whether a due date lies before the agreement, so a corrected day raises that question or lets
 * the question lapse. Returns nothing when the questions stay as they are.
 */
const askedThere = (
  followed: WithMatter<OpenCommitment>,
  before: OpenCommitment,
  context: ChangeContext,
): { readonly commitment: OpenCommitment; readonly matter: Matter | undefined } | undefined => {
  const { author, holder } = context
  const { commitment } = followed
  const today = localDate(author.at, holder)
  const isBefore = isBeforeAgreement(commitment, today)
  if (isBefore && !isBeforeAgreement(before, today))
    return askedAlso(followed, commitment, ['date-before-agreement'], context)
  if (!isBefore && commitment.dateAsked)
    return askedAfter(followed, commitment, { author, remindersRestart: false, today })
  return undefined
}

export const openOnes = (commitments: readonly Commitment[]): readonly OpenCommitment[] =>
  commitments.filter((commitment) => commitment.status === 'open')
