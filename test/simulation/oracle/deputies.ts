import type { Absence } from './absences.ts'
import { type Day, type DaysOff, dayAfter, isWorkingDay, onOrBefore } from './days.ts'
import type { Invariant } from './invariants.ts'
import { type Change, deadlineOf, dueAfter, isSilent, type Line, silenceOf } from './line.ts'
import { linkNumberIn } from './links.ts'
import { commitmentOf, lineKey, partIdOf } from './parts.ts'
import { type Due, earlier } from './span.ts'

type Mail = { readonly at: number; readonly readAt: number; readonly official: string; readonly date: Day }
type Told = Mail & {
  /** The change of the absence for which it was told. */
  readonly absence: Change
}

/** An absence as the client heard of it, and the change that ended it. */
export type KnownAbsence = Absence & { readonly change: Change; readonly over: Change | undefined }

const heading = /^For (?<name>.*), absent until (?<until>\d+ \w+ \d{4})\n=+$/

/** The paragraphs of a mail: those of the reader, and those for each absent official by name. */
export const sectionsForAbsent = (text: string) => {
  const own: string[] = []
  const forAbsent: { readonly name: string; readonly until: Day; readonly paragraphs: string[] }[] = []
  let section: string[] = own
  for (const paragraph of text.split('\n\n')) {
    const { name, until } = heading.exec(paragraph)?.groups ?? {}
    if (name !== undefined && until !== undefined) {
      section = []
      forAbsent.push({
        name,
        until: new Date(`${until} UTC`).toISOString().slice(0, 10),
        paragraphs: section,
      })
    } else if (/^.*\n=+$/.test(paragraph)) section = own
    section.push(paragraph)
  }
  return { own: own.join('\n\n'), forAbsent }
}

/** True for the heading of a section for an absent official. */
export const isForAbsent = (title: string): boolean => /^For .*, absent until /.test(title)

type Circumstances = {
  /** Who stands in for an official from the beginning, and the name of that official. */
  readonly deputies: ReadonlyMap<string, { readonly deputy: string; readonly name: string }>
  say(invariant: Invariant, at: number, because: string): void
  absencesOf(official: string): readonly KnownAbsence[]
  daysOff(official: string): readonly DaysOff[]
  offOf(official: string): DaysOff
  firstMorning(official: string, change: Change): { readonly lo: Day; readonly hi: Day }
  isUnsettled(mail: { readonly official: string; readonly date: Day }): boolean
  isPending(id: string): boolean
  hasMovedSince(official: string, moment: number): boolean
}

/**
 * What is told to deputies, by the oracle: on the last working day before an absence what falls due in it, and in the absence also
 * what is late; each once when it is new to the deputy, and then by the ladder of the deputy’s working days.
 */
