import type { SeenMail } from './asked-later.ts'
import { type Day, type DaysOff, workingDays } from './days.ts'
import type { Invariant } from './invariants.ts'
import { type Change, deadlineOf, type Line } from './line.ts'
import { earlier, later, type Span } from './span.ts'

/** After how many working days of the official who has it somebody else is told that a commitment is late. */
const rungs = [5, 10] as const

/** Somebody besides the holder is told, or perhaps told, that a commitment is late: once for the holder and the deadline. */
type Lateness = {
  readonly commitment: string
  readonly holder: string
  readonly reader: string
  readonly title: string
  readonly deadline: Day
  /** From the morning on which it happens at the earliest until it has surely happened. */
  readonly change: Change
  told: SeenMail | undefined
  /** When it was known that the commitment is closed, lies elsewhere or has another deadline. */
  overAt: number | undefined
  /** Nobody has to be told, because something else happened or perhaps happened on the way. */
  isVague: boolean
}

/** The commitments of which a mail says that they are open with somebody else. */
const toldIn = (text: string): readonly string[] =>
  text.split('\n\n').flatMap((paragraph) => {
    const reference = /^ {2}Reference: (cmt_\S+)/m.exec(paragraph)?.[1]
    return isAboutLateness(paragraph) && reference !== undefined ? [reference] : []
  })

/** True for a paragraph of a mail that lists no line of the reader. */
export const isAboutLateness = (paragraph: string): boolean => /^\* Still open with /m.test(paragraph)

export const linesAboutLateness = (text: string): number => toldIn(text).length

type Circumstances = {
  readonly office: string
  readonly skew: number
  say(invariant: Invariant, at: number, because: string): void
  supervisorOf(official: string): string | undefined
  /** The days off that an official has, or perhaps had before a change. */
  daysOff(official: string): readonly DaysOff[]
  isUnsettled(mail: SeenMail): boolean
  isFull(mail: SeenMail): boolean
  isPending(id: string): boolean
  /** The moments at which the morning of an official begins on a date; `undefined` if the date may have none. */
  opens(official: string, date: Day): readonly number[] | undefined
  hasCome(reader: string, change: Change, date: Day): boolean
  /** True when the notice before has surely planned the day, and nothing has come between. */
  isPlain(line: Line, day: Day): boolean
  /** True while nothing is certain about the mails to an official. */
  isUncertain(reader: string, since: number): boolean
}

const enoughToTell = 70 * 60_000

const latest = (days: readonly (Day | undefined)[]): Day =>
  days.reduce<Day>((one, day) => (day === undefined ? one : later(one, day)), '')

/**
 * What is told of lateness to others, by the oracle: to the supervisor after five working days and to the office after ten,
 * counted from the latest of the due date, the first morning of the holder, the end of a waiting and a no of the office; nothing
 * while the office owes an answer.
 */
