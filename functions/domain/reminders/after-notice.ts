import { nextDayOfMatter } from '../commitments/acceptance.ts'
import { isWaiting, type OpenCommitment } from '../commitments/commitment.ts'
import { withEscalation } from '../commitments/escalation.ts'
import { type HistoryEntry, historyEntry } from '../commitments/history.ts'
import { type OpenCommitmentMatter, raiseMatter } from '../commitments/matter.ts'
import { isSilentOn, onOtherLadder } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import type { Official } from '../officials/official.ts'
import type { Restart } from '../officials/restart.ts'
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '../schedule/calendar.ts'
import { type Due, deadlineOf } from '../schedule/due-date.ts'
import { rungAfterTelling } from '../schedule/ladder.ts'
import { defaultLadder, nameInForce } from '../schedule/named-ladders.ts'
import {
  localDate,
  type Morning,
  morningAfterToday,
  type NextMorning,
  nextMorning,
  putOff,
  remindedOn,
  waitsSince,
} from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import type { MatterId } from '../shared/ids.ts'
import { earliestOf, isBy } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import { asHeldSince } from './handover.ts'
import { isDueBy, isQuietOn, isReminded, type Line, linesOf } from './line.ts'
import { type Claim, type DayRecord, ownLines, type RecordedLine } from './notice-record.ts'
import { lookAgain, toldAfter } from './stand-in.ts'
import { heldBack, listedLines, type Move, type Notice, takenAway } from './todays-notice.ts'
import { briefMoved } from './weekly-brief.ts'

/** The consequences of a notice for the lines of the desk. */
export type AfterNotice = {
  readonly moves: readonly Move[]
  /**
   * What was told for the last time: the ladder has no rung left, so the protocol office is asked about a commitment, and the
   * official who leads is told of a part.
   */
  readonly lastTold: readonly CommitmentOrPart[]
  /** The next morning: another delivery of the same message may have postponed the lines until then. */
  readonly postponedTo: CalendarDate
}

/**
 * A line on a sent notice, as the claim recorded it. Another delivery of the same message may have sent the
 * notice.
 */
export type ListedLine = Pick<RecordedLine, 'id' | 'version' | 'for'>

/** The lines of one notice: listed, or waiting for the next morning. */
type Sent = Pick<Notice, 'official' | 'localDate' | 'waiting'> & { readonly lines: readonly Line[] }

/** The notice was sent with the lines `listed`: these go to their next rung, the others to the next morning. */
export const afterSending = (notice: Notice, listed: readonly ListedLine[], now: Instant): AfterNotice =>
  afterTelling({ ...notice, lines: listedLines(notice) }, listed, now)

const afterTelling = (sent: Sent, listed: readonly ListedLine[], now: Instant): AfterNotice => {
  const { official, localDate: today, lines, waiting } = sent
  const own = ownLines(listed)
  const isTold = (line: Line) => own.some(({ id, version }) => id === line.id && version === line.version)
  const tomorrow = morningAfterToday(today, now, official)
  // Another delivery may have told a line for which this one has no room, because the line has a later morning since.
  const told = [...lines, ...waiting].filter(isTold)
  const moved = told.map((line) => moveOfTold(line, { ...sent, listed }, now))
  const untold = lines.filter((line) => !isTold(line))
  // This delivery may list for a new holder what the delivery that sent the notice had no room for. What changed since then stays.
  const early = untold.filter(
    (line) => line.kind !== 'news' && !isDueBy(today, line) && !own.some(({ id }) => id === line.id),
  )
  const left = [...waiting.filter((line) => !isTold(line)), ...early]
  return {
    moves: [
      ...moved.flatMap((one) => ('lastTold' in one ? [] : [{ ...one, postponedTo: tomorrow.on }])),
      ...postponed(
        untold.filter((line) => isDueBy(today, line)),
        tomorrow,
      ),
      ...leftOver(left, today, tomorrow),
    ],
    lastTold: moved.flatMap((one) => ('lastTold' in one ? [one.lastTold] : [])),
    postponedTo: tomorrow.on,
  }
}

