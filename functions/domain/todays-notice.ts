import type { Calendar, CalendarDate } from './calendar.ts'
import { historyEntry, type OpenCommitment } from './commitment.ts'
import type { Desk } from './desk.ts'
import type { Author, HistoryEntry } from './history.ts'
import type { CommitmentId, MatterId } from './ids.ts'
import { matterRungAfter, rungAfter } from './ladder.ts'
import { type OpenMatter, raiseMatter } from './matter.ts'
import {
  type Instant,
  isTimeToTell,
  localDate,
  type Morning,
  morningAfterToday,
  morningStillPossible,
} from './morning.ts'
import type { Official } from './official.ts'
import { isSilent } from './planning.ts'

/** What waits on a desk and can belong on a notice. */
export type Line = OpenCommitment | OpenMatter

/** The one mail to one official on one local date. */
export type Notice = {
  readonly official: Official
  readonly localDate: CalendarDate
  readonly commitments: readonly OpenCommitment[]
  readonly matters: readonly OpenMatter[]
  /** Lines that do not fit on it any more and follow the next morning. */
  readonly waiting: readonly Line[]
  /** Open commitments of theirs that need nothing today. */
  readonly others: number
}

/** More than anybody reads in one mail, and well within what SES takes. */
const mostLines = 50

/** A line's new morning, none when nothing is planned for it. Valid only for the line exactly as it was read. */
export type Move = {
  readonly line: Line
  readonly to: Morning | undefined
  /** The day on which a notice told the holder about it, if this move is made because of that. */
  readonly toldOn?: CalendarDate
  /**
   * Also valid for a line that another delivery of the same message meanwhile put off until this day, because it
   * could not know that the notice was leaving.
   */
  readonly postponedTo?: CalendarDate
}

export type TodaysNotice =
  | {
      readonly kind: 'silence'
      readonly because: 'nothing is due' | 'it is not their hour'
      readonly moves: readonly Move[]
    }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly moves: readonly Move[] }

/**
 * Whether an official gets a notice now, and what is on it: on a working day, from their hour on, every line
 * whose morning has come, also one of a morning that was missed. Lines that woke us at the wrong moment (a day
 * off, another zone) get their right morning.
 */
export const todaysNotice = (desk: Desk, now: Instant, calendar: Calendar): TodaysNotice => {
  const { official } = desk
  const today = localDate(now, official)
  const isRipe = isTimeToTell(now, official, calendar)
    ? ({ nextOn }: Line) => nextOn !== undefined && nextOn <= today
    : () => false

  const ripe = linesOf(desk).filter(isRipe).toSorted(mostUrgentFirst)
  const listed = new Set(ripe.slice(0, mostLines))
  const commitments = desk.commitments.filter((line) => listed.has(line))
  const matters = desk.matters.filter((line) => listed.has(line))
  const moves = linesOf(desk)
    .filter((line) => !isRipe(line) && line.nextAt !== undefined && line.nextAt <= now)
    .map((line) => ({ line, to: morningStillPossible(line.nextOn ?? today, now, official, calendar) }))

  if (ripe.length > 0) {
    const waiting = ripe.slice(mostLines)
    const others = desk.commitments.filter((one) => !isRipe(one) && !isSilent(one)).length
    const notice = { official, localDate: today, commitments, matters, waiting, others }
    return { kind: 'notice', notice, moves }
  }
  return {
    kind: 'silence',
    because: isTimeToTell(now, official, calendar) ? 'nothing is due' : 'it is not their hour',
    moves,
  }
}

/** What has waited longest comes first, then what is due first. */
const mostUrgentFirst = (one: Line, other: Line) => urgency(one).localeCompare(urgency(other))
const urgency = ({ nextOn, dueOn }: Line) => `${nextOn} ${dueOn ?? '9999-12-31'}`

export const linesOf = ({ commitments, matters }: Pick<Desk, 'commitments' | 'matters'>): readonly Line[] => [
  ...commitments,
  ...matters,
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
export type ListedLine = { readonly id: CommitmentId | MatterId; readonly version: number }

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
  const untold = linesOf(notice).filter((line) => !isTold(line))
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
  const isLast = ({ line, rung }: (typeof told)[number]) => rung === undefined && line.dueOn !== undefined

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
      ...postponed([...untold, ...notice.waiting], tomorrow),
    ],
    lastTold: told.filter(isLast).map(({ line }) => line),
    postponedTo: tomorrow.on,
  }
}

/** Nobody knows whether the notice arrived: a day late beats a duplicate, so every line waits until tomorrow. */
export const afterUnknownSending = (notice: Notice, now: Instant, calendar: Calendar): AfterNotice => {
  const tomorrow = morningAfterToday(notice.localDate, now, notice.official, calendar)
  const lines = [...linesOf(notice), ...notice.waiting]
  return { moves: postponed(lines, tomorrow), lastTold: [], postponedTo: tomorrow.on }
}

const postponed = (lines: readonly Line[], to: Morning): Move[] => lines.map((line) => ({ line, to }))

/** The mail stops and the protocol office gets a matter, so that nothing is forgotten. */
export const endReminders = (
  commitment: OpenCommitment,
  toldOn: CalendarDate,
  matterId: MatterId,
  context: { office: Official; calendar: Calendar; author: Author },
): { commitment: OpenCommitment; matter: OpenMatter; entry: HistoryEntry } => {
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
