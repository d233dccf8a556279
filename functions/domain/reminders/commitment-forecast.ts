import { type Commitment, isReportedDone, type OpenCommitment } from '../commitments/commitment.ts'
import { type Escalation, plannedEscalations } from '../commitments/escalation.ts'
import type { CommitmentOrPart, Part } from '../commitments/part.ts'
import { waitsForAnAnswer } from '../commitments/questions.ts'
import { whyNotWrittenTo } from '../officials/official.ts'
import { type DayInCalendar, inCalendar } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { isPutOffTo, timesAskedBy } from '../schedule/ladder.ts'
import { nameInForce } from '../schedule/named-ladders.ts'
import { localDate, type Morning, nextMorning } from '../schedule/working-hour.ts'
import type { MatterId, OfficialId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import { isToldLast } from './after-notice.ts'
import type { Desk } from './desk.ts'
import { type ComingNotice, comingNotices, type Moved, movedFrom } from './forecast.ts'
import { asHeldSince } from './handover.ts'
import type { Asked, WhyOr } from './why-told.ts'

/**
 * The reasons why no notice will tell of a commitment; of these, `waiting`, `asked` and `quiet` last until the first of the
 * coming notices.
 */
export const whyNeverTold = [
  'closed',
  'draft',
  'nobody-named',
  'date-before-agreement',
  'asked',
  'address-waits',
  'unreachable',
  'unusable-record',
  'reminders-ended',
  'no-date',
  'waiting',
  'quiet',
] as const
export type WhySilent = (typeof whyNeverTold)[number]

/**
 * `reminders-ended`: the protocol office is asked, because the last reminder was sent. `calendar`: no decree reaches so far, so
 * the day counts by its weekday and may yet turn out to be a holiday. `moved`: the notice was meant for a day off.
 */
type PlannedNotice = Morning &
  WhyOr<'reminders-ended'> & {
    readonly official: OfficialId
    readonly calendar?: DayInCalendar
    readonly moved?: Moved
  }

/** The coming notices of a contributor's part. */
export type PartForecast = Pick<CommitmentForecast, 'dates' | 'because'> & { readonly official: OfficialId }

/**
 * The coming notices of a commitment, or the reason for their absence or for their late beginning, and the mornings on which
 * the office is asked.
 */
export type CommitmentForecast = {
  /** The ladder that counts; `inPlaceOf`: the ladder of the visit, which the settings no longer have. Absent without a due date. */
  readonly ladder?: { readonly name: string; readonly inPlaceOf?: string }
  readonly dates: readonly PlannedNotice[]
  readonly because?: WhySilent
  /** The escalations to come if the commitment stays open; absent when there is none. */
  readonly escalations?: readonly (Escalation & { readonly official: OfficialId })[]
  /** The coming notices of each contributor; absent without contributors. */
  readonly parts?: readonly PartForecast[]
  readonly matter?: {
    readonly id: MatterId
    readonly official: OfficialId
    readonly dates: readonly (Morning & Pick<Asked, 'number'>)[]
  }
}

/** Notices in one forecast of a rhythm or of what recurs, because either has no end or may have a far one. */
const mostAhead = 6

const mostOf = (line: CommitmentOrPart): number =>
  line.checkIn === undefined && (line.kind === 'part' || line.repeats === undefined)
    ? Number.POSITIVE_INFINITY
    : mostAhead

const upTo = <Entry>(most: number, entries: Iterable<Entry>): Entry[] => {
  const found: Entry[] = []
  for (const entry of entries) {
    if (found.length === most) break
    found.push(entry)
  }
  return found
}

/** `desk` is the holder's desk, `office` the protocol office's. */
export const commitmentForecast = (
  commitment: Commitment,
  { desk, office, now }: { desk: Desk; office: Desk; now: Instant },
): CommitmentForecast => {
  if (commitment.status !== 'open') return { dates: [], because: 'closed' }
  const matter = office.matters.find(({ id }) => id === commitment.matterId)
  const silent = whySilent(commitment, desk)
  const dates = silent === undefined ? plannedFor(commitment, { desk, office, now }) : []
  const isWaiting = dates[0]?.rung === 'waiting-ended'
  const because = isWaiting
    ? 'waiting'
    : (silent ?? whySilentFirst(commitment, { desk, now }) ?? whyPutOff(commitment, dates, desk))
  const last = dates.findLast(({ rung }) => rung !== 'reminders-ended')
  const escalations = escalationsUntil(last?.on, commitment, { desk, office, now })
  return {
    ...(deadlineOf(commitment) !== undefined && { ladder: ladderOf(commitment) }),
    dates,
    ...(because !== undefined && { because }),
    ...(escalations.length > 0 && { escalations }),
    ...(matter && {
      matter: {
        id: matter.id,
        official: office.official.id,
        dates: upTo(mostAhead, comingNotices(matter, { ...office, now })).map(({ on, at }) => ({
          on,
          at,
          number: timesAskedBy(on, matter.askedFrom, office.official.workingDays),
        })),
      },
    }),
  }
}

const ladderOf = ({ ladder }: OpenCommitment): NonNullable<CommitmentForecast['ladder']> => {
  const name = nameInForce(ladder)
  return ladder === undefined || ladder === name ? { name } : { name, inPlaceOf: ladder }
}

/** After the last reminder, on the day `last`, the protocol office is asked, and nothing is escalated any more. */
const escalationsUntil = (
  last: CalendarDate | undefined,
  commitment: OpenCommitment,
  { desk: { official, handover }, office, now }: { desk: Desk; office: Desk; now: Instant },
) => {
  if (last === undefined) return []
  const held = asHeldSince(handover, commitment)
  return plannedEscalations(held, official, localDate(now, official))
    .filter(({ on }) => on <= last)
    .flatMap((escalation) => {
      const reader = escalation.to === 'office' ? office.official.id : official.supervisorId
      return reader === undefined ? [] : [{ ...escalation, official: reader }]
    })
}

/** `desk` is the contributor's desk. */
export const partForecast = (part: Part, { desk, now }: { desk: Desk; now: Instant }): PartForecast => {
  const silent = whySilent(part, desk)
  const coming = silent === undefined ? comingNotices(part, { ...desk, now }) : []
  const dates = withMoves(upTo(mostOf(part), coming), part, desk)
  const because = silent ?? whyPutOff(part, dates, desk)
  return { official: part.holder, dates, ...(because !== undefined && { because }) }
}

const ofOfficial = <Notice extends Morning>(notice: Notice, { official }: Desk) => {
  const calendar = inCalendar(notice.on, official.workingDays)
  return { ...notice, official: official.id, ...(calendar && { calendar }) }
}

const withMoves = (dates: readonly ComingNotice[], line: CommitmentOrPart, desk: Desk): PlannedNotice[] =>
  dates.map((notice) => {
    const moved = movedFrom(line, notice, desk.official.workingDays)
    return { ...ofOfficial(notice, desk), ...(moved && { moved }) }
  })

const whySilent = (commitment: CommitmentOrPart, { official, handover }: Desk): WhySilent | undefined => {
  if (commitment.draft) return 'draft'
  if (isReportedDone(commitment)) return 'asked'
  if (waitsForAnAnswer(commitment)) return commitment.dateAsked ? 'date-before-agreement' : 'nobody-named'
  const unwritten = whyNotWrittenTo(official)
  if (unwritten !== undefined) return unwritten
  if (commitment.next !== undefined || handover?.next !== undefined) return undefined
  return deadlineOf(commitment) === undefined ? 'no-date' : 'reminders-ended'
}

/** The reason why no notice tells of a commitment for some days: the official asks the office. */
const whySilentFirst = (
  { silentUntil }: OpenCommitment,
  { desk: { official }, now }: { readonly desk: Desk; readonly now: Instant },
): 'asked' | undefined => (isBefore(localDate(now, official), silentUntil) ? 'asked' : undefined)

/** The reason why the first notice comes some days later: its official has just said a word. */
const whyPutOff = (
  line: CommitmentOrPart,
  [first]: readonly PlannedNotice[],
  { official: { workingDays: calendar }, handover }: Desk,
): 'quiet' | undefined =>
  first && isPutOffTo(first.on, asHeldSince(handover, line), calendar) ? 'quiet' : undefined

const plannedFor = (
  commitment: OpenCommitment,
  { desk, office, now }: { desk: Desk; office: Desk; now: Instant },
): PlannedNotice[] => {
  const coming = comingNotices(commitment, { ...desk, now })
  const most = mostOf(commitment)
  const dates = upTo(most, coming)
  const last = dates.at(-1)
  const theirs = withMoves(dates, commitment, desk)
  const isCut = dates.length === most
  if (last === undefined || isCut || !isToldLast(commitment, undefined)) return theirs
  const asked = { ...nextMorning(last.at, office.official), rung: 'reminders-ended' } as const
  return [...theirs, ofOfficial(asked, office)]
}