export const escalations = (lines: ReadonlyMap<string, Line>, circumstances: Circumstances) => {
  const { office, skew, say, supervisorOf, isUnsettled, isFull, isPending } = circumstances
  const known = new Map<string, Lateness>()

  const dayOfRung = ({ shown, held, waitsUntil }: Line, deadline: Day, count: number): Span => {
    const from = [
      latest([deadline, held.lo, waitsUntil?.lo, shown.lastRefusal?.on]),
      latest([deadline, held.hi, waitsUntil?.hi, shown.lastRefusal?.on]),
    ]
    const days = circumstances
      .daysOff(shown.holder)
      .flatMap((off) => from.map((day) => workingDays(day, count, off)))
    return { lo: days.reduce(earlier), hi: days.reduce(later) }
  }

  /** Notes what has happened by a moment, or perhaps: from `from` on a change was under way. */
  const look = (at: number, from = at) => {
    for (const line of lines.values()) {
      const { shown, held, isPart, closedAt, asked, duty } = line
      const { id, holder, title } = shown
      const deadline = deadlineOf(shown)
      if (isPart || closedAt !== undefined || holder === office || deadline === undefined) continue
      for (const count of rungs) {
        const reader = count === 5 ? supervisorOf(holder) : office
        const on = dayOfRung(line, deadline, count)
        const key = `${id} ${count} ${held.lo} ${deadline}`
        if (reader === undefined || known.has(key)) continue
        const opens = circumstances.opens(holder, on.lo)
        const begunAt = (opens ? Math.min(...opens) : Date.parse(on.lo) - 14 * 3_600_000) - skew
        if (begunAt > at || asked.size > 0) continue
        const isVague =
          opens === undefined ||
          on.lo !== on.hi ||
          duty !== undefined ||
          shown.dueBefore !== undefined ||
          begunAt > from - 60_000 ||
          !circumstances.isPlain(line, on.lo)
        known.set(key, {
          commitment: id,
          holder,
          reader,
          title,
          deadline,
          change: { begunAt, knownAt: Math.max(begunAt, ...(opens ?? [])) + skew + enoughToTell },
          told: undefined,
          overAt: undefined,
          isVague,
        })
      }
    }
  }

  const isOwed = ({ isVague, told, overAt, change }: Lateness, readAt: number) =>
    !isVague && told === undefined && overAt === undefined && change.knownAt < readAt

  return {
    look,

    /** A change of a commitment was acknowledged: `line` is as after it. */
    changed({ shown, closedAt, asked }: Line, { begunAt, knownAt }: Change) {
      for (const one of known.values()) {
        if (one.commitment !== shown.id || one.overAt !== undefined) continue
        // What was reported as done takes the news away.
        if (one.told === undefined && (begunAt <= one.change.knownAt || asked.size > 0)) one.isVague = true
        if (closedAt !== undefined || shown.holder !== one.holder || deadlineOf(shown) !== one.deadline)
          one.overAt = knownAt
      }
    },

    vague(id: string) {
      for (const one of known.values()) if (one.commitment === id) one.isVague = true
    },

    /** Nothing is certain about the mornings of a reader. */
    unplanned(reader: string) {
      for (const one of known.values()) if (one.reader === reader) one.isVague = true
    },

    owed: (reader: string, at: number): readonly Lateness[] =>
      [...known.values()].filter(
        (one) =>
          one.reader === reader && isOwed(one, at) && !circumstances.isUncertain(reader, one.change.begunAt),
      ),

    mailed(mail: SeenMail) {
      const { official, date, at, readAt, text } = mail
      look(at)
      const ids = toldIn(text)
      for (const id of ids) {
        const line = lines.get(id)
        if (line === undefined || line.isVague || isPending(id)) continue
        const its = [...known.values()].filter((one) => one.commitment === id && one.reader === official)
        const open = its.filter(({ overAt }) => overAt === undefined || overAt >= readAt)
        const isOnce = line.held.lo === line.held.hi && line.duty === undefined
        const isTold = open.every((one) => one.told !== undefined && !isUnsettled(one.told))
        if (its.length === 0)
          say('nothing early', at, `${official} was told on ${date} that ${id} is late, and it is too early`)
        else if (open.length === 0)
          say('nothing stale', at, `${official} was told on ${date} that ${id} is late, which was over`)
        else if (isOnce && isTold)
          say('nothing stale', at, `${official} was told on ${date} that ${id} is late, once too often`)
        for (const one of open) one.told = mail
      }
      for (const one of known.values())
        if (
          one.reader === official &&
          !ids.includes(one.commitment) &&
          isOwed(one, readAt) &&
          !isFull(mail) &&
          !circumstances.isUncertain(official, one.change.begunAt) &&
          circumstances.hasCome(official, one.change, date)
        )
          say('nothing forgotten', at, `${one.title} is late, and ${official} was not told on ${date}`)
    },
  }
}
