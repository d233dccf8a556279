import { askedLater, type Circumstances } from './asked-later.ts'
import { type Day, lastDay, periodsLater } from './days.ts'
import type { Change, Shown } from './line.ts'
import { later, type Span } from './span.ts'

const isEndless = ({ status, dueOn, repeats }: Shown) =>
  status === 'open' && dueOn !== undefined && repeats !== undefined && repeats.times === undefined

/** The titles in a mail of which it asks whether they go on: each question stands below its title. */
const askedIn = (text: string): readonly string[] =>
  text
    .split('\n\n')
    .filter((paragraph) => paragraph.includes('Does it go on?'))
    .flatMap((paragraph) => /Action \d+\.\d+/.exec(paragraph)?.[0] ?? [])

/**
 * What recurs without an agreed end, by the oracle: the office is asked on its first morning after the day has begun in UTC
 * that lies a year after the first due date, or after the last word that there is no end. An open question is asked again.
 * `morningAfter` gives the first morning of the office after a moment.
 */
export const yearlyQuestions = ({
  morningAfter,
  ...circumstances
}: Circumstances & { morningAfter(moment: number): Span }) => {
  const endless = askedLater(circumstances, {
    askedIn,
    mayRepeat: () => true,
    tooOften: (title, date) => `the office is asked on ${date} whether ${title} goes on`,
    notAsked: (title, date) => `${title} has no end, and the office was not asked on ${date}`,
  })

  const asked = (day: Day) => morningAfter(Date.parse(`${periodsLater(day, 'P12M', 1)}T00:00:00Z`))

  return {
    ...endless,
    /** `goesOn`: the office answers that it goes on. The word is of one of the days. */
    changed(
      shown: Shown,
      change: Change,
      { goesOn, word, isVague }: { readonly goesOn: boolean; readonly word: Span; readonly isVague: boolean },
    ) {
      const { id, dueOn } = shown
      const isKnown = endless.isKnown(id)
      const hasCause = isEndless(shown)
      const from = (day: Day) => asked(isKnown || dueOn === undefined ? day : later(day, lastDay(dueOn)))
      const due =
        hasCause && (!isKnown || goesOn) ? { lo: from(word.lo).lo, hi: from(word.hi).hi } : undefined
      endless.changed(shown, change, { due, hasCause, isVague })
    },
  }
}
