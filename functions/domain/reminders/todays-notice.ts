import type { whyUntold } from '../../../events/names.ts'
import { historyEntry, type OpenCommitment, type PlannedMorning } from '../commitments/commitment.ts'
import { isSilent } from '../commitments/gaps.ts'
import type { Author, HistoryEntry } from '../commitments/history.ts'
import { type OpenCommitmentMatter, type OpenMatter, raiseMatter } from '../commitments/matter.ts'
import { mayBeWrittenTo, type Official } from '../officials/official.ts'
import type { Calendar, CalendarDate } from '../schedule/calendar.ts'
import { matterRungAfter, rungAfter } from '../schedule/ladder.ts'
import {
  type Instant,
  isTimeToTell,
  localDate,
  type Morning,
  morningAfterToday,
  morningStillPossible,
} from '../schedule/working-hour.ts'
import type { MatterId } from '../shared/ids.ts'
import type { Desk, NewHour } from './desk.ts'
import { asHeldSince, type Handover } from './handover.ts'
import type { Claim } from './notice-record.ts'

/** What waits on a desk and can belong on a notice. */
export type Line = OpenCommitment | OpenMatter | Handover

/** The one mail to one official on one local date. */
export type Notice = {
  readonly official: Official
  readonly localDate: CalendarDate
  readonly commitments: readonly OpenCommitment[]
  readonly matters: readonly OpenMatter[]
  /** Their first notice in this post: it lists everything that they take over. */
  readonly handover?: Handover
  /** Lines that do not fit on it any more and follow the next morning. */
  readonly waiting: readonly (OpenCommitment | OpenMatter)[]
  /** Open commitments of theirs that need nothing today. */
  readonly others: number
}

/** More than anybody reads in one mail, and well within what SES takes. */
const mostLines = 50

/** A line's new morning, none when nothing is planned for it. Valid only for the line exactly as it was read. */
export type Move = {
  readonly line: Line | NewHour
  readonly to: Morning | undefined
  /** The day on which a notice told the holder about it, if this move is made because of that. */
  readonly toldOn?: CalendarDate
  /**
   * Also valid for a line that another delivery of the same message meanwhile put off until this day, because it
   * could not know that the notice was leaving.
   */
  readonly postponedTo?: CalendarDate
}

/** Why a morning that somebody waited for brought no notice. */
export type WhyUntold = (typeof whyUntold)[number]

export type TodaysNotice =
  | {
      readonly kind: 'silence'
      readonly because: 'nothing-due' | 'not-the-hour' | WhyUntold
      readonly localDate: CalendarDate
      /** Lines that should have been told by now and go to a later day. Nothing else would tell why. */
      readonly untold: readonly Line[]
      readonly moves: readonly Move[]
    }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly moves: readonly Move[] }

/**
 * Whether an official gets a notice now, and what is on it: on a working day, from their hour on, every line
 * whose morning has come, also one of a morning that was missed. On the first one of a new holder that is everything
 * on the desk. Lines that woke us at the wrong moment (a day off, another zone) get their right morning.
 */
