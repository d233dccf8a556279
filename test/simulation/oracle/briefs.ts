import { type Day, type DaysOff, dayAfter, onOrAfter } from './days.ts'
import type { Invariant } from './invariants.ts'
import type { Change } from './line.ts'
import type { Span } from './span.ts'

/** What a brief says: its first day, and how many commitments were agreed or done since. */
type Brief = {
  readonly since: Day
  readonly agreed: number
  readonly done: number
  readonly saysNothing: boolean
}

type Mail = { readonly at: number; readonly official: string; readonly date: Day; readonly text: string }

/** A change that a brief has to tell. `what`: the words of the brief for it. */
type Told = {
  readonly id: string
  readonly what: 'agreed' | 'done'
  readonly day: Span
  readonly change: Change
}

type Reader = {
  /** The changes of this day and later ones are told for sure. */
  from: Day
  readonly changes: Told[]
  readonly mails: { readonly date: Day; readonly since: Day }[]
}

const dayIn = (words: string): Day => new Date(`${words} UTC`).toISOString().slice(0, 10)

const briefIn = (text: string): Brief | undefined => {
  const section = text.split(/^The week in brief\n=+\n/m)[1]
  if (section === undefined) return undefined
  const [, since, counts = ''] = /^Since (\d+ \w+ \d{4}): (.*)\.$/m.exec(section) ?? []
  const unchangedSince = /^Nothing has changed since (.*)\.$/m.exec(section)?.[1]
  const count = (what: string) => Number(new RegExp(`(\\d+) ${what}`).exec(counts)?.[1] ?? 0)
  return {
    since: dayIn(since ?? unchangedSince ?? ''),
    agreed: count('agreed'),
    done: count('done'),
    saysNothing: counts === '' && !section.includes('* Overdue'),
  }
}

export const linesAboutBriefs = (text: string): number => (briefIn(text) === undefined ? 0 : 1)

/** The weekday after the longest run of days off, as getUTCDay counts. */
const firstWeekday = ({ weekend }: DaysOff): number => {
  const run = (weekday: number): number =>
    weekend.includes((weekday + 6) % 7) ? 1 + run((weekday + 6) % 7) : 0
  return [1, 2, 3, 4, 5, 6, 0]
    .filter((weekday) => !weekend.includes(weekday))
    .reduce((first, weekday) => (run(weekday) > run(first) ? weekday : first))
}

/** The latest first working day of a week until a day. A holiday puts it off, at most to the next week. */
const weeklyDayUntil = (day: Day, off: DaysOff): Day => {
  const first = firstWeekday(off)
  const begins = (from: Day): Day =>
    new Date(from).getUTCDay() === first ? from : begins(dayAfter(from, -1))
  const monday = begins(day)
  const ofThisWeek = onOrAfter(monday, off)
  return ofThisWeek <= day ? ofThisWeek : weeklyDayUntil(dayAfter(monday, -1), off)
}

type Circumstances = {
  say(invariant: Invariant, at: number, because: string): void
  today(official: string, change: Change): Span
  offOf(official: string): DaysOff
  isUnsettled(mail: { readonly official: string; readonly date: Day }): boolean
  /** Whether the oracle does not know what became of a commitment. */
  isDoubtful(commitment: string): boolean
}

/**
 * The weekly brief, by the oracle: on the first working day of each week of its reader, or on the first later one on which a mail
 * could leave, what changed since the last brief, and no change twice.
 */
export const weeklyBriefs = ({ say, today, offOf, isUnsettled, isDoubtful }: Circumstances) => {
  const readers = new Map<string, Reader>()
  /** What happened to each commitment, to see what was taken back. */
  const happened = new Map<string, number>()

  const certain = ({ changes }: Reader) =>
    changes.filter(({ id, what }) => !isDoubtful(id) && (what === 'agreed' || happened.get(id) === 1))

  /** Around midnight one brief tells what happened before it and the next one what happened after it, so both have to have come. */
  const isTold = ({ mails }: Reader, { day }: Told) =>
    [day.lo, day.hi].every((on) => mails.some(({ date, since }) => since <= on && on < date))

  return {
    /** An official reads the brief from now on. */
    reads: (official: string, from: Day) => void readers.set(official, { from, changes: [], mails: [] }),

    changed(id: string, what: 'agreed' | 'done' | 'other', change: Change) {
      if (what !== 'agreed') happened.set(id, (happened.get(id) ?? 0) + 1)
      if (what === 'other') return
      for (const [official, { changes }] of readers)
        changes.push({ id, what, day: today(official, change), change })
    },

    /** From a change on, what was told before and when the next brief comes is not known until the next brief. */
    doubt(official: string, change: Change) {
      const reader = readers.get(official)
      if (reader === undefined) return
      reader.mails.length = 0
      reader.from = dayAfter(today(official, change).hi, 7)
    },

    mailed(mail: Mail) {
      const { at, official, date, text } = mail
      const brief = briefIn(text)
      if (brief === undefined) return
      const { since, saysNothing } = brief
      const reader = readers.get(official)
      if (reader === undefined)
        return say('nothing early', at, `${official} reads no brief, and got one on ${date}`)
      if (saysNothing) say('nothing early', at, `the brief of ${official} of ${date} says nothing`)
      // A brief near a move says its first day by the old zone or by the new one.
      const last = reader.mails.findLast(
        (one) => one.date >= reader.from && !isUnsettled({ official, date: one.date }),
      )
      if (last && since < last.date)
        say(
          'nothing stale',
          at,
          `the brief of ${official} of ${date} tells ${since}, as that of ${last.date} did`,
        )
      if (last && weeklyDayUntil(date, offOf(official)) <= last.date)
        say('nothing early', at, `${official} got a brief on ${last.date} and, in the same week, on ${date}`)
      const all = certain(reader).filter(({ day }) => day.lo >= reader.from)
      const missing = all.find((one) => one.day.hi < since && !isTold(reader, one))
      if (missing)
        say(
          'nothing forgotten',
          at,
          `the brief of ${official} of ${date} begins on ${since}, and no brief told that ${missing.id} was ${missing.what} on ${missing.day.hi}`,
        )
      for (const what of ['agreed', 'done'] as const) {
        const own = all.filter((one) => one.what === what && one.day.lo >= since && one.day.hi < date)
        const count = new Set(own.map(({ id }) => id)).size
        if (brief[what] < count)
          say(
            'nothing forgotten',
            at,
            `the brief of ${official} of ${date} since ${since} tells of ${brief[what]} ${what}, and ${count} were`,
          )
      }
      reader.mails.push({ date, since })
    },

    /** What the brief of a day has to tell, when no brief has told it. */
    owed(official: string, date: Day): readonly Told[] {
      const reader = readers.get(official)
      if (reader === undefined) return []
      const weeklyDay = weeklyDayUntil(date, offOf(official))
      return certain(reader).filter(
        (one) => one.day.lo >= reader.from && one.day.hi < weeklyDay && !isTold(reader, one),
      )
    },
  }
}
