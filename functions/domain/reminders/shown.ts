import { longestReport, type OpenCommitment, type Waiting } from '../commitments/commitment.ts'
import type { OpenCommitmentMatter } from '../commitments/matter.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { missedBy, type Recurring } from '../schedule/occurrences.ts'
import { beginningOf } from '../shared/beginning.ts'
import { isBy } from '../shared/order.ts'
import type { Party } from '../shared/party.ts'
import type { CalendarDate } from '../shared/time.ts'
import { isReminded, type Line } from './line.ts'

/*
 * What a notice shows of texts and lists that people wrote, because a notice should be read in ten seconds. The record
 * keeps everything. `weight.ts` weighs what this file lets through, and the mail shows nothing else.
 */

/** A commitment, a part in one, or the matter about a commitment. */
export type Agreed = CommitmentOrPart | OpenCommitmentMatter

export const isAgreed = (line: Line): line is Agreed => isReminded(line) || line.kind === 'commitment-matter'

/** Characters, with the "…" of a wording that is longer. */
const longestWording = 601
const mostParties = 4

/** A mail with more lines begins with a list of their titles. */
export const mostUnlisted = 5

/** Titles of the commitments that wait for a yes to an address. */
export const mostTitlesWaiting = 3

/** Bytes of HTML for a part of a party or a title beside other names, where the domain does not know the text. */
export const briefBytes = 120

/** The beginning of a wording, or nothing when the title says the same. */
export const shownWording = ({ title, wording }: Pick<Agreed, 'title' | 'wording'>): string | undefined =>
  wording === title ? undefined : beginningOf(wording, longestWording)

/** The beginning of what a person gave as the reason. */
export const shownReason = (reason: string): string => beginningOf(reason, longestReport)

/** The waiting for the other side, until a notice has told the holder the end. */
export const shownWaiting = ({
  waiting,
  toldOn,
}: Pick<OpenCommitment, 'waiting' | 'toldOn'>): Waiting | undefined =>
  isBy(waiting?.until, toldOn) ? undefined : waiting

const mostMissed = 3

/** The due dates of the oldest missed occurrences, and the number of the others. */
export const shownMissed = (
  line: Partial<Recurring>,
): { readonly named: readonly CalendarDate[]; readonly others: number } => {
  const missed = missedBy(line)
  return { named: missed.slice(0, mostMissed), others: Math.max(0, missed.length - mostMissed) }
}

/** The first parties of a list, and the number of the others. */
export const shownParties = (
  parties: readonly Party[] = [],
  others = 0,
): { readonly named: readonly Party[]; readonly others: number } => ({
  named: parties.slice(0, mostParties),
  others: others + Math.max(0, parties.length - mostParties),
})

/** `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`; of a line feed `<br>`, CRLF and two isolating characters. */
const bytesOfEscaped: ReadonlyMap<string, number> = new Map([
  ['&', 5],
  ['<', 4],
  ['>', 4],
  ['"', 6],
  ["'", 5],
  ['\n', 12],
])
const escapedLetters = new RegExp(`[${[...bytesOfEscaped.keys()].join('')}]`, 'g')
const beyondAscii = /[^\0-\x7f]/

/** The bytes of a text in the HTML of a mail: UTF-8, after escaping. */
export const bytesInHtml = (text: string): number => {
  let bytes = text.length
  for (const letter of text.match(escapedLetters) ?? []) bytes += (bytesOfEscaped.get(letter) ?? 1) - 1
  if (!beyondAscii.test(text)) return bytes
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    // UTF-8 takes one, two or three bytes for a code unit, and two for each half of a surrogate pair.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2
  }
  return bytes
}

/** A text that takes at most `most` bytes of HTML, cut between code points and then ended by "…". */
export const brief = (text: string, most = briefBytes): string => {
  if (bytesInHtml(text) <= most) return text
  let shown = ''
  let bytes = bytesInHtml('…')
  for (const letter of text) {
    bytes += bytesInHtml(letter)
    if (bytes > most) break
    shown += letter
  }
  return `${shown.trimEnd()}…`
}

/** A party with each part made brief. */
export const briefParty = ({ name, title, organisation }: Party): Party => ({
  ...(name !== undefined && { name: brief(name) }),
  ...(title !== undefined && { title: brief(title) }),
  ...(organisation !== undefined && { organisation: brief(organisation) }),
})
