import type { Day } from './days.ts'
import type { Invariant } from './invariants.ts'
import type { Change } from './line.ts'
import type { Span } from './span.ts'

/** What the oracle sees of a mail that tells news or asks the office. */
export type SeenMail = {
  readonly official: string
  readonly date: Day
  readonly at: number
  /** The moment at which the desk was read for the mail. */
  readonly readAt: number
  readonly text: string
}

/** A commitment about which the office is asked later. */
type Waiting = {
  title: string
  /** The first morning on which the office is asked. */
  readonly due: Span
  readonly change: Change
  told: SeenMail | undefined
  /** The cause of the question ended, or the commitment was closed. */
  over: Change | undefined
  isVague: boolean
}

export type Circumstances = {
  readonly office: string
  say(invariant: Invariant, at: number, because: string): void
  isFull(mail: SeenMail): boolean
  isPending(id: string): boolean
}

type Question = {
  /** The titles in a mail about which it asks. */
  askedIn(text: string): readonly string[]
  /** Whether a later mail may ask once more after this one. */
  mayRepeat(told: SeenMail): boolean
  tooOften(title: string, date: Day): string
  notAsked(title: string, date: Day): string
}

/**
 * Commitments about which the protocol office is asked on a later morning, unless the cause of the question ends before; by the
 * oracle.
 */
export const askedLater = (
  { office, say, isFull, isPending }: Circumstances,
  { askedIn, mayRepeat, tooOften, notAsked }: Question,
) => {
  const waiting = new Map<string, Waiting>()

  const isOwed = ([id, one]: readonly [string, Waiting], date: Day, readAt: number) =>
    !one.isVague &&
    !isPending(id) &&
    one.told === undefined &&
    one.over === undefined &&
    one.change.knownAt < readAt &&
    one.due.hi <= date

  const mayAsk = ([id, one]: readonly [string, Waiting], { date, readAt }: SeenMail) =>
    one.isVague ||
    isPending(id) ||
    (one.due.lo <= date &&
      (one.told === undefined || mayRepeat(one.told)) &&
      (one.over === undefined || one.over.knownAt >= readAt))

  return {
    isKnown: (id: string): boolean => waiting.has(id),

    /** `due`: the change begins the waiting anew. `hasCause`: after the change there is something to ask. */
    changed(
      { id, title }: { readonly id: string; readonly title: string },
      change: Change,
      {
        due,
        hasCause,
        isVague,
      }: { readonly due: Span | undefined; readonly hasCause: boolean; readonly isVague: boolean },
    ) {
      const known = waiting.get(id)
      if (due) waiting.set(id, { title, due, change, told: undefined, over: undefined, isVague })
      else if (known) {
        known.title = title
        // What was over and is not any more was undone or opened again.
        if (isVague || (hasCause && known.over !== undefined)) known.isVague = true
        if (!hasCause) known.over ??= change
      }
    },

    vague(id: string) {
      const known = waiting.get(id)
      if (known) known.isVague = true
    },

    /** What the office has surely to be asked by a day, and no mail has asked. */
    owed: (date: Day, at: number): readonly Pick<Waiting, 'title' | 'change'>[] =>
      [...waiting].filter((one) => isOwed(one, date, at)).map(([, one]) => one),

    mailed(mail: SeenMail) {
      if (mail.official !== office) return
      const { date, at, readAt } = mail
      const titles = askedIn(mail.text)
      for (const title of titles)
        if (![...waiting].some((entry) => entry[1].title === title && mayAsk(entry, mail)))
          say('nothing stale', at, tooOften(title, date))
      for (const entry of waiting) {
        const [, one] = entry
        if (titles.includes(one.title)) one.told = mail
        else if (isOwed(entry, date, readAt) && !isFull(mail))
          say('nothing forgotten', at, notAsked(one.title, date))
      }
    },
  }
}
