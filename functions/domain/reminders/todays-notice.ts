import type { OpenCommitment } from '../commitments/commitment.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import { isSilent } from '../commitments/next-notice.ts'
import { mayBeWrittenTo, type Official } from '../officials/official.ts'
import type { CalendarDate } from '../schedule/calendar.ts'
import {
  type Instant,
  isTimeToTell,
  localDate,
  type Morning,
  morningAfterToday,
  morningStillPossible,
} from '../schedule/working-hour.ts'
import type { Desk, NewHour } from './desk.ts'
import { asHeldSince, type Handover } from './handover.ts'
import { isDueBy, isQuiet, type Line, linesOf, tellableLines } from './line.ts'
import { isStale, type News, ridesAlong } from './news.ts'
import type { WhyUntold } from './notice-record.ts'
import { type Why, whyTold } from './why-told.ts'

/** A line on a notice, as it stands for its present holder, and why the notice tells of it. */
export type NoticeLine<Kind extends Line = Line> = { readonly line: Kind; readonly why: Why }

/** The one mail to one official on one local date. */
export type Notice = {
  readonly official: Official
  readonly localDate: CalendarDate
  readonly commitments: readonly NoticeLine<OpenCommitment>[]
  readonly matters: readonly NoticeLine<OpenMatter>[]
  readonly news: readonly NoticeLine<News>[]
  /** Their first notice in this post: it lists everything that they take over. */
  readonly handover?: Handover
  /** Lines that do not fit on it any more and follow the next morning. */
  readonly waiting: readonly Line[]
  /** Open commitments of theirs that need nothing today. */
  readonly others: number
}

/** More than anybody reads in one mail, and well within what SES takes. */
const mostLines = 50

/** A line's new morning, none when nothing is planned for it. Valid only for the line exactly as it was read. */
export type Move = {
  readonly line: Line | NewHour
  readonly to: Morning | undefined
  /** The line is taken off the desk: it was to be told once. */
  readonly isGone?: true
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
export const todaysNotice = (read: Desk, now: Instant): TodaysNotice => {
  const { official, matters, news, handover } = read
  const { calendar } = official
  const commitments = read.commitments.map((line) => asHeldSince(handover, line))
  const desk = { ...read, commitments }
  const today = localDate(now, official)
  const hasCome = (line: Pick<Line, 'next'>) => isDueBy(today, line)
  const awake = linesOf(desk).filter(({ next }) => next !== undefined && next.at <= now)

  const tellable = tellableLines(desk)
  const untold = awake.filter((line) => hasCome(line) && tellable.includes(line))
  const silence = { kind: 'silence', localDate: today, untold } as const

  if (!mayBeWrittenTo(official))
    return {
      ...silence,
      because: 'address-waits',
      moves: awake.map((line) => ({ line, to: morningAfterToday(line.next?.on ?? today, now, official) })),
    }
  if (handover?.next !== undefined && !hasCome(handover)) {
    const first = morningStillPossible(handover.next.on, now, official)
    return { ...silence, because: 'new-holder', moves: awake.map((line) => ({ line, to: first })) }
  }

  const isTime = isTimeToTell(now, official)
  const isFirstMorning = isTime && handover !== undefined && hasCome(handover)
  const takesOver = isFirstMorning && tellable.includes(handover)
  const isTakenOver = (line: Line) => takesOver && line.kind !== 'news' && !isQuiet(line)
  const isRipe = (line: Line) => isTime && (hasCome(line) || isTakenOver(line))
  const ripe = linesOf({ commitments, matters, news }).filter(isRipe).toSorted(mostUrgentFirst)
  const moves = awake
    .filter((line) => !isRipe(line))
    .map((line) => ({ line, to: morningStillPossible(line.next?.on ?? today, now, official) }))
  // A new holder of a desk without commitments and matters is told nothing about the takeover, not even later.
  const silentTakeover = isFirstMorning && !takesOver ? [{ line: handover, to: undefined }] : []

  if (ripe.length > 0) {
    const alongside = news.filter((line) => ridesAlong(line, today) && !ripe.includes(line))
    const listed = new Set<Line>([...ripe, ...alongside].slice(0, mostLines))
    const onNotice = <Kind extends Line>(lines: readonly Kind[]): readonly NoticeLine<Kind>[] =>
      lines
        .filter((line) => listed.has(line))
        .map((line) => ({ line, why: whyTold(line, today, { calendar, takesOver }) }))
    return {
      kind: 'notice',
      notice: {
        official,
        localDate: today,
        commitments: onNotice(commitments),
        matters: onNotice(matters),
        news: onNotice(news),
        ...(takesOver && { handover }),
        waiting: ripe.slice(mostLines),
        others: commitments.filter((one) => !isRipe(one) && !isSilent(one)).length,
      },
      moves: [...moves, ...silentTakeover, ...news.filter((line) => isStale(line, today)).map(takenAway)],
    }
  }
  const late = moves.filter(({ line, to }) => untold.includes(line) && to.on > today)
  return {
    ...silence,
    because: isTime ? 'nothing-due' : late.length > 0 ? 'missed' : 'not-the-hour',
    untold: late.map(({ line }) => line),
    moves: [...moves, ...silentTakeover],
  }
}

/** The move of a line that was told once, or that nobody is told any more. */
export const takenAway = (line: News): Move => ({ line, to: undefined, isGone: true })

/** The lines that a notice lists, exactly as they were read. */
export const listedLines = ({ commitments, matters, news, handover }: Notice): readonly Line[] => [
  ...[...commitments, ...matters, ...news].map(({ line }) => line),
  ...(handover ? [handover] : []),
]

/** The line that has waited longest comes first, then the one that is due first. */
const mostUrgentFirst = (one: Line, other: Line) => urgency(one).localeCompare(urgency(other))
const latest = '9999-12-31'
const urgency = (line: Line) => `${line.next?.on ?? latest} ${dueOn(line) ?? latest}`
const dueOn = (line: Line) =>
  line.kind === 'commitment' || line.kind === 'commitment-matter' ? line.dueOn : undefined
