import { isAcceptedBySilence } from '../commitments/acceptance.ts'
import { mattersInOrder, type OpenMatter } from '../commitments/matter.ts'
import { isSilentOn, silenceFrom } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { inOrderOfRecord, orderOfRecord } from '../commitments/place.ts'
import { type Official, readsWeeklyBrief, whyNotWrittenTo } from '../officials/official.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import {
  isTimeToTell,
  localDate,
  morningAfterToday,
  morningStillPossible,
  type NextMorning,
  putOff,
  remindedOn,
  waitsSince,
} from '../schedule/working-hour.ts'
import type { OfficialId } from '../shared/ids.ts'
import { isBy } from '../shared/order.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk, Note } from './desk.ts'
import { asHeldSince, type Handover } from './handover.ts'
import { isDueBy, isOfPost, isQuietOn, type Line, linesOf, tellableLines } from './line.ts'
import { hasEnded, isStale, type News, ridesAlong } from './news.ts'
import type { WhyUntold } from './notice-record.ts'
import { isAgreed } from './shown.ts'
import { isTelling, type StandIn, type TellingStandIn, type ToldOn } from './stand-in.ts'
import type { Told, WeeklyBrief } from './weekly-brief.ts'
import { roomFor } from './weight.ts'
import { type Why, whyTold } from './why-told.ts'

/** A line on a notice, as the present holder has the line, and the reason for telling. */
export type NoticeLine<Kind extends Line = Line> = {
  readonly line: Kind
  readonly why: Why
  /** The notice has no room for the wording of the line. */
  readonly isWithoutWording?: true
}

/** The one mail to one official on one local date. */
export type Notice = {
  readonly official: Official
  readonly localDate: CalendarDate
  /** Also the parts. Visit by visit, in the order of the record; matters about officials come after the others. */
  readonly commitments: readonly NoticeLine<CommitmentOrPart>[]
  readonly matters: readonly NoticeLine<OpenMatter>[]
  readonly news: readonly NoticeLine<News>[]
  readonly weeklyBrief?: WeeklyBrief & { readonly tells: Told }
  /** The absent officials for whom the official stands in, with what is due; absent when nothing is. */
  readonly standIns?: readonly TellingStandIn[]
  /** Present on the first notice of a new holder, with everything on the desk. */
  readonly handover?: Handover
  /** No earlier mail was accepted for the address of the official, so the mail says who writes and why. */
  readonly isFirst?: true
  /** Lines without room on this notice; they follow the next morning. */
  readonly waiting: readonly Line[]
  /** The number of the official's other open commitments and parts, which need nothing today. */
  readonly others: number
}

/**
 * A line's new morning, or none. The move is written only if the line is still as read: same version, same
 * morning.
 */
