import type { Line } from '../domain/reminders/line.ts'
import { eventKey, sharedBy, visitKey } from '../domain/reminders/said-once.ts'
import { type Agreed, isAgreed } from '../domain/reminders/shown.ts'
import { eventFact, type Fact, participantsFacts, visitFact } from '../words/agreement.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { Entry, Group } from './notice-in-words.ts'

/*
 * The place and the other side of an agreement are said once for lines in common: for the whole mail if all lines are of a
 * single visit, otherwise above the lines of a visit and of an event in a section. The participants of an event are said
 * once in a mail, and so is the event if the mail tells of no further event of the visit.
 */

/** A line of a section, and its words, given the facts about its event and visit that stand with the line itself. */
export type Located<Told extends Agreed = Agreed> = {
  readonly line: Told
  entry(where: readonly Fact[]): Entry
}

export type ByVisit = {
  /** What all lines of the mail share; nothing in a mail of one line, where it stands with the line. */
  readonly about: readonly Fact[]
  /**
   * The lines of a section in groups. The sections are to be asked for in the order of the mail. `factsOf`: what else is said
   * above the lines of a visit; then the title of the visit stands above them too.
   */
  groups<Told extends Agreed>(
    lines: readonly Located<Told>[],
    factsOf?: (ofVisit: readonly Told[]) => readonly Fact[],
  ): readonly Group[]
}

/** `lines`: all lines of the mail, without the takeover. */
export const byVisit = (lines: readonly Line[], words: Catalogue): ByVisit => {
  const [visit, event] = lines.length < 2 ? [] : [sharedBy(lines, visitKey), sharedBy(lines, eventKey)]
  const said = new Set<string>()
  const agreed = lines.filter(isAgreed)
  const isOnlyEvent = (line: Agreed) =>
    agreed.every((one) => visitKey(one) !== visitKey(line) || eventKey(one) === eventKey(line))

  /**
   * The event, the visit unless named above, and the participants; of an event said before, only the words that tell the
   * event apart.
   */
  const whereOf = (line: Agreed, isVisitNamed: boolean): readonly Fact[] => {
    const { agreedAt } = line
    const isSaid = said.has(eventKey(line))
    said.add(eventKey(line))
    return [
      ...(isSaid && isOnlyEvent(line) ? [] : [eventFact(agreedAt, words)]),
      ...(isVisitNamed ? [] : [visitFact(agreedAt, words)]),
      ...(isSaid ? [] : participantsFacts(agreedAt, words)),
    ]
  }

  const groupOfEvent = (located: readonly Located[], isBelowVisit: boolean): Omit<Group, 'isBelowVisit'> => {
    const [first] = located
    const where = event || !first ? [] : whereOf(first.line, isBelowVisit || visit !== undefined)
    return located.length > 1
      ? { facts: where, entries: located.map((one) => one.entry([])) }
      : { facts: [], entries: located.map((one) => one.entry(where)) }
  }

  return {
    about: [
      ...(event ? [eventFact(event, words)] : []),
      ...(visit ? [visitFact(visit, words)] : []),
      ...(event ? participantsFacts(event, words) : []),
    ],
    groups: (located, factsOf = () => []) =>
      runsOf(located, visitKey).flatMap((ofVisit) => {
        const [first] = ofVisit
        const facts = factsOf(ofVisit.map(({ line }) => line))
        const isBelowVisit = !visit && (ofVisit.length > 1 || facts.length > 0)
        const title = isBelowVisit && first ? words.isolate(first.line.agreedAt.visitTitle) : undefined
        return runsOf(ofVisit, eventKey)
          .map((ofEvent) => groupOfEvent(ofEvent, isBelowVisit))
          .map((group, index) => ({
            ...group,
            ...(isBelowVisit && { isBelowVisit }),
            ...(index === 0 && { ...(title && { title }), facts: [...facts, ...group.facts] }),
          }))
      }),
  }
}

/** Neighbours with the same key together. */
const runsOf = <One extends Located>(
  located: readonly One[],
  key: (line: Agreed) => string,
): readonly (readonly One[])[] => {
  const runs: One[][] = []
  for (const one of located) {
    const [before] = runs.at(-1) ?? []
    if (before && key(before.line) === key(one.line)) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs
}
