import { addPeriod } from '../schedule/calendar.ts'
import { deadlineOf, firstDayOf } from '../schedule/due-date.ts'
import { missedBy, presentDeadline, recurring } from '../schedule/occurrences.ts'
import { folded } from '../shared/folded.ts'
import type { CommitmentId, OfficialId } from '../shared/ids.ts'
import { pick } from '../shared/pick.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate, Month } from '../shared/time.ts'
import { type Commitment, type OpenCommitment, reportOf } from './commitment.ts'
import type { Change } from './history.ts'

/*
 * The figures of an institution: what was due in a month, and how much of it was done in time. Whatever is due counts once, in
 * the month of its present deadline, so that the figures of a month are the same whichever months are asked for beside it.
 */

/** The months of the figures, both included. */
export type Months = { readonly from: Month; readonly to: Month }

export const monthOf = (day: CalendarDate): Month => day.slice(0, 'YYYY-MM'.length) as Month

export const monthsLater = (month: Month, months: number): Month =>
  monthOf(addPeriod(firstDayOf(month), 'P1M', months))

/** The number of months in the range; below 1 when `to` is before `from`. */
export const monthsIn = ({ from, to }: Months): number => {
  const [first, last] = [from, to].map((month) => {
    const [year, number] = month.split('-').map(Number)
    return Number(year) * 12 + Number(number)
  })
  return Number(last) - Number(first) + 1
}

/** From the first day of the months, up to the day before `before`. */
export const daysOf = ({ from, to }: Months) => ({
  from: firstDayOf(from),
  before: firstDayOf(monthsLater(to, 1)),
})

/** How it was agreed and by whom it is to be done, of a commitment or of one occurrence. */
type Agreed = Pick<Commitment, 'responsible' | 'responsibleOrganisation' | 'firstDeadline' | 'timesMoved'>

/**
 * One occurrence of a recurring commitment that is done while others are open. `occurrence` names it, and `deadline` is the day
 * by which it was due when it was done: later where more time was granted.
 */
export type DoneOccurrence = Agreed & {
  readonly commitmentId: CommitmentId
  readonly occurrence: CalendarDate
  readonly deadline: CalendarDate
  readonly doneOn: CalendarDate
}

/** The occurrence that a change says is done; undefined for every other change. `before` is the commitment before it. */
export const doneOccurrence = (before: Commitment, change: Change): DoneOccurrence | undefined => {
  if (change.what !== 'occurrence-completed') return undefined
  const { occurrence, doneOn } = change
  const duty = recurring(before)
  // More time moves the present occurrence alone.
  const isPresent = duty !== undefined && presentDeadline(duty) === occurrence
  return {
    commitmentId: before.id,
    occurrence,
    deadline: (isPresent ? deadlineOf(before) : undefined) ?? occurrence,
    doneOn,
    ...pick(before, ['responsible', 'responsibleOrganisation']),
    ...(isPresent && pick(before, ['firstDeadline', 'timesMoved'])),
  }
}

/**
 * What was due, as the figures count it: in the month of the `deadline`. `reportedOn`: the day on which its official says that it was
 * done, which the office has yet to accept.
 */
export type Due = Agreed & {
  readonly deadline: CalendarDate
  readonly doneOn?: CalendarDate
  readonly reportedOn?: CalendarDate
}

/**
 * How a commitment counts; one that recurs counts by the occurrence for which the line stands. Undefined for what is open
 * in a draft, for a commitment without a deadline, and for one that was cancelled, dropped or renewed.
 */
export const dueFrom = (commitment: Commitment): Due | undefined => {
  const deadline = deadlineOf(commitment)
  if (deadline === undefined || !isCounted(commitment)) return undefined
  return {
    ...pick(commitment, ['responsible', 'responsibleOrganisation', 'firstDeadline', 'timesMoved']),
    deadline,
    ...(commitment.status === 'completed' && { doneOn: commitment.doneOn }),
    ...(commitment.status === 'open' && reportedAs(commitment)),
  }
}

