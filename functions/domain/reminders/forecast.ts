import type { OpenMatter } from '../commitments/matter.ts'
import { silenceFrom } from '../commitments/next-notice.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { matterRungAfterTelling, rungAfterTelling } from '../schedule/ladder.ts'
import { type Morning, morningAfterToday, morningStillPossible } from '../schedule/working-hour.ts'
import type { Instant } from '../shared/time.ts'
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
  const morning = morningAfterToday(matterRungAfterTelling(on, line.askedFrom, calendar), at, official)
  return { ...whyAsked(line, morning.on, calendar), ...morning }
}

const firstNotice = (line: Plannable, { official, handover, now }: Told): ComingNotice | undefined => {
  const takeover = handover?.next?.on
  const rests = takeover !== undefined && isReminded(line) && silenceFrom(takeover, line, { official, now })
  const takesOver = takeover !== undefined && !rests
  const from = rests ? rests.on : (takeover ?? line.next?.on)
  if (from === undefined) return undefined
  const morning = morningStillPossible(from, now, official)
  if (isQuietOn(morning.on, line)) return undefined
  return { ...whyTold(line, morning.on, { calendar: official.workingDays, takesOver }), ...morning }
}
