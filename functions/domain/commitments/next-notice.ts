import type { Official } from '../officials/official.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { nextRung, type Pace, rungAfterTelling } from '../schedule/ladder.ts'
import {
  morningAfterToday,
  morningStillPossible,
  type NextMorning,
  nextMorning,
  remindedOn,
} from '../schedule/working-hour.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { OpenCommitment } from './commitment.ts'
import { type SpokenFor, waitsForAnAnswer } from './questions.ts'

/**
 * True when no notice of a day tells of the commitment, because a matter speaks for the commitment, a question of its
 * official keeps it silent, or the visit is a draft.
 */
export const isSilentOn = (day: CalendarDate, { silentUntil, ...commitment }: Silenced): boolean =>
  isSilent(commitment) || isBefore(day, silentUntil)

/** True when no day is known on which a notice tells of the commitment again. */
export const isSilent = (commitment: SpokenFor & Pick<OpenCommitment, 'draft'>): boolean =>
  commitment.draft === true || waitsForAnAnswer(commitment)

export const unplanned = ({ next, ...commitment }: OpenCommitment): OpenCommitment => commitment

/**
 * A change is told on the first morning still possible for the official on whose desk the commitment lies, and during a
 * silence on the morning that ends the silence.
 */
export const scheduleNextNotice = (
  commitment: OpenCommitment,
  official: Official,
  now: Instant,
): OpenCommitment => {
  if (isSilent(commitment)) return unplanned(commitment)
  const next = endOfSilence(commitment, official, now) ?? nextMorning(now, official)
  const isNewToTheOffice = commitment.holder === protocolOfficeId && commitment.toldOn === undefined
  return { ...commitment, ...(isNewToTheOffice && { heldFrom: next.on }), next }
}

/** A commitment new on a desk counts from the holder's next morning; earlier notices told somebody else, who spoke of them. */
export const scheduleAsNew = (
  { toldOn, spokenOn, ...commitment }: OpenCommitment,
  official: Official,
  now: Instant,
): OpenCommitment =>
  scheduleNextNotice({ ...commitment, heldFrom: nextMorning(now, official).on }, official, now)

/**
 * Plans the notice of a change. A commitment that waited for the answer about its date counts as new, so that lateness
 * begins on the holder's first morning.
 */
export const scheduleChange = (
  before: OpenCommitment,
  after: OpenCommitment,
  { official, now }: { readonly official: Official; readonly now: Instant },
): OpenCommitment =>
  before.dateAsked && !after.dateAsked
    ? scheduleAsNew(after, official, now)
    : scheduleNextNotice(after, official, now)

/**
 * A commitment about which the office is asked nothing any more, after a question about a part. While that question waited, the
 * office was not asked about ended reminders, and what nobody leads was silent: the holder is told on the next morning.
 */
export const resumedAfterPart = (
  before: OpenCommitment,
  after: OpenCommitment,
  { holder, now }: { readonly holder: Official; readonly now: Instant },
): OpenCommitment => {
  if (isSilent(after)) return unplanned(after)
  const hasEnded =
    before.matterId !== undefined &&
    after.matterId === undefined &&
    after.next === undefined &&
    deadlineOf(after) !== undefined
  return isSilent(before) || hasEnded ? scheduleNextNotice(after, holder, now) : after
}

type Silenced = SpokenFor & Pick<OpenCommitment, 'silentUntil' | 'draft'>

/** The morning that ends a silence still to come. */
export const endOfSilence = (line: Silenced, official: Official, now: Instant): NextMorning | undefined =>
  silenceFrom(nextMorning(now, official).on, line, { official, now })

/** A silence puts off a morning that lies in it, and moves nothing else. */
export const duringSilence = <Line extends Silenced & Pick<OpenCommitment, 'next'>>(
  line: Line,
  official: Official,
  now: Instant,
): Line => {
  const end = endOfSilence(line, official, now)
  const reminded = remindedOn(line)
  return end && isBefore(reminded, end.on) ? { ...line, next: end } : line
}

/**
 * A line whose ladder is another one now. What was planned behind the next morning goes to the first rung of this ladder that lies
 * ahead; a rung that has passed is not told, and one in a silence is put off to its end. What waits already stays planned: the first
 * telling, a change, and a line that was not told on its morning. So does the morning of a line for which the ladder has no rung left, which is then
 * told for the last time.
 */
export const onOtherLadder = <Line extends Pace & Silenced & Pick<OpenCommitment, 'next' | 'toldOn'>>(
  line: Line,
  official: Official,
  now: Instant,
): Line => {
  const { next, toldOn } = line
  const soonest = nextMorning(now, official).on
  const wasMissed = isBefore(next?.since, soonest)
  if (toldOn === undefined || next === undefined || wasMissed || next.on <= soonest) return line
  // The end of a silence is a rung only for a morning that lies in it.
  const { silentUntil, ...pace }: Pace = line
  let rung = rungAfterTelling(toldOn, pace, official.workingDays)
  while (rung !== undefined && rung.on < soonest) rung = nextRung(rung.on, pace, official.workingDays)
  if (rung === undefined) return line
  // The morning of an escalation stays.
  const isForOthers = next.remindsOn !== undefined && next.on < rung.on
  const to = isForOthers ? { ...next, remindsOn: rung.on } : morningStillPossible(rung.on, now, official)
  return duringSilence({ ...line, next: to }, official, now)
}

/** The morning that ends the silence of a commitment, if a question keeps the commitment silent on the day `on`. */
export const silenceFrom = (
  on: CalendarDate,
  commitment: Silenced,
  { official, now }: { readonly official: Official; readonly now: Instant },
): NextMorning | undefined => {
  const { silentUntil } = commitment
  return silentUntil !== undefined && silentUntil > on && !isSilent(commitment)
    ? morningAfterToday(silentUntil, now, official)
    : undefined
}