export const todaysNotice = (read: Desk, now: Instant, calendar: Calendar): TodaysNotice => {
  const { official, matters, handover } = read
  const commitments = read.commitments.map((line) => asHeldSince(handover, line))
  const today = localDate(now, official)
  const hasCome = (line: PlannedMorning) => isDueBy(today, line)
  const lines = linesOf({ ...read, commitments })
  const awake = lines.filter(({ nextAt }) => nextAt !== undefined && nextAt <= now)

  const tellable = tellableLines({ ...read, commitments })
  const untold = awake.filter((line) => hasCome(line) && tellable.includes(line))
  const silence = { kind: 'silence', localDate: today, untold } as const

  if (!mayBeWrittenTo(official))
    return {
      ...silence,
      because: 'address-waits',
      moves: awake.map((line) => ({
        line,
        to: morningAfterToday(line.nextOn ?? today, now, official, calendar),
      })),
    }
  if (handover?.nextOn !== undefined && !hasCome(handover)) {
    const first = morningStillPossible(handover.nextOn, now, official, calendar)
    const moves = awake.map((line) => ({ line, to: first }))
    return { ...silence, because: 'new-holder', moves }
  }

  const isTime = isTimeToTell(now, official, calendar)
  const takesOver = isTime && handover !== undefined && hasCome(handover)
  const isTakenOver = (line: Line) => takesOver && !isQuiet(line)
  const isRipe = (line: Line) => isTime && (hasCome(line) || isTakenOver(line))
  const ripe = [...commitments, ...matters].filter(isRipe).toSorted(mostUrgentFirst)
  const moves = awake
    .filter((line) => !isRipe(line))
    .map((line) => ({ line, to: morningStillPossible(line.nextOn ?? today, now, official, calendar) }))

  if (ripe.length > 0) {
    const listed = new Set<Line>(ripe.slice(0, mostLines))
    return {
      kind: 'notice',
      notice: {
        official,
        localDate: today,
        commitments: commitments.filter((line) => listed.has(line)),
        matters: matters.filter((line) => listed.has(line)),
        ...(takesOver && { handover }),
        waiting: ripe.slice(mostLines),
        others: commitments.filter((one) => !isRipe(one) && !isSilent(one)).length,
      },
      moves,
    }
  }
  const late = moves.filter(({ line, to }) => untold.includes(line) && to.on > today)
  return {
    ...silence,
    because: isTime ? 'nothing-due' : late.length > 0 ? 'missed' : 'not-the-hour',
    untold: late.map(({ line }) => line),
    // Who takes over an empty desk is told nothing about it, not even later.
    moves: takesOver ? [...moves, { line: handover, to: undefined }] : moves,
  }
}

/** Nothing is told of it, whatever its morning, not even to a new holder. */
export const isQuiet = (line: Line): boolean => ('holder' in line ? isSilent(line) : 'draft' in line)

/** What has waited longest comes first, then what is due first. */
const mostUrgentFirst = (one: OpenCommitment | OpenMatter, other: OpenCommitment | OpenMatter) =>
  urgency(one).localeCompare(urgency(other))
const latest = '9999-12-31'
const urgency = (line: OpenCommitment | OpenMatter) =>
  `${line.nextOn ?? latest} ${('dueOn' in line ? line.dueOn : undefined) ?? latest}`

/** Lines that a notice could tell. Who takes over an empty desk is told nothing about it. */
export const tellableLines = ({
  commitments,
  matters,
  handover,
}: Pick<Desk, 'commitments' | 'matters' | 'handover'>): readonly Line[] => {
  const lines = [...commitments, ...matters].filter((line) => !isQuiet(line))
  return handover && lines.length > 0 ? [...lines, handover] : lines
}

export const linesOf = ({
  commitments,
  matters,
  handover,
}: Pick<Desk, 'commitments' | 'matters' | 'handover'>): readonly Line[] => [
  ...commitments,
  ...matters,
  ...(handover ? [handover] : []),
]

/** After an official's zone or hour changed: lines of later days wait for the new hour, today's stay as they are. */
export const morningsAtNewHour = (
  { official, ...lines }: Desk,
  now: Instant,
  calendar: Calendar,
): readonly Move[] => {
  const today = localDate(now, official)
  return linesOf(lines).flatMap((line) =>
    line.nextOn !== undefined && line.nextOn > today
      ? changedMorning(line, morningAfterToday(line.nextOn, now, official, calendar))
      : [],
  )
}

const changedMorning = (line: Line, to: Morning): Move[] => (line.nextAt === to.at ? [] : [{ line, to }])

/** What a notice that was sent (by us or by another) says it listed. */
export type ListedLine = Pick<Line, 'id' | 'version'>

/** The rung just told was the last one: the mail stops. One that has its matter came to that before. */
export const isToldLast = (
  { dueOn, matterId }: Pick<OpenCommitment, 'dueOn' | 'matterId'>,
  next: CalendarDate | undefined,
): boolean => next === undefined && dueOn !== undefined && matterId === undefined

/** What follows once a notice is out. */
export type AfterNotice = {
  readonly moves: readonly Move[]
  /** Commitments told for the last time: their ladder has no rung left, so the protocol office is asked. */
  readonly lastTold: readonly OpenCommitment[]
  /** The next morning, until which another delivery of the same message may have put these lines off. */
  readonly postponedTo: CalendarDate
}

