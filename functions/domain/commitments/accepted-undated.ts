import type { Official } from '../officials/official.ts'
import { type NewsChange, stillUndated, stillUndatedId } from '../reminders/news.ts'
import { addPeriod } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate } from '../schedule/working-hour.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import { omit } from '../shared/omit.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { ChangedCommitment } from './change-commitment.ts'
import { type Commitment, numberedTitle, type OpenCommitment } from './commitment.ts'

/*
 * What the protocol office accepted without a date is not forgotten: half a year later the office is asked once more, by
 * news on its desk. A date, a rhythm and the end of the commitment take the news away.
 */

/** The time between the acceptance and the second question to the office. */
const silence = 'P6M'

const isUndated = (commitment: OpenCommitment) =>
  deadlineOf(commitment) === undefined && commitment.checkIn === undefined

/** The commitment after the office has accepted on `today` that it has no date. */
export const acceptedUndated = (commitment: OpenCommitment, today: CalendarDate): OpenCommitment =>
  isUndated(commitment) && !commitment.draft
    ? { ...commitment, askAgainOn: addPeriod(today, silence, 1) }
    : commitment

const openUndated = (commitment: Commitment) =>
  commitment.status === 'open' && isUndated(commitment) && commitment.askAgainOn !== undefined
    ? { ...commitment, askAgainOn: commitment.askAgainOn }
    : undefined

/** True when a change of a commitment has to do with a question that is still to be asked once more. */
export const hasAskAgain = (before: Commitment, { commitment }: Pick<ChangedCommitment, 'commitment'>) =>
  [before, commitment].some((one) => one.status === 'open' && one.askAgainOn !== undefined)

/** A change of a commitment, with what it does to the question that is still to be asked once more. */
export const followedUndated = <Step extends ChangedCommitment>(
  before: Commitment,
  step: Step,
  { office, now }: { readonly office: Official; readonly now: Instant },
): Step => {
  if (before.status !== 'open' || !hasAskAgain(before, step)) return step
  const after = openUndated(step.commitment)
  const withNews = (change: NewsChange) => ({ ...step, news: [...(step.news ?? []), change] })
  if (after === undefined) {
    const gone = withNews({ reader: protocolOfficeId, takesAway: stillUndatedId(before) })
    return step.commitment.status === 'open'
      ? { ...gone, commitment: omit(step.commitment, ['askAgainOn']) as OpenCommitment }
      : gone
  }
  const isToldYet = after.askAgainOn <= localDate(now, office)
  const isAsBefore =
    before.askAgainOn === after.askAgainOn &&
    numberedTitle(before) === numberedTitle(after) &&
    before.agreedAt.visitTitle === after.agreedAt.visitTitle
  return isToldYet || isAsBefore ? step : withNews(stillUndated(after, { office, now }))
}
