import { occurrenceDoneThroughLink } from '../reminders/news.ts'
import { lastDayOf } from '../schedule/due-date.ts'
import { rungAfter, standingOn } from '../schedule/ladder.ts'
import {
  missedBy,
  type Occurrence,
  type Occurrences,
  oldestOpen,
  openOccurrence,
  type Recurring,
  recurring,
  settled,
} from '../schedule/occurrences.ts'
import { localDate, morningAfterToday, nextMorning } from '../schedule/working-hour.ts'
import { omit } from '../shared/omit.ts'
import { isRefused, type Refused } from '../shared/refusal.ts'
import type { CalendarDate, DueDate } from '../shared/time.ts'
import {
  askedAfter,
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  type Completion,
  cancel,
  changed,
  complete,
  inFuture,
  type WithMatter,
} from './change-commitment.ts'
import { isWaiting, type OpenCommitment } from './commitment.ts'
import { beforeAnswer, type Change } from './history.ts'
import { isSilent, unplanned } from './next-notice.ts'

/*
 * The occurrences of a commitment that recurs: each is done or skipped for itself, and the line goes over from one to the
 * next. Which occurrence is due when is reckoned in schedule/occurrences.ts.
 */

/** The deadline of an occurrence; without it an answer is about the oldest open one. */
export type OfOccurrence = { readonly occurrence?: CalendarDate }

type RecurringCommitment = OpenCommitment & Recurring & { readonly dueOn: DueDate }

const isRecurring = (commitment: OpenCommitment): commitment is RecurringCommitment =>
  commitment.dueOn !== undefined && recurring(commitment) !== undefined

/** An occurrence, the occurrences once it is done or skipped, and whether none is open then. */
type Settling = {
  readonly commitment: RecurringCommitment
  readonly occurrence: Occurrence
  readonly occurrences: Occurrences
  readonly isLast: boolean
}

type NoSuch = Refused<'no-such-occurrence'>

const noSuchOccurrence = (detail: string): NoSuch => ({
  refused: 'no-such-occurrence',
  pointer: '/occurrence',
  detail,
})

const recursNot = noSuchOccurrence('the commitment does not recur: leave this out')

const settlingOf = (commitment: RecurringCommitment, dueOn: CalendarDate | undefined): Settling | NoSuch => {
  const occurrence = openOccurrence(commitment, dueOn)
  if (occurrence === undefined)
    return noSuchOccurrence(
      `no open occurrence is due on ${dueOn}: the oldest one is due on ${oldestOpen(commitment)?.deadline}`,
    )
  const occurrences = settled(commitment.occurrences, occurrence.number)
  return {
    commitment,
    occurrence,
    occurrences,
    isLast: oldestOpen({ ...commitment, occurrences }) === undefined,
  }
}

/** The occurrence that an answer is about: named, or else the oldest open one; none of what does not recur. */
export const occurrenceNamed = (
  commitment: OpenCommitment,
  dueOn: CalendarDate | undefined,
): OfOccurrence | NoSuch => {
  if (!isRecurring(commitment)) return dueOn === undefined ? {} : recursNot
  const settling = settlingOf(commitment, dueOn)
  return isRefused<Settling, 'no-such-occurrence'>(settling)
    ? settling
    : { occurrence: settling.occurrence.deadline }
}

/** Records the outcome of an occurrence, or of a commitment that does not recur. The last open occurrence completes it. */
export const completeOccurrence = (
  followed: WithMatter,
  { occurrence: dueOn, ...completion }: Completion & OfOccurrence,
  context: Pick<ChangeContext, 'author' | 'holder' | 'deputy' | 'office'>,
): ChangedCommitment | 'unchanged' | Refused<Closed | 'done-in-future' | 'no-such-occurrence'> => {
  const { commitment, matter } = followed
  if (commitment.status !== 'open') return complete(followed, completion, context)
  if (!isRecurring(commitment))
    return dueOn === undefined ? complete(followed, completion, context) : recursNot
  const settling = settlingOf(commitment, dueOn)
  if (isRefused<Settling, 'no-such-occurrence'>(settling)) return settling
  const occurrence = settling.occurrence.deadline
  if (!settling.isLast) {
    const refused = inFuture(completion.doneOn, context.author.at)
    if (refused) return refused
    const done = afterOccurrence(followed, settling, {
      ...context,
      change: { what: 'occurrence-completed', occurrence, ...completion },
    })
    const { author, holder, deputy, office } = context
    return author.through === 'link'
      ? {
          ...done,
          news: occurrenceDoneThroughLink(done.commitment, occurrence, {
            holder,
            deputy,
            office,
            now: author.at,
          }),
        }
      : done
  }
  const { occurrences } = settling
  const closing = complete({ ...followed, commitment: { ...commitment, occurrences } }, completion, context)
  if (closing === 'unchanged' || isRefused(closing)) return closing
  return {
    ...closing,
    entry: {
      ...closing.entry,
      change: { what: 'completed', ...completion, occurrence },
      before: beforeAnswer(commitment, matter),
    },
  }
}