/** The next morning of a line told today, or the commitment or part when today's notice was the last one. */
const moveOfTold = (
  line: Line,
  { official, localDate: today, listed }: Sent & { readonly listed: readonly ListedLine[] },
  now: Instant,
): Move | { readonly lastTold: CommitmentOrPart } => {
  const morningOn = (rung: CalendarDate) => morningAfterToday(rung, now, official)
  const reminder = { holder: official, now }
  switch (line.kind) {
    case 'commitment':
    case 'part': {
      const rung = rungAfterTelling(today, line, official.workingDays)?.on
      const isEndKnown = line.kind === 'part' && line.leadTold
      if (isToldLast(line, rung) && !isEndKnown) return { lastTold: line }
      return { line, to: rung && withEscalation(line, morningOn(rung), reminder), toldOn: today }
    }
    case 'commitment-matter':
    case 'official-matter':
    case 'organisation-matter':
      return { line, to: morningOn(nextDayOfMatter(line, today, official)) }
    case 'handover':
      return { line, to: undefined }
    case 'news':
      return takenAway(line)
    case 'weekly-brief':
      return briefMoved(line, today, official, now)
    case 'stand-in':
      return { ...lookAgain(line, official, now), told: toldAfter(line, listed, today) }
  }
}

/** True when no rung is left and no matter was raised yet; the caller then raises one. */
export const isToldLast = (
  commitment: Due & Pick<OpenCommitment, 'matterId'>,
  nextRung: CalendarDate | undefined,
): boolean =>
  nextRung === undefined && deadlineOf(commitment) !== undefined && commitment.matterId === undefined

/**
 * SES gave no answer, so the mail may or may not have left. A day late beats a duplicate: every line due
 * today waits until tomorrow. A handover also lists lines not due; postponing those would repeat them
 * tomorrow.
 */
export const afterUnknownSending = (notice: Notice, now: Instant): AfterNotice => {
  const { official, localDate: today, waiting } = notice
  const tomorrow = morningAfterToday(today, now, official)
  const due = [...listedLines(notice), ...waiting].filter((line) => isDueBy(today, line))
  return { moves: postponed(due, tomorrow), lastTold: [], postponedTo: tomorrow.on }
}

/**
 * A notice without an answer of SES turned out to be sent. Its lines now move as after a normal sending, if
 * they are still as listed or postponed to the morning after. A line changed by a person or told by a later
 * notice stays where it is.
 */
export const afterSettling = (desk: Desk, { localDate: date, claimedAt, lines }: Claim): AfterNotice => {
  const { official, handover } = desk
  const tomorrow = morningAfterToday(date, claimedAt, official)
  const own = ownLines(lines)
  const isAsListed = (line: Line) =>
    own.some(
      ({ id, version, plannedFor }) =>
        id === line.id &&
        version === line.version &&
        (remindedOn(line) === plannedFor || remindedOn(line) === tomorrow.on) &&
        !(isReminded(line) && isBy(date, line.toldOn)),
    )
  const listed = linesOf(desk)
    .filter(isAsListed)
    .map((line) => (isReminded(line) ? asHeldSince(handover, line) : line))
  return afterTelling({ official, localDate: date, lines: listed, waiting: [] }, lines, claimedAt)
}

const postponed = (lines: readonly Line[], to: Morning): Move[] =>
  lines.map((line) => ({ line, to: putOff(line, to) }))

/** Lines without room wait at least since today, also those that only a takeover would have told early. */
const leftOver = (lines: readonly Line[], today: CalendarDate, to: Morning): Move[] =>
  lines.map((line) => ({ line, to: { ...to, since: earliestOf(today, waitsSince(line)) } }))

/**
 * After an official's zone, hour or working days changed, or the days of ladders: lines of later days wait for the new hour, today's
 * stay as they are. A line for which an earlier change skipped a morning that is still to come takes that morning, a line planned
 * for what is now a day off takes a working day, and a line whose ladder has other days takes the first of these that lies ahead.
 * Where days of an absence are working days again, a line comes no later than its ladder says.
 */
export const morningsAtNewHour = (desk: Desk, now: Instant): readonly Move[] => {
  const { official } = desk
  const today = localDate(now, official)
  return linesOf(desk).flatMap((line) => {
    const { next } = line
    if (next === undefined || next.on <= today) return []
    const byLadder = byChangedLadder(line, desk, now)
    if (byLadder !== undefined && byLadder.at !== next.at) return [{ line, to: byLadder }]
    const from = next.since !== undefined && next.since > today ? next.since : next.on
    const moved = morningAfterToday(workingDayFor(line, from, official), now, official)
    const sooner = byEndedAbsence(line, desk, now)
    return changedMorning(line, sooner !== undefined && sooner.on < moved.on ? sooner : moved)
  })
}

