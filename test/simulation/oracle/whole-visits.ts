import type { Invariant } from './invariants.ts'

type Say = (invariant: Invariant, at: number, because: string) => void

/** The title of an agreed action in a simulated world; no two are equal. */
const actionTitle = /Action \d+\.\d+/g

/** Judges that no mail tells of a visit of which a part is not stored yet. */
export const wholeVisits = (say: Say) => {
  /** The titles of each submitted visit of which no mail has told yet. */
  const untold = new Map<string, ReadonlySet<string>>()
  return {
    submitted(body: object): void {
      const titles = new Set(JSON.stringify(body).match(actionTitle))
      for (const title of titles) untold.set(title, titles)
    },
    /** `stored` gives the titles of all stored commitments at the moment of the mail. */
    told(text: string, at: number, stored: () => ReadonlySet<string>): void {
      const told = [...new Set(text.match(actionTitle))].filter((title) => untold.has(title))
      if (told.length === 0) return
      const present = stored()
      for (const title of told) {
        const titles = untold.get(title) ?? []
        for (const one of titles) untold.delete(one)
        const missing = [...titles].filter((one) => !present.has(one))
        if (missing.length > 0)
          say('whole or silent', at, `a mail tells of ${title}, and ${missing.join(', ')} is not stored`)
      }
    },
  }
}
