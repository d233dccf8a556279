import type { Day } from './days.ts'
import type { Change } from './line.ts'
import type { LinkedMail, Verdict } from './links.ts'

/** A private address of an official's calendar: its secret, and when it was made. */
export type Calendar = { readonly official: string; readonly secret: string; readonly change: Change }

const tellsOfCalendar = /^\* An address of your calendar was made$/m

export const linesAboutCalendars = (text: string): number => (tellsOfCalendar.test(text) ? 1 : 0)

type Mail = { readonly official: string; readonly date: Day; readonly readAt: number; readonly text: string }

/**
 * The addresses of calendars, and the news of them, by the oracle. An address ends with the links in mails, or with the next
 * one; the mailbox is told of each one that has not ended by its first morning.
 */
export const calendars = (linked: (mail: LinkedMail, at: number) => Verdict) => {
  const made: Calendar[] = []
  /** Officials whose mailbox has still to be told. */
  const owed = new Map<string, Change>()
  /** When the desk was read of the last mail that told an official. */
  const told = new Map<string, number>()
  const underWay = new Map<string, number>()
  /** Officials for whom a request was given up: nobody knows whether it made an address. */
  const lost = new Set<string>()

  const isUnsure = (official: string) => lost.has(official) || (underWay.get(official) ?? 0) > 0

  /** Like a link in a mail that left at the moment of the making, but without a last day. */
  const byLinks = ({ official, change }: Omit<Calendar, 'secret'>, at: number): Verdict =>
    linked(
      {
        official,
        date: new Date(at).toISOString().slice(0, 10) as Day,
        at: change.knownAt,
        readAt: change.begunAt,
        path: '',
      },
      at,
    )

  return {
    made,
    subscribing: (official: string) => void underWay.set(official, (underWay.get(official) ?? 0) + 1),

    subscribed(official: string, secret: string | undefined, change: Change) {
      underWay.set(official, (underWay.get(official) ?? 1) - 1)
      if (secret === 'refused') return
      if (secret === undefined) {
        lost.add(official)
        owed.delete(official)
        return
      }
      made.push({ official, secret, change })
      if ((told.get(official) ?? 0) < change.begunAt && !isUnsure(official)) owed.set(official, change)
    },

    /** Nothing is certain about the mornings of what waits while an official moves. */
    moved: (official: string) => void owed.delete(official),

    /** True while the mailbox has surely to be told on a morning after the making, and no mail has. */
    owes(official: string, at: number): Change | undefined {
      const change = owed.get(official)
      return change && byLinks({ official, change }, at) === 'open' ? change : undefined
    },

    /** True when a mail tells of an address although every one has surely ended before the desk was read. */
    mailed({ official, readAt, text }: Mail): boolean {
      if (linesAboutCalendars(text) === 0) return false
      owed.delete(official)
      told.set(official, readAt)
      const all = made.filter((one) => one.official === official)
      return !isUnsure(official) && all.every((one) => byLinks(one, readAt) === 'link-ended')
    },

    /** Whether an address has to lead to the calendar. */
    verdict(calendar: Calendar, at: number): Verdict {
      const { official, change } = calendar
      const others = made.filter((one) => one.official === official && one !== calendar)
      if (others.some((other) => other.change.begunAt > change.knownAt)) return 'link-ended'
      const mayBeReplaced =
        isUnsure(official) || others.some((other) => other.change.knownAt > change.begunAt)
      const verdict = byLinks(calendar, at)
      return mayBeReplaced && verdict === 'open' ? 'either' : verdict
    },
  }
}
