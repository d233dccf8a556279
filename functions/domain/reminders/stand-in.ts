import { isSilentOn } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import type { Official } from '../officials/official.ts'
import { type Absence, addDays, isAbsentOn, workingDayOnOrBefore } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { rungAfterTelling, standingOn } from '../schedule/ladder.ts'
import {
  localDate,
  type Morning,
  morningAfterToday,
  type NextMorning,
  nextMorning,
  putOff,
  waitsSince,
} from '../schedule/working-hour.ts'
import type { CommitmentId, OfficialId, PartId } from '../shared/ids.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import { asHeldSince, type Handover, mayBeToldNow } from './handover.ts'
import { isDueBy } from './line.ts'
import type { RecordedLine } from './notice-record.ts'
import { firstWithRoom } from './weight.ts'

/**
 * The line on the desk of a deputy for one absent official. It is written together with the absence and wakes on each working day
 * of the deputy, because what falls due may come to the desk of the absent official at any time. The commitments stay where they
 * are: the line keeps what the deputy was told of.
 */
export type StandIn = {
  readonly kind: 'stand-in'
  readonly id: `stand-in-${OfficialId}`
  readonly absentId: OfficialId
  /** The version of the absent official after the change that wrote the line. */
  readonly version: number
  /** The date of the last notice that told the deputy of a commitment or part. */
  readonly told: ToldOn
  readonly next?: NextMorning
  /** What the line tells at the moment of a notice. Never stored. */
  readonly tells?: ToldFor
}

export type ToldOn = Readonly<Record<CommitmentId | PartId, CalendarDate>>

/** What a deputy is told for an absent official. */
export type ToldFor = {
  readonly absent: Official
  /** The last day of the absence. */
  readonly until: CalendarDate
  /** What a notice lists, as the deputy has it, the earliest deadline first. */
  readonly listed: readonly CommitmentOrPart[]
  /** How many more are due, for which the notice has no room. */
  readonly left: number
  /** Everything on the desk of the absent official, so that what is gone can be forgotten. */
  readonly open: readonly (CommitmentId | PartId)[]
}

/** One notice reads the desks of so many absent officials. The others follow on the next morning. */
export const mostAbsent = 5

/** The last working day of the deputy before the absence. */
const announcedOn = ({ workingDays: { absence } }: Official, deputy: Official): CalendarDate | undefined =>
  absence && workingDayOnOrBefore(addDays(absence.from, -1), deputy.workingDays)

/** The line of an absence that is not over; undefined when the official has none, or no deputy. */
export const standInFor = (absent: Official, deputy: Official, now: Instant): StandIn | undefined => {
  const { id, version, workingDays } = absent
  const first = announcedOn(absent, deputy)
  if (first === undefined || workingDays.absence === undefined) return undefined
  const soonest = nextMorning(now, deputy)
  if (soonest.on > workingDays.absence.to) return undefined
  return {
    kind: 'stand-in',
    id: `stand-in-${id}`,
    absentId: id,
    version,
    told: {},
    next: first > soonest.on ? morningAfterToday(first, now, deputy) : soonest,
  }
}

/** A commitment as the deputy has it: told when the deputy was told, and held from then on at the latest. */
const asToldTo = (
  line: CommitmentOrPart,
  { toldOn, on }: { readonly toldOn: CalendarDate | undefined; readonly on: CalendarDate },
): CommitmentOrPart => {
  const { toldOn: toldToAbsent, heldFrom, ...rest } = line
  // What came in the absence has its first morning after it.
  const since = toldOn ?? on
  return {
    ...rest,
    heldFrom: heldFrom < since ? heldFrom : since,
    ...(toldOn !== undefined && { toldOn }),
  } as CommitmentOrPart
}

/** What was told to an earlier holder of the deputy’s post was not told to this one. */
const toldToHolder = (toldOn: CalendarDate | undefined, handover: Handover | undefined) =>
  toldOn !== undefined && toldOn < (handover?.since ?? toldOn) ? undefined : toldOn

/** The absence for which the deputy stands in on a day, or will; undefined when it is over, or somebody else is named. */
export const coveredAbsence = (
  { deputyId, workingDays: { absence } }: Official,
  { deputy, on }: { readonly deputy: Pick<Official, 'id'>; readonly on: CalendarDate },
): Absence | undefined => (deputyId === deputy.id && absence && on <= absence.to ? absence : undefined)

