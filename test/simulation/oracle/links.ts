import type { Day } from './days.ts'
import type { Change } from './line.ts'

/** A mail with links: the path of its desk, and when it was accepted and its desk was read. */
export type LinkedMail = {
  readonly official: string
  readonly date: Day
  readonly at: number
  readonly readAt: number
  readonly path: string
}

/** What a link has to answer. `either`: nobody can know, because an end was under way when the desk was read. */
export type Verdict = 'open' | 'link-ended' | 'link-expired' | 'either'

const wholeDay = 24 * 60 * 60_000

/** A day of margin for zones and clocks. */
const margin = 2 * wholeDay

const desk = /^https:\/\/[^\s/]+(\/d\/[^\s/]+\/[^\s/]+)$/m

const lineLink = /^https:\/\/[^\s/]+\/d\/[^\s/]+\/[^\s/]+\/(\d+)$/m

/** The number of the link that the entry of a mail has; from 1. */
export const linkNumberIn = (entry: string): number | undefined => {
  const number = lineLink.exec(entry)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** The path of the desk in the text of a mail. */
export const deskPathIn = (text: string): string | undefined => desk.exec(text)?.[1]

/** The links in the mails of all officials, and what ended them, by the oracle. */
export const links = ({ office }: { readonly office: string }) => {
  const mails: LinkedMail[] = []
  const ends: { readonly official: string; readonly change: Change }[] = []
  /** Until when the links of an official may have been ended, without anybody knowing. */
  const doubtful = new Map<string, number>()

  const days = (official: string) => (official === office ? 14 : 60)

  const byDate = ({ official, date }: LinkedMail, at: number): Verdict => {
    const over = Date.parse(`${date}T00:00:00Z`) + days(official) * wholeDay
    if (at > over + margin) return 'link-expired'
    return at < over - margin ? 'open' : 'either'
  }

  return {
    mails,
    mailed: (mail: LinkedMail) => void mails.push(mail),
    /** A new holder, another address or a stop of mail: every link of an earlier mail has ended. */
    end: (official: string, change: Change) => void ends.push({ official, change }),
    doubt: (official: string, until: number) =>
      void doubtful.set(official, Math.max(until, doubtful.get(official) ?? 0)),

    /** `isUnsure`: a change of the official is under way or was given up. */
    verdict(mail: LinkedMail, at: number, isUnsure: boolean): Verdict {
      const ofOfficial = ends.filter(({ official }) => official === mail.official)
      if (ofOfficial.some(({ change }) => mail.at < change.begunAt && change.knownAt <= at))
        return 'link-ended'
      const mayHaveEnded =
        isUnsure ||
        (doubtful.get(mail.official) ?? 0) >= mail.readAt ||
        ofOfficial.some(({ change }) => change.knownAt >= mail.readAt)
      return mayHaveEnded ? 'either' : byDate(mail, at)
    },
  }
}