export const deputies = (lines: ReadonlyMap<string, Line>, circumstances: Circumstances) => {
  const { say, absencesOf, daysOff, offOf, isUnsettled, isPending } = circumstances
  const standIns = new Map(circumstances.deputies)
  /** By deputy, absent official and line: the last mail that told it. */
  const told = new Map<string, Told>()
  /** Deputies of whom nothing is certain any more, such as after a new holder. */
  const doubtful = new Set<string>()

  const keyOf = (deputy: string, absent: string, id: string) => `${deputy} ${absent} ${id}`
  const announcedFrom = ({ from }: Absence, deputy: string): Day =>
    daysOff(deputy)
      .map((off) => onOrBefore(dayAfter(from, -1), off))
      .reduce(earlier)

  /** The absences of which a mail may tell: not over before its desk was read. */
  const possible = (absent: string, { official, date, readAt }: Mail): readonly KnownAbsence[] =>
    absencesOf(absent).filter(
      (one) =>
        date <= one.to &&
        date >= announcedFrom(one, official) &&
        (one.over === undefined || one.over.knownAt >= readAt),
    )

  /** The next days on which a deputy is told of a line again. */
  const dueAgain = (line: Line, { date }: Told, off: DaysOff): Due | undefined =>
    dueAfter(
      { ...line, held: { lo: earlier(line.held.lo, date), hi: earlier(line.held.hi, date) } },
      date,
      off,
    )

  const isCertain = ({ isVague, shown, changed, duty }: Line, readAt: number): boolean =>
    !isVague && duty === undefined && !isPending(shown.id) && changed.knownAt < readAt

  const tellsLine = (absent: string, id: string, mail: Mail, absences: readonly KnownAbsence[]) => {
    const { at, readAt, official, date } = mail
    const line = lines.get(lineKey(absent, id))
    const [absence] = absences.slice(-1)
    if (absence === undefined) return
    const key = keyOf(official, absent, id)
    const before = told.get(key)
    told.set(key, { ...mail, absence: absence.change })
    if (line === undefined || !isCertain(line, readAt)) return
    const { shown, closedAt } = line
    const name = `${shown.title} (${id}) of ${absent}`
    const deadline = deadlineOf(shown)
    if (closedAt !== undefined)
      return say('nothing stale', at, `${name} was closed, and ${official} was told on ${date}`)
    if (shown.holder !== absent)
      return say('nothing stale', at, `${name} lies elsewhere, and ${official} was told on ${date}`)
    if (isSilent(line))
      return say('nothing early', at, `${name} is silent, and ${official} was told on ${date}`)
    if (
      deadline === undefined ||
      absences.every((one) => deadline > one.to || (date < one.from && deadline < one.from))
    )
      return say('nothing early', at, `${name} is due on ${deadline}, and ${official} was told on ${date}`)
    if (
      before === undefined ||
      before.absence !== absence.change ||
      absences.length > 1 ||
      doubtful.has(official) ||
      isUnsettled(before) ||
      line.changed.knownAt >= before.readAt ||
      circumstances.hasMovedSince(official, before.readAt)
    )
      return
    const earliest = daysOff(official)
      .map((off) => dueAgain(line, before, off)?.earliest)
      .reduce((one, other) => (one && other ? earlier(one, other) : (one ?? other)))
    if (earliest === undefined || date < earliest)
      say('nothing early', at, `${name} was told to ${official} on ${before.date} and again on ${date}`)
  }

  return {
    deputyOf: (absent: string): string | undefined => standIns.get(absent)?.deputy,

    /** Another person holds the post: the deputy was that of the person before, and what was told was told to that person. */
    takenOver(official: string) {
      standIns.delete(official)
      doubtful.add(official)
    },

    /** True for an official with the same holder from the beginning, whom mail has always reached. */
    isSure: (official: string): boolean => !doubtful.has(official),

    /** Nothing is certain about the mails to an official. */
    doubt: (official: string) => void doubtful.add(official),

    mailed(mail: Mail & { readonly text: string; readonly numbered: readonly string[] }) {
      const { at, official, date } = mail
      for (const { name, until, ids } of foreignIn(mail)) {
        const [absent] = [...circumstances.deputies].find(([, one]) => one.name === name) ?? []
        if (absent === undefined || circumstances.deputies.get(absent)?.deputy !== official) {
          say('nothing stale', at, `${official} was told for ${name} on ${date}, and is not the deputy`)
          continue
        }
        const absences = possible(absent, mail)
        if (absences.length === 0)
          say('nothing stale', at, `${official} was told for ${name} on ${date}, who is not absent`)
        else if (absences.every(({ to }) => to !== until))
          say('nothing invented', at, `${official} was told on ${date} that ${name} is absent until ${until}`)
        for (const id of ids) tellsLine(absent, id, mail, absences)
      }
    },

    /** What a deputy has to be told on a working day, and has not been told on it. */
    owed(deputy: string, date: Day): readonly { readonly name: string; readonly change: Change }[] {
      if (doubtful.has(deputy)) return []
      const off = offOf(deputy)
      return [...standIns].flatMap(([absent, { deputy: who }]) => {
        const absence = absencesOf(absent).at(-1)
        if (who !== deputy || absence === undefined || absence.over !== undefined || isPending(absent))
          return []
        const { from, to, change } = absence
        const isAnnounced = date === onOrBefore(dayAfter(from, -1), off)
        if (date > to || (date < from && !isAnnounced)) return []
        // A change around which the deputy was told perhaps began the count anew.
        if (date < circumstances.firstMorning(deputy, change).hi) return []
        // A deputy who is absent all the time stands in for nobody.
        if ([from, to].every((day) => !isWorkingDay(day, { ...off, weekend: [], holidays: [] }))) return []
        if (circumstances.hasMovedSince(deputy, change.begunAt)) return []
        return [...lines.values()].flatMap((line) => {
          const { shown, closedAt, changed } = line
          const deadline = deadlineOf(shown)
          if (shown.holder !== absent || closedAt !== undefined || deadline === undefined) return []
          if (!isCertain(line, Number.POSITIVE_INFINITY) || isSilent(line) || silenceOf(line)) return []
          if (deadline > to || (date < from && deadline < from)) return []
          // The desk of the absent official is read on each working morning of the deputy.
          if (date < circumstances.firstMorning(deputy, changed).hi) return []
          const id = line.isPart ? partIdOf(shown.id) : shown.id
          const before = told.get(keyOf(deputy, absent, id))
          if (before && (isUnsettled(before) || circumstances.hasMovedSince(deputy, before.readAt))) return []
          const isNew = before === undefined || before.readAt < change.begunAt
          if (before && !isNew) {
            if (before.date >= date || before.readAt <= change.knownAt || before.readAt <= changed.knownAt)
              return []
            const again = dueAgain(line, before, off)
            if (again?.latest === undefined || again.latest > date) return []
          }
          return [
            {
              name: `${shown.title} (${commitmentOf(id)}) of ${absent}`,
              change: {
                begunAt: Math.max(changed.begunAt, change.begunAt),
                knownAt: Math.max(changed.knownAt, change.knownAt),
              },
            },
          ]
        })
      })
    },
  }
}

/** The ids of the lines for each absent official, as the links of the mail number them. */
const foreignIn = ({ text, numbered }: { readonly text: string; readonly numbered: readonly string[] }) =>
  sectionsForAbsent(text).forAbsent.map(({ name, until, paragraphs }) => ({
    name,
    until,
    ids: paragraphs.flatMap((paragraph) => {
      const number = linkNumberIn(paragraph)
      const id = number === undefined ? undefined : numbered[number - 1]
      return /^\* /m.test(paragraph) && id !== undefined && /^(?:cmt|prt)_/.test(id) ? [id] : []
    }),
  }))

/** How many lines of absent officials a mail lists. */
export const linesForAbsent = (mail: {
  readonly text: string
  readonly numbered: readonly string[]
}): number => foreignIn(mail).reduce((sum, { ids }) => sum + ids.length, 0)
