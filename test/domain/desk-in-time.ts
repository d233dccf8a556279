import type { CommitmentOrPart } from '../../functions/domain/commitments/part.ts'
import { afterSending } from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { type Line, linesOf } from '../../functions/domain/reminders/line.ts'
import {
  listedLines,
  type Move,
  type Notice,
  todaysNotice,
} from '../../functions/domain/reminders/todays-notice.ts'
import { omit } from '../../functions/domain/shared/omit.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'

/** A note waits for no day. */
const plannedOn = (read: Move['line']) => ('wakesAt' in read ? undefined : read.next?.on)

/**
 * The line after its move, or none when the move takes the line away. As in a conditional write, a line that
 * changed since the read stays unchanged.
 */
const moved = <Kind extends Line>(
  line: Kind,
  { line: read, to, isGone, toldOn, postponedTo }: Move,
): Kind | undefined => {
  const isAsRead = line.version === read.version && line.next?.on === plannedOn(read)
  const isPostponed = line.version === read.version && postponedTo && line.next?.on === postponedTo
  if (!isAsRead && !isPostponed) return line
  if (isGone) return undefined
  const { next, ...rest } = line
  return {
    ...rest,
    ...(to && {
      next: { on: to.on, at: to.at, ...(to.since !== undefined && { since: to.since }) },
    }),
    ...(toldOn !== undefined && { toldOn }),
  } as Kind
}

export const withMoves = (desk: Desk, moves: readonly Move[]): Desk => {
  const move = <Kind extends Line>(line: Kind): Kind[] =>
    moves
      .filter((one) => one.line.id === line.id)
      .reduce<Kind[]>((left, one) => left.flatMap((it) => moved(it, one) ?? []), [line])
  const [handover] = desk.handover ? move(desk.handover) : []
  return {
    ...desk,
    commitments: desk.commitments.flatMap(move),
    matters: desk.matters.flatMap(move),
    news: desk.news.flatMap(move),
    ...(handover && { handover }),
  }
}

/** The query of `tick` to the index: true for a desk with a line whose morning has come. */
export const isAwake = (desk: Desk, at: Instant): boolean =>
  linesOf(desk).some(({ next }) => next !== undefined && next.at <= at)

/** Ends the reminders of commitments and parts that were told for the last time. */
export const withoutReminders = (desk: Desk, ended: readonly CommitmentOrPart[]): Desk => {
  const isEnded = (line: CommitmentOrPart) => ended.some(({ id }) => id === line.id)
  return {
    ...desk,
    commitments: desk.commitments.map((line) => (isEnded(line) ? omit(line, ['next']) : line)),
    parts: desk.parts.map((line) => (isEnded(line) ? omit(line, ['next']) : line)),
  }
}

export type Told = { readonly at: Instant; readonly notice: Notice }

/** The notices that leave when a tick comes at each moment and SES accepts every mail. */
export const noticesAt = (ticks: readonly Instant[], start: Desk): Told[] => {
  const told: Told[] = []
  let desk = start
  for (const at of ticks) {
    if (!isAwake(desk, at)) continue
    const today = todaysNotice(desk, at)
    desk = withMoves(desk, today.moves)
    if (today.kind === 'silence') continue
    told.push({ at, notice: today.notice })
    const after = afterSending(today.notice, listedLines(today.notice), at)
    desk = withoutReminders(withMoves(desk, after.moves), after.lastTold)
  }
  return told
}

/** The days and moments of notices, for comparing a whole run at once. */
export const daysAndMoments = (told: readonly Told[]) => told.map(({ at, notice }) => [notice.localDate, at])
