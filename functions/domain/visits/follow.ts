import { sortedBy } from '../shared/sorted-by.ts'
import type { Visit } from './visit.ts'

/** `followedBy`: earliest first, visits without days last. */
export type Neighbours = { readonly follows?: Visit; readonly followedBy: readonly Visit[] }

/** A withdrawn visit follows nothing. It is shown as what a visit follows, because the record says so until it is corrected. */
export const neighboursAmong = ({ id, followsVisitId }: Visit, visits: readonly Visit[]): Neighbours => {
  const follows = visits.find((visit) => visit.id === followsVisitId)
  const followedBy = visits.filter((visit) => visit.followsVisitId === id && visit.withdrawal === undefined)
  return {
    ...(follows && { follows }),
    followedBy: sortedBy(followedBy, (visit) => `${visit.startsOn ?? 'none'}#${visit.id}`),
  }
}
