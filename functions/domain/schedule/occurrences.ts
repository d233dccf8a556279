import type { CalendarDate, DueDate, Period } from '../shared/time.ts'
import { addPeriod } from './calendar.ts'
import { firstDayOf, isDay, lastDayOf, periodLike } from './due-date.ts'

/** How often a commitment recurs. Without `until` and `times` no end is agreed. */
export type Repeats = { readonly every: Period; readonly until?: CalendarDate; readonly times?: number }

/** Where a recurring commitment stands. Occurrences have the numbers from 1 on. Each is settled once: done, or skipped. */
export type Occurrences = {
  /** The due date of the first occurrence, from which every later one is reckoned. */
  readonly firstOn: DueDate
  /** The occurrence for which the line stands. */
  readonly number: number
  /** Every occurrence up to this number is settled; 0: the first is not. */
  readonly settledTo: number
  /** The settled occurrences behind an open one, in order; absent when there is none. */
  readonly settledBeyond?: readonly number[]
}

export type Recurring = { readonly repeats: Repeats; readonly occurrences: Occurrences }

/** True if the recurrence has no agreed end, neither a day nor a number. */
export const isWithoutEnd = ({ repeats }: { readonly repeats?: Repeats | undefined }): boolean =>
  repeats !== undefined && repeats.until === undefined && repeats.times === undefined

/** An occurrence is named by its deadline, as it follows from the agreement. */
export type Occurrence = {
  readonly number: number
  readonly dueOn: DueDate
  readonly deadline: CalendarDate
}

/** The commitment as a recurring one; absent when it does not recur. */
export const recurring = ({
  repeats,
  occurrences,
}: {
  readonly [Field in keyof Recurring]?: Recurring[Field] | undefined
}): Recurring | undefined => repeats && occurrences && { repeats, occurrences }

/** A commitment that recurs begins with the occurrence of its due date. */
export const beginningFrom = ({
  dueOn,
  repeats,
}: {
  readonly dueOn?: DueDate
  readonly repeats?: Repeats
}): { readonly occurrences?: Occurrences } =>
  dueOn === undefined || repeats === undefined
    ? {}
    : { occurrences: { firstOn: dueOn, number: 1, settledTo: 0 } }

/** A month is followed by months, a quarter by quarters and a year by years. */
const occurrence = (
  { repeats: { every }, occurrences: { firstOn } }: Recurring,
  number: number,
): Occurrence => {
  const day = addPeriod(firstDayOf(firstOn), every, number - 1)
  const dueOn = isDay(firstOn) ? day : periodLike(firstOn, day)
  return { number, dueOn, deadline: lastDayOf(dueOn) }
}

/** The deadline, as it was agreed, of the occurrence for which the line stands. */
export const presentDeadline = (recurring: Recurring): CalendarDate =>
  occurrence(recurring, recurring.occurrences.number).deadline

/** The first occurrence is agreed in any case. */
const isAgreed = ({ repeats: { until, times } }: Recurring, { number, deadline }: Occurrence): boolean =>
  number === 1 || ((times === undefined || number <= times) && (until === undefined || deadline <= until))

const isSettled = ({ settledTo, settledBeyond = [] }: Occurrences, number: number): boolean =>
  number <= settledTo || settledBeyond.includes(number)

/** The first occurrence behind a number that is neither done nor skipped; undefined behind the last one. */
const openAfter = (recurring: Recurring, after: number): Occurrence | undefined => {
  let number = Math.max(after, recurring.occurrences.settledTo) + 1
  while (isSettled(recurring.occurrences, number)) number += 1
  const next = occurrence(recurring, number)
  return isAgreed(recurring, next) ? next : undefined
}

/** The oldest occurrence that is neither done nor skipped. */
export const oldestOpen = (recurring: Recurring): Occurrence | undefined => openAfter(recurring, 0)

/** The open occurrence behind the one for which the line stands. */
export const laterOccurrence = (recurring: Recurring): Occurrence | undefined =>
  openAfter(recurring, recurring.occurrences.number)

/** The missed occurrences, oldest first: they come before the present occurrence of the line, and nobody has said that they are done. */
const missedOccurrences = (recurring: Recurring): readonly Occurrence[] => {
  const missed: Occurrence[] = []
  let next = oldestOpen(recurring)
  while (next && next.number < recurring.occurrences.number) {
    missed.push(next)
    next = openAfter(recurring, next.number)
  }
  return missed
}

/** The deadlines of the missed occurrences; none of a commitment that does not recur. */
export const missedBy = (line: Partial<Recurring>): readonly CalendarDate[] => {
  const duty = recurring(line)
  return duty ? missedOccurrences(duty).map(({ deadline }) => deadline) : []
}

/** How many occurrences ahead of the present one may be done or skipped already. */
const mostAhead = 12

/** The open occurrence of a deadline, or the oldest one without a deadline; undefined when there is none to settle. */
export const openOccurrence = (
  recurring: Recurring,
  deadline: CalendarDate | undefined,
): Occurrence | undefined => {
  const latest = recurring.occurrences.number + mostAhead
  let next = oldestOpen(recurring)
  while (next && next.number <= latest && deadline !== undefined && next.deadline < deadline)
    next = openAfter(recurring, next.number)
  const isThat = next && next.number <= latest && (deadline === undefined || next.deadline === deadline)
  return isThat ? next : undefined
}

const withSettled = (
  { firstOn, number }: Occurrences,
  settled: readonly number[],
  settledTo: number,
): Occurrences => {
  let to = settledTo
  while (settled.includes(to + 1)) to += 1
  const beyond = settled.filter((one) => one > to)
  return { firstOn, number, settledTo: to, ...(beyond.length > 0 && { settledBeyond: beyond }) }
}

/** An occurrence is done or skipped. */
export const settled = (occurrences: Occurrences, number: number): Occurrences => {
  const { settledTo, settledBeyond = [] } = occurrences
  const all = [...settledBeyond, number].toSorted((one, other) => one - other)
  return withSettled(occurrences, all, settledTo)
}

/**
 * The deadlines of the occurrences that a change opened again. Another first day or rhythm begins anew from the present occurrence,
 * and so opens what was done ahead of it.
 */
export const openedAgain = (before: Recurring, after: Recurring): readonly CalendarDate[] => {
  const { firstOn, number: present, settledTo, settledBeyond = [] } = before.occurrences
  const isAnew = firstOn !== after.occurrences.firstOn || before.repeats.every !== after.repeats.every
  const isOpen = (number: number) => (isAnew ? number > present : !isSettled(after.occurrences, number))
  const opened: CalendarDate[] = []
  const last = Math.max(settledTo, ...settledBeyond)
  for (let number = Math.min(present, after.occurrences.settledTo + 1); number <= last; number++)
    if (isSettled(before.occurrences, number) && isOpen(number))
      opened.push(occurrence(before, number).deadline)
  return opened
}

/** The last occurrence of a closed commitment counts as open again; those behind it that were done before stay done. */
export const openAgain = (occurrences: Occurrences): Occurrences => {
  const { number, settledTo, settledBeyond = [] } = occurrences
  if (number > settledTo) return occurrences
  const ahead = Array.from({ length: settledTo - number }, (_, index) => number + index + 1)
  return withSettled(occurrences, [...ahead, ...settledBeyond], number - 1)
}
