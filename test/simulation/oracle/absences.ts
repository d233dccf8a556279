import { type Day, dayAfter } from './days.ts'
import type { KnownAbsence } from './deputies.ts'
import type { Change } from './line.ts'

/** The days of an absence, both included. */
export type Absence = { readonly from: Day; readonly to: Day }

type Known = Absence & { readonly change: Change }

/** What an official has: the id and the deadline of a line about which nothing is uncertain, and since when that is so. */
type Held = { readonly id: string; readonly deadline: Day | undefined; readonly since: number }

/** Faults may last for days, and a question that lapses is on the mails until a delivery takes it back. */
const afterwards = 6

/** The official about whom a line of a mail to the office asks, because something falls due in an absence. */
const aboutAbsence = /^\* .* is absent$(?:\n.*)*?^ {2}Official: (ofc_\S+)/m

/**
 * The absences of officials, and the one question about each, by the oracle. The office is asked when an absence has begun in which
 * something falls due.
 */
export const absences = () => {
  /** Every absence that an official has had, the present one last; `undefined`: none any more. */
  const known = new Map<string, readonly (Known | undefined)[]>()
  /** The changes that led to them. */
  const changes = new Map<string, readonly Change[]>()
  /** Officials about whose present absence a mail has asked. */
  const asked = new Set<string>()

  return {
    /** The absences that an official has had, each with the change that ended it. */
    of: (official: string): readonly KnownAbsence[] =>
      (known.get(official) ?? []).flatMap((absence, index) => {
        const over = changes.get(official)?.[index + 1]
        return absence ? [{ ...absence, over }] : []
      }),

    present: (official: string): Absence | undefined => known.get(official)?.at(-1),

    changed(official: string, absence: Absence | undefined, change: Change) {
      known.set(official, [...(known.get(official) ?? []), absence && { ...absence, change }])
      changes.set(official, [...(changes.get(official) ?? []), change])
      asked.delete(official)
    },

    /** The officials about whose absence a mail asks. */
    askedIn: ({ text }: { readonly text: string }): readonly string[] =>
      text.split('\n\n').flatMap((entry) => aboutAbsence.exec(entry)?.[1] ?? []),

    /** The officials about whose absence a mail asks although none of theirs has just been. */
    mailed({ text, date }: { readonly text: string; readonly date: Day }): readonly string[] {
      return text.split('\n\n').flatMap((entry) => {
        const official = aboutAbsence.exec(entry)?.[1]
        if (official === undefined) return []
        asked.add(official)
        const isRight = (known.get(official) ?? []).some(
          (absence) => absence && absence.from <= dayAfter(date) && date <= dayAfter(absence.to, afterwards),
        )
        return isRight ? [] : [official]
      })
    },

    /** The line for which the office has to be asked by now about the present absence of an official, and since when. */
    owed(official: string, midnight: (day: Day, plannedAt: number) => number, held: readonly Held[]) {
      const absence = known.get(official)?.at(-1)
      if (absence === undefined || asked.has(official)) return undefined
      const { from, to, change } = absence
      const due = held
        .filter(({ deadline }) => deadline !== undefined && from <= deadline && deadline <= to)
        .toSorted((one, other) => one.since - other.since)
        .at(0)
      if (due === undefined) return undefined
      // The desk is looked at on each local midnight of the absence. Each look plans the next one, and a move in between changes no plan.
      const since = Math.max(due.since, change.knownAt)
      let day = from
      let at = midnight(day, change.begunAt)
      while (day <= to && at < since) {
        day = dayAfter(day)
        at = midnight(day, at)
      }
      return day > to
        ? undefined
        : { id: due.id, at, until: midnight(dayAfter(to), Number.POSITIVE_INFINITY) }
    },
  }
}

/** True for a line of a mail that asks about an absence. */
export const asksAboutAbsence = (title: string): boolean => title.endsWith(' is absent')
