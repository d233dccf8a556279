import type { Official } from '../officials/official.ts'
import { addWorkingDays } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { rungAfterTelling } from '../schedule/ladder.ts'
import { localDate, morningAfterToday, type NextMorning } from '../schedule/working-hour.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import { isBy, latestOf } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import {
  type Commitment,
  type Escalated,
  type EscalatedTo,
  escalatedTo,
  isWaiting,
  type OpenCommitment,
} from './commitment.ts'
import { isSilentOn } from './next-notice.ts'
import type { CommitmentOrPart } from './part.ts'

/** After how many working days of the holder a late commitment is escalated. */
const workingDaysLate = { supervisor: 5, office: 10 } as const satisfies Record<EscalatedTo, number>

/** The day on which a commitment is escalated. */
export type Escalation = { readonly on: CalendarDate; readonly to: EscalatedTo }

/** True while the escalated lateness lasts: another holder and another deadline begin a new lateness. */
export const isOfPresent = (
  escalated: Escalated | undefined,
  commitment: Commitment,
): escalated is Escalated =>
  escalated !== undefined &&
  commitment.status === 'open' &&
  escalated.heldFrom === commitment.heldFrom &&
  escalated.deadline === deadlineOf(commitment)

/**
 * Lateness counts from the latest of the due date, the holder's first morning, the end of a waiting for the other side, and the
 * last no of the office.
 */
const lateFrom = ({ heldFrom, waiting, lastRefusal }: OpenCommitment, deadline: CalendarDate): CalendarDate =>
  latestOf(deadline, heldFrom, waiting?.until, lastRefusal?.on)

/** The days of the escalations still to come in the present lateness, also days that have passed. */
const escalations = (commitment: OpenCommitment, holder: Official): readonly Escalation[] => {
  const deadline = deadlineOf(commitment)
  if (deadline === undefined || holder.id === protocolOfficeId || holder.escalation === false) return []
  const { escalated } = commitment
  const done = isOfPresent(escalated, commitment) ? escalatedTo.indexOf(escalated.to) : -1
  const from = lateFrom(commitment, deadline)
  return escalatedTo
    .filter((to, place) => place > done && (to === 'office' || holder.supervisorId !== undefined))
    .map((to) => ({ to, on: addWorkingDays(from, workingDaysLate[to], holder.workingDays) }))
}

/** True while the office, or the other side, owes the holder an answer: nothing is escalated meanwhile. */
const rests = (commitment: OpenCommitment, day: CalendarDate): boolean =>
  (commitment.asked ?? []).length > 0 || isSilentOn(day, commitment) || isWaiting(commitment, day)

/** The first escalation after `day`, if nothing changes until then. */
export const comingEscalation = (
  line: CommitmentOrPart,
  holder: Official,
  day: CalendarDate,
): Escalation | undefined =>
  line.kind === 'commitment'
    ? escalations(line, holder).find(({ on }) => on > day && !rests(line, on))
    : undefined

/** The escalations from `day` on for which the commitment is planned, if nothing changes. */
export const plannedEscalations = (
  commitment: OpenCommitment,
  holder: Official,
  day: CalendarDate,
): readonly Escalation[] => {
  const from = commitment.next?.on
  return from === undefined
    ? []
    : escalations(commitment, holder).filter(({ on }) => on >= day && on >= from && !rests(commitment, on))
}

/**
 * The morning of the next reminder, or an earlier one on which somebody else is told and the holder is not. A day that has
 * passed when the line is planned is left out: nobody else is told what the holder could not know before.
 */
export const withEscalation = (
  line: CommitmentOrPart,
  reminder: NextMorning,
  { holder, now }: { readonly holder: Official; readonly now: Instant },
): NextMorning => {
  const first = comingEscalation(line, holder, localDate(now, holder))
  return first && first.on < reminder.on
    ? { ...morningAfterToday(first.on, now, holder), remindsOn: reminder.on }
    : reminder
}

/** The escalation that the notice of a day announces: the last notice to the holder before an escalation names the day and the reader. */
export const announcedEscalation = (
  line: CommitmentOrPart,
  holder: Official,
  day: CalendarDate,
): Escalation | undefined => {
  const first = comingEscalation(line, holder, day)
  const reminder = rungAfterTelling(day, line, holder.workingDays)?.on
  return first && isBy(first.on, reminder) ? first : undefined
}

/**
 * Who has to be told now that the commitment is late: a day that came since the morning for which the line is planned. A line that
 * is put off has a morning on every working day, so no day is lost with it.
 */
export const escalationsDue = (
  commitment: OpenCommitment,
  { holder, now }: { readonly holder: Official; readonly now: Instant },
): readonly Escalation[] => {
  const { next } = commitment
  const today = localDate(now, holder)
  return next === undefined || next.at > now || rests(commitment, today)
    ? []
    : escalations(commitment, holder).filter(({ on }) => next.on <= on && on <= today)
}

/** The morning after an escalation, for the next reminder. Any other morning stays. */
export const nextAfterOthers = (
  commitment: OpenCommitment,
  { holder, now }: { readonly holder: Official; readonly now: Instant },
): NextMorning | undefined => {
  const { next } = commitment
  if (next?.remindsOn === undefined) return next
  const { remindsOn: on, at } = next
  const reminder = on > localDate(now, holder) ? morningAfterToday(on, now, holder) : { on, at }
  return withEscalation(commitment, reminder, { holder, now })
}