/** What waits for the acceptance of the office is open, and its official is late only if the day reported was. */
const reportedAs = (commitment: OpenCommitment): Pick<Due, 'reportedOn'> => {
  const report = reportOf(commitment)
  const duty = recurring(commitment)
  const isOfPresent = duty === undefined || presentDeadline(duty) === report?.occurrence
  return report?.doneOn !== undefined && isOfPresent ? { reportedOn: report.doneOn } : {}
}

const isCounted = (commitment: Commitment): boolean =>
  commitment.status === 'completed' || (commitment.status === 'open' && !commitment.draft)

/** The day from which something of a recurring commitment is missed: it lies before the deadline for which the line stands. */
export const missedSince = (commitment: Commitment): CalendarDate | undefined =>
  commitment.status === 'open' ? missedBy(commitment).at(0) : undefined

/** Each missed occurrence of a recurring commitment, as it counts. */
export const missedFrom = (commitment: Commitment): readonly Due[] =>
  commitment.status === 'open' && isCounted(commitment)
    ? missedBy(commitment).map((deadline) => ({
        ...pick(commitment, ['responsible', 'responsibleOrganisation']),
        deadline,
      }))
    : []

/** `late` was done after the deadline; `openLate` is not done, and the deadline has passed. */
export type Measured = {
  readonly inTime: number
  readonly late: number
  readonly openInTime: number
  readonly openLate: number
}

/** What was due in a month from one organisation; without `organisation`, what no organisation answers for. */
export type MonthFigures = Measured & {
  readonly month: Month
  readonly organisation?: string
  /** All that is done, in time or late. */
  readonly done: number
  /** To how much of all this more time was granted. */
  readonly moved: number
  /** The same, measured by the deadline before more time was granted for the first time. */
  readonly firstDeadline: Measured
}

const measure = (by: CalendarDate, { doneOn, reportedOn }: Due, today: CalendarDate): keyof Measured => {
  if (doneOn !== undefined) return doneOn <= by ? 'inTime' : 'late'
  return (reportedOn ?? today) <= by ? 'openInTime' : 'openLate'
}

/** True for an open commitment after the deadline. */
export const isLateOn = (due: Due, today: CalendarDate): boolean =>
  measure(due.deadline, due, today) === 'openLate'

const measured = (all: readonly Due[], by: (due: Due) => CalendarDate, today: CalendarDate): Measured => {
  const counts = { inTime: 0, late: 0, openInTime: 0, openLate: 0 }
  for (const due of all) counts[measure(by(due), due, today)] += 1
  return counts
}

type Group = { readonly month: Month; readonly names: Set<string>; readonly due: Due[] }

/** Of several spellings of an organisation, the first in the order of texts. */
const figuresOfGroup = ({ month, names, due }: Group, today: CalendarDate): MonthFigures => {
  const [organisation] = [...names].toSorted()
  const present = measured(due, ({ deadline }) => deadline, today)
  return {
    month,
    ...(organisation !== undefined && { organisation }),
    done: present.inTime + present.late,
    ...present,
    moved: due.filter(({ timesMoved }) => timesMoved !== undefined).length,
    firstDeadline: measured(due, ({ deadline, firstDeadline }) => firstDeadline ?? deadline, today),
  }
}

type Asked = {
  readonly months: Months
  readonly today: CalendarDate
  /** The organisation of an official, as the directory has it. */
  readonly organisationOf: (official: OfficialId) => string | undefined
}

/**
 * The figures by month and organisation, in this order; what has no organisation comes last in its month. Organisations with an
 * equal folded name are one.
 */
export const figuresOf = (
  all: readonly Due[],
  { months, today, organisationOf }: Asked,
): readonly MonthFigures[] => {
  const groups = new Map<string, Group>()
  for (const due of all) {
    const { responsible, responsibleOrganisation } = due
    const month = monthOf(due.deadline)
    if (month < months.from || month > months.to) continue
    const organisation = responsible === undefined ? responsibleOrganisation : organisationOf(responsible)
    const place = `${month} ${organisation === undefined ? 'none' : `a ${folded(organisation)}`}`
    const group = groups.get(place) ?? { month, names: new Set(), due: [] }
    if (organisation !== undefined) group.names.add(organisation)
    group.due.push(due)
    groups.set(place, group)
  }
  return sortedBy([...groups], ([place]) => place).map(([, group]) => figuresOfGroup(group, today))
}
