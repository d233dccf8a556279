import type { Day } from './days.ts'
import type { Change } from './line.ts'

/** A report of SES about a mail: a bounce for good or a complaint, a passing bounce, or a delivery. */
export type Fate = 'for good' | 'passing' | 'delivered'

/** A report is begun when it is handed to the program, and known once the program answered. */
type Told = { readonly begunAt: number; knownAt?: number }

type Mail = { readonly date: Day; readonly readAt: number; readonly reports: Map<Fate, Told> }

type Mailbox = {
  readonly mails: Mail[]
  /** SES refused to take a mail to the address. */
  refused?: Told & { readonly date: Day }
  /**
   * Mail may be stopped from `begunAt` on, and is stopped from `knownAt` on. `since`: the first notice in vain; absent
   * when two reports met.
   */
  stop?: Told & { since?: Day }
  /** The office let mail try the address again: mails before say nothing more. */
  tried?: Change
}

/** The end of a stop. What was told from `since` on was told in vain; absent when that is not certain. */
export type Restart = { readonly since: Day | undefined }

const mostPassing = 3

/** The addresses of officials, and what SES reported about mail to them: who may be written to, by the oracle. */
export const mailboxes = () => {
  const present = new Map<string, Set<string>>()
  const boxes = new Map<string, Mailbox>()

  const boxOf = (address: string): Mailbox => {
    const box = boxes.get(address) ?? { mails: [] }
    boxes.set(address, box)
    return box
  }
  const boxesOf = (official: string) => [...(present.get(official) ?? [])].map(boxOf)

  type Seen = (told: Told | undefined) => boolean
  const begun: Seen = (told) => told !== undefined
  const known: Seen = (told) => told?.knownAt !== undefined

  /**
   * The mails by which the address counts as unreachable: `counts` says when a bad report counts, `clears` when a
   * delivery does.
   */
  const undelivered = (mails: readonly Mail[], { counts, clears }: { counts: Seen; clears: Seen }) => {
    const forGood = mails.filter(({ reports }) => counts(reports.get('for good')))
    if (forGood.length > 0) return forGood
    const last = mails.findLastIndex(({ reports }) => clears(reports.get('delivered')))
    const passing = mails
      .slice(last + 1)
      .filter(({ reports }) => counts(reports.get('passing')) && !clears(reports.get('delivered')))
    return passing.length >= mostPassing ? passing : []
  }
  const byEveryReport = ({ mails, tried }: Mailbox) =>
    undelivered(
      mails.filter(({ readAt }) => tried === undefined || readAt >= tried.begunAt),
      { counts: begun, clears: known },
    )
  const byKnownReports = ({ mails, tried }: Mailbox) =>
    undelivered(
      mails.filter(({ readAt }) => tried === undefined || readAt > tried.knownAt),
      { counts: known, clears: begun },
    )

  return {
    addressed(official: string, address: string, isCertain = true) {
      const others = isCertain ? [] : (present.get(official) ?? [])
      present.set(official, new Set([...others, address]))
    },
    mailed(address: string, mail: Omit<Mail, 'reports'>) {
      boxOf(address).mails.push({ ...mail, reports: new Map() })
      boxOf(address).mails.sort((one, other) => (one.date < other.date ? -1 : 1))
    },

    /** A report is handed to the program: from now on mail may be stopped. */
    reporting(address: string, date: Day, fate: Fate, at: number) {
      const box = boxOf(address)
      const mail = box.mails.find((one) => one.date === date)
      if (mail && !mail.reports.has(fate)) mail.reports.set(fate, { begunAt: at })
      if (fate !== 'delivered' && byEveryReport(box).length > 0) box.stop ??= { begunAt: at }
    },
    /** The program has the report. True if mail is stopped from now on for sure, and was not before. */
    reported(address: string, date: Day, fate: Fate, at: number): boolean {
      const box = boxOf(address)
      const report = box.mails.find((one) => one.date === date)?.reports.get(fate)
      if (report) report.knownAt ??= at
      const [first] = fate === 'delivered' ? [] : byKnownReports(box)
      return (
        first !== undefined &&
        isStoppedNow(box, at, report?.begunAt === box.stop?.begunAt ? first.date : undefined)
      )
    },

    /** SES refuses the address itself; `refused` once the program has taken note. */
    refusing(address: string, date: Day, at: number) {
      const box = boxOf(address)
      box.refused = { date, begunAt: at }
      box.stop ??= { begunAt: at }
    },
    refused(address: string, at: number): boolean {
      const box = boxOf(address)
      return box.refused !== undefined && isStoppedNow(box, at, box.refused.date)
    },

    isPresent: (official: string, address: string): boolean => present.get(official)?.has(address) ?? false,
    /** Since when mail to the address may have been stopped; `undefined`: it is not. */
    stoppedSince: (address: string): number | undefined => boxOf(address).stop?.begunAt,
    mayBeStopped: (official: string): boolean => boxesOf(official).some(({ stop }) => stop !== undefined),
    /** Whether a mail to the address is in vain: its desk was read when mail was stopped for sure. */
    isStopped: (address: string, readAt: number): boolean =>
      (boxOf(address).stop?.knownAt ?? readAt) < readAt,
    /** Whether the office had let mail try the address again before the desk was read, and after `since`. */
    isTriedAgain(address: string, since: number, readAt: number): boolean {
      const { tried } = boxOf(address)
      return tried !== undefined && since < tried.begunAt && tried.knownAt < readAt
    },

    /** Mail to the official begins again, at another address or at the same one; `undefined`: it was not stopped. */
    begunAgain(official: string, change: Change): Restart | undefined {
      const boxes = boxesOf(official)
      const stops = boxes.flatMap(({ stop }) => stop ?? [])
      for (const box of boxes) {
        box.tried = change
        delete box.stop
        delete box.refused
      }
      const [stop] = stops
      if (stop === undefined) return undefined
      const isCertain = stops.length === 1 && stop.knownAt !== undefined && stop.knownAt < change.begunAt
      return { since: isCertain ? stop.since : undefined }
    },
  }
}

const isStoppedNow = (box: Mailbox, at: number, since: Day | undefined): boolean => {
  box.stop ??= { begunAt: at }
  if (box.stop.knownAt !== undefined) return false
  box.stop.knownAt = at
  if (since !== undefined) box.stop.since = since
  return true
}