/** The morning of a line whose ladder has other days since a deployment. A name that the settings no longer have means the default. */
const byChangedLadder = (
  line: Line,
  { official, handover, newHour }: Desk,
  now: Instant,
): NextMorning | undefined => {
  if (newHour?.ladders === undefined || !isReminded(line)) return undefined
  const { ladder = defaultLadder } = line
  return newHour.ladders.some((name) => name === ladder || name === nameInForce(ladder))
    ? onOtherLadder(asHeldSince(handover, line), official, now).next
    : undefined
}

/** The morning of a line by the ladder, which has earlier days where an absence is shorter than it was. */
const byEndedAbsence = (
  line: Line,
  { official, handover, newHour }: Desk,
  now: Instant,
): NextMorning | undefined =>
  newHour?.isBack && isReminded(line)
    ? onOtherLadder(asHeldSince(handover, line), official, now).next
    : undefined

/**
 * The working day of a line planned for `day`. A reminder by the due date is told on the last working day before, unless the
 * line was told on the working day before that, because nothing would be new, or a question or the other side keeps it silent then.
 * What a deputy is told before an absence comes before too, because later it would come in the middle of it.
 */
const workingDayFor = (line: Line, day: CalendarDate, { workingDays }: Official): CalendarDate => {
  if (line.kind === 'stand-in') return workingDayOnOrBefore(day, workingDays)
  const after = workingDayOnOrAfter(day, workingDays)
  if (!isReminded(line)) return after
  const deadline = deadlineOf(line)
  if (deadline === undefined || day > deadline || after <= deadline) return after
  const before = workingDayOnOrBefore(deadline, workingDays)
  const { toldOn } = line
  const isNew = toldOn === undefined || addWorkingDays(toldOn, 1, workingDays) < before
  return isNew && !isSilentOn(before, line) && !isWaiting(line, before) ? before : after
}

const changedMorning = (line: Line, to: Morning): Move[] =>
  line.next?.at === to.at ? [] : [{ line, to: putOff(line, to) }]

const latest = '9999-12-31'

/**
 * Mail to an official begins again: what the notices to the unreachable address told is told once more, on the first
 * morning after the change. Lines that became due during the stop have their mornings already. A deputy is told of everything once
 * more.
 */
export const missedTellings = (
  desk: Desk,
  { wakesAt }: Pick<Restart, 'wakesAt'>,
  records: readonly DayRecord[],
): readonly Move[] => {
  const to = nextMorning(wakesAt, desk.official)
  const missed = new Set(
    records
      .filter(({ state }) => state === 'sent' || state === 'sending')
      .flatMap(({ lines }) => ownLines(lines).map(({ id }) => id)),
  )
  const { standIns = [], ...own } = desk
  const again = linesOf(own).filter((line) => missed.has(line.id))
  return [
    ...again
      .filter((line) => !isQuietOn(to.on, line) && (remindedOn(line) ?? latest) > to.on)
      .map((line) => ({ line, to, ...toldInVain(line, records) })),
    ...heldBack(again.filter(isReminded), to.on, { official: desk.official, now: wakesAt }),
    // A deputy’s line goes on from morning to morning during a stop, so it forgets what was told in vain also when it is due already.
    ...standIns
      .filter(({ id }) => missed.has(id))
      .map((line) => ({ line, to: (line.next?.on ?? latest) > to.on ? to : line.next, told: {} })),
  ]
}

/** What a brief told to an unreachable address is told once more: it begins where the first of these briefs began. */
const toldInVain = (line: Line, records: readonly DayRecord[]): Pick<Move, 'coveredTo'> => {
  if (line.kind !== 'weekly-brief') return {}
  const [first] = records.flatMap(({ lines }) => lines.filter(({ id }) => id === line.id))
  return first === undefined ? {} : { coveredTo: first.title as Instant }
}

/** Ends the reminders of a commitment and raises a matter for the protocol office, so nothing is forgotten. */
export const endReminders = (
  commitment: OpenCommitment,
  { toldOn, matterId }: { readonly toldOn: CalendarDate; readonly matterId: MatterId },
  { office, author }: { readonly office: Official; readonly author: Author },
): { commitment: OpenCommitment; matter: OpenCommitmentMatter; entry: HistoryEntry } => {
  const { next, ...rest } = commitment
  const ended: OpenCommitment = { ...rest, toldOn, matterId, version: commitment.version + 1 }
  return {
    commitment: ended,
    matter: raiseMatter(matterId, ended, { asks: ['reminders-ended'], office, now: author.at }),
    entry: historyEntry(ended, { what: 'reminders-ended', matterId }, author),
  }
}
