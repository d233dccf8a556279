import type { VisitId } from '../shared/ids.ts'
import type { Line } from './line.ts'

/**
 * The visits with several of the lines. All matters of a visit here are one entry of a notice: the title of the visit, the
 * number of matters, and below the matters for which the notice has room.
 */
export const visitsAskedAbout = (lines: readonly Line[]): ReadonlyMap<VisitId, number> => {
  const counts = new Map<VisitId, number>()
  for (const line of lines)
    if (line.kind === 'commitment-matter') counts.set(line.visitId, (counts.get(line.visitId) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1))
}
