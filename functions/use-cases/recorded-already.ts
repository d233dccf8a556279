import type { Author } from '../domain/shared/author.ts'
import type { VisitId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { refusedDays } from '../domain/visits/record-visit.ts'
import type { Likeness, SimilarVisit } from '../domain/visits/similar.ts'
import type { Deps } from './deps.ts'
import { visitIdOf } from './record-visit.ts'
import { similarVisits } from './similar-visits.ts'

export type RecordedAlready = {
  /** The visit that the caller recorded with the same key. */
  readonly recordedAs?: VisitId
  /** The other visits that may be the same. */
  readonly similar: readonly SimilarVisit[]
}

/** What is recorded already of a visit that the caller is about to record, with `key` if the caller has one. */
export const recordedAlready =
  ({ visits }: Pick<Deps, 'visits'>) =>
  async (
    author: Author,
    { likeness, key }: { readonly likeness: Likeness; readonly key: string | undefined },
  ): Promise<RecordedAlready | Refused<'days-out-of-order'>> => {
    const outOfOrder = refusedDays(likeness)
    if (outOfOrder) return outOfOrder
    if (key === undefined) return { similar: await similarVisits({ visits }, likeness) }
    const id = visitIdOf(author, key)
    const [similar, own] = await Promise.all([
      similarVisits({ visits }, { ...likeness, id }),
      visits.read(id),
    ])
    return { ...(own && { recordedAs: id }), similar }
  }
