import type { whyNeverTold } from '../../../events/names.ts'
import type { Commitment, OpenCommitment } from '../commitments/commitment.ts'
import { waitsForAName } from '../commitments/gaps.ts'
import { mayBeWrittenTo } from '../officials/official.ts'
import type { Calendar } from '../schedule/calendar.ts'
import { type Instant, type Morning, nextMorning } from '../schedule/working-hour.ts'
import type { MatterId, OfficialId } from '../shared/ids.ts'
import type { Desk } from './desk.ts'
import { comingNotices, type Why } from './forecast.ts'
import { isToldLast } from './todays-notice.ts'

/** Why nobody will be told of a commitment. */
export type WhySilent = (typeof whyNeverTold)[number]

type PlannedNotice = Morning &
  (Why | { readonly rung: 'reminders-ended' }) & { readonly official: OfficialId }

/** Its coming notices, or why there are none; and when the office is asked about it, if it is. */
export type CommitmentForecast = {
  readonly dates: readonly PlannedNotice[]
  readonly because?: WhySilent
  readonly matter?: {
    readonly id: MatterId
    readonly official: OfficialId
    readonly dates: readonly Morning[]
  }
}

/** How far ahead what never ends is told. */
const mostAhead = 6

const upTo = <Entry>(most: number, entries: Iterable<Entry>): Entry[] => {
  const found: Entry[] = []
  for (const entry of entries) {
    if (found.length === most) break
    found.push(entry)
  }
  return found
}

/** `desk` is its holder's, `office` the protocol office's. */
export const commitmentForecast = (
  commitment: Commitment,
  { desk, office, now, calendar }: { desk: Desk; office: Desk; now: Instant; calendar: Calendar },
): CommitmentForecast => {
  if (commitment.status !== 'open') return { dates: [], because: 'closed' }
  const matter = office.matters.find(({ id }) => id === commitment.matterId)
  const because = whySilent(commitment, desk)
  const dates = because === undefined ? plannedFor(commitment, { desk, office, now, calendar }) : []
  return {
    dates,
    ...(because !== undefined && { because }),
    ...(matter && {
      matter: {
        id: matter.id,
        official: office.official.id,
        dates: upTo(mostAhead, comingNotices(matter, { ...office, now, calendar })).map(({ on, at }) => ({
          on,
          at,
        })),
      },
    }),
  }
}

const whySilent = (commitment: OpenCommitment, { official, handover }: Desk): WhySilent | undefined => {
  if (commitment.draft) return 'draft'
  if (waitsForAName(commitment)) return 'nobody-named'
  if (!mayBeWrittenTo(official)) return 'address-waits'
  if (commitment.nextOn !== undefined || handover?.nextOn !== undefined) return undefined
  return commitment.dueOn === undefined ? 'no-date' : 'reminders-ended'
}

const plannedFor = (
  commitment: OpenCommitment,
  { desk, office, now, calendar }: { desk: Desk; office: Desk; now: Instant; calendar: Calendar },
): PlannedNotice[] => {
  const coming = comingNotices(commitment, { ...desk, now, calendar })
  const isEndless = commitment.checkIn !== undefined
  const dates = upTo(isEndless ? mostAhead : Number.POSITIVE_INFINITY, coming)
  const last = dates.at(-1)
  const theirs = dates.map((notice) => ({ ...notice, official: desk.official.id }))
  if (last === undefined || !isToldLast(commitment, undefined)) return theirs
  const asked = nextMorning(last.at, office.official, calendar)
  return [...theirs, { ...asked, rung: 'reminders-ended', official: office.official.id }]
}