export type Move = {
  readonly line: Line | Note
  readonly to: NextMorning | undefined
  /** The line is taken off the desk: news told once, or a note that has served. */
  readonly isGone?: true
  /** Of a brief that was told or had nothing to tell: up to where. */
  readonly coveredTo?: Instant
  /** Of a deputy: the notices that told of the commitments of an absent official. */
  readonly told?: ToldOn
  /** The date of the notice that told the line, if a notice caused this move. */
  readonly toldOn?: CalendarDate
  /**
   * The move is also written for a line postponed to this day meanwhile: another delivery of the same message
   * could not know about the notice and postponed the line.
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
 * Decides whether an official gets a notice now, and with which lines: on a working day, from the official's
 * hour on, every line whose morning has come, also a missed morning. The first notice of a new holder has
 * everything on the desk. A line due at the wrong moment (a day off, another zone) gets its right morning. News that has
 * ended, and a brief that nobody reads any more, leave the desk untold. A report that counts as accepted is asked about no more:
 * its matter is perhaps still on the desk, because another delivery is accepting it at this moment, or it wakes the next tick.
 */
export const todaysNotice = (read: Desk, now: Instant): TodaysNotice => {
  const { weeklyBrief, ...others } = read
  const isRead = weeklyBrief !== undefined && readsWeeklyBrief(read.official)
  const endedNews = read.news.filter((line) => hasEnded(line, read.official))
  const ended = [...endedNews, ...(weeklyBrief && !isRead ? [weeklyBrief] : [])]
  const news = read.news.filter((line) => !endedNews.includes(line))
  const matters = read.matters.filter((line) => !isAcceptedBySilence(line, read.official, now))
  const decided = decidedFor({ ...others, matters, news, ...(isRead && { weeklyBrief }) }, now)
  return { ...decided, moves: [...decided.moves, ...ended.map(takenAway)] }
}

const decidedFor = (read: Desk, now: Instant): TodaysNotice => {
  const { official, matters, news, handover } = read
  const standIns = (read.standIns ?? []).filter(isTelling)
  const { workingDays: calendar } = official
  const commitments = read.commitments.map((line) => asHeldSince(handover, line))
  const parts = read.parts.map((line) => asHeldSince(handover, line))
  const reminded = [...commitments, ...parts]
  const desk = { ...read, commitments, parts }
  const today = localDate(now, official)
  const hasCome = (line: Pick<Line, 'next'>) => isDueBy(today, line)
  const awake = linesOf(desk).filter(({ next }) => isBy(next?.at, now))

  const tellable = tellableLines(today, desk)
  const untold = awake.filter((line) => hasCome(line) && tellable.includes(line))
  const silence = { kind: 'silence', localDate: today, untold } as const
  const isTime = isTimeToTell(now, official)
  const delayed = (lines: readonly Line[], morning: typeof morningAfterToday) =>
    lines.map((line) => ({ line, to: putOff(line, morning(line.next?.on ?? today, now, official)) }))
  const lateIn = (moves: ReturnType<typeof delayed>) =>
    moves.flatMap(({ line, to }) => (untold.includes(line) && to.on > today ? [line] : []))

  const unwritten = whyNotWrittenTo(official)
  if (unwritten !== undefined) {
    // Before the hour of a day that can still be told, the address may be corrected in time.
    const moves = delayed(awake, isTime ? morningAfterToday : morningStillPossible)
    const late = lateIn(moves)
    return {
      ...silence,
      because: isTime || late.length > 0 ? unwritten : 'not-the-hour',
      untold: late,
      moves,
    }
  }
  if (handover?.next !== undefined && !hasCome(handover)) {
    const first = morningStillPossible(handover.next.on, now, official)
    return {
      ...silence,
      because: 'new-holder',
      moves: awake.map((line) => ({ line, to: putOff(line, first) })),
    }
  }

  const isFirstMorning = isTime && handover !== undefined && hasCome(handover)
  const takesOver = isFirstMorning && tellable.includes(handover)
  const isTakenOver = (line: Line) => takesOver && isOfPost(line) && !isQuietOn(today, line)
  const isRipe = (line: Line) => isTime && (hasCome(line) || isTakenOver(line))
  const brief = read.weeklyBrief?.tells && isRipe(read.weeklyBrief) ? read.weeklyBrief : undefined
  const ripe = [
    ...(brief ? [brief] : []),
    ...mostUrgentFirst(linesOf({ commitments, parts, matters, news, standIns }).filter(isRipe)),
  ]
  const resting = isFirstMorning ? heldBack(reminded, today, { official, now }) : []
  const unripe = awake.filter((line) => !isRipe(line))
  const moves = [...delayed(unripe, morningStillPossible), ...resting]
  // A new holder of a desk without commitments and matters is told nothing about the takeover, not even later.
  const silentTakeover = isFirstMorning && !takesOver ? [{ line: handover, to: undefined }] : []

  if (ripe.length > 0) {
    const alongside = news.filter((line) => ridesAlong(line, today) && !ripe.includes(line))
    const room = roomFor({ official, ...(takesOver && { handover }) }, ripe, alongside)
    const listed = new Set<Line>([...ripe.slice(0, room.due), ...alongside.slice(0, room.alongside)])
    const worded = new Set<Line>(ripe.slice(0, room.worded))
    const toldFor = standIns.filter((line) => listed.has(line))
    const onNotice = <Kind extends Line>(kind: readonly Kind[]): readonly NoticeLine<Kind>[] =>
      kind
        .filter((line) => listed.has(line))
        .map((line) => ({
          line,
          why: whyTold(line, today, { calendar, takesOver }),
          ...(hasWording(line) && !worded.has(line) && { isWithoutWording: true }),
        }))
    return {
      kind: 'notice',
      notice: {
        official,
        localDate: today,
        commitments: onNotice(inOrderOfRecord(reminded)),
        matters: onNotice(mattersInOrder(matters)),
        news: onNotice(sortedBy(news, ({ since }) => since)),
        ...(brief?.tells && { weeklyBrief: { ...brief, tells: brief.tells } }),
        ...(toldFor.length > 0 && { standIns: toldFor }),
        ...(takesOver && { handover }),
        waiting: ripe.filter((line) => !listed.has(line)),
        others: reminded.filter((one) => !isRipe(one) && !isSilentOn(today, one)).length,
      },
      moves: [...moves, ...silentTakeover, ...news.filter((line) => isStale(line, today)).map(takenAway)],
    }
  }
  const late = lateIn(moves)
  return {
    ...silence,
    because: isTime ? 'nothing-due' : late.length > 0 ? 'missed' : 'not-the-hour',
    untold: late,
    moves: [...moves, ...silentTakeover],
  }
}

/**
 * The commitments kept silent by a question of the holder on the day `on`, on which everything else is told. A commitment
 * is told on the morning that ends the silence, unless an earlier morning is planned.
 */
export const heldBack = (
  commitments: readonly CommitmentOrPart[],
  on: CalendarDate,
  holder: { readonly official: Official; readonly now: Instant },
): readonly { readonly line: CommitmentOrPart; readonly to: NextMorning }[] =>
  commitments.flatMap((line) => {
    const to = silenceFrom(on, line, holder)
    return to !== undefined && (remindedOn(line) ?? latest) > to.on ? [{ line, to }] : []
  })

/** The move that removes news, told or too old to tell, a brief that nobody reads any more, or the line of an absence that is over. */
export const takenAway = (line: News | WeeklyBrief | StandIn): Move => ({ line, to: undefined, isGone: true })

/** What a notice lists on the desks of absent officials. It stays there, and no notice of the deputy moves it. */
export const listedForAbsent = ({ standIns = [] }: Pick<Notice, 'standIns'>): readonly CommitmentOrPart[] =>
  standIns.flatMap(({ tells }) => tells.listed)

/** All lines that a claim records and the links of a mail number, those on other desks with the absent official. */
export const numberedLines = (
  notice: Notice,
): readonly { readonly line: Line; readonly absent?: OfficialId }[] => [
  ...listedLines(notice).map((line) => ({ line })),
  ...(notice.standIns ?? []).flatMap(({ absentId: absent, tells }) =>
    tells.listed.map((line) => ({ line, absent })),
  ),
]

/** The lines of the reader’s desk on a notice, as the present holder has them. */
export const listedLines = ({
  commitments,
  matters,
  news,
  weeklyBrief,
  standIns = [],
  handover,
}: Notice): readonly Line[] => [
  ...[...commitments, ...matters, ...news].map(({ line }) => line),
  ...(weeklyBrief ? [weeklyBrief] : []),
  ...standIns,
  ...(handover ? [handover] : []),
]

/** The longest waiting first, then the earliest deadline, then in the order of the record. */
const mostUrgentFirst = (lines: readonly Line[]): readonly Line[] => sortedBy(lines, urgency)
const latest = '9999-12-31'
const urgency = (line: Line) =>
  [
    waitsSince(line) ?? latest,
    ...(isAgreed(line) ? [deadlineOf(line) ?? latest, orderOfRecord(line)] : [latest, line.id]),
  ].join(' ')

const hasWording = (line: Line): boolean => isAgreed(line) && line.wording !== line.title