/**
 * Lets an occurrence go by without an outcome. The last open one cancels the commitment for the same reason, because there is
 * no outcome to complete it with; what was done before stands in the history.
 */
export const skipOccurrence = (
  followed: WithMatter,
  { reason, occurrence: dueOn }: { readonly reason: string } & OfOccurrence,
  context: Pick<ChangeContext, 'author' | 'holder'>,
): ChangedCommitment | 'unchanged' | Refused<Closed | 'no-such-occurrence'> => {
  const { commitment } = followed
  if (commitment.status !== 'open') return cancel(followed, reason, context)
  if (!isRecurring(commitment))
    return noSuchOccurrence('the commitment does not recur: cancel it, or correct the due date')
  const settling = settlingOf(commitment, dueOn)
  if (isRefused<Settling, 'no-such-occurrence'>(settling)) return settling
  const occurrence = settling.occurrence.deadline
  const { occurrences, isLast } = settling
  if (!isLast)
    return afterOccurrence(followed, settling, {
      ...context,
      change: { what: 'occurrence-skipped', occurrence, reason },
    })
  const closing = cancel({ ...followed, commitment: { ...commitment, occurrences } }, reason, context)
  return closing === 'unchanged' || isRefused(closing)
    ? closing
    : { ...closing, entry: { ...closing.entry, change: { what: 'cancelled', reason, occurrence } } }
}

/** Reports and questions about one occurrence. The next occurrence begins without these fields. */
const ofOneOccurrence = ['lastReport', 'waiting', 'lastRefusal', 'firstDeadline', 'timesMoved'] as const

/**
 * The commitment after an occurrence was done or skipped, while others are open. The line goes on to the oldest open one, or
 * to a later one whose ladder has begun. A line that stands for another occurrence stays where it is.
 */
const afterOccurrence = (
  followed: WithMatter,
  { commitment, occurrence, occurrences }: Settling,
  { change, author, holder }: Pick<ChangeContext, 'author' | 'holder'> & { readonly change: Change },
): ChangedCommitment<OpenCommitment> => {
  const today = localDate(author.at, holder)
  const spoken = { ...commitment, version: commitment.version + 1, lastWordOn: today, occurrences }
  const next = oldestOpen(spoken)
  const after =
    occurrence.number === occurrences.number && next ? standingFor(next, spoken, { today, holder }) : spoken
  const asked = askedAfter(followed, after, { author, remindersRestart: true, today })
  return changed(
    {
      commitment: plannedAfterAnswer(asked.commitment, today, { author, holder }),
      change,
      matter: asked.matter,
      before: beforeAnswer(commitment, followed.matter),
    },
    { author },
  )
}

/** The line for an occurrence, or for a later one whose ladder has begun. */
const standingFor = (
  { number, dueOn }: Occurrence,
  { occurrences, ...commitment }: RecurringCommitment,
  { today, holder }: Pick<ChangeContext, 'holder'> & { readonly today: CalendarDate },
): RecurringCommitment => {
  const line = { ...omit(commitment, ofOneOccurrence), dueOn, occurrences: { ...occurrences, number } }
  return standingOn(today, line, holder.workingDays)
}

/** The first notice of a holder is not put off. */
const plannedAfterAnswer = (
  commitment: OpenCommitment,
  today: CalendarDate,
  { author, holder }: Pick<ChangeContext, 'author' | 'holder'>,
): OpenCommitment => {
  if (isSilent(commitment)) return unplanned(commitment)
  if (commitment.toldOn === undefined) return commitment
  const rung = rungAfter(today, commitment, holder.workingDays)
  return {
    ...commitment,
    next: rung === undefined ? nextMorning(author.at, holder) : morningAfterToday(rung, author.at, holder),
  }
}

/**
 * The line goes over to the latest occurrence whose ladder has begun by today; undefined when it stands for that one. The
 * planned morning stays, and what is open of the occurrences before is missed. A waiting that still lasts goes over too, because it was
 * said on that very morning, before the line went over; so does one that has lasted beyond the due date, because lateness counts
 * from its end.
 */
export const goOver = (
  followed: WithMatter<OpenCommitment>,
  { author, holder }: Pick<ChangeContext, 'author' | 'holder'>,
): ChangedCommitment<OpenCommitment> | undefined => {
  const { commitment } = followed
  if (!isRecurring(commitment)) return undefined
  const today = localDate(author.at, holder)
  const standing = standingOn(today, commitment, holder.workingDays)
  if (standing.occurrences.number === commitment.occurrences.number) return undefined
  const deadline = lastDayOf(standing.dueOn)
  const waitsOn = isWaiting(commitment, today) || isWaiting(commitment, deadline)
  const after = {
    ...omit(standing, ofOneOccurrence),
    ...(waitsOn && { waiting: commitment.waiting }),
    version: commitment.version + 1,
  }
  const asked = askedAfter(followed, after, { author, remindersRestart: false, today })
  return changed(
    {
      commitment: asked.commitment,
      change: { what: 'gone-over', occurrence: deadline, missed: missedBy(standing) },
      matter: asked.matter,
    },
    { author },
  )
}
