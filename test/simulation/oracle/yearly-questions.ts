import { type Day, lastDay, periodsLater } from './days.ts'
import type { Invariant } from './invariants.ts'
import type { Change, Shown } from './line.ts'
import { later, type Span } from './span.ts'

type Mail = {
  readonly official: string
  readonly date: Day
  readonly at: number
  readonly readAt: number
  readonly text: string
}

/** What recurs without an agreed end. */
type Endless = {
  title: string
  /** The morning on which the office is asked for the first time since the last answer. */
  due: Span
  change: Change
  told: Mail | undefined
  /** An end came, or the commitment was closed. */
  over: Change | undefined
  isVague: boolean
}

const isEndless = ({ status, dueOn, repeats }: Shown) =>
  status === 'open' && dueOn !== undefined && repeats !== undefined && repeats.times === undefined

/** The titles in a mail of which it asks whether they go on: each question stands below its title. */
const askedIn = (text: string): readonly string[] =>
  text
    .split('\n\n')
    .filter((paragraph) => paragraph.includes('Does it go on?'))
    .flatMap((paragraph) => /Action \d+\.\d+/.exec(paragraph)?.[0] ?? [])

type Circumstances = {
  readonly office: string
  say(invariant: Invariant, at: number, because: string): void
  isFull(mail: Mail): boolean
  isPending(id: string): boolean
  /** The first morning of the office after a moment. */
  morningAfter(moment: number): Span
}

/**
 * What recurs without an agreed end, by the oracle: the office is asked on its first morning after the day has begun in UTC
 * that lies a year after the first due date, or after the last word that there is no end.
 */
export const yearlyQuestions = ({ office, say, isFull, isPending, morningAfter }: Circumstances) => {
  const endless = new Map<string, Endless>()

  const asked = (day: Day) => morningAfter(Date.parse(`${periodsLater(day, 'P12M', 1)}T00:00:00Z`))

  const isOwed = ([id, one]: readonly [string, Endless], date: Day, readAt: number) =>
    !one.isVague &&
    !isPending(id) &&
    one.told === undefined &&
    one.over === undefined &&
    one.change.knownAt < readAt &&
    one.due.hi <= date

  const mayAsk = ([id, one]: readonly [string, Endless], { date, readAt }: Mail) =>
    one.isVague ||
    isPending(id) ||
    (one.due.lo <= date && (one.over === undefined || one.over.knownAt >= readAt))

  return {
    /** `goesOn`: the office answers that it goes on. The word is of one of the days. */
    changed(
      shown: Shown,
      change: Change,
      { goesOn, word, isVague }: { readonly goesOn: boolean; readonly word: Span; readonly isVague: boolean },
    ) {
      const { id, title, dueOn } = shown
      const known = endless.get(id)
      if (isEndless(shown) && dueOn !== undefined && (known === undefined || goesOn)) {
        const from = (day: Day) => asked(known ? day : later(day, lastDay(dueOn)))
        const due = { lo: from(word.lo).lo, hi: from(word.hi).hi }
        endless.set(id, { title, due, change, told: undefined, over: undefined, isVague })
      } else if (known) {
        known.title = title
        // What was over and is not any more was undone or opened again.
        if (isVague || (isEndless(shown) && known.over !== undefined)) known.isVague = true
        if (!isEndless(shown)) known.over ??= change
      }
    },

    vague(id: string) {
      const known = endless.get(id)
      if (known) known.isVague = true
    },

    /** What has surely to be asked about by a day, and what no mail has asked about. */
    owed: (date: Day, at: number): readonly Pick<Endless, 'title' | 'change'>[] =>
      [...endless].filter((one) => isOwed(one, date, at)).map(([, one]) => one),

    mailed(mail: Mail) {
      if (mail.official !== office) return
      const { date, at, readAt } = mail
      const titles = askedIn(mail.text)
      for (const title of titles)
        if (![...endless].some((entry) => entry[1].title === title && mayAsk(entry, mail)))
          say('nothing stale', at, `the office is asked on ${date} whether ${title} goes on`)
      for (const entry of endless) {
        const [, one] = entry
        if (titles.includes(one.title)) one.told = mail
        else if (isOwed(entry, date, readAt) && !isFull(mail))
          say('nothing forgotten', at, `${one.title} has no end, and the office was not asked on ${date}`)
      }
    },
  }
}
