import type { VisitId } from '../shared/ids.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { AgreedAt } from './commitment.ts'

/**
 * Where an agreed action stands in the records. `visitStartsOn` is absent for a visit without days. `event` and `action` count from 0: the event within the visit, and the
 * action within the event.
 */
export type Place = {
  readonly visitStartsOn?: CalendarDate
  readonly event: number
  readonly action: number
}

/** A commitment, or a matter about a commitment. */
type Placed = {
  readonly id: string
  readonly visitId: VisitId
  readonly agreedAt: Pick<AgreedAt, 'startsOn' | 'duringVisit'>
  readonly place?: Place
}

const digits = 4
/** Sorts after every day and every position, because letters sort after digits. */
const none = 'none'

const position = (number: number | undefined) =>
  number === undefined ? none : String(number).padStart(digits, '0')

/**
 * A text that sorts as the records do: by the first day of the visit, then by visit, event and action. A visit without days
 * comes last. Versions before the place was stored left no place: such a line stands on the first day of its event, after the
 * lines of the visit with a place.
 */
export const orderOfRecord = ({ id, visitId, agreedAt, place }: Placed): string =>
  [
    (place ? place.visitStartsOn : (agreedAt.startsOn ?? agreedAt.duringVisit?.startsOn)) ?? none,
    visitId,
    position(place?.event),
    position(place?.action),
    id,
  ].join('#')

/**
 * The lines visit by visit, in the order of the record. A visit stands at the place of its first line, and the further
 * lines follow at once, also while the lines of the visit disagree about the first day.
 */
export const inOrderOfRecord = <Line extends Placed>(lines: readonly Line[]): readonly Line[] => {
  const visits = new Map<VisitId, Line[]>()
  for (const line of sortedBy(lines, orderOfRecord)) {
    const visit = visits.get(line.visitId)
    if (visit) visit.push(line)
    else visits.set(line.visitId, [line])
  }
  return [...visits.values()].flat()
}
