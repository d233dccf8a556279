import type { OpenMatter } from '../commitments/matter.ts'
import { isSilentOn } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { isBy } from '../shared/order.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import type { Handover } from './handover.ts'
import type { News } from './news.ts'
import type { StandIn } from './stand-in.ts'
import type { WeeklyBrief } from './weekly-brief.ts'

/** A line of a desk, able to stand on a notice. */
export type Line = CommitmentOrPart | OpenMatter | Handover | News | WeeklyBrief | StandIn

type Lines = Pick<
  Desk,
  'commitments' | 'parts' | 'matters' | 'news' | 'handover' | 'weeklyBrief' | 'standIns'
>

export const linesOf = ({
  weeklyBrief,
  commitments,
  parts,
  matters,
  news,
  handover,
  standIns = [],
}: Lines): readonly Line[] => [
  ...(weeklyBrief ? [weeklyBrief] : []),
  ...commitments,
  ...parts,
  ...matters,
  ...news,
  ...standIns,
  ...(handover ? [handover] : []),
]

/** True for what an official is reminded of, in difference to a question, a takeover or news. */
export const isReminded = (line: Line): line is CommitmentOrPart =>
  line.kind === 'commitment' || line.kind === 'part'

/** True for what a new holder takes over: neither what is told once, nor the brief, which is no duty. */
export const isOfPost = ({ kind }: Line): boolean => kind !== 'news' && kind !== 'weekly-brief'

/** True when no notice of a day tells of the line, not even the first notice of a new holder. */
export const isQuietOn = (day: CalendarDate, line: Line): boolean => {
  switch (line.kind) {
    case 'commitment':
    case 'part':
      return isSilentOn(day, line)
    case 'commitment-matter':
      return line.draft === true
    case 'stand-in':
      return line.tells === undefined
    case 'official-matter':
    case 'organisation-matter':
    case 'handover':
    case 'news':
    case 'weekly-brief':
      return false
  }
}

/** The lines that a notice of a day could tell. A takeover of an empty desk is not told. */
export const tellableLines = (day: CalendarDate, { handover, ...desk }: Lines): readonly Line[] => {
  const lines = linesOf(desk).filter((line) => !isQuietOn(day, line))
  return handover && lines.some(isOfPost) ? [...lines, handover] : lines
}

/**
 * True when the line is due by itself, and not only listed because a new holder takes over the whole desk. On a morning for others
 * its holder is told nothing.
 */
export const isDueBy = (today: CalendarDate, { next }: Pick<Line, 'next'>): boolean =>
  next?.remindsOn === undefined && isBy(next?.on, today)
