import { askedLater, type Circumstances, type SeenMail } from './asked-later.ts'
import { type Day, dayAfter, periodsLater } from './days.ts'
import type { Change } from './line.ts'
import type { Span } from './span.ts'

/** The commitment after an acknowledged change. */
type Seen = {
  readonly id: string
  readonly title: string
  readonly status: string
  /** As the oracle reckons it. */
  readonly deadline: Day | undefined
  readonly checkIn?: object
}

/** The titles in a mail that were accepted without a date, one below the other. */
const toldIn = (text: string): readonly string[] =>
  text
    .split('\n\n')
    .filter((paragraph) => paragraph.includes('* Accepted without a date half a year ago'))
    .flatMap((paragraph) => [...paragraph.matchAll(/^ {2}> (.*)$/gm)].map(([, title = '']) => title))

export const linesWithoutDate = (text: string): number => toldIn(text).length

const weeklyDay = (day: Day): Day => (new Date(day).getUTCDay() === 1 ? day : weeklyDay(dayAfter(day)))

const halfAYearAfter = (day: Day): Day => weeklyDay(periodsLater(day, 'P6M', 1))

/**
 * What the office accepted without a date, by the oracle: half a year later it is asked once more, on its weekly day, and
 * not at all when a date came or the commitment was closed before. `isUnsettled`: whether nobody knows if the program knows
 * that the mail left.
 */
export const undatedNews = ({
  isUnsettled,
  ...circumstances
}: Circumstances & { isUnsettled(mail: SeenMail): boolean }) => {
  const accepted = askedLater(circumstances, {
    askedIn: toldIn,
    mayRepeat: isUnsettled,
    tooOften: (title, date) => `${title}, accepted without a date, is asked about on ${date} once too often`,
    notAsked: (title, date) => `${title} has no date, and the office was not asked on ${date}`,
  })

  return {
    ...accepted,
    /** `asksAgain`: the change accepts that there is no date; the word is of one of the days. */
    changed(
      { id, title, status, deadline, checkIn }: Seen,
      change: Change,
      {
        asksAgain,
        word,
        isVague,
      }: { readonly asksAgain: boolean; readonly word: Span; readonly isVague: boolean },
    ) {
      const hasCause = status === 'open' && deadline === undefined && checkIn === undefined
      const due =
        hasCause && asksAgain ? { lo: halfAYearAfter(word.lo), hi: halfAYearAfter(word.hi) } : undefined
      accepted.changed({ id, title }, change, { due, hasCause, isVague })
    },
  }
}
