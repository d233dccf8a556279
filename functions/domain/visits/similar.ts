import { isDeepEqual } from '../shared/deep-equal.ts'
import { folded } from '../shared/folded.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { Visit, VisitFacts } from './visit.ts'

/** Why two visits may be one that was recorded twice. A visit that is similar in both ways is named with the first. */
export const whySimilar = ['same-days-and-title', 'same-reference'] as const
export type WhySimilar = (typeof whySimilar)[number]

/** The facts by which visits are compared. */
export type Likeness = Pick<VisitFacts, 'title' | 'startsOn' | 'endsOn' | 'reference'>

/** What another record of the same visit would have too, folded. */
export type Mark = { readonly why: WhySimilar; readonly says: readonly string[] }

export type SimilarVisit = { readonly visit: Visit; readonly why: WhySimilar }

/** The most visits that an answer names. */
export const mostSimilar = 10

/** The marks of a visit. A withdrawn visit has none, because recording the visit anew is the remedy. */
export const marksOf = ({
  title,
  startsOn,
  endsOn,
  reference,
  withdrawal,
}: Likeness & Pick<Visit, 'withdrawal'>): readonly Mark[] =>
  withdrawal
    ? []
    : [
        // Visits without days are compared by the title alone.
        { why: 'same-days-and-title', says: [folded(title), startsOn ?? '', endsOn ?? ''] },
        ...(reference === undefined ? [] : [{ why: 'same-reference', says: [folded(reference)] } as const]),
      ]

/** The visits among `others` that may be the same as `visit`, in the order of their recording. */
export const similarTo = (
  visit: Likeness & Pick<Visit, 'withdrawal'>,
  others: readonly Visit[],
): readonly SimilarVisit[] => {
  const marks = marksOf(visit)
  const found = others.flatMap((other) => {
    const theirs = marksOf(other)
    const shared = marks.find((mark) => theirs.some((one) => isDeepEqual(one, mark)))
    return shared === undefined ? [] : [{ visit: other, why: shared.why }]
  })
  return sortedBy(found, ({ visit }) => `${visit.recordedAt} ${visit.id}`).slice(0, mostSimilar)
}
