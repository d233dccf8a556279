import type { OpenCommitment } from '../commitments/commitment.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import { isSilent } from '../commitments/next-notice.ts'
import type { CalendarDate } from '../schedule/calendar.ts'
import type { Desk } from './desk.ts'
import type { Handover } from './handover.ts'
import type { News } from './news.ts'

/** What waits on a desk and can belong on a notice. */
export type Line = OpenCommitment | OpenMatter | Handover | News

type Lines = Pick<Desk, 'commitments' | 'matters' | 'news' | 'handover'>

export const linesOf = ({ commitments, matters, news, handover }: Lines): readonly Line[] => [
  ...commitments,
  ...matters,
  ...news,
  ...(handover ? [handover] : []),
]

/** True when no notice tells of the line, whatever its morning, not even the first one of a new holder. */
export const isQuiet = (line: Line): boolean => {
  switch (line.kind) {
    case 'commitment':
      return isSilent(line)
    case 'commitment-matter':
      return line.draft === true
    case 'official-matter':
    case 'handover':
    case 'news':
      return false
  }
}

/** The lines of which a notice could tell. A new holder is told of a takeover only with what lies on the desk. */
export const tellableLines = ({ handover, ...desk }: Lines): readonly Line[] => {
  const lines = linesOf(desk).filter((line) => !isQuiet(line))
  return handover && lines.some(({ kind }) => kind !== 'news') ? [...lines, handover] : lines
}

/** True when the line is due by itself, and not only listed because a new holder takes over the whole desk. */
export const isDueBy = (today: CalendarDate, { next }: Pick<Line, 'next'>): boolean =>
  next !== undefined && next.on <= today
