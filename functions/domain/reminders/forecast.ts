import { acceptedBySilenceOn, nextDayOfMatter } from '../commitments/acceptance.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import { silenceFrom } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import {
  type Calendar,
  type DayOff,
  dayOff,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { rungAfterTelling } from '../schedule/ladder.ts'
import {
  type Morning,
  morningAfterToday,
  morningStillPossible,
  remindedOn,
} from '../schedule/working-hour.ts'
import { isBy } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import { asHeldSince } from './handover.ts'
import { isQuietOn, isReminded } from './line.ts'
import { type Why, whyAsked, whyTold } from './why-told.ts'

/** One coming notice of a line. */
export type ComingNotice = Morning & Why

type Plannable = CommitmentOrPart | OpenMatter
type Told = Pick<Desk, 'official' | 'handover'> & { readonly now: Instant }

/**
 * The coming notices of a line, one after the other, if nothing changes and every mail leaves on its morning.
 * A check-in or a matter never ends. The limit of fifty lines per notice is left aside.
 */
export function* comingNotices(read: Plannable, told: Told): Generator<ComingNotice> {
  const { official, handover } = told
  const line = isReminded(read) ? asHeldSince(handover, read) : read
  let next = firstNotice(line, told)
  while (next) {
    yield next
    next = followingNotice(line, next, official)
  }
}

const followingNotice = (
  line: Plannable,
  { on, at }: Morning,
  official: Desk['official'],
): ComingNotice | undefined => {
  const { workingDays: calendar } = official
  if (isReminded(line)) {
    const rung = rungAfterTelling(on, line, calendar)
    return rung && { ...rung, ...morningAfterToday(rung.on, at, official) }
  }
  const morning = morningAfterToday(nextDayOfMatter(line, on, official), at, official)
  if (isOver(line, morning.on)) return undefined
  return { ...whyAsked(line, morning.on, calendar), ...morning }
}

/** A report that counts as accepted from a day on is not asked about on that day. */
const isOver = (line: OpenMatter, on: CalendarDate): boolean => isBy(acceptedBySilenceOn(line), on)

const firstNotice = (line: Plannable, { official, handover, now }: Told): ComingNotice | undefined => {
  const takeover = handover?.next?.on
  const rests = takeover !== undefined && isReminded(line) && silenceFrom(takeover, line, { official, now })
  const takesOver = takeover !== undefined && !rests
  const from = rests ? rests.on : (takeover ?? remindedOn(line))
  if (from === undefined) return undefined
  const morning = morningStillPossible(from, now, official)
  if (isQuietOn(morning.on, line)) return undefined
  if (!isReminded(line) && isOver(line, morning.on)) return undefined
  return { ...whyTold(line, morning.on, { calendar: official.workingDays, takesOver }), ...morning }
}

/** The day off from which a morning was moved. */
export type Moved = { readonly from: CalendarDate } & DayOff

/**
 * Why a coming notice is not on the day for which it was meant: nobody works then. The reminder of a due date is told on the
 * working day before, and what the change of a calendar moved is told on the working day after.
 */
export const movedFrom = (
  line: Plannable,
  { on, ...why }: ComingNotice,
  days: Calendar,
): Moved | undefined => {
  const deadline = isReminded(line) && why.rung === 'due' ? deadlineOf(line) : undefined
  const meantFor = (day: CalendarDate | undefined, near: typeof workingDayOnOrAfter): readonly Moved[] => {
    const off = day !== undefined && near(day, days) === on && dayOff(day, days)
    return off ? [{ from: day, ...off }] : []
  }
  return [...meantFor(line.next?.since, workingDayOnOrAfter), ...meantFor(deadline, workingDayOnOrBefore)][0]
}
