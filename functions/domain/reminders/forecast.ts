import type { otherReasons } from '../../../events/names.ts'
import type { OpenCommitment } from '../commitments/commitment.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import type { Calendar, CalendarDate } from '../schedule/calendar.ts'
import { matterRungAfter, nextRung, type RungName } from '../schedule/ladder.ts'
import {
  type Instant,
  type Morning,
  morningAfterToday,
  morningStillPossible,
} from '../schedule/working-hour.ts'
import type { Desk } from './desk.ts'
import { asHeldSince } from './handover.ts'
import { isQuiet } from './todays-notice.ts'

/**
 * Why a notice tells of a line: a rung of the ladder · it changed · its holder is new · the protocol office is asked
 * about it.
 */
export type Why = RungName | { readonly rung: (typeof otherReasons)[number] }

/** One coming notice that tells of a line. */
export type ComingNotice = Morning & Why

type Plannable = OpenCommitment | OpenMatter
type Told = Pick<Desk, 'official' | 'handover'> & { readonly now: Instant; readonly calendar: Calendar }

/**
 * The notices that will tell of a line, one after the other, if nobody changes anything and every mail leaves on its
 * morning. A check-in or a matter never ends. That a notice holds fifty lines at most is left aside.
 */
export function* comingNotices(read: Plannable, told: Told): Generator<ComingNotice> {
  const { official, handover, calendar } = told
  const line = 'holder' in read ? asHeldSince(handover, read) : read
  let next = firstNotice(line, told)
  while (next) {
    yield next
    const rung = rungOf(line, next.on, calendar)
    if (rung === undefined) return
    next = { ...rung, ...morningAfterToday(rung.on, next.at, official, calendar) }
  }
}

const rungOf = (line: Plannable, day: CalendarDate, calendar: Calendar) =>
  'holder' in line
    ? nextRung(day, line, calendar)
    : { on: matterRungAfter(day, line.askedFrom, calendar), rung: 'matter' as const }

const firstNotice = (
  line: Plannable,
  { official, handover, now, calendar }: Told,
): ComingNotice | undefined => {
  if (isQuiet(line)) return undefined
  const isTakenOver = handover?.nextOn !== undefined
  const from = isTakenOver ? handover.nextOn : line.nextOn
  if (from === undefined) return undefined
  const morning = morningStillPossible(from, now, official, calendar)
  if (!('holder' in line)) return { ...morning, rung: 'matter' }
  return { ...(isTakenOver ? { rung: 'taken-over' } : whyTold(line, morning.on, calendar)), ...morning }
}

/** The latest rung since the last notice; none means that a person changed something. */
const whyTold = (line: OpenCommitment, on: CalendarDate, calendar: Calendar): Why => {
  if (line.toldOn === undefined) return { rung: 'assigned' }
  let latest: Why = { rung: 'changed' }
  let rung = nextRung(line.toldOn, line, calendar)
  while (rung !== undefined && rung.on <= on) {
    latest = rung
    rung = nextRung(rung.on, line, calendar)
  }
  return latest
}
