import type { Commitment } from '../commitments/commitment.ts'
import type { Matter } from '../commitments/matter.ts'
import { isSilentOn } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { whyNoDeputy } from '../officials/deputy.ts'
import type { Official } from '../officials/official.ts'
import { type Absence, addDays, isAbsentOn } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate, morningOf, type NextMorning } from '../schedule/working-hour.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import { latestOf } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import type { Move } from './todays-notice.ts'

/**
 * A note on the official's desk, written together with an absence and with its end. It wakes when the absence begins and on each
 * local date of it, because what falls due in it may come to the desk at any time.
 */
export type AbsenceNote = {
  readonly kind: 'absence'
  readonly id: 'absence'
  /** The version of the official after the change. */
  readonly version: number
  readonly next?: NextMorning
}

/** `version` is the official's after the change. */
export const absenceNote = (version: number, now: Instant): AbsenceNote => ({
  kind: 'absence',
  id: 'absence',
  version,
  next: { on: now.slice(0, 10) as CalendarDate, at: now },
})

type Held = Pick<Desk, 'official' | 'commitments'> & Partial<Pick<Desk, 'parts'>>

/** What falls due on a day of the absence. What waits for an answer of the office is not among it: the office is asked already. */
export const dueInAbsence = ({ official, commitments, parts = [] }: Held): readonly CommitmentOrPart[] =>
  [...commitments, ...parts].filter((line) => fallsInAbsence(line, official))

export const fallsInAbsence = (line: CommitmentOrPart, { workingDays }: Official): boolean => {
  const deadline = deadlineOf(line)
  return deadline !== undefined && isAbsentOn(deadline, workingDays) && !isSilentOn(deadline, line)
}

/** Present when the commitment falls due while its holder is absent. */
export type PointedOut = { readonly holderAbsent?: Absence }

/** A commitment as the answer to its recording or change shows it. */
export const pointedOut = <Shown extends Commitment>(
  commitment: Shown,
  holder: Official | undefined,
): Shown & PointedOut =>
  commitment.status === 'open' && holder?.absence && fallsInAbsence(commitment, holder)
    ? { ...commitment, holderAbsent: holder.absence }
    : commitment

/**
 * What the note does when it wakes: whether the office is asked about the absence, whether the question that is open no longer
 * stands, and when the note wakes again.
 */
export type AbsenceWatch = { readonly asks: boolean; readonly lapses: boolean; readonly move: Move }

/**
 * `matter` is the last one about an absence of the official: an answer holds for its absence. `deputy` is the record of the official who
 * is named as deputy; while the deputy stands in, the office is not asked.
 */
export const watchAbsence = (
  desk: Desk & { readonly absenceNote: AbsenceNote },
  {
    matter,
    deputy,
    now,
  }: { readonly matter: Matter | undefined; readonly deputy: Official | undefined; readonly now: Instant },
): AbsenceWatch => {
  const { official, absenceNote: line } = desk
  const { absence, workingDays } = official
  const today = localDate(now, official)
  const isAbout = matter?.kind === 'official-matter' && isDeepEqual(matter.absence, absence)
  const isOpen = matter?.status === 'open'
  const stands =
    isAbsentOn(today, workingDays) &&
    whyNoDeputy(official, deputy, today) !== undefined &&
    dueInAbsence(desk).length > 0
  const isAsked = isAbout && (isOpen || matter?.status === 'decided')
  return {
    asks: stands && !isAsked,
    lapses: isOpen && !(stands && isAbout),
    move: nextWaking(line, today, official),
  }
}

const nextWaking = (line: AbsenceNote, today: CalendarDate, official: Official): Move => {
  const { absence } = official.workingDays
  if (absence === undefined || today > absence.to) return { line, to: undefined, isGone: true }
  const tomorrow = addDays(today, 1)
  const on = latestOf(absence.from, tomorrow)
  return { line, to: { on, at: morningOf(on, { ...official, hour: '00:00' }) } }
}
