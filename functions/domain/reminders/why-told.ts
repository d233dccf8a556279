import type { OpenMatter } from '../commitments/matter.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import type { Calendar } from '../schedule/calendar.ts'
import { nextRung, type RungOr, rungAfterTelling, timesAskedBy } from '../schedule/ladder.ts'
import { earliestOf } from '../shared/order.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Line } from './line.ts'

/** The reasons to tell of a line besides the rungs of the ladder. */
export const otherReasons = ['changed', 'taken-over', 'news', 'weekly-brief', 'stand-in'] as const

/**
 * Why a notice tells of a line: a rung of the ladder (the third of how many), a change, a new holder, a question to
 * the protocol office, news, the brief of the week, or an absent official for whom the reader stands in.
 */
export type Why = WhyOr<never>

/** A reason as in `Why`, or one of the `Further`. */
export type WhyOr<Further extends string> = RungOr<(typeof otherReasons)[number] | Further> | Asked

/** A question to the protocol office: the number of the asking, and the day of the first asking. */
export type Asked = { readonly rung: 'matter'; readonly number: number; readonly since: CalendarDate }

/** Why the notice of the day `on` asks the office. */
export const whyAsked = (
  { askedFrom, questions }: Pick<OpenMatter, 'askedFrom' | 'questions'>,
  on: CalendarDate,
  calendar: Calendar,
): Asked => ({
  rung: 'matter',
  number: timesAskedBy(on, askedFrom, calendar),
  since: earliestOf(askedFrom, ...questions.map(({ since }) => since)),
})

/** `takesOver`: the notice is the first of a new holder. `calendar` is the reader's. */
type Circumstances = { readonly calendar: Calendar; readonly takesOver: boolean }

/** Why the notice of the day `on` tells of a line. */
export const whyTold = (line: Line, on: CalendarDate, { calendar, takesOver }: Circumstances): Why => {
  switch (line.kind) {
    case 'commitment':
    case 'part':
      return takesOver ? { rung: 'taken-over' } : whyCommitmentTold(line, on, calendar)
    case 'commitment-matter':
    case 'official-matter':
    case 'organisation-matter':
      return whyAsked(line, on, calendar)
    case 'handover':
      return { rung: 'taken-over' }
    case 'news':
      return { rung: 'news' }
    case 'weekly-brief':
    case 'stand-in':
      return { rung: line.kind }
  }
}

/** The latest rung since the last notice. Without a rung, a person changed the commitment since. */
const whyCommitmentTold = (line: CommitmentOrPart, on: CalendarDate, calendar: Calendar): Why => {
  if (line.toldOn === undefined) return { rung: 'assigned' }
  let latest: Why = { rung: 'changed' }
  let next = rungAfterTelling(line.toldOn, line, calendar)
  while (next !== undefined && next.on <= on) {
    const { on: day, ...rung } = next
    latest = rung
    next = nextRung(day, line, calendar)
  }
  return latest
}