/** True for a deputy who is absent on every day on which the other is: nobody stands in then. */
const isAbsentAllTheTime = ({ from, to }: Absence, { workingDays }: Pick<Official, 'workingDays'>): boolean =>
  isAbsentOn(from, workingDays) && isAbsentOn(to, workingDays)

/** Before the absence a deputy sees to what falls due in it, and in the absence also to what is late. */
export const isCovered = (line: CommitmentOrPart, { from, to }: Absence, on: CalendarDate): boolean => {
  const deadline = deadlineOf(line)
  return deadline !== undefined && deadline <= to && (on >= from || deadline >= from)
}

/**
 * What the deputy is told on the day `on`: on the last working day before the absence what falls due in it; in the absence also what
 * is late already, each once when it is new to the deputy, and then by the ladder. `over` when the official is not absent any more, or has
 * another deputy.
 */
export const tellsFor = (
  { told }: StandIn,
  { official: absent, handover, commitments, parts }: Desk,
  {
    official: deputy,
    handover: post,
    on,
  }: Pick<Desk, 'official' | 'handover'> & { readonly on: CalendarDate },
): ToldFor | 'over' => {
  const absence = coveredAbsence(absent, { deputy, on })
  if (absence === undefined) return 'over'
  const lines = [...commitments, ...parts]
    .map((line) => asHeldSince(handover, line))
    .map((line) =>
      line.dueOn === undefined ? line : standingOn(on, { ...line, dueOn: line.dueOn }, deputy.workingDays),
    )
  const isDue = (line: CommitmentOrPart) => {
    const { toldOn } = line
    if (toldOn === undefined) return true
    const rung = rungAfterTelling(toldOn, line, deputy.workingDays)
    return rung !== undefined && rung.on <= on
  }
  const due = sortedBy(
    lines
      .filter(
        (line) =>
          isCovered(line, absence, on) && !isSilentOn(on, line) && !isAbsentAllTheTime(absence, deputy),
      )
      .map((line) => asToldTo(line, { toldOn: toldToHolder(told[line.id], post), on }))
      .filter(isDue),
    (line) => [deadlineOf(line), line.id].join(' '),
  )
  const listed = firstWithRoom(due)
  return {
    absent,
    until: absence.to,
    listed,
    left: due.length - listed.length,
    open: lines.map(({ id }) => id),
  }
}

/**
 * The lines for which the desks of absent officials are read now, those that wait longest first: they are due, or a new holder takes over
 * what was told.
 */
export const awakeStandIns = (
  { official, standIns = [], handover }: Desk,
  now: Instant,
): readonly StandIn[] => {
  if (!mayBeToldNow({ official, ...(handover && { handover }) }, now)) return []
  const today = localDate(now, official)
  const isTakenOver = ({ told }: StandIn) => handover?.next !== undefined && Object.keys(told).length > 0
  return sortedBy(
    standIns.filter((line) => isTakenOver(line) || isDueBy(today, line)),
    (line) => [waitsSince(line), line.absentId].join(' '),
  )
}

/** The next working day of the deputy, on which the desk of the absent official is read again. */
export const nextLook = (official: Official, now: Instant): Morning =>
  morningAfterToday(addDays(localDate(now, official), 1), now, official)

/** The move of a line that has nothing to tell, or for which one notice has no room. */
export const lookAgain = (line: StandIn, official: Official, now: Instant, isPutOff = false) => {
  const to = nextLook(official, now)
  return { line, to: isPutOff ? putOff(line, to) : to }
}

/** What the deputy was told of, after a notice of the day `on` that listed `listed`. What is not open any more is forgotten. */
export const toldAfter = (
  { absentId, told, tells }: Pick<StandIn, 'absentId' | 'told' | 'tells'>,
  listed: readonly Pick<RecordedLine, 'id' | 'for'>[],
  on: CalendarDate,
): ToldOn => {
  const its = listed.filter((line) => line.for === absentId)
  const all: ToldOn = { ...told, ...Object.fromEntries(its.map(({ id }) => [id, on])) }
  if (tells === undefined) return all
  return Object.fromEntries(
    Object.entries(all).filter(([id]) => tells.open.includes(id as CommitmentId | PartId)),
  ) as ToldOn
}
