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
  morningStillPossible,
  type NextMorning,
  nextMorning,
  putOff,
  waitsSince,
} from '../schedule/working-hour.ts'
import type { CommitmentId, OfficialId, PartId } from '../shared/ids.ts'
import { earliestOf, isBefore, isBy, latestOf } from '../shared/order.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import { asHeldSince, type Handover, mayBeToldNow } from './handover.ts'
import { isDueBy } from './line.ts'
import type { RecordedLine } from './notice-record.ts'
import { firstWithRoom } from './weight.ts'

/**
 * The line on the desk of a deputy for one absent official, written together with the absence. The line wakes on each working day
 * of the deputy, because a commitment may come to the desk of the absent official at any time. The commitments stay on that desk: the
 * line keeps of which the deputy was told, and when.
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

/** A line that tells something at the moment of a notice. */
export type TellingStandIn = StandIn & { readonly tells: ToldFor }
export const isTelling = (line: StandIn): line is TellingStandIn => line.tells !== undefined

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

/**
 * The line of an absence, which first wakes on the deputy’s last working day before the absence. `undefined` when the official has no
 * absence, or no morning of the deputy is left in the absence.
 */
export const standInFor = (absent: Official, deputy: Official, now: Instant): StandIn | undefined => {
  const { id, version, workingDays } = absent
  const { absence } = workingDays
  if (absence === undefined) return undefined
  const soonest = nextMorning(now, deputy)
  if (soonest.on > absence.to) return undefined
  const first = workingDayOnOrBefore(addDays(absence.from, -1), deputy.workingDays)
  return {
    kind: 'stand-in',
    id: `stand-in-${id}`,
    absentId: id,
    version,
    told: {},
    next: first > soonest.on ? morningAfterToday(first, now, deputy) : soonest,
  }
}

/** The commitment with the days of the deputy: told on the day of the deputy’s mail, and held from that day on at the latest. */
const asToldTo = (
  line: CommitmentOrPart,
  { toldOn, on }: { readonly toldOn: CalendarDate | undefined; readonly on: CalendarDate },
): CommitmentOrPart => {
  const { toldOn: toldToAbsent, heldFrom, ...rest } = line
  // What came in the absence has its first morning after it.
  const since = toldOn ?? on
  return {
    ...rest,
    heldFrom: earliestOf(heldFrom, since),
    ...(toldOn !== undefined && { toldOn }),
  } as CommitmentOrPart
}

/** Mails to an earlier holder of the deputy’s post told the present holder nothing. */
const toldToHolder = (toldOn: CalendarDate | undefined, handover: Handover | undefined) =>
  isBefore(toldOn, handover?.since) ? undefined : toldOn

/** The absence for which the deputy stands in on a day, or will; undefined when the absence is over, or another deputy is named. */
export const coveredAbsence = (
  { deputyId, workingDays: { absence } }: Official,
  { deputy, on }: { readonly deputy: Pick<Official, 'id'>; readonly on: CalendarDate },
): Absence | undefined => (deputyId === deputy.id && absence && on <= absence.to ? absence : undefined)

/** True when the deputy too is absent from the first to the last day: nobody stands in then. */
const isAbsentAllTheTime = ({ from, to }: Absence, { workingDays }: Pick<Official, 'workingDays'>): boolean =>
  isAbsentOn(from, workingDays) && isAbsentOn(to, workingDays)

/** Before the absence a deputy sees to commitments that fall due in the absence, and during the absence also to late ones. */
export const isCovered = (line: CommitmentOrPart, { from, to }: Absence, on: CalendarDate): boolean => {
  const deadline = deadlineOf(line)
  return isBy(deadline, to) && (on >= from || isBy(from, deadline))
}

/**
 * What the deputy is told on the day `on`: on the last working day before the absence all commitments that fall due in the absence, and
 * during the absence also late ones. Each is told when new to the deputy, and then by the ladder. `over` when the official is not
 * absent any more, or has another deputy.
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
    return isBy(rung?.on, on)
  }
  const covered = isAbsentAllTheTime(absence, deputy)
    ? []
    : lines.filter((line) => isCovered(line, absence, on) && !isSilentOn(on, line))
  const due = sortedBy(
    covered.map((line) => asToldTo(line, { toldOn: toldToHolder(told[line.id], post), on })).filter(isDue),
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

/** The line as a notice of a morning tells it. */
export type ComingTelling = { readonly morning: Morning; readonly line: TellingStandIn }

/** True when the first notice of a new holder of the deputy’s post tells anew what the deputy before was told. */
const isTakenOver = ({ told }: StandIn, handover: Desk['handover']): boolean =>
  handover?.next !== undefined && Object.keys(told).length > 0

/** The first day on which a notice may tell the line. */
const wakesOn = (line: StandIn, handover: Desk['handover']): CalendarDate | undefined => {
  const takesOverOn = handover?.next?.on
  return isTakenOver(line, handover) ? takesOverOn : line.next && latestOf(line.next.on, takesOverOn)
}

/** The absent officials whose desks tell what the deputy is told until the day `to`. */
export const absentUntil = (
  { standIns = [], handover }: Pick<Desk, 'standIns' | 'handover'>,
  to: CalendarDate,
): readonly OfficialId[] =>
  standIns.filter((line) => isBy(wakesOn(line, handover), to)).map(({ absentId }) => absentId)

/**
 * The mornings until the day `to` on which the deputy is told for an absent official, if nothing changes and every mail leaves; `absent`
 * is the desk of that official. The limits of one notice are left aside.
 */
export function* comingTellings(
  standIn: StandIn,
  absent: Desk,
  {
    to,
    ...deputy
  }: Pick<Desk, 'official' | 'handover'> & { readonly now: Instant; readonly to: CalendarDate },
): Generator<ComingTelling> {
  const { official, handover, now } = deputy
  const from = wakesOn(standIn, handover)
  if (from === undefined) return
  let line = standIn
  let morning = morningStillPossible(from, now, official)
  while (morning.on <= to) {
    const { on, at } = morning
    const tells = tellsFor(line, absent, { ...deputy, on })
    if (tells === 'over') return
    if (tells.listed.length > 0) {
      const telling = { ...line, tells }
      yield { morning, line: telling }
      const listed = tells.listed.map(({ id }) => ({ id, for: line.absentId }))
      line = { ...line, told: toldAfter(telling, listed, on) }
    }
    morning = morningAfterToday(on, at, official)
  }
}

/**
 * The lines for which the desks of absent officials are read now, the longest waiting first: due lines, and on the first morning of a
 * new holder of the deputy’s post also lines that told something.
 */
export const awakeStandIns = (desk: Desk, now: Instant): readonly StandIn[] => {
  if (!mayBeToldNow(desk, now)) return []
  const { official, standIns = [], handover } = desk
  const today = localDate(now, official)
  return sortedBy(
    standIns.filter((line) => isTakenOver(line, handover) || isDueBy(today, line)),
    (line) => [waitsSince(line), line.absentId].join(' '),
  )
}

/**
 * The move of a line to the deputy’s next working day, on which the desk of the absent official is read again. `isPutOff`: one notice had
 * no room for the line.
 */
export const lookAgain = (line: StandIn, official: Official, now: Instant, isPutOff = false) => {
  const to = morningAfterToday(localDate(now, official), now, official)
  return { line, to: isPutOff ? putOff(line, to) : to }
}

/** The told commitments after a notice of the day `on` that listed `listed`. A commitment that left the absent desk is forgotten. */
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