/** The notice was sent and listed `listed`: told lines go to their next rung, others to the next morning. */
export const afterSending = (
  notice: Notice,
  listed: readonly ListedLine[],
  now: Instant,
  calendar: Calendar,
): AfterNotice => {
  const isTold = (line: Line) => listed.some(({ id, version }) => id === line.id && version === line.version)
  const { handover } = notice
  const untold = linesOf(notice).filter((line) => !isTold(line) && isDueBy(notice.localDate, line))
  const told = notice.commitments.filter(isTold).map((line) => ({
    line,
    rung: rungAfter(notice.localDate, line, calendar),
  }))
  const toldMatters = notice.matters.filter(isTold).map((line) => ({
    line,
    rung: matterRungAfter(notice.localDate, line.askedFrom, calendar),
  }))
  const morningOn = (rung: CalendarDate) => morningAfterToday(rung, now, notice.official, calendar)
  const tomorrow = morningOn(notice.localDate)
  const isLast = ({ line, rung }: (typeof told)[number]) => isToldLast(line, rung)

  return {
    moves: [
      ...told
        .filter((one) => !isLast(one))
        .map(({ line, rung }) => ({
          line,
          to: rung && morningOn(rung),
          toldOn: notice.localDate,
          postponedTo: tomorrow.on,
        })),
      ...toldMatters.map(({ line, rung }) => ({ line, to: morningOn(rung), postponedTo: tomorrow.on })),
      ...(handover && isTold(handover) ? [{ line: handover, to: undefined, postponedTo: tomorrow.on }] : []),
      ...postponed([...untold, ...notice.waiting], tomorrow),
    ],
    lastTold: told.filter(isLast).map(({ line }) => line),
    postponedTo: tomorrow.on,
  }
}

/** Nobody knows whether the notice arrived: a day late beats a duplicate, so every line waits until tomorrow. */
export const afterUnknownSending = (notice: Notice, now: Instant, calendar: Calendar): AfterNotice => {
  const tomorrow = morningAfterToday(notice.localDate, now, notice.official, calendar)
  const lines = [...linesOf(notice), ...notice.waiting].filter((line) => isDueBy(notice.localDate, line))
  return { moves: postponed(lines, tomorrow), lastTold: [], postponedTo: tomorrow.on }
}

/**
 * Due by itself, and not only listed because a post is taken over. What is not due must not be put off: whoever did
 * send the notice may leave its morning as it was, and it would be told again the next day.
 */
const isDueBy = (today: CalendarDate, { nextOn }: PlannedMorning): boolean =>
  nextOn !== undefined && nextOn <= today

/**
 * A notice of which nobody knew whether it arrived turned out to be sent. The lines that it listed go where they
 * would have gone at once, if they are still as they were listed or put off to the morning after: what a person
 * changed or a later notice told since stays as it is.
 */
export const afterSettling = (
  desk: Desk,
  { localDate, claimedAt, lines }: Claim,
  calendar: Calendar,
): AfterNotice => {
  const { official, handover } = desk
  const tomorrow = morningAfterToday(localDate, claimedAt, official, calendar)
  const isAsListed = (line: Line) =>
    lines.some(
      ({ id, version, plannedFor }) =>
        id === line.id &&
        version === line.version &&
        (line.nextOn === plannedFor || line.nextOn === tomorrow.on) &&
        !('toldOn' in line && line.toldOn >= localDate),
    )
  const notice: Notice = {
    official,
    localDate,
    commitments: desk.commitments.filter(isAsListed).map((line) => asHeldSince(handover, line)),
    matters: desk.matters.filter(isAsListed),
    ...(handover && isAsListed(handover) && { handover }),
    waiting: [],
    others: 0,
  }
  return afterSending(notice, lines, claimedAt, calendar)
}

const postponed = (lines: readonly Line[], to: Morning): Move[] => lines.map((line) => ({ line, to }))

/** The mail stops and the protocol office gets a matter, so that nothing is forgotten. */
export const endReminders = (
  commitment: OpenCommitment,
  toldOn: CalendarDate,
  matterId: MatterId,
  context: { office: Official; calendar: Calendar; author: Author },
): { commitment: OpenCommitment; matter: OpenCommitmentMatter; entry: HistoryEntry } => {
  const { nextOn, nextAt, ...rest } = commitment
  const ended: OpenCommitment = { ...rest, toldOn, matterId, version: commitment.version + 1 }
  return {
    commitment: ended,
    matter: raiseMatter(
      matterId,
      ended,
      ['reminders-ended'],
      { official: context.office, calendar: context.calendar },
      context.author,
    ),
    entry: historyEntry(ended, { what: 'reminders-ended', matterId }, context.author),
  }
}
