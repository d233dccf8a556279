import { isMoreTimeAsked, isWaiting } from '../commitments/commitment.ts'
import { isSilentOn } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { orderOfRecord } from '../commitments/place.ts'
import type { Official } from '../officials/official.ts'
import { addDays, addWorkingDays } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { isAskedAfter } from '../schedule/ladder.ts'
import { ladderNamed } from '../schedule/named-ladders.ts'
import { isBefore, isBy } from '../shared/order.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate } from '../shared/time.ts'

/**
 * The sections of a desk and of a notice, in the order in which a busy person needs them. What a mail tells under "late" stands
 * there on the page of the desk too, because both ask `deskSection`.
 */
export const deskSections = ['late', 'today', 'soon', 'new', 'check-in', 'later', 'waiting'] as const
export type DeskSection = (typeof deskSections)[number]

/** A commitment is new for a week, so that an official who was away for some days still sees what came. */
const newDays = 7

/** True when somebody else has to answer first: the other side, or the protocol office. */
const waitsForOthers = (commitment: CommitmentOrPart, today: CalendarDate) => {
  const deadline = deadlineOf(commitment)
  return (
    isSilentOn(today, commitment) ||
    isWaiting(commitment, today) ||
    // A due date still to come may stay, so the commitment stands under it.
    (isMoreTimeAsked(commitment) && isBy(deadline, today))
  )
}

/**
 * The section of a commitment on the day `today`. From its first reminder on before the due date it is due soon. A commitment that no notice has told to the reader is new, because the
 * reader cannot be asked yet how the commitment stands.
 */
export const deskSection = (
  commitment: CommitmentOrPart,
  today: CalendarDate,
  { workingDays: calendar }: Pick<Official, 'workingDays'>,
): DeskSection => {
  const { heldFrom, toldOn } = commitment
  const deadline = deadlineOf(commitment)
  if (waitsForOthers(commitment, today)) return 'waiting'
  if (isBefore(deadline, today)) return 'late'
  if (deadline === today) return 'today'
  const [soon = 0] = ladderNamed(commitment.ladder).workingDaysBefore
  if (isBy(deadline, addWorkingDays(today, soon, calendar))) return 'soon'
  if (toldOn !== undefined && isAskedAfter(commitment, today, calendar)) return 'check-in'
  return toldOn === undefined || addDays(heldFrom, newDays) > today ? 'new' : 'later'
}

/** What stands after every date: commitments without a due date come last. */
const noDate = '9999-12-31'

/** The commitments of a desk, section by section; within a section by deadline, then in the order of the record. */
export const inDeskOrder = (
  commitments: readonly CommitmentOrPart[],
  today: CalendarDate,
  official: Pick<Official, 'workingDays'>,
): readonly { readonly section: DeskSection; readonly commitment: CommitmentOrPart }[] =>
  sortedBy(
    commitments.map((commitment) => ({ section: deskSection(commitment, today, official), commitment })),
    ({ section, commitment }) =>
      [deskSections.indexOf(section), deadlineOf(commitment) ?? noDate, orderOfRecord(commitment)].join(' '),
  )
