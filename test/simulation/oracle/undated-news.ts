import { type Day, dayAfter, periodsLater } from './days.ts'
import type { Invariant } from './invariants.ts'
import type { Change } from './line.ts'
import type { Span } from './span.ts'

type Mail = {
  readonly official: string
  readonly date: Day
  readonly at: number
  readonly readAt: number
  readonly text: string
}

/** What the office accepted without a date. */
type Accepted = {
  title: string
  /** The weekly day on which the office is asked once more. */
  readonly due: Span
  readonly change: Change
  told: Mail | undefined
  /** A date came, or the commitment was closed. */
  over: Change | undefined
  isVague: boolean
}

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

type Circumstances = {
  readonly office: string
  say(invariant: Invariant, at: number, because: string): void
  /** Whether nobody knows if the program knows that the mail left. */
  isUnsettled(mail: Mail): boolean
  isFull(mail: Mail): boolean
  isPending(id: string): boolean
}

/**
 * What the office accepted without a date, by the oracle: half a year later it is asked once more, on its weekly day, and
 * not at all when a date came or the commitment was closed before.
 */
export const undatedNews = ({ office, say, isUnsettled, isFull, isPending }: Circumstances) => {
  const accepted = new Map<string, Accepted>()

  const isOwed = ([id, one]: readonly [string, Accepted], date: Day, readAt: number) =>
    !one.isVague &&
    !isPending(id) &&
    one.told === undefined &&
    one.over === undefined &&
    one.change.knownAt < readAt &&
    one.due.hi <= date

  const mayTell = ([id, one]: readonly [string, Accepted], { date, readAt }: Mail) =>
    one.isVague ||
    isPending(id) ||
    (one.due.lo <= date &&
      (one.told === undefined || isUnsettled(one.told)) &&
      (one.over === undefined || one.over.knownAt >= readAt))

  return {
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
      const isUndated = status === 'open' && deadline === undefined && checkIn === undefined
      const known = accepted.get(id)
      if (isUndated && asksAgain) {
        const due = {
          lo: weeklyDay(periodsLater(word.lo, 'P6M', 1)),
          hi: weeklyDay(periodsLater(word.hi, 'P6M', 1)),
        }
        accepted.set(id, { title, due, change, told: undefined, over: undefined, isVague })
      } else if (known) {
        known.title = title
        // What was over and is not any more was undone or opened again.
        if (isVague || (isUndated && known.over !== undefined)) known.isVague = true
        if (!isUndated) known.over ??= change
      }
    },

    vague(id: string) {
      const known = accepted.get(id)
      if (known) known.isVague = true
    },

    /** The titles that have surely to be told on a day, and that no mail has told. */
    owed: (date: Day, at: number): readonly Pick<Accepted, 'title' | 'change'>[] =>
      [...accepted].filter((one) => isOwed(one, date, at)).map(([, one]) => one),

    mailed(mail: Mail) {
      if (mail.official !== office) return
      const { date, at, readAt } = mail
      const titles = toldIn(mail.text)
      for (const title of titles)
        if (![...accepted].some((entry) => entry[1].title === title && mayTell(entry, mail)))
          say(
            'nothing stale',
            at,
            `${title}, accepted without a date, is asked about on ${date} once too often`,
          )
      for (const entry of accepted) {
        const [, one] = entry
        if (titles.includes(one.title)) one.told = mail
        else if (isOwed(entry, date, readAt) && !isFull(mail))
          say('nothing forgotten', at, `${one.title} has no date, and the office was not asked on ${date}`)
      }
    },
  }
}
